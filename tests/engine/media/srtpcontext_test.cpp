#include "engine/media/srtpcontext.h"
#include "engine/net/datagram.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <srtp2/srtp.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

const Monotonic keyed{1h};

CryptoKey keyOf(CryptoSuite suite, int seed = 1)
{
    CryptoKey key{suite, {}};
    for (std::size_t i = 0; i < keySizeOf(suite); ++i)
        key.octets.push_back(static_cast<std::byte>(seed * 37 + int(i)));
    return key;
}

/// What `sender` makes of a packet.
Packet sealed(SrtpSender& sender, const Packet& packet, PacketKind kind = PacketKind::Rtp)
{
    Packet room = packet;
    room.resize(packet.size() + sendRoom);
    const auto sent = sender.protect(kind, std::span(room).first(packet.size()));
    return {sent.begin(), sent.end()};
}

struct Pair {
    explicit Pair(const CryptoKey& key)
    {
        sender.setKey(key);
        receiver.setKey(key, keyed);
    }
    SrtpSender sender;
    SrtpReceiver receiver;

    SrtpVerdict pass(const Packet& packet, Monotonic now = keyed)
    {
        Packet wire = sealed(sender, packet);
        const auto opened = receiver.open(PacketKind::Rtp, wire, now);
        if (opened.verdict == SrtpVerdict::Authentic
            && Packet(opened.octets.begin(), opened.octets.end()) != packet)
            qFatal("a packet came out changed");
        return opened.verdict;
    }
};

/// Sends one packet each half of the sequence numbers, so that the counter rolls over `times` times.
void rollOver(Pair& pair, int times)
{
    std::uint16_t sequence = 1;
    for (int i = 0; i <= 2 * times + 1; ++i, sequence = static_cast<std::uint16_t>(sequence + 0x7000))
        QVERIFY(pair.pass(rtp(sequence, 0)) == SrtpVerdict::Authentic);
}

} // namespace

class SrtpContextTest : public QObject {
    Q_OBJECT

private slots:
    void everySuiteComesBack_data()
    {
        QTest::addColumn<CryptoSuite>("suite");
        QTest::addColumn<int>("rtpTag");
        QTest::addColumn<int>("rtcpTag");
        const auto row = [](CryptoSuite suite, int rtpTag, int rtcpTag) {
            QTest::newRow(nameOf(suite).data()) << suite << rtpTag << rtcpTag;
        };
        row(CryptoSuite::AeadAes256Gcm, 16, 16);
        row(CryptoSuite::AeadAes128Gcm, 16, 16);
        row(CryptoSuite::AesCm256Sha1Tag80, 10, 10);
        row(CryptoSuite::AesCm128Sha1Tag80, 10, 10);
        row(CryptoSuite::AesCm256Sha1Tag32, 4, 10);
        row(CryptoSuite::AesCm128Sha1Tag32, 4, 10);
    }
    void everySuiteComesBack()
    {
        QFETCH(CryptoSuite, suite);
        QFETCH(int, rtpTag);
        QFETCH(int, rtcpTag);
        Pair pair(keyOf(suite));
        const Packet packet = rtp(1, 160);
        Packet wire = sealed(pair.sender, packet);
        QCOMPARE(int(wire.size() - packet.size()), rtpTag);
        QVERIFY(!std::equal(packet.begin() + 12, packet.end(), wire.begin() + 12));
        const auto opened = pair.receiver.open(PacketKind::Rtp, wire, keyed);
        QVERIFY(Packet(opened.octets.begin(), opened.octets.end()) == packet);

        const Packet control = report(200, 0x11223344, {{.ssrc = 5}});
        Packet secret = sealed(pair.sender, control, PacketKind::Rtcp);
        QCOMPARE(int(secret.size() - control.size()), rtcpTag + 4);
        const auto read = pair.receiver.open(PacketKind::Rtcp, secret, keyed);
        QVERIFY(Packet(read.octets.begin(), read.octets.end()) == control);
    }

