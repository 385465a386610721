#include "engine/sdp/rewriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/engine/sdp/threepairs.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* head = "v=0\r\no=alice 100 1 IN IP4 192.0.2.9\r\ns=-\r\n";

RewritePlan plan6()
{
    RewritePlan plan = threePairs();
    plan.family = IpFamily::V6;
    plan.address = "2001:db8::1";
    return plan;
}

RewritePlan muxedPlan()
{
    RewritePlan plan = threePairs();
    plan.lines[0].rtcpPort = plan.lines[0].rtpPort;
    return plan;
}

/// The body's lines after the head, as they leave.
QString tailOf(const Result<Rewritten>& rewritten)
{
    const QString text = QString::fromStdString(rewritten->text);
    return text.section("\r\n", 3);
}

const SdpEdit* editOf(const Rewritten& rewritten, const QString& before)
{
    for (const SdpEdit& edit : rewritten.edits) {
        if (edit.before == before.toStdString())
            return &edit;
    }
    return nullptr;
}

} // namespace

Q_DECLARE_METATYPE(RewritePlan)
Q_DECLARE_METATYPE(EditOp)
Q_DECLARE_METATYPE(EditReason)

/// One row a line of the table in the specification of proxy mode.
class RewriterTest : public QObject {
    Q_OBJECT

private slots:
    void lineIsRewrittenAsTheTableSays_data();
    void lineIsRewrittenAsTheTableSays();
    void bodyIsRefusedAsTheTableSays_data();
    void bodyIsRefusedAsTheTableSays();
    void planThatCannotBeAdvertisedIsRefused_data();
    void planThatCannotBeAdvertisedIsRefused();
    void originIsOursAndKeepsNothing();
    void everyMLineIndexHasItsOwnRelay();
    void editListHasOneEntryForEachLineInOrder();
    void endingsBlanksAndMissingFinalNewlineStay();
    void bypassKeepsEveryLine();
};

