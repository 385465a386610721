#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

const std::string reliable = "Require: 100rel\r\nRSeq: 1\r\n";
const std::string supports100rel = "Supported: 100rel\r\n";

} // namespace

class EarlyMediaTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void earlyMediaIn183ReachesTheCaller() { earlyMedia(183); }
    void earlyMediaIn180ReachesTheCaller() { earlyMedia(180); }
    void aProvisionalResponseWithoutSdpStaysAsItIs_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("180") << 180;
        QTest::newRow("181") << 181;
        QTest::newRow("183") << 183;
    }
    void aProvisionalResponseWithoutSdpStaysAsItIs()
    {
        QFETCH(int, status);
        ModeCall call(currentMode());
        const RawMessage invite = ring(call);
        call.b.answer(invite, status);
        const RawMessage passed = call.a.waitAnswer(status);
        QVERIFY(!passed.isEmpty());
        QCOMPARE(passed.body(), std::string());
        finish(call, invite, call.answerB());
    }

    void ofSeveralEarlyAnswersTheNewestCounts()
    {
        ModeCall call(currentMode());
        const RawMessage invite = ring(call);
        RawUdpPeer announcement, ringback;
        for (const RawUdpPeer* media : {&announcement, &ringback}) {
            const bool isFirst = media == &announcement;
            const std::string early = call.audio(*media, isFirst ? "" : "a=ptime:10\r\n", isFirst ? 1 : 2);
            call.b.answer(invite, 183, early);
            const RawMessage passed = call.a.waitAnswer(183);
            VERIFY_RIGHT(call.differs(early, passed, call.a));
            call.remember(call.a, passed.body());
        }
        if (call.mode == MediaMode::Proxy)
            VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), ringback, rtpPacket(1)));
        finish(call, invite, call.audio(ringback, {}, 2));
    }

    void a200ThatDiffersFromThe183ReplacesIt()
    {
        ModeCall call(currentMode());
        const RawMessage invite = ring(call);
        RawUdpPeer early;
        call.b.answer(invite, 183, call.audio(early));
        const RawMessage first = call.a.waitAnswer(183);
        QVERIFY(!first.isEmpty());
        finish(call, invite, call.audio(call.mediaB, "a=ptime:30\r\n", 2));
        if (call.mode == MediaMode::Proxy) {
            QCOMPARE(portsOf(call.sdpAt(call.a)), portsOf(first.body()));
            QVERIFY(originOf(call.sdpAt(call.a)) != originOf(first.body()));
            VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, rtpPacket(1)));
        }
    }

    void aReliableAnswerNeedsNoRepetitionInThe200()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), supports100rel);
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(invite.header("Supported").find("100rel") != std::string::npos);
        call.b.answer(invite, 183, call.answerB(), reliable);
        const RawMessage prack = call.b.waitRequest("PRACK");
        QCOMPARE(prack.header("RAck").substr(0, 2), std::string("1 "));
        call.b.answer(prack, 200);
        const RawMessage passed = call.a.waitAnswer(183);
        VERIFY_RIGHT(call.differs(call.answerB(), passed, call.a));
        if (!passed.header("RSeq").empty()) {
            call.a.prack(passed);
            QVERIFY(!call.a.waitAnswer(200, "PRACK").isEmpty());
        }
        call.b.answer(invite, 200);
        const RawMessage accepted = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.differs(call.answerB(), accepted, call.a));
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void aCallerThatRequiresReliabilityGetsReliableResponses()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), "Require: 100rel\r\n");
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 183, call.answerB());
        const RawMessage passed = call.a.waitAnswer(183);
        VERIFY_RIGHT(call.differs(call.answerB(), passed, call.a));
        QVERIFY(!passed.header("RSeq").empty());
        call.a.prack(passed);
        QVERIFY(!call.a.waitAnswer(200, "PRACK").isEmpty());
        finish(call, invite, call.answerB());
    }

    void a200WithoutAnyAnswerEndsTheCallWithACause()
    {
        ModeCall call(currentMode());
        const RawMessage invite = ring(call);
        call.b.answer(invite, 200);
        QVERIFY(!call.a.waitAnswer(488).isEmpty());
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage bye = call.b.waitRequest("BYE");
        call.b.answer(bye, 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("INCOMPATIBLE_DESTINATION"));
    }

    void anOfferThatComesInThe200IsAnsweredInTheAck()
    {
        ModeCall call(currentMode());
        call.a.invite("b");
        const RawMessage invite = call.b.waitRequest("INVITE");
        QCOMPARE(invite.body(), std::string());
        const std::string offer = call.answerB();
        call.b.answer(invite, 200, offer);
        const RawMessage accepted = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.differs(offer, accepted, call.a));
        call.remember(call.a, accepted.body());
        const std::string answer = call.offerA();
        call.a.acknowledge(answer);
        const RawMessage acknowledged = call.b.waitRequest("ACK");
        VERIFY_RIGHT(call.differs(answer, acknowledged, call.b));
        call.remember(call.b, acknowledged.body());
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void anInviteWithoutSdpAsksForNoReliableOffer()
    {
        ModeCall call(currentMode());
        call.a.invite("b", {}, supports100rel);
        const RawMessage invite = call.b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        QVERIFY(invite.header("Supported").find("100rel") == std::string::npos);
    }

    /// The first reliable answer to it would have to make the offer (RFC 3262 section 5).
    void aCallerWithoutAnOfferGetsNoReliableProvisionalAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("hasSdp");
        QTest::addColumn<bool>("required");
        QTest::newRow("180") << 180 << false << false;
        QTest::newRow("183") << 183 << false << false;
        QTest::newRow("183 with SDP") << 183 << true << false;
        QTest::newRow("183, 100rel required") << 183 << false << true;
    }
    void aCallerWithoutAnOfferGetsNoReliableProvisionalAnswer()
    {
        QFETCH(int, status);
        QFETCH(bool, hasSdp);
        QFETCH(bool, required);
        for (const MediaMode mode : {currentMode(), MediaMode::Default}) {
            ModeCall call(mode);
            call.a.invite("b", {}, required ? "Require: 100rel\r\n" : supports100rel);
            const RawMessage invite = call.b.waitRequest("INVITE");
            call.b.answer(invite, status, hasSdp ? call.answerB() : "");
            if (!required) {
                const RawMessage passed = call.a.waitAnswer(status);
                QVERIFY(!passed.isEmpty());
                QCOMPARE(passed.header("RSeq"), std::string());
            }
            call.b.answer(invite, 200, call.answerB());
            QVERIFY(!call.a.waitAnswer(200).body().empty());
            QVERIFY(!call.a.hasMessage("INVITE", status));
        }
    }

    /// The newest answer counts, of the same leg or of another fork behind it.
    void whatA183RejectsTheAnswerMayStillAccept_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("fork");
        QTest::newRow("183 of the same") << 183 << "one";
        QTest::newRow("180 of the same") << 180 << "one";
        QTest::newRow("183 of another") << 183 << "two";
    }
    void whatA183RejectsTheAnswerMayStillAccept()
    {
        QFETCH(int, status);
        QFETCH(QString, fork);
        for (const MediaMode mode : {currentMode(), MediaMode::Default}) {
            ModeCall call(mode);
            const RawMessage invite = ring(call);
            std::string rejected = call.answerB();
            rejected.replace(rejected.find("m=audio "), 8, "m=audio 0 RTP/AVP 8\r\na=x-was:");
            call.b.answerAs("one", invite, status, rejected);
            QVERIFY(!call.a.waitAnswer(status).isEmpty());
            call.b.answerAs(fork.toStdString(), invite, 200, call.answerB());
            const RawMessage accepted = call.a.waitFinal();
            QCOMPARE(accepted.status(), 200);
            QVERIFY(portsOf(accepted.body()).at(0) != 0);
            call.remember(call.a, accepted.body());
            call.a.acknowledge();
            if (mode == MediaMode::Proxy)
                VERIFY_RIGHT(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, rtpPacket(1)));
        }
    }

    void anUpdateBeforeTheAnswerChangesTheEarlyMedia()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), supports100rel);
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 183, call.answerB(), reliable);
        const RawMessage prack = call.b.waitRequest("PRACK");
        call.b.answer(prack, 200);
        const RawMessage passed = call.a.waitAnswer(183);
        if (!passed.header("RSeq").empty()) {
            call.a.prack(passed);
            QVERIFY(!call.a.waitAnswer(200, "PRACK").isEmpty());
        }
        VERIFY_RIGHT(call.reoffer(call.b, "UPDATE", call.audio(call.mediaB, "a=sendonly\r\n", 2),
            call.audio(call.mediaA, "a=recvonly\r\n", 2)));
        call.b.answer(invite, 200);
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

private:
    static RawMessage ring(ModeCall& call)
    {
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.remember(call.b, invite.body());
        return invite;
    }

    static void finish(ModeCall& call, const RawMessage& invite, const std::string& answer)
    {
        call.b.answer(invite, 200, answer);
        const RawMessage accepted = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.differs(answer, accepted, call.a));
        call.remember(call.a, accepted.body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
    }

    static void earlyMedia(int status)
    {
        ModeCall call(currentMode());
        const RawMessage invite = ring(call);
        VERIFY_RIGHT(call.differs(call.offerA(), invite, call.b));
        call.b.answer(invite, status, call.answerB());
        const RawMessage passed = call.a.waitAnswer(status);
        VERIFY_RIGHT(call.differs(call.answerB(), passed, call.a));
        call.remember(call.a, passed.body());
        VERIFY_RIGHT(call.mediaFlows());
        finish(call, invite, call.answerB());
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(EarlyMediaTest)

#include "earlymedia_test.moc"
