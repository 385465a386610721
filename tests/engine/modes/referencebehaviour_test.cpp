#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr std::size_t longBody = 57'000; ///< octets

/// A socket's own m-line.
std::string line(const char* media, const RawUdpPeer& at, const char* rest)
{
    return fmt::format("m={} {} {}\r\n", media, at.address().port(), rest);
}

std::string withoutReturns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

} // namespace

/// What the reference gets wrong in a call, and what it gets right and we keep: rows that no other test
/// shows.
class ReferenceBehaviourTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotRtpPassesBothWays_data();
    void whatIsNotRtpPassesBothWays();
    void rtpOfEveryKindPassesWithItsHeader_data();
    void rtpOfEveryKindPassesWithItsHeader();
    void fiveOctetsThatBeginLikeRtpAreCountedAndNothingElse();
    void rtcpPassesWhereItsAttributeSays_data();
    void rtcpPassesWhereItsAttributeSays();
    void noAddressOfThePeerIsLeft_data();
    void noAddressOfThePeerIsLeft();
    void theConnectionOfTheMediaCounts();
    void everyStreamHasPortsOfItsOwn_data();
    void everyStreamHasPortsOfItsOwn();
    void oddLinesPassAsTheyCame_data();
    void oddLinesPassAsTheyCame();
    void whatCannotBeServedRingsNobody_data();
    void whatCannotBeServedRingsNobody();
    void videoAloneIsServed();
    void theCalleeIsCancelledWhenItDoesNotAnswerInTime();
    void aSilentCallEndsAtOnce_data();
    void aSilentCallEndsAtOnce();
    void theOriginIsOursAndTheNameTheirs();
};

void ReferenceBehaviourTest::whatIsNotRtpPassesBothWays_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("STUN") << QByteArray("\0\1\0\0\x21\x12\xa4\x42"
                                        "0123456789ab",
        20);
    QTest::newRow("DTLS") << QByteArray("\x16\xfe\xfd\0\0\0\0\0\0\0\0\0\0", 13);
    QTest::newRow("ZRTP") << QByteArray("\x10\0\0\1ZRTP\x11\x22\x33\x44PZ", 14);
    QTest::newRow("keepalive of CR LF") << QByteArray("\r\n\r\n");
    QTest::newRow("keepalive of one octet") << QByteArray("\0", 1);
}

void ReferenceBehaviourTest::whatIsNotRtpPassesBothWays()
{
    QFETCH(QByteArray, octets);
    ModeCall call(MediaMode::Proxy);
    VERIFY_RIGHT(call.connect());
    VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, octets.toStdString()));
    VERIFY_RIGHT(call.passes(call.mediaB, call.relayFor(call.b), call.mediaA, octets.toStdString()));
    VERIFY_RIGHT(call.hangUp(call.a));
}

void ReferenceBehaviourTest::rtpOfEveryKindPassesWithItsHeader_data()
{
    QTest::addColumn<QByteArray>("octets");
    const QByteArray fixed("\x80\x08\x7f\xff\xff\xff\xff\xf0\xde\xad\xbe\xef", 12);
    QTest::newRow("sequence, timestamp, SSRC") << fixed + "payload";
    QTest::newRow("marker") << QByteArray("\x80\x88", 2) + fixed.mid(2) + "payload";
    QTest::newRow("extension") << QByteArray("\x90\x08", 2) + fixed.mid(2)
            + QByteArray("\xbe\xde\0\1\x10\x55\0\0", 8) + "x";
    QTest::newRow("padding") << QByteArray("\xa0\x08", 2) + fixed.mid(2) + QByteArray("abc\0\0\0\0\5", 8);
    QTest::newRow("contributing sources") << QByteArray("\x81\x08", 2) + fixed.mid(2) + "CSRCpayload";
    QTest::newRow("SRTP with its tag") << fixed
            + QByteArray("\x8f\x1e\xaa\x05"
                         "0123456789",
                14);
}

void ReferenceBehaviourTest::rtpOfEveryKindPassesWithItsHeader()
{
    whatIsNotRtpPassesBothWays();
}

