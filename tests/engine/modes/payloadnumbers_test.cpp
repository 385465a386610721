#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Payload types of a codec and of telephone-event (-1: none) in the SDP of a leg.
struct Numbers {
    int codec = 0, event = 0;
};

std::string withNumbers(const RawUdpPeer& media, const std::string& codec, Numbers numbers, unsigned version)
{
    const bool isVideo = codec.starts_with("VP8");
    std::string formats = std::to_string(numbers.codec), maps;
    maps = fmt::format("a=rtpmap:{} {}\r\n", numbers.codec, codec);
    if (numbers.event >= 0) {
        formats += fmt::format(" {}", numbers.event);
        maps += fmt::format("a=rtpmap:{} telephone-event/8000\r\n", numbers.event);
    }
    return sdpBody(fmt::format("m={} {} RTP/AVP {}\r\n{}", isVideo ? "video" : "audio",
                       media.address().port(), formats, maps),
        "127.0.0.1", version);
}

/// The payload type that an SDP gives to an encoding; -1: none.
/// `encoding` with its clock, or of any.
int numberOf(const std::string& sdp, const std::string& encoding)
{
    const auto at = sdp.find(" " + encoding + (encoding.contains('/') ? "" : "/"));
    return at == std::string::npos ? -1 : std::stoi(sdp.substr(sdp.rfind(':', at) + 1));
}

std::string rtpOfType(int type, char sequence)
{
    std::string packet = rtpPacket(sequence);
    packet[1] = static_cast<char>(type);
    return packet;
}

} // namespace

/// Default mode, where an answer gives a codec another dynamic payload type than the offer (RFC 3264 section
/// 6.1): the answerer is to send with the number of the offer, and many send with their own.
class PayloadNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerMayNumberOtherwise_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<int>("offered");
        QTest::addColumn<int>("offeredEvent");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("answeredEvent");
        QTest::newRow("opus") << "opus/48000/2" << 111 << 101 << 97 << 126;
        QTest::newRow("iLBC") << "iLBC/8000" << 97 << 101 << 111 << 96;
        QTest::newRow("telephone-event beside PCMU") << "PCMU/8000" << 0 << 101 << 0 << 97;
        QTest::newRow("numbers that change places") << "opus/48000/2" << 111 << 101 << 101 << 111;
        QTest::newRow("video") << "VP8/90000" << 99 << -1 << 120 << -1;
    }
    void anAnswerMayNumberOtherwise()
    {
        QFETCH(QString, codec);
        QFETCH(int, offered);
        QFETCH(int, offeredEvent);
        QFETCH(int, answered);
        QFETCH(int, answeredEvent);
        const Numbers asA{offered, offeredEvent}, asB{answered, answeredEvent};
        for (const char* late : {"true", "false"}) {
            ModeCall call(MediaMode::Default,
                {.parameters = {{"inbound-codec-prefs", "opus,iLBC,PCMU,VP8"},
                     {"outbound-codec-prefs", "opus,iLBC,PCMU,VP8"}, {"inbound-late-negotiation", late}}});
            connect(call, codec.toStdString(), asA, asB);
            if (QTest::currentTestFailed())
                return;
            check(call, call.b, asB, asA);
            if (QTest::currentTestFailed())
                return;
            // Now B offers, and A numbers otherwise.
            reoffer(call, codec.toStdString(), asB, asA);
            if (QTest::currentTestFailed())
                return;
            check(call, call.a, asA, asB);
        }
    }

private:
    void connect(ModeCall& call, const std::string& codec, Numbers asA, Numbers asB)
    {
        call.a.invite("b", withNumbers(call.mediaA, codec, asA, 1));
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        call.remember(call.b, invite.body());
        call.b.answer(invite, 200, withNumbers(call.mediaB, codec, asB, 1));
        const RawMessage accepted = call.a.waitAnswer(200);
        QVERIFY(!accepted.isEmpty());
        call.remember(call.a, accepted.body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        m_encoding = codec.substr(0, codec.find('/'));
        QCOMPARE(numberOf(accepted.body(), m_encoding), asA.codec);
    }

    void reoffer(ModeCall& call, const std::string& codec, Numbers asB, Numbers asA)
    {
        call.b.request("INVITE", withNumbers(call.mediaB, codec, asB, 2));
        const RawMessage invite = call.a.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        call.remember(call.a, invite.body());
        call.a.answer(invite, 200, withNumbers(call.mediaA, codec, asA, 2));
        QCOMPARE(call.b.waitFinal().status(), 200);
        call.b.acknowledge();
        QVERIFY(!call.a.waitRequest("ACK").isEmpty());
    }

    /// What the answerer sends, under the offered numbers and under its own, arrives with the other leg's.
    void check(ModeCall& call, RawPhone& answerer, Numbers own, Numbers others)
    {
        const std::string& offer = call.sdpAt(answerer);
        const Numbers asOffered{numberOf(offer, m_encoding), numberOf(offer, "telephone-event/8000")};
        passes(call, answerer, asOffered.codec, others.codec);
        passes(call, answerer, asOffered.event, others.event);
        passes(call, call.other(answerer), others.codec, own.codec);
        passes(call, call.other(answerer), others.event, own.event);
        if (own.codec != asOffered.event)
            passes(call, answerer, own.codec, others.codec);
        if (own.event != asOffered.codec)
            passes(call, answerer, own.event, others.event);
    }

    void passes(ModeCall& call, RawPhone& from, int sent, int expected)
    {
        if (sent < 0 || QTest::currentTestFailed())
            return;
        RawUdpPeer& source = &from == &call.a ? call.mediaA : call.mediaB;
        RawUdpPeer& reader = &from == &call.a ? call.mediaB : call.mediaA;
        while (reader.take()) { }
        bool came = false;
        for (int attempt = 0; attempt < 30 && !came; ++attempt) {
            source.send(call.relayFor(from), rtpOfType(sent, ++m_sequence));
            came = reader.waitReadable(std::chrono::milliseconds(100));
        }
        QVERIFY2(came, fmt::format("type {} does not pass", sent).c_str());
        QCOMPARE(int(reader.take().value_or("\0\0").at(1) & 0x7f), expected);
    }

    std::string m_encoding;
    char m_sequence = 0;
};

LEGSCOPE_TEST(PayloadNumbersTest)
#include "payloadnumbers_test.moc"