namespace {

const QString audioLine = "m=audio 40000 RTP/AVP 0\r\n";

void rewriteRow(const char* name, const RewritePlan& plan, const QString& body, const QString& line,
    const QString& after, EditReason reason)
{
    QTest::newRow(name) << plan << body << line << after << reason;
}

void keptRow(const char* name, const QString& line)
{
    rewriteRow(name, threePairs(), audioLine + line + "\r\n", line, line, EditReason::None);
}

void keptSessionRow(const char* name, const QString& line)
{
    rewriteRow(name, threePairs(), line + "\r\n" + audioLine, line, line, EditReason::None);
}

void addLinesOfTheSession()
{
    keptSessionRow("t= stays", "t=0 0");
    keptSessionRow("r= stays", "r=604800 3600 0 90000");
    keptSessionRow("z= stays", "z=2882844526 -1h");
    keptSessionRow("i= stays, whatever it says", "i=we have m=video 1234 here");
    keptSessionRow("u= stays", "u=http://example.invalid/");
    keptSessionRow("e= stays", "e=alice@example.invalid");
    keptSessionRow("p= stays", "p=+1 617 555-6011");
    rewriteRow("k= of the session is dropped", threePairs(), "k=clear:secret\r\n" + audioLine,
        "k=clear:secret", {}, EditReason::KeyObsolete);
    rewriteRow("k= of a media is dropped", threePairs(), audioLine + "k=prompt\r\n", "k=prompt", {},
        EditReason::KeyObsolete);
}

void addAddressLines()
{
    rewriteRow("c= of the session is our address", threePairs(), "c=IN IP4 192.0.2.9\r\n" + audioLine,
        "c=IN IP4 192.0.2.9", "c=IN IP4 198.51.100.1", EditReason::MediaAnchored);
    rewriteRow("c= of a media is our address", threePairs(), audioLine + "c=IN IP4 192.0.2.8\r\n",
        "c=IN IP4 192.0.2.8", "c=IN IP4 198.51.100.1", EditReason::MediaAnchored);
    rewriteRow("c= with a host name is our address", threePairs(),
        audioLine + "c=IN IP4 media.example.invalid\r\n", "c=IN IP4 media.example.invalid",
        "c=IN IP4 198.51.100.1", EditReason::MediaAnchored);
    rewriteRow("c= keeps its spelling and blanks", threePairs(), audioLine + "c=in  ip4 192.0.2.9 \r\n",
        "c=in  ip4 192.0.2.9 ", "c=in  ip4 198.51.100.1 ", EditReason::MediaAnchored);
    rewriteRow("c= behind blanks is found", threePairs(), audioLine + " \tc= IN IP4 192.0.2.9\r\n",
        " \tc= IN IP4 192.0.2.9", " \tc= IN IP4 198.51.100.1", EditReason::MediaAnchored);
    rewriteRow("c=0.0.0.0 stays unspecified", threePairs(), audioLine + "c=IN IP4 0.0.0.0\r\n",
        "c=IN IP4 0.0.0.0", "c=IN IP4 0.0.0.0", EditReason::HoldAddress);
    rewriteRow("c=0.0.0.0 becomes :: towards IPv6", plan6(), audioLine + "c=IN IP4 0.0.0.0\r\n",
        "c=IN IP4 0.0.0.0", "c=IN IP6 ::", EditReason::HoldAddress);
    rewriteRow("c=:: becomes 0.0.0.0 towards IPv4", threePairs(), audioLine + "c=IN IP6 ::\r\n",
        "c=IN IP6 ::", "c=IN IP4 0.0.0.0", EditReason::HoldAddress);
    rewriteRow("c= IPv4 becomes IPv6 by leg", plan6(), audioLine + "c=IN IP4 192.0.2.9\r\n",
        "c=IN IP4 192.0.2.9", "c=IN IP6 2001:db8::1", EditReason::MediaAnchored);
    rewriteRow("c= IPv6 becomes IPv4 by leg", threePairs(), audioLine + "c=IN IP6 2001:db8::abcd\r\n",
        "c=IN IP6 2001:db8::abcd", "c=IN IP4 198.51.100.1", EditReason::MediaAnchored);
}

void addMediaLines()
{
    rewriteRow("m= port is our relay port", threePairs(), "m=audio 40000 RTP/AVP 0 8\r\n",
        "m=audio 40000 RTP/AVP 0 8", "m=audio 30000 RTP/AVP 0 8", EditReason::RelayPort);
    rewriteRow("m= port of a hold stays a relay port", threePairs(),
        "c=IN IP4 0.0.0.0\r\nm=audio 40000 RTP/AVP 0\r\na=sendonly\r\n", "m=audio 40000 RTP/AVP 0",
        "m=audio 30000 RTP/AVP 0", EditReason::RelayPort);
    rewriteRow("m= port count stays", threePairs(), "m=video 40000/2 RTP/AVP 99\r\n",
        "m=video 40000/2 RTP/AVP 99", "m=video 30000/2 RTP/AVP 99", EditReason::RelayPort);
    rewriteRow("m= port 0 stays", threePairs(), "m=audio 0 RTP/AVP 0\r\n", "m=audio 0 RTP/AVP 0",
        "m=audio 0 RTP/AVP 0", EditReason::None);
    rewriteRow("m= port 0 of a bundle-only stays", threePairs(), "m=video 0 RTP/AVP 99\r\na=bundle-only\r\n",
        "m=video 0 RTP/AVP 99", "m=video 0 RTP/AVP 99", EditReason::None);
    rewriteRow("m= protocol and formats stay", threePairs(), "m=audio 40000  RTP/AVP  18 97 111 \r\n",
        "m=audio 40000  RTP/AVP  18 97 111 ", "m=audio 30000  RTP/AVP  18 97 111 ", EditReason::RelayPort);
    rewriteRow("m= of T.38 keeps udptl", threePairs(), "m=image 40020 udptl t38\r\n",
        "m=image 40020 udptl t38", "m=image 30000 udptl t38", EditReason::RelayPort);
    rewriteRow("m= of DTLS-SRTP keeps its protocol", threePairs(), "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n",
        "m=audio 9 UDP/TLS/RTP/SAVPF 111", "m=audio 30000 UDP/TLS/RTP/SAVPF 111", EditReason::RelayPort);
    rewriteRow("m= in capitals is served", threePairs(), "m=AUDIO 40000 RTP/AVP 0\r\n",
        "m=AUDIO 40000 RTP/AVP 0", "m=AUDIO 30000 RTP/AVP 0", EditReason::RelayPort);
    rewriteRow("m= over TCP (BFCP) is rejected", threePairs(), "m=application 40030 TCP/BFCP *\r\n",
        "m=application 40030 TCP/BFCP *", "m=application 0 TCP/BFCP *", EditReason::StreamRejected);
    rewriteRow("m= over TCP (MSRP, TLS) is rejected", threePairs(), "m=message 9 tcp/TLS/MSRP *\r\n",
        "m=message 9 tcp/TLS/MSRP *", "m=message 0 tcp/TLS/MSRP *", EditReason::StreamRejected);
    RewritePlan unserved = threePairs();
    unserved.lines[0] = {};
    rewriteRow("m= that no relay serves is rejected", unserved, audioLine, "m=audio 40000 RTP/AVP 0",
        "m=audio 0 RTP/AVP 0", EditReason::NotServed);
}

void addRtcpLines()
{
    rewriteRow("a=rtcp has our RTCP port", threePairs(), audioLine + "a=rtcp:41555\r\n", "a=rtcp:41555",
        "a=rtcp:30001", EditReason::RelayRtcpPort);
    rewriteRow("a=rtcp has our address where it had one", threePairs(),
        audioLine + "a=rtcp:41555 IN IP4 192.0.2.8\r\n", "a=rtcp:41555 IN IP4 192.0.2.8",
        "a=rtcp:30001 IN IP4 198.51.100.1", EditReason::RelayRtcpPort);
    rewriteRow("a=rtcp changes family with the leg", plan6(), audioLine + "a=rtcp:41555 IN IP4 192.0.2.8\r\n",
        "a=rtcp:41555 IN IP4 192.0.2.8", "a=rtcp:30001 IN IP6 2001:db8::1", EditReason::RelayRtcpPort);
    rewriteRow("a=rtcp of an answer that muxes has the RTP port", muxedPlan(),
        audioLine + "a=rtcp-mux\r\na=rtcp:41555\r\n", "a=rtcp:41555", "a=rtcp:30000",
        EditReason::RelayRtcpPort);
    rewriteRow("a=rtcp of a rejected m-line is dropped", threePairs(),
        "m=audio 0 RTP/AVP 0\r\na=rtcp:41555\r\n", "a=rtcp:41555", {}, EditReason::NotServed);
    rewriteRow("a=rtcp of the session is dropped, broken or not", threePairs(), "a=rtcp:x\r\n" + audioLine,
        "a=rtcp:x", {}, EditReason::NotServed);
    rewriteRow("a=rtcp of the session is dropped", threePairs(), "a=rtcp:41555\r\n" + audioLine,
        "a=rtcp:41555", {}, EditReason::NotServed);
}

void addLinesThatAreDropped()
{
    const QStringList ice{"a=candidate:1 1 UDP 2130706431 192.0.2.8 40000 typ host",
        "a=remote-candidates:1 192.0.2.8 40000", "a=end-of-candidates", "a=ice-ufrag:Ab9x",
        "a=ice-pwd:abcdefghijklmnopqrstuv0123", "a=ice-options:trickle", "a=ice-mismatch", "a=ICE-UFRAG:x",
        "a=candidate :1 1 UDP 1 192.0.2.8 4 typ host"};
    for (const QString& line : ice)
        rewriteRow(qPrintable("ICE is stripped: " + line), threePairs(), audioLine + line + "\r\n", line, {},
            EditReason::IceStripped);
    rewriteRow("ICE of the session is stripped", threePairs(), "a=ice-lite\r\n" + audioLine, "a=ice-lite", {},
        EditReason::IceStripped);
    rewriteRow("a=source-filter is dropped", threePairs(),
        audioLine + "a=source-filter: incl IN IP4 192.0.2.1 192.0.2.8\r\n",
        "a=source-filter: incl IN IP4 192.0.2.1 192.0.2.8", {}, EditReason::AddressAttribute);
    rewriteRow("a=altc is dropped", threePairs(), audioLine + "a=altc:1 IP6 2001:db8::1 45678\r\n",
        "a=altc:1 IP6 2001:db8::1 45678", {}, EditReason::AddressAttribute);
}

void addLinesThatStay()
{
    keptRow("a=rtcp-mux stays", "a=rtcp-mux");
    keptRow("a=rtcp-mux-only stays", "a=rtcp-mux-only");
    keptRow("a=rtcp-fb stays", "a=rtcp-fb:99 nack pli");
    keptRow("a=crypto stays",
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR|2^20|1:32");
    keptRow("a=fingerprint stays", "a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B");
    keptRow("a=setup stays", "a=setup:actpass");
    keptRow("a=tls-id stays", "a=tls-id:abc3de65cddef001be82");
    keptRow("a=zrtp-hash stays",
        "a=zrtp-hash:1.10 fe30efd02423cb054e50efd0248742ac7a52c8f91bc2df881ae642c371ba46df");
    keptRow("a=T38FaxVersion stays", "a=T38FaxVersion:0");
    keptRow("a=T38FaxUdpEC stays", "a=T38FaxUdpEC:t38UDPRedundancy");
    keptSessionRow("a=group stays", "a=group:BUNDLE audio video");
    keptRow("a=mid stays", "a=mid:audio");
    keptRow("a=msid stays", "a=msid:stream track");
    keptRow("a=label stays", "a=label:1");
    keptRow("a=ssrc stays", "a=ssrc:12345 cname:alice@example");
    keptRow("a=ssrc-group stays", "a=ssrc-group:FID 1 2");
    keptRow("a=extmap stays", "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level");
    keptRow("a=rid stays", "a=rid:hi send");
    keptRow("a=simulcast stays", "a=simulcast:send hi;lo");
    keptRow("a=sendrecv stays", "a=sendrecv");
    keptRow("a=sendonly stays", "a=sendonly");
    keptRow("a=recvonly stays", "a=recvonly");
    keptRow("a=inactive stays", "a=inactive");
    keptRow("b= stays", "b=AS:64");
    keptRow("a=ptime stays", "a=ptime:20");
    keptRow("a=rtpmap stays", "a=rtpmap:97 FOO/8000");
    keptRow("a=fmtp stays", "a=fmtp:97 bar=1");
    keptRow("a=framerate stays", "a=framerate:25");
    keptRow("an attribute nobody knows stays", "a=x-test: c=IN IP4 192.0.2.8 m=audio 1 ");
    keptRow("a line of a type nobody knows stays", "y=0200000001");
    keptRow("a blank line stays", "  ");
}

} // namespace

void RewriterTest::lineIsRewrittenAsTheTableSays_data()
{
    QTest::addColumn<RewritePlan>("plan");
    QTest::addColumn<QString>("body"); // after the head
    QTest::addColumn<QString>("line"); // the line under test
    QTest::addColumn<QString>("after"); // null: dropped
    QTest::addColumn<EditReason>("reason");

    addLinesOfTheSession();
    addAddressLines();
    addMediaLines();
    addRtcpLines();
    addLinesThatAreDropped();
    addLinesThatStay();
}

void RewriterTest::lineIsRewrittenAsTheTableSays()
{
    QFETCH(RewritePlan, plan);
    QFETCH(QString, body);
    QFETCH(QString, line);
    QFETCH(QString, after);
    QFETCH(EditReason, reason);

    const auto rewritten = rewriteSdp(QString(head + body).toStdString(), plan);
    QVERIFY2(rewritten, rewritten ? "" : rewritten.error().detail.c_str());
    const SdpEdit* edit = editOf(*rewritten, line);
    QVERIFY(edit);
    QCOMPARE(edit->reason, reason);
    QCOMPARE(QString::fromStdString(edit->after), after);
    const EditOp op = after.isNull() ? EditOp::Drop : after == line ? EditOp::Keep : EditOp::Replace;
    QCOMPARE(edit->op, op);
    const QStringList lines = tailOf(rewritten).split("\r\n");
    QCOMPARE(lines.count(line), after == line ? 1 : 0);
    QCOMPARE(lines.count(after), after.isNull() ? lines.count(QString()) : 1);
}

void RewriterTest::bodyIsRefusedAsTheTableSays_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<bool>("rejectIce");
    const QString audio = "m=audio 40000 RTP/AVP 0\r\n";
    QTest::newRow("c= multicast with TTL") << "c=IN IP4 224.2.1.1/127/3\r\n" + audio << "line 4" << false;
    QTest::newRow("c= multicast without TTL") << "c=IN IP4 224.2.1.1\r\n" + audio << "224.2.1.1" << false;
    QTest::newRow("c= IPv6 multicast") << "c=IN IP6 ff15::101/3\r\n" + audio << "ff15::101/3" << false;
    QTest::newRow("c= broadcast") << "c=IN IP4 255.255.255.255\r\n" + audio << "255.255.255.255" << false;
    QTest::newRow("c= broken address") << "c=IN IP4 300.1.1.1\r\n" + audio << "300.1.1.1" << false;
    QTest::newRow("c= of another network") << "c=ATM NSAP 47.00\r\n" + audio << "network type" << false;
    QTest::newRow("c= with a word too many")
        << "c=IN IP4 192.0.2.1 192.0.2.2\r\n" + audio << "line 4" << false;
    QTest::newRow("m= port count above 4") << "m=video 40000/5 RTP/AVP 99\r\n" << "port count" << false;
    QTest::newRow("m= port count 0") << "m=video 40000/0 RTP/AVP 99\r\n" << "port count" << false;
    QTest::newRow("m= port not a number") << "m=audio abc RTP/AVP 0\r\n" << "\"abc\"" << false;
    QTest::newRow("m= port negative") << "m=audio -1 RTP/AVP 0\r\n" << "\"-1\"" << false;
    QTest::newRow("m= port 70000") << "m=audio 70000 RTP/AVP 0\r\n" << "70000" << false;
    QTest::newRow("m= without formats") << "m=audio 40000 RTP/AVP\r\n" << "format" << false;
    QTest::newRow("m= without a relay line") << audio + audio + audio + audio << "no relay line" << false;
    QTest::newRow("M= in capitals") << "M=audio 40000 RTP/AVP 0\r\n" << "upper case" << false;
    QTest::newRow("C= in capitals") << "C=IN IP4 192.0.2.1\r\n" + audio << "upper case" << false;
    QTest::newRow("a=rtcp not a number") << audio + "a=rtcp:x\r\n" << "a=rtcp" << false;
    QTest::newRow("a=rtcp multicast") << audio + "a=rtcp:1 IN IP4 224.0.0.1\r\n" << "224.0.0.1" << false;
    QTest::newRow("ICE where the profile rejects it") << audio + "a=ice-ufrag:x\r\n" << "a=ice-ufrag" << true;
    QTest::newRow("candidate where the profile rejects it") << audio + "a=candidate:1\r\n" << "ICE" << true;
    QTest::newRow("garbage") << "this is not sdp at all\r\n" << "line 4" << false;
    QTest::newRow("a second o= that is broken") << "o=alice\r\n" + audio << "o=" << false;
}