void ReferenceBehaviourTest::fiveOctetsThatBeginLikeRtpAreCountedAndNothingElse()
{
    ModeCall call(MediaMode::Proxy);
    VERIFY_RIGHT(call.connect());
    const std::string five("\x80\x08\0\1\0", 5);
    RawUdpPeer stranger;
    stranger.send(call.relayFor(call.a), five);
    call.mediaA.send(call.relayFor(call.a), five);
    call.mediaB.send(call.relayFor(call.b), five);
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
    const CallEnded ended = call.recorder->all<CallEnded>().front();
    for (const StreamSample& stream : ended.media.streams) {
        QVERIFY(stream.drops[static_cast<std::size_t>(Drop::Malformed)] >= 1);
        QCOMPARE(stream.rtpOut, stream.rtpIn);
    }
}

void ReferenceBehaviourTest::rtcpPassesWhereItsAttributeSays_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::newRow("port") << "a=rtcp:%1\r\n";
    QTest::newRow("port and address") << "a=rtcp:%1 IN IP4 127.0.0.1\r\n";
}

void ReferenceBehaviourTest::rtcpPassesWhereItsAttributeSays()
{
    QFETCH(QString, attribute);
    ModeCall call(MediaMode::Proxy);
    RawUdpPeer rtcpA, rtcpB;
    const auto with
        = [&](const RawUdpPeer& rtcp) { return attribute.arg(rtcp.address().port()).toStdString(); };
    VERIFY_RIGHT(call.connect(call.audio(call.mediaA, with(rtcpA)), call.audio(call.mediaB, with(rtcpB))));
    const auto rtcpOf
        = [](const SocketAddress& rtp) { return rtp.withPort(static_cast<std::uint16_t>(rtp.port() + 1)); };
    const SocketAddress atA = rtcpOf(call.relayFor(call.a)), atB = rtcpOf(call.relayFor(call.b));
    QVERIFY(call.sdpAt(call.a).find(fmt::format("a=rtcp:{}", atA.port())) != std::string::npos);
    QVERIFY(call.sdpAt(call.b).find(fmt::format("a=rtcp:{}", atB.port())) != std::string::npos);
    VERIFY_RIGHT(call.passes(rtcpA, atA, rtcpB, std::string("\x80\xc9\0\1\x11\x22\x33\x44", 8)));
    VERIFY_RIGHT(call.passes(rtcpB, atB, rtcpA, std::string("\x80\xc9\0\1\x55\x66\x77\x88", 8)));
    VERIFY_RIGHT(call.hangUp(call.b));
}

void ReferenceBehaviourTest::noAddressOfThePeerIsLeft_data()
{
    QTest::addColumn<QString>("lines"); // behind the audio of A
    QTest::addColumn<bool>("multipart");
    QTest::newRow("ICE")
        << "a=ice-ufrag:8hhY\r\na=ice-pwd:asd88fgpdd777uzjYhagZg\r\n"
           "a=candidate:1 1 UDP 2130706431 192.0.2.77 40077 typ host\r\na=end-of-candidates\r\n"
        << false;
    QTest::newRow("a=rtcp") << "a=rtcp:40077 IN IP4 192.0.2.77\r\n" << false;
    QTest::newRow("multipart") << "c=IN IP4 192.0.2.77\r\na=rtcp:40077\r\n" << true;
    QTest::newRow("BFCP") << "m=application 40077 TCP/BFCP *\r\nc=IN IP4 192.0.2.77\r\n" << false;
    QTest::newRow("MSRP") << "m=message 40077 TCP/MSRP *\r\nc=IN IP4 192.0.2.77\r\n" << false;
}

void ReferenceBehaviourTest::noAddressOfThePeerIsLeft()
{
    QFETCH(QString, lines);
    QFETCH(bool, multipart);
    ModeCall call(MediaMode::Proxy);
    const std::string sdp = call.audio(call.mediaA, lines.toStdString());
    const std::string before = "--bb\r\nContent-Type: application/sdp\r\n\r\n";
    const std::string behind = "\r\n--bb\r\nContent-Type: text/plain\r\n\r\nkept\r\n--bb--\r\n";
    if (multipart)
        call.a.invite("b", before + sdp + behind, "Content-Type: multipart/mixed;boundary=bb\r\n");
    else
        call.a.invite("b", sdp);
    const RawMessage invite = call.b.waitRequest("INVITE");
    std::string body = invite.body();
    if (multipart) {
        QVERIFY(body.starts_with(before) && body.ends_with(behind));
        QCOMPARE(invite.header("Content-Length"), std::to_string(body.size()));
        body = body.substr(before.size(), body.size() - before.size() - behind.size());
    }
    VERIFY_RIGHT(call.bodyDiffers(sdp, body, call.b));
    for (const char* theirs : {"192.0.2.77", "40077"})
        QVERIFY2(body.find(theirs) == std::string::npos, body.c_str());
}

