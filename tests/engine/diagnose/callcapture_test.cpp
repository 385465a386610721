#include "engine/diagnose/callcapture.h"
#include "tests/engine/diagnose/capturedcall.h"
#include "tests/engine/diagnose/capturefile.h"
#include "tests/engine/diagnose/tshark.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <random>

using namespace legscope;

namespace {

std::uint16_t portAt(const std::string& octets, std::size_t place)
{
    return readU16(asOctets(octets), place);
}

/// The IPv4 packet's "from > to", as ports on 127.0.0.1.
QString routeOf(const std::string& octets)
{
    const bool isLoopback = octets.substr(12, 8) == std::string("\x7f\0\0\1\x7f\0\0\1", 8);
    return isLoopback ? QString("%1 > %2").arg(portAt(octets, 20)).arg(portAt(octets, 22))
                      : QString("other hosts");
}

std::vector<CapturedPacket> inTimeOrder(std::vector<CapturedPacket> packets)
{
    std::ranges::stable_sort(packets, {}, &CapturedPacket::time);
    return packets;
}

Event messageAt(int milliseconds, Transport transport, Direction direction, std::string text)
{
    SipMessage message;
    message.call = CallId{1};
    message.transport = transport;
    message.direction = direction;
    message.local = *SocketAddress::parse("192.0.2.1", 5060);
    message.remote = *SocketAddress::parse("192.0.2.9", 40000);
    message.text = std::move(text);
    return {1, sample::sampleStart + std::chrono::milliseconds(milliseconds), message};
}

/// An INVITE with a header line, lines of the session and lines of its m-line.
std::string inviteWith(
    const std::string& header, const std::string& session, const std::string& media, std::size_t number)
{
    const std::string sdp = fmt::format("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\n"
                                        "t=0 0\r\n{}m=audio 4000 RTP/SAVP 0\r\n{}",
        session, media);
    return fmt::format("INVITE sip:b@192.0.2.9 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK{}\r\n"
                       "From: <sip:a@x>;tag=1\r\nTo: <sip:b@x>\r\nCall-ID: {}\r\nCSeq: 1 INVITE\r\n{}"
                       "Content-Type: application/sdp\r\nContent-Length: {}\r\n\r\n{}",
        number, number, header, sdp.size(), sdp);
}

/// Base64 digits and padding of a key of that many octets.
std::string keyOf(std::size_t octets)
{
    std::string key;
    for (std::size_t i = 0; i < (octets * 8 + 5) / 6; ++i)
        key += "Sup3rS+cr/tKey9"[i % 15];
    return key + std::string((4 - key.size() % 4) % 4, '=');
}

/// One message for each kind of secret.
std::vector<std::string> messagesWithSecrets()
{
    std::vector<std::string> messages;
    const auto add = [&](const std::string& header, const std::string& session, const std::string& media) {
        messages.push_back(inviteWith(header, session, media, messages.size()));
    };
    const std::pair<const char*, std::size_t> suites[] = {{"AES_CM_128_HMAC_SHA1_80", 30},
        {"AES_CM_128_HMAC_SHA1_32", 30}, {"F8_128_HMAC_SHA1_80", 30}, {"AES_192_CM_HMAC_SHA1_80", 38},
        {"AES_256_CM_HMAC_SHA1_80", 46}, {"AES_256_CM_HMAC_SHA1_32", 46}, {"AEAD_AES_128_GCM", 28},
        {"AEAD_AES_256_GCM", 44}, {"SEED_CTR_128_HMAC_SHA1_80", 30}, {"X_FUTURE", 50}};
    for (const auto& [suite, octets] : suites) {
        for (const char* more : {"", "|2^20", "|1:4", "|2^20|1:32", "|2^20 FEC_ORDER=FEC_SRTP"})
            add("", "", fmt::format("a=crypto:1 {} inline:{}{}\r\n", suite, keyOf(octets), more));
    }
    const std::string key = keyOf(30);
    add("", "",
        fmt::format(
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:{}|2^20|1:4;inline:{}|2^20|2:4\r\n", key, key));
    add("", "", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 uri:" + key + "\r\n");
    add("", "", "a=ice-ufrag:abcd\r\na=ice-pwd:asd88fgpdd777uzjYhagZg\r\n");
    add("", "k=base64:" + key + "\r\n", "k=clear:hunter2\r\n");
    add("", "a=key-mgmt:mikey " + keyOf(120) + "\r\n", "a=key-mgmt:mikey " + keyOf(46) + "\r\n");
    add("Authorization: Digest username=\"a\", realm=\"x\", nonce=\"0f1e\", uri=\"sip:x\", "
        "response=\"0123456789abcdef0123456789abcdef\", cnonce=\"fe\", qop=auth, nc=00000001\r\n",
        "", "");
    add("Proxy-Authorization: Digest username=\"a\", realm=\"x\", nonce=\"0f1e\", uri=\"sip:x\", "
        "response=\"0123456789abcdef0123456789abcdef\"\r\n",
        "", "");
    add("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n", "", "");
    add("Contact: <sip:a:hunter2@192.0.2.1;x-password=hunter2>\r\n", "", "");
    return messages;
}

EventPtr shared(Event event)
{
    return std::make_shared<const Event>(std::move(event));
}

} // namespace

class CallCaptureTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageAndPacketIsThereOctetForOctetAtItsTime()
    {
        const auto events = sample::proxyCall().events;
        const auto media = sample::relayed(CallId{1}, 8);
        const auto packets = inTimeOrder(media.list);
        const CallCapture capture = captureOf(events, packets, 0);
        const auto file = capturefile::read(capture.pcapng);
        QCOMPARE(file.problem, std::string());
        QCOMPARE(file.linkTypes, std::vector<std::uint16_t>{101});
        QCOMPARE(capture.messages, std::uint64_t{11});
        QCOMPARE(capture.packets, std::uint64_t{32});
        QCOMPARE(file.packets.size(), std::size_t{43});
        std::size_t messages = 0, datagrams = 0;
        std::vector<const Event*> sip;
        for (const EventPtr& event : events) {
            if (std::holds_alternative<SipMessage>(event->body))
                sip.push_back(event.get());
        }
        for (const auto& packet : file.packets) {
            QCOMPARE(packet.octets.size(), packet.length);
            QCOMPARE(portAt(packet.octets, 2), packet.length);
            QCOMPARE(portAt(packet.octets, 24), packet.length - 20);
            const std::string payload = packet.octets.substr(28);
            if (payload.starts_with('\x80')) {
                const CapturedPacket& expected = packets[datagrams++];
                QVERIFY(packet.time == expected.time);
                QCOMPARE(payload, std::string(asText(expected.octets)));
                QCOMPARE(routeOf(packet.octets),
                    QString("%1 > %2").arg(expected.source.port()).arg(expected.destination.port()));
                QCOMPARE(packet.flags, expected.sent ? 2u : 1u);
                continue;
            }
            const Event& event = *sip[messages++];
            const auto& message = std::get<SipMessage>(event.body);
            const bool sent = message.direction == Direction::Sent;
            const auto remote = message.remote.port();
            QVERIFY(packet.time == event.time);
            QCOMPARE(payload, message.text);
            QCOMPARE(routeOf(packet.octets),
                sent ? QString("5060 > %1").arg(remote) : QString("%1 > 5060").arg(remote));
            QCOMPARE(packet.flags, sent ? 2u : 1u);
        }
        QCOMPARE(messages, sip.size());
        QCOMPARE(datagrams, packets.size());
        QVERIFY(std::ranges::is_sorted(file.packets, {}, &capturefile::Packet::time));
    }

    void messagesOutOfOrderStandInTimeOrder()
    {
        auto events = sample::proxyCall().events;
        const std::string expected = captureOf(events, {}, 0).pcapng;
        std::mt19937 random(5);
        std::ranges::shuffle(events, random);
        QCOMPARE(captureOf(events, {}, 0).pcapng, expected);
    }

    void packetsOfWhichOnlyTheHeaderIsKeptKeepTheirLength()
    {
        const auto media = sample::relayed(CallId{1}, 1, 12);
        const auto file = capturefile::read(captureOf({}, media.list, 0).pcapng);
        QCOMPARE(file.packets.size(), std::size_t{4});
        QCOMPARE(file.packets[0].octets.size(), std::size_t{28 + 12});
        QCOMPARE(file.packets[0].length, 28u + 172u);
        QCOMPARE(portAt(file.packets[0].octets, 2), 28 + 172);
    }

    void segmentsOfAConnectionAreOneStreamInEachDirection()
    {
        const std::string longText(3'000, 'x');
        const std::vector<EventPtr> events{
            shared(messageAt(0, Transport::Tcp, Direction::Received, longText)),
            shared(messageAt(1, Transport::Tcp, Direction::Sent, "answer")),
            shared(messageAt(2, Transport::Tcp, Direction::Received, "more"))};
        const auto file = capturefile::read(captureOf(events, {}, 0).pcapng);
        QCOMPARE(file.packets.size(), std::size_t{5});
        QString numbers;
        std::string received;
        for (const auto& packet : file.packets) {
            const Octets octets = asOctets(packet.octets);
            numbers += QString("%1/%2 ").arg(readU32(octets, 24)).arg(readU32(octets, 28));
            if (packet.flags == 1)
                received += packet.octets.substr(40);
        }
        QCOMPARE(numbers, QString("1/1 1441/1 2881/1 1/3001 3001/7 "));
        QCOMPARE(received, longText + "more");
        QCOMPARE(
            file.packets[0].comment, std::string("carried over TCP: segments are made from the message"));
    }

    void messagesOverTlsStandInClearOnAnInterfaceOfTheirOwn()
    {
        const std::vector<EventPtr> events{
            shared(messageAt(0, Transport::Tls, Direction::Sent, "BYE x SIP/2.0\r\n\r\n"))};
        const auto file = capturefile::read(captureOf(events, {}, 0).pcapng);
        QCOMPARE(file.linkTypes, (std::vector<std::uint16_t>{101, 252}));
        QCOMPARE(file.packets[0].interface, 1u);
        QCOMPARE(QByteArray::fromStdString(file.packets[0].octets).left(61).toHex(),
            QByteArray("000c000473697000"
                       "00140004c0000201"
                       "00150004c0000209"
                       "0018000400000002"
                       "00190004000013c4"
                       "001a000400009c40"
                       "00000000"
                       "425945207820534950"));
        QCOMPARE(file.packets[0].comment, std::string("carried over TLS; shown in clear"));
    }

    void secretsAreMaskedWithoutMovingAnOctet()
    {
        const std::string text = "INVITE x SIP/2.0\r\nAuthorization: Digest response=\"hunter2\"\r\n\r\n";
        for (const Transport transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            const std::vector<EventPtr> events{shared(messageAt(0, transport, Direction::Sent, text))};
            const std::string octets = capturefile::read(captureOf(events, {}, 0).pcapng).packets[0].octets;
            std::string masked = text;
            masked.replace(masked.find("hunter2"), 7, "*******");
            QVERIFY(octets.ends_with(masked));
        }
    }

    void wiresharkDissectsWhatIsMasked()
    {
        if (!tshark::isInstalled())
            QSKIP("tshark is not installed");
        std::vector<EventPtr> events;
        for (const std::string& message : messagesWithSecrets())
            events.push_back(
                shared(messageAt(static_cast<int>(events.size()), Transport::Udp, Direction::Sent, message)));
        const std::string capture = captureOf(events, {}, 0).pcapng;
        for (const char* secret : {"Sup3r", "hunter2", "asd88", "0123456789abcdef", "QWxh"})
            QVERIFY2(capture.find(secret) == std::string::npos, secret);
        const QTemporaryDir directory;
        const QString file = directory.filePath("masked.pcapng");
        std::ofstream(file.toStdString(), std::ios::binary) << capture;
        QCOMPARE(tshark::fields(file, "_ws.malformed", {"sip.Call-ID"}), QStringList());
        QCOMPARE(tshark::fields(file, "sdp.media", {"sip.Call-ID"}).size(), qsizetype(events.size()));
        QCOMPARE(tshark::fields(file, "sdp.crypto.crypto_suite", {"sip.Call-ID"}).size(), 52);
    }

    void aMessageTooLongForADatagramIsCutAndSaysSo()
    {
        const std::vector<EventPtr> events{
            shared(messageAt(0, Transport::Udp, Direction::Sent, std::string(70'000, 'x')))};
        const auto file = capturefile::read(captureOf(events, {}, 0).pcapng);
        QCOMPARE(file.packets[0].length, 65'535u);
        QCOMPARE(file.packets[0].comment, std::string("longer than a UDP datagram can be: cut"));
    }

    void emptyMessagesAndNoMessagesMakeAWellFormedFile()
    {
        for (const Transport transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            const std::vector<EventPtr> events{shared(messageAt(0, transport, Direction::Sent, ""))};
            QCOMPARE(capturefile::read(captureOf(events, {}, 0).pcapng).problem, std::string());
        }
        QCOMPARE(capturefile::read(captureOf({}, {}, 3).pcapng).problem, std::string());
    }
};

LEGSCOPE_TEST(CallCaptureTest)
#include "callcapture_test.moc"
