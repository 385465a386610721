#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

const char* const fingerprint
    = "a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:"
      "4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF\r\n";

std::string rtcpReport(char ssrc)
{
    return std::string("\x80\xc9\0\1\x11\x22\x33", 7) + ssrc;
}

SocketAddress next(const SocketAddress& address)
{
    return address.withPort(static_cast<std::uint16_t>(address.port() + 1));
}

} // namespace

/// What the m-lines of a call may be, and what their attributes may say: offered, answered and offered anew.
class StreamsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void linesPassOctetByOctet_data();
    void linesPassOctetByOctet();
    void manyStreamsOfAnyKindAreCarried();
    void rtcpFollowsWhatTheAnswerSaysOfMultiplexing_data();
    void rtcpFollowsWhatTheAnswerSaysOfMultiplexing();
    void inDefaultModeEachLegMultiplexesForItself_data();
    void inDefaultModeEachLegMultiplexesForItself();
    void dtlsPassesOnThePortsOfTheMedia();
    void anOfferInAPrackComesToTheOtherSide();
};

void StreamsTest::linesPassOctetByOctet_data()
{
    QTest::addColumn<QString>("formats"); // the m-line from its protocol on
    QTest::addColumn<QString>("attributes");
    const QString dtls = QString(fingerprint) + "a=tls-id:abc3de65cddef001be82\r\n";
    QTest::newRow("G.729") << "RTP/AVP 18" << "a=rtpmap:18 G729/8000\r\na=fmtp:18 annexb=no\r\n";
    QTest::newRow("a codec nobody knows") << "RTP/AVP 96 97"
                                          << "a=rtpmap:97 X-FUTURE/44100/2\r\na=fmtp:97 mode=1;x\r\n";
    QTest::newRow("SDES") << "RTP/SAVP 8"
                          << "a=crypto:1 AES_CM_128_HMAC_SHA1_80 "
                             "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32\r\n";
    QTest::newRow("SDES beside plain RTP")
        << "RTP/AVP 8"
        << "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyM\r\n";
    QTest::newRow("DTLS-SRTP") << "UDP/TLS/RTP/SAVPF 8" << dtls + "a=setup:actpass\r\n";
    QTest::newRow("ZRTP")
        << "RTP/AVP 8"
        << "a=zrtp-hash:1.10 fe30efd02423cb054e50efd0248742ac7a52c8f91bc2df881ae642c371ba46df\r\n";
    QTest::newRow("sources and extensions")
        << "RTP/AVP 8"
        << "a=ssrc:3735928559 cname:a@b\r\na=ssrc-group:FID 1 2\r\na=extmap:1 urn:ietf:params:rtp-hdrext:"
           "ssrc-audio-level\r\na=msid:a b\r\na=mid:0\r\na=label:x\r\n";
    QTest::newRow("bandwidth, packet time, direction")
        << "RTP/AVP 8 101"
        << "b=AS:80\r\nb=TIAS:64000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n"
           "a=maxptime:40\r\na=ptime:20\r\na=recvonly\r\n";
}