void RewriterTest::bodyIsRefusedAsTheTableSays()
{
    QFETCH(QString, body);
    QFETCH(QString, cause);
    QFETCH(bool, rejectIce);
    RewritePlan plan = threePairs();
    if (rejectIce)
        plan.ice = IceTreatment::Reject;
    const auto rewritten = rewriteSdp(QString(head + body).toStdString(), plan);
    QVERIFY(!rewritten);
    QVERIFY(rewritten.error().code == Errc::BadSdp || rewritten.error().code == Errc::Unsupported);
    QVERIFY2(
        QString::fromStdString(rewritten.error().detail).contains(cause), rewritten.error().detail.c_str());
}

void RewriterTest::planThatCannotBeAdvertisedIsRefused_data()
{
    QTest::addColumn<RewritePlan>("plan");
    RewritePlan plan = threePairs();
    plan.address = "media.example.invalid";
    QTest::newRow("host name") << plan;
    plan.address = "198.51.100.1\r\na=x";
    QTest::newRow("address with a line ending") << plan;
    plan.address = "2001:db8::1";
    QTest::newRow("address of the other family") << plan;
    plan.address = "0.0.0.0";
    QTest::newRow("unspecified address") << plan;
    plan = threePairs();
    plan.sessionId = "1 2";
    QTest::newRow("session id of two words") << plan;
}