    /// RFC 3711 appendix B.3 has the session keys of this master key; the packet is what libsrtp's own test
    /// has.
    void aKnownPacketIsSealedAsTheStandardSays()
    {
        CryptoKey key{CryptoSuite::AesCm128Sha1Tag80, {}};
        for (const int octet :
            {0xe1, 0xf9, 0x7a, 0x0d, 0x3e, 0x01, 0x8b, 0xe0, 0xd6, 0x4f, 0xa3, 0x2c, 0x06, 0xde, 0x41, 0x39,
                0x0e, 0xc6, 0x75, 0xad, 0x49, 0x8a, 0xfe, 0xeb, 0xb6, 0x96, 0x0b, 0x3a, 0xab, 0xe6})
            key.octets.push_back(static_cast<std::byte>(octet));
        SrtpSender sender;
        sender.setKey(key);
        Packet packet{std::byte{0x80}, std::byte{0x0f}, std::byte{0x12}, std::byte{0x34}};
        put(packet, 0xdecafbad, 4);
        put(packet, 0xcafebabe, 4);
        packet.resize(28, std::byte{0xab});
        Packet expected{std::byte{0x80}, std::byte{0x0f}, std::byte{0x12}, std::byte{0x34}};
        put(expected, 0xdecafbad, 4);
        put(expected, 0xcafebabe, 4);
        for (const std::uint32_t word :
            {0x4e55dc4cU, 0xe79978d8U, 0x8ca4d215U, 0x949d2402U, 0xb78d6accU, 0x99ea179bU})
            put(expected, word, 4);
        put(expected, 0x8dbb, 2);
        QVERIFY(sealed(sender, packet) == expected);
    }

    void aReplayIsSeenAndLateOnesAreTakenWithinTheWindow()
    {
        Pair pair(keyOf(CryptoSuite::AesCm128Sha1Tag80));
        std::vector<Packet> wires;
        for (std::uint16_t i = 1; i <= 200; ++i)
            wires.push_back(sealed(pair.sender, rtp(i, i * 160U)));
        const auto open = [&](std::size_t index) {
            Packet copy = wires[index];
            return pair.receiver.open(PacketKind::Rtp, copy, keyed).verdict;
        };
        QVERIFY(open(0) == SrtpVerdict::Authentic);
        QVERIFY(open(0) == SrtpVerdict::Replayed);
        QVERIFY(open(199) == SrtpVerdict::Authentic);
        QVERIFY(open(199 - 127) == SrtpVerdict::Authentic);
        QVERIFY(open(199 - 127) == SrtpVerdict::Replayed);
        QVERIFY(open(199 - 128) == SrtpVerdict::Replayed);
    }

    void whatIsDamagedForgedOrPlainIsNotAuthentic_data()
    {
        QTest::addColumn<CryptoSuite>("suite");
        for (const CryptoSuite suite : cryptoSuites())
            QTest::newRow(nameOf(suite).data()) << suite;
    }
    void whatIsDamagedForgedOrPlainIsNotAuthentic()
    {
        QFETCH(CryptoSuite, suite);
        Pair pair(keyOf(suite));
        QVERIFY(pair.pass(rtp(1, 160)) == SrtpVerdict::Authentic);
        const auto verdict = [&](Packet wire, PacketKind kind = PacketKind::Rtp) {
            return pair.receiver.open(kind, wire, keyed).verdict;
        };
        const Packet good = sealed(pair.sender, rtp(2, 320));
        Packet damaged = good;
        damaged.back() ^= std::byte{1};
        QVERIFY(verdict(damaged) == SrtpVerdict::Forged);
        damaged = good;
        damaged[20] ^= std::byte{1};
        QVERIFY(verdict(damaged) == SrtpVerdict::Forged);
        QVERIFY(verdict(Packet(good.begin(), good.begin() + 12)) == SrtpVerdict::Forged);
        QVERIFY(verdict(Packet(good.begin(), good.begin() + 5)) == SrtpVerdict::Forged);
        QVERIFY(verdict({}) == SrtpVerdict::Forged);
        QVERIFY(verdict(rtp(3, 480)) == SrtpVerdict::Forged);
        QVERIFY(verdict(rtcp(), PacketKind::Rtcp) == SrtpVerdict::Forged);
        Pair other(keyOf(suite, 2));
        QVERIFY(verdict(sealed(other.sender, rtp(4, 640))) == SrtpVerdict::Forged);
        QVERIFY(verdict(good) == SrtpVerdict::Authentic);
    }

    void theCounterRollsOver()
    {
        Pair pair(keyOf(CryptoSuite::AeadAes128Gcm));
        for (int i = 0; i < 300; ++i)
            QVERIFY(pair.pass(rtp(static_cast<std::uint16_t>(65400 + i), 0)) == SrtpVerdict::Authentic);
    }