void StreamsTest::linesPassOctetByOctet()
{
    QFETCH(QString, formats);
    QFETCH(QString, attributes);
    ModeCall call(currentMode());
    const auto body = [&](const RawUdpPeer& media, unsigned version) {
        return sdpBody(fmt::format("m=audio {} {}\r\n{}", media.address().port(), formats.toStdString(),
                           attributes.toStdString()),
            "127.0.0.1", version);
    };
    VERIFY_RIGHT(call.connect(body(call.mediaA, 1), body(call.mediaB, 1)));
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.reoffer(call.b, "INVITE", body(call.mediaB, 2), body(call.mediaA, 2)));
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void StreamsTest::manyStreamsOfAnyKindAreCarried()
{
    ModeCall call(currentMode());
    RawUdpPeer videoA, videoB, faxA, faxB, secondA, secondB;
    const auto body = [](const RawUdpPeer& audio, const RawUdpPeer& video, const RawUdpPeer& fax,
                          const RawUdpPeer& second) {
        const auto port = [](const RawUdpPeer& peer) { return peer.address().port(); };
        return sdpBody(
            fmt::format("m=audio {} RTP/AVP 8\r\nm=video {} RTP/AVP 99\r\na=rtpmap:99 VP8/90000\r\n"
                        "m=message 0 TCP/MSRP *\r\nm=image {} udptl t38\r\nm=audio {} RTP/AVP 0\r\n"
                        "a=inactive\r\n",
                port(audio), port(video), port(fax), port(second)));
    };
    VERIFY_RIGHT(
        call.connect(body(call.mediaA, videoA, faxA, secondA), body(call.mediaB, videoB, faxB, secondB)));
    VERIFY_RIGHT(call.mediaFlows());
    if (call.mode == MediaMode::Proxy) {
        VERIFY_RIGHT(call.passes(videoA, call.relayFor(call.a, 1), videoB, rtpPacket(3)));
        VERIFY_RIGHT(call.passes(faxB, call.relayFor(call.b, 3), faxA, std::string("\0\1\1\6\0\0", 6)));
        VERIFY_RIGHT(call.passes(secondA, call.relayFor(call.a, 4), secondB, rtpPacket(4)));
    }
    VERIFY_RIGHT(call.hangUp(call.b));
}

void StreamsTest::rtcpFollowsWhatTheAnswerSaysOfMultiplexing_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::newRow("rtcp-mux accepted") << true;
    QTest::newRow("rtcp-mux not accepted") << false;
}

void StreamsTest::rtcpFollowsWhatTheAnswerSaysOfMultiplexing()
{
    QFETCH(bool, accepted);
    ModeCall call(currentMode());
    RawUdpPeer rtcpA, rtcpB;
    const auto rtcp
        = [](const RawUdpPeer& peer) { return fmt::format("a=rtcp:{}\r\n", peer.address().port()); };
    const std::string offer = call.audio(call.mediaA, rtcp(rtcpA) + "a=rtcp-mux\r\n");
    const std::string answer = call.audio(call.mediaB, accepted ? "a=rtcp-mux\r\n" : rtcp(rtcpB));
    VERIFY_RIGHT(call.connect(offer, answer));
    VERIFY_RIGHT(call.mediaFlows());
    if (call.mode == MediaMode::Bypass)
        return;
    const SocketAddress atA = call.relayFor(call.a), atB = call.relayFor(call.b);
    if (accepted) {
        VERIFY_RIGHT(call.passes(call.mediaA, atA, call.mediaB, rtcpReport('a')));
        VERIFY_RIGHT(call.passes(call.mediaB, atB, call.mediaA, rtcpReport('b')));
    } else {
        VERIFY_RIGHT(call.passes(rtcpA, next(atA), rtcpB, rtcpReport('a')));
        VERIFY_RIGHT(call.passes(rtcpB, next(atB), rtcpA, rtcpReport('b')));
    }
    VERIFY_RIGHT(call.hangUp(call.a));
}

void StreamsTest::inDefaultModeEachLegMultiplexesForItself_data()
{
    QTest::addColumn<bool>("byA");
    QTest::addColumn<bool>("byB");
    QTest::newRow("both") << true << true;
    QTest::newRow("the caller alone") << true << false;
    QTest::newRow("neither, though the callee says so unasked") << false << true;
}