void RewriterTest::planThatCannotBeAdvertisedIsRefused()
{
    QFETCH(RewritePlan, plan);
    const auto rewritten = rewriteSdp(std::string(head) + "m=audio 4 RTP/AVP 0\r\n", plan);
    QVERIFY(!rewritten);
    QCOMPARE(rewritten.error().code, Errc::InvalidArgument);
}

void RewriterTest::originIsOursAndKeepsNothing()
{
    const std::string body
        = "v=0\r\no=John Smith 9 8 IN IP4 pc.example.invalid\r\ns=keep me\r\nm=audio 4 RTP/AVP 0\r\n";
    const auto four = rewriteSdp(body, threePairs());
    QVERIFY(four);
    QCOMPARE(four->text,
        std::string("v=0\r\no=- 77 3 IN IP4 198.51.100.1\r\ns=keep me\r\nm=audio 30000 RTP/AVP 0\r\n"));
    QCOMPARE(four->edits[1].reason, EditReason::OriginHidden);
    const auto six = rewriteSdp(body, plan6());
    QVERIFY(six);
    QVERIFY(six->text.starts_with("v=0\r\no=- 77 3 IN IP6 2001:db8::1\r\n"));
}

void RewriterTest::everyMLineIndexHasItsOwnRelay()
{
    const auto rewritten = rewriteSdp(std::string(head)
            + "m=audio 1000 RTP/AVP 0\r\nm=message 5 TCP/MSRP *\r\n"
              "a=path:x\r\nm=audio 1000 RTP/AVP 8\r\na=rtcp:7\r\n",
        threePairs());
    QVERIFY(rewritten);
    QCOMPARE(tailOf(rewritten),
        QString("m=audio 30000 RTP/AVP 0\r\nm=message 0 TCP/MSRP *\r\na=path:x\r\n"
                "m=audio 30020 RTP/AVP 8\r\na=rtcp:30021\r\n"));
}

