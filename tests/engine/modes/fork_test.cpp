#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// Several endpoints in one dial string.
class ForkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    /// The others hear that the call was answered elsewhere (RFC 3326 section 2).
    void theFirst200WinsAndTheOthersAreCancelled()
    {
        ModeCall call(currentMode(), {.dial = "{B},{C}"});
        call.a.invite("b", call.offerA());
        const RawMessage atB = call.b.waitRequest("INVITE");
        const RawMessage atC = call.c.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(call.offerA(), atB.body(), call.b));
        VERIFY_RIGHT(call.bodyDiffers(call.offerA(), atC.body(), call.c));
        call.c.answer(atC, 180);
        call.b.answer(atB, 200, call.answerB());
        const RawMessage answer = call.a.waitAnswer(200);
        VERIFY_RIGHT(call.bodyDiffers(call.answerB(), answer.body(), call.a));
        call.remember(call.a, answer.body());
        call.remember(call.b, atB.body());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        const RawMessage cancel = call.c.waitRequest("CANCEL");
        QVERIFY(cancel.header("Reason").find("SIP;cause=200") != std::string::npos);
        call.c.answer(cancel, 200);
        call.c.answer(atC, 487);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    /// Its 200 crosses our CANCEL (RFC 3261 section 9.1).
    void aLoserThatHasAnsweredGetsAckAndBye_data()
    {
        QTest::addColumn<int>("late"); ///< ms after the answer to the CANCEL
        QTest::newRow("at once") << 0;
        QTest::newRow("three seconds later") << 3000;
    }
    void aLoserThatHasAnsweredGetsAckAndBye()
    {
        QFETCH(int, late);
        ModeCall call(currentMode(), {.dial = "{B},{C}"});
        call.a.invite("b", call.offerA());
        const RawMessage atB = call.b.waitRequest("INVITE");
        const RawMessage atC = call.c.waitRequest("INVITE");
        call.c.answer(atC, 180);
        call.b.answer(atB, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        const RawMessage cancel = call.c.waitRequest("CANCEL");
        call.c.answer(cancel, 200);
        QVERIFY(call.c.waitRequest("BYE", std::chrono::milliseconds(late)).isEmpty());
        call.c.answer(atC, 200, call.answerB());
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
        const RawMessage bye = call.c.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        call.c.answer(bye, 200);
        QVERIFY(call.c.waitRequest("BYE", std::chrono::milliseconds(late / 10)).isEmpty());
        QVERIFY(!call.c.hasMessage("ACK"));
        VERIFY_RIGHT(call.hangUp(call.b));
    }

    void groupsRingOneAfterTheOther()
    {
        ModeCall call(currentMode(), {.dial = "{B}|{C}"});
        call.a.invite("b", call.offerA());
        const RawMessage atB = call.b.waitRequest("INVITE");
        QVERIFY(!call.c.hasMessage("INVITE"));
        call.b.answer(atB, 486);
        const RawMessage atC = call.c.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(call.offerA(), atC.body(), call.c));
        call.c.answer(atC, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.c.waitRequest("ACK").isEmpty());
    }

    void ofSeveralFailuresTheOneThatSaysMostIsTold()
    {
        ModeCall call(currentMode(), {.dial = "{B},{C}"});
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 486);
        call.c.answer(call.c.waitRequest("INVITE"), 503);
        QCOMPARE(call.a.waitFinal().status(), 486);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("USER_BUSY"));
    }

    void theReasonOfARefusalIsTheCauseAndGoesToTheCaller()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 503, {},
            "Reason: SIP;cause=503;text=\"busy, or so\"\r\nReason: Q.850;cause=17\r\n");
        const RawMessage refusal = call.a.waitFinal();
        QCOMPARE(refusal.status(), 503);
        QVERIFY(refusal.octets.find("Q.850;cause=17") != std::string::npos);
        QVERIFY(call.recorder->waitFor<CallEnded>());
        QCOMPARE(call.recorder->all<CallEnded>().front().cause, std::string("USER_BUSY"));
    }

    void theReasonOfAByeGoesToTheOtherLeg()
    {
        ModeCall call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.a.request("BYE", {}, "Reason: Q.850;cause=31;text=\"why not\"\r\n");
        QCOMPARE(call.b.waitRequest("BYE").header("Reason"),
            std::string("Q.850;cause=31;text=\"NORMAL_UNSPECIFIED\""));
    }
};

LEGSCOPE_TEST(ForkTest)
#include "fork_test.moc"