void ReferenceBehaviourTest::theConnectionOfTheMediaCounts()
{
    ModeCall call(MediaMode::Proxy);
    const auto beside = [&](const RawUdpPeer& media) {
        return fmt::format("v=0\r\no=raw 7 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n{}"
                           "c=IN IP4 127.0.0.1\r\n",
            line("audio", media, "RTP/AVP 8"));
    };
    VERIFY_RIGHT(call.connect(beside(call.mediaA), beside(call.mediaB)));
    // Nobody has been heard yet: what arrives was sent where the SDP says.
    const ArmedStream armed = call.recorder->all<MediaArmed>().back().streams.front();
    QCOMPARE(*armed.remoteA, call.mediaA.address());
    QCOMPARE(*armed.remoteB, call.mediaB.address());
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void ReferenceBehaviourTest::everyStreamHasPortsOfItsOwn_data()
{
    QTest::addColumn<QStringList>("second"); // media and rest of the m-line
    QTest::newRow("two m=audio") << QStringList{"audio", "RTP/AVP 0"};
    QTest::newRow("audio and image") << QStringList{"image", "udptl t38"};
    QTest::newRow("audio and video") << QStringList{"video", "RTP/AVP 99\r\na=rtpmap:99 VP8/90000"};
    QTest::newRow("audio and BFCP over UDP") << QStringList{"application", "UDP/BFCP *"};
}

void ReferenceBehaviourTest::everyStreamHasPortsOfItsOwn()
{
    QFETCH(QStringList, second);
    ModeCall call(MediaMode::Proxy);
    RawUdpPeer secondA, secondB;
    const QByteArray media = second.at(0).toUtf8(), rest = second.at(1).toUtf8();
    VERIFY_RIGHT(call.connect(call.audio(call.mediaA, line(media, secondA, rest)),
        call.audio(call.mediaB, line(media, secondB, rest))));
    for (const RawPhone* phone : {&call.a, &call.b})
        QVERIFY(call.relayFor(*phone, 0) != call.relayFor(*phone, 1));
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.passes(secondA, call.relayFor(call.a, 1), secondB, rtpPacket(5)));
    VERIFY_RIGHT(call.passes(secondB, call.relayFor(call.b, 1), secondA, rtpPacket(6)));
    VERIFY_RIGHT(call.hangUp(call.b));
}

void ReferenceBehaviourTest::oddLinesPassAsTheyCame_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("behind"); // the m-line
    QTest::addColumn<bool>("returns");
    const QString head = "v=0\r\no=raw 7 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    QTest::newRow("line feeds only") << head << "\r\na=ptime:20\r\n" << false;
    QTest::newRow("no final newline") << head << "\r\na=ptime:20" << true;
    QTest::newRow("57 kB") << head << "\r\na=x:" + QString(longBody, 'x') + "\r\n" << true;
    QTest::newRow("wrong order") << "v=0\r\no=raw 7 1 IN IP4 127.0.0.1\r\nt=0 0\r\nb=AS:64\r\ns=-\r\n"
                                    "c=IN IP4 127.0.0.1\r\n"
                                 << "\r\na=ptime:20\r\ni=a title behind its attributes\r\n"
                                 << true;
}