void RewriterTest::editListHasOneEntryForEachLineInOrder()
{
    const auto rewritten = rewriteSdp(
        std::string(head) + "m=audio 1 RTP/AVP 0\r\n\r\nk=x\r\nm=video 2 RTP/AVP 9\r\na=b", threePairs());
    QVERIFY(rewritten);
    QCOMPARE(rewritten->edits.size(), 8u);
    for (std::size_t i = 0; i < rewritten->edits.size(); ++i)
        QCOMPARE(rewritten->edits[i].line, i);
    QCOMPARE(rewritten->edits[2].section, -1);
    QCOMPARE(rewritten->edits[3].section, 0);
    QCOMPARE(rewritten->edits[5].op, EditOp::Drop);
    QCOMPARE(rewritten->edits[5].after, std::string());
    QCOMPARE(rewritten->edits[7].section, 1);
    QVERIFY(changesAnything(rewritten->edits));
}

void RewriterTest::endingsBlanksAndMissingFinalNewlineStay()
{
    const auto rewritten
        = rewriteSdp("\xEF\xBB\xBFv=0\no=a 1 1 IN IP4 192.0.2.9\r\ns=- \t\r\n\r\nt=0 0\rc=IN IP4 192.0.2.9\n"
                     "m=audio 4 RTP/AVP 0 ",
            threePairs());
    QVERIFY(rewritten);
    QCOMPARE(rewritten->text,
        std::string("\xEF\xBB\xBFv=0\no=- 77 3 IN IP4 198.51.100.1\r\ns=- \t\r\n\r\nt=0 0\r"
                    "c=IN IP4 198.51.100.1\nm=audio 30000 RTP/AVP 0 "));
}

void RewriterTest::bypassKeepsEveryLine()
{
    const auto edits = unchanged(*parsed("v=0\r\no=- 1 1 IN IP4 192.0.2.9\r\nm=audio 4 RTP/AVP 0\r\na=b"));
    QCOMPARE(edits.size(), 4u);
    QVERIFY(!changesAnything(edits));
    QCOMPARE(edits[1].before, std::string("o=- 1 1 IN IP4 192.0.2.9"));
    QCOMPARE(edits[1].after, std::string("o=- 1 1 IN IP4 192.0.2.9"));
    QCOMPARE(edits[3].section, 0);
}

LEGSCOPE_TEST(RewriterTest)
#include "rewriter_test.moc"