void StreamsTest::inDefaultModeEachLegMultiplexesForItself()
{
    if (currentMode() == MediaMode::Bypass)
        return; // it is about neither of the two
    QFETCH(bool, byA);
    QFETCH(bool, byB);
    ModeCall call(MediaMode::Default);
    RawUdpPeer controlA, controlB;
    const std::string mux = "a=rtcp-mux\r\n";
    const auto rtcp
        = [](const RawUdpPeer& peer) { return fmt::format("a=rtcp:{}\r\n", peer.address().port()); };
    const auto says = [&mux](const std::string& sdp) { return sdp.find(mux) != std::string::npos; };
    const RawMessage invite
        = call.offer(call.audio(call.mediaA, rtcp(controlA) + (byA ? mux : std::string())));
    QCOMPARE(says(invite.body()), byA);
    const RawMessage accepted
        = call.accept(invite, call.audio(call.mediaB, rtcp(controlB) + (byB ? mux : std::string())));
    QCOMPARE(says(accepted.body()), byA);
    RawUdpPeer& ofA = byA ? call.mediaA : controlA;
    RawUdpPeer& ofB = byA && byB ? call.mediaB : controlB;
    const auto relay = [](const SocketAddress& rtp, bool isMuxed) { return isMuxed ? rtp : next(rtp); };
    ofA.send(relay(call.relayFor(call.a), byA), rtcpReport('a'));
    QVERIFY(ofB.waitReadable(std::chrono::seconds(8)));
    ofB.send(relay(call.relayFor(call.b), byA && byB), rtcpReport('b'));
    QVERIFY(ofA.waitReadable(std::chrono::seconds(8)));
    VERIFY_RIGHT(call.hangUp(call.a));
}

void StreamsTest::dtlsPassesOnThePortsOfTheMedia()
{
    ModeCall call(currentMode());
    const auto body = [](const RawUdpPeer& media, const char* setup) {
        return sdpBody(fmt::format(
            "m=audio {} UDP/TLS/RTP/SAVP 8\r\n{}a=setup:{}\r\n", media.address().port(), fingerprint, setup));
    };
    VERIFY_RIGHT(call.connect(body(call.mediaA, "actpass"), body(call.mediaB, "active")));
    if (call.mode == MediaMode::Proxy) {
        const std::string hello("\x16\xfe\xfd\0\0\0\0\0\0\0\0\0\2\1\2", 15);
        VERIFY_RIGHT(call.passes(call.mediaB, call.relayFor(call.b), call.mediaA, hello));
        VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, hello));
    }
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

/// A PRACK may offer anew (RFC 3262 section 5). It belongs to its leg; what it offers comes to the other as
/// an UPDATE.
void StreamsTest::anOfferInAPrackComesToTheOtherSide()
{
    ModeCall call(currentMode());
    call.a.invite("b", call.offerA(), "Supported: 100rel\r\n");
    const RawMessage invite = call.b.waitRequest("INVITE");
    call.b.answer(invite, 183, call.answerB(), "Require: 100rel\r\nRSeq: 1\r\n");
    const RawMessage prack = call.b.waitRequest("PRACK");
    QVERIFY(!prack.isEmpty());
    call.b.answer(prack, 200);
    const RawMessage passed = call.a.waitAnswer(183);
    VERIFY_RIGHT(call.differs(call.answerB(), passed, call.a));
    QVERIFY(!passed.header("RSeq").empty());
    const std::string offer = call.audio(call.mediaA, "a=ptime:40\r\n", 2);
    call.a.prack(passed, offer);
    const RawMessage again = call.b.waitRequest("UPDATE");
    VERIFY_RIGHT(call.differs(offer, again, call.b));
    const std::string answer = call.audio(call.mediaB, "a=ptime:40\r\n", 2);
    call.b.answer(again, 200, answer);
    const RawMessage acknowledged = call.a.waitAnswer(200, "PRACK");
    VERIFY_RIGHT(call.differs(answer, acknowledged, call.a));
    call.b.answer(invite, 200);
    QVERIFY(!call.a.waitAnswer(200).isEmpty());
    call.a.acknowledge();
    QVERIFY(!call.b.waitRequest("ACK").isEmpty());
    VERIFY_RIGHT(call.hangUp(call.b));
}

LEGSCOPE_TEST(StreamsTest)
#include "streams_test.moc"