void ReferenceBehaviourTest::oddLinesPassAsTheyCame()
{
    QFETCH(QString, head);
    QFETCH(QString, behind);
    QFETCH(bool, returns);
    ModeCall call(MediaMode::Proxy);
    const auto body = [&](const RawUdpPeer& media) {
        const std::string text = fmt::format(
            "{}m=audio {} RTP/AVP 8{}", head.toStdString(), media.address().port(), behind.toStdString());
        return returns ? text : withoutReturns(text);
    };
    VERIFY_RIGHT(call.connect(body(call.mediaA), body(call.mediaB)));
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void ReferenceBehaviourTest::whatCannotBeServedRingsNobody_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    const QString head = "v=0\r\no=raw 7 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
    const QString audio = "m=audio 40000 RTP/AVP 8\r\n";
    QTest::newRow("no o=") << "v=0\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" + audio << 400;
    QTest::newRow("v=1") << QString(head).replace("v=0", "v=1") + audio << 400;
    QTest::newRow("malformed m=") << head + "m=audio\r\n" << 400;
    QTest::newRow("garbage") << "this is no session description\r\n" << 400;
    QTest::newRow("port 0 only") << head + "m=audio 0 RTP/AVP 8\r\n" << 488;
    QTest::newRow("no m=") << head << 488;
    QTest::newRow("MSRP only") << head + "m=message 4000 TCP/MSRP *\r\n" << 488;
}

void ReferenceBehaviourTest::whatCannotBeServedRingsNobody()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    ModeCall call(MediaMode::Proxy);
    call.a.invite("b", body.toStdString());
    QCOMPARE(call.a.waitFinal().status(), status);
    QVERIFY(!call.b.hasMessage("INVITE"));
    QVERIFY(call.recorder->waitFor<CallEnded>());
    QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("INCOMPATIBLE_DESTINATION"));
}

void ReferenceBehaviourTest::videoAloneIsServed()
{
    ModeCall call(MediaMode::Proxy);
    VERIFY_RIGHT(call.connect(sdpBody(line("video", call.mediaA, "RTP/AVP 99\r\na=rtpmap:99 VP8/90000")),
        sdpBody(line("video", call.mediaB, "RTP/AVP 99\r\na=rtpmap:99 VP8/90000"))));
    VERIFY_RIGHT(call.mediaFlows());
    VERIFY_RIGHT(call.hangUp(call.a));
}

void ReferenceBehaviourTest::theCalleeIsCancelledWhenItDoesNotAnswerInTime()
{
    ModeSetup setup;
    setup.beforeBridge = R"(<action application="set" data="call_timeout=1"/>)";
    ModeCall call(MediaMode::Proxy, setup);
    call.a.invite("b", call.offerA());
    const RawMessage invite = call.b.waitRequest("INVITE");
    call.b.answer(invite, 180);
    const RawMessage cancel = call.b.waitRequest("CANCEL");
    QVERIFY(!cancel.isEmpty());
    call.b.answer(cancel, 200);
    call.b.answer(invite, 487);
    QCOMPARE(call.a.waitFinal().status(), 480);
}

void ReferenceBehaviourTest::aSilentCallEndsAtOnce_data()
{
    QTest::addColumn<bool>("byCaller");
    QTest::newRow("BYE by A") << true;
    QTest::newRow("BYE by B") << false;
}

void ReferenceBehaviourTest::aSilentCallEndsAtOnce()
{
    QFETCH(bool, byCaller);
    ModeCall call(MediaMode::Proxy);
    VERIFY_RIGHT(call.connect());
    RawPhone& from = byCaller ? call.a : call.b;
    from.request("BYE");
    QVERIFY(!from.waitAnswer(200, "BYE").isEmpty());
    const RawMessage bye = call.other(from).waitRequest("BYE");
    QVERIFY(!bye.isEmpty());
    call.other(from).answer(bye, 200);
    QVERIFY(call.recorder->waitFor<CallEnded>());
}

void ReferenceBehaviourTest::theOriginIsOursAndTheNameTheirs()
{
    ModeCall call(MediaMode::Proxy);
    VERIFY_RIGHT(call.connect());
    for (const RawPhone* phone : {&call.a, &call.b}) {
        const std::string& sdp = call.sdpAt(*phone);
        QVERIFY(sdp.find("\r\no=- ") != std::string::npos);
        QVERIFY(sdp.find("\r\ns=a call\r\n") != std::string::npos);
    }
    VERIFY_RIGHT(call.hangUp(call.a));
}

LEGSCOPE_TEST(ReferenceBehaviourTest)
#include "referencebehaviour_test.moc"