    void theSameKeyAgainKeepsCounterAndReplayList()
    {
        const CryptoKey key = keyOf(CryptoSuite::AesCm128Sha1Tag80);
        Pair pair(key);
        rollOver(pair, 2);
        Packet wire = sealed(pair.sender, rtp(0x3002, 0));
        Packet again = wire;
        QVERIFY(pair.receiver.open(PacketKind::Rtp, wire, keyed).verdict == SrtpVerdict::Authentic);
        pair.sender.setKey(key);
        pair.receiver.setKey(key, keyed);
        QVERIFY(pair.receiver.open(PacketKind::Rtp, again, keyed).verdict == SrtpVerdict::Replayed);
        QVERIFY(pair.pass(rtp(0x3003, 0)) == SrtpVerdict::Authentic);
    }

    void ofAnotherKeyTheCounterMayBeginAnewOrGoOn_data()
    {
        QTest::addColumn<CryptoSuite>("suite");
        QTest::addColumn<bool>("goesOn");
        for (const CryptoSuite suite : {CryptoSuite::AesCm128Sha1Tag80, CryptoSuite::AeadAes256Gcm}) {
            QTest::addRow("%s anew", nameOf(suite).data()) << suite << false;
            QTest::addRow("%s goes on", nameOf(suite).data()) << suite << true;
        }
    }
    void ofAnotherKeyTheCounterMayBeginAnewOrGoOn()
    {
        QFETCH(CryptoSuite, suite);
        QFETCH(bool, goesOn);
        Pair before(keyOf(suite));
        rollOver(before, 1);
        const CryptoKey next = keyOf(suite, 5);
        Pair after(next);
        if (goesOn) {
            // The peer's counter stands at 1.
            for (const std::uint16_t sequence : std::to_array<std::uint16_t>({1, 0x7001, 0xE001, 0x5001}))
                QVERIFY(!sealed(after.sender, rtp(sequence, 0)).empty());
        }
        before.receiver.setKey(next, keyed);
        for (std::uint16_t i = 0; i < 20; ++i) {
            Packet wire = sealed(after.sender, rtp(static_cast<std::uint16_t>(0x5002 + i), 0));
            const Packet plain = rtp(static_cast<std::uint16_t>(0x5002 + i), 0);
            const auto opened = before.receiver.open(PacketKind::Rtp, wire, keyed);
            QVERIFY(opened.verdict == SrtpVerdict::Authentic);
            QVERIFY(Packet(opened.octets.begin(), opened.octets.end()) == plain);
        }
        // What was under way with the key before is taken for three seconds.
        Packet early = sealed(before.sender, rtp(0x50F0, 0));
        Packet tooLate = sealed(before.sender, rtp(0x5100, 0));
        QVERIFY(before.receiver.open(PacketKind::Rtp, early, keyed + 2s).verdict == SrtpVerdict::Authentic);
        QVERIFY(before.receiver.open(PacketKind::Rtp, tooLate, keyed + 4s).verdict == SrtpVerdict::Forged);
    }

    void manySourcesAreTakenAndTheOldestIsForgotten()
    {
        Pair pair(keyOf(CryptoSuite::AesCm128Sha1Tag80));
        for (std::uint32_t ssrc = 1; ssrc <= 40; ++ssrc) {
            for (std::uint16_t i = 1; i <= 5; ++i)
                QVERIFY(pair.pass(rtp(i, 0, ssrc)) == SrtpVerdict::Authentic);
        }
        QVERIFY(pair.pass(rtp(6, 0, 40)) == SrtpVerdict::Authentic);
    }

    void aSequenceNumberIsSentOnce()
    {
        SrtpSender sender;
        QVERIFY(sealed(sender, rtp(1, 0)).empty());
        sender.setKey(keyOf(CryptoSuite::AeadAes256Gcm));
        QVERIFY(!sealed(sender, rtp(1, 0)).empty());
        QVERIFY(sealed(sender, rtp(1, 0, 0x11223344, 0)).empty());
        QVERIFY(!sealed(sender, rtp(2, 0)).empty());
    }

    void aKeyOfTheWrongSizeIsNone()
    {
        SrtpSender sender;
        sender.setKey({CryptoSuite::AeadAes256Gcm, std::vector<std::byte>(30)});
        QVERIFY(!sender.isReady());
        SrtpReceiver receiver;
        receiver.setKey({CryptoSuite::AesCm128Sha1Tag80, {}}, keyed);
        QVERIFY(!receiver.isReady());
        Packet packet = rtp(1, 0);
        QVERIFY(receiver.open(PacketKind::Rtp, packet, keyed).verdict == SrtpVerdict::Forged);
    }
};

LEGSCOPE_TEST(SrtpContextTest)
#include "srtpcontext_test.moc"
