#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/consultation.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/engine/modes/transfersteps.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::test;

class AttendedTransferTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    void theFarLegsOfTwoCallsAgreeWithEachOther()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connectBoth());
        VERIFY_RIGHT(refer(call.a, call.toSecondLine()));
        VERIFY_RIGHT(notified(call.a, 200));
        VERIFY_RIGHT(saysGoodbye(call.a));
        VERIFY_RIGHT(saysGoodbye(call.line));
        const RawMessage asked = call.b.waitRequest("INVITE");
        QCOMPARE(asked.body(), std::string());
        const std::string offer = call.audio(call.mediaB, {}, 2);
        call.b.answer(asked, 200, offer);
        const RawMessage offered = call.c.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(offer, offered.body(), call.c));
        QVERIFY(call.mode == MediaMode::Bypass || goesOn(offered.body(), call.sdpAt(call.c)));
        QVERIFY(call.mode == MediaMode::Bypass || portsOf(offered.body()) == portsOf(call.sdpAt(call.c)));
        const std::string answer = call.audio(call.mediaC, {}, 2);
        call.c.answer(offered, 200, answer);
        const RawMessage acknowledged = call.b.waitRequest("ACK");
        VERIFY_RIGHT(call.bodyDiffers(answer, acknowledged.body(), call.b));
        QVERIFY(
            call.mode == MediaMode::Bypass || portsOf(acknowledged.body()) == portsOf(call.sdpAt(call.b)));
        VERIFY_RIGHT(mediaFlowsBetween(call, call.mediaB, acknowledged.body(), call.mediaC, offered.body()));
        QVERIFY(call.recorder->waitFor<CallEnded>());
        const CallEnded ended = call.recorder->all<CallEnded>().front();
        QCOMPARE(ended.call, CallId{2});
        QCOMPARE(ended.cause, std::string("ATTENDED_TRANSFER"));
        VERIFY_RIGHT(hangUpBetween(call, call.b, call.c, 2));
        QCOMPARE(call.recorder->all<CallEnded>().back().cause, std::string("NORMAL_CLEARING"));
    }

    void anUnknownDialogIsTold481()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connectBoth());
        const std::string ours = call.engineOf("inner").text();
        VERIFY_RIGHT(
            refer(call.a, "<sip:c@" + ours + "?Replaces=nobody%40nowhere%3Bto-tag%3D1%3Bfrom-tag%3D2>"));
        VERIFY_RIGHT(notified(call.a, 481));
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(refer(call.a, call.toSecondLine("%3Bearly-only")));
        VERIFY_RIGHT(notified(call.a, 486));
        VERIFY_RIGHT(call.mediaFlows());
    }

    void aDialogOfOthersIsPassedOnToTheTarget()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        VERIFY_RIGHT(refer(call.a, "<sip:c@192.0.2.1?Replaces=theirs%40there%3Bto-tag%3D1%3Bfrom-tag%3D2>"));
        VERIFY_RIGHT(notified(call.a, 100));
        const RawMessage invite = call.c.waitRequest("INVITE");
        QCOMPARE(invite.header("Replaces"), std::string("theirs@there;to-tag=1;from-tag=2"));
        QCOMPARE(invite.header("Referred-By"), "<" + call.a.uri() + ">");
    }

    void anInviteTakesThePlaceOfALeg_data() { addReplacements(); }
    void anInviteTakesThePlaceOfALeg()
    {
        QFETCH(bool, offers);
        QFETCH(bool, ofCaller);
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [gone, stays, ownMedia, mediaOfStays] = call.ends(ofCaller);
        const std::string own = call.audio(call.mediaC), theirs = call.audio(mediaOfStays, {}, 2);
        call.newcomer.invite("anything", offers ? own : "", Consultation::replaces(gone));
        const RawMessage reinvite = stays.waitRequest("INVITE");
        VERIFY_RIGHT(offers ? call.bodyDiffers(own, reinvite.body(), stays) : reinvite.body());
        stays.answer(reinvite, 200, theirs);
        const RawMessage accepted = call.newcomer.waitAnswer(200);
        VERIFY_RIGHT(call.bodyDiffers(theirs, accepted.body(), call.newcomer));
        call.newcomer.acknowledge(offers ? "" : own);
        const RawMessage acknowledged = stays.waitRequest("ACK");
        if (!offers)
            VERIFY_RIGHT(call.bodyDiffers(own, acknowledged.body(), stays));
        VERIFY_RIGHT(saysGoodbye(gone));
        VERIFY_RIGHT(mediaFlowsBetween(
            call, mediaOfStays, (offers ? reinvite : acknowledged).body(), call.mediaC, accepted.body()));
        VERIFY_RIGHT(hangUpBetween(call, call.newcomer, stays));
        QCOMPARE(call.recorder->all<CallBegan>().size(), std::size_t(1));
    }

    void anInviteThatMayNotTakeAPlaceIsRefused()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto answerTo = [&](const std::string& headers) {
            RawPhone phone("other");
            phone.useEngine(call.engineOf("inner"));
            phone.invite("anything", call.audio(call.mediaC), headers);
            return phone.waitFinal().status();
        };
        QCOMPARE(answerTo("Replaces: nobody@nowhere;to-tag=1;from-tag=2\r\n"), 481);
        QCOMPARE(answerTo(Consultation::replaces(call.a, ";early-only")), 486);
        QCOMPARE(answerTo(Consultation::replaces(call.a) + Consultation::replaces(call.b)), 400);
        QCOMPARE(answerTo("Replaces: nobody@nowhere;to-tag=1\r\n"), 400);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aDialogThatOnlyRingsIsRefusedWith481()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.line.invite("c", call.audio(call.mediaLine));
        call.c.answer(call.c.waitRequest("INVITE"), 180);
        QVERIFY(!call.line.waitAnswer(180).isEmpty());
        VERIFY_RIGHT(refer(call.a, call.toSecondLine()));
        VERIFY_RIGHT(notified(call.a, 481));
        call.newcomer.invite("anything", call.audio(call.mediaC), Consultation::replaces(call.line));
        QCOMPARE(call.newcomer.waitFinal().status(), 481);
        VERIFY_RIGHT(call.mediaFlows());
    }

    void aTakeoverThatIsWithdrawnLeavesTheCallAsItWas_data()
    {
        QTest::addColumn<bool>("offers");
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("an offer, by CANCEL") << true << false;
        QTest::newRow("no offer, by CANCEL") << false << false;
        QTest::newRow("no offer, by BYE in the place of an answer") << false << true;
    }
    void aTakeoverThatIsWithdrawnLeavesTheCallAsItWas()
    {
        QFETCH(bool, offers);
        QFETCH(bool, isAnswered);
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.newcomer.invite(
            "anything", offers ? call.audio(call.mediaC) : "", Consultation::replaces(call.a));
        const RawMessage reinvite = call.b.waitRequest("INVITE");
        const std::string session = call.audio(call.mediaB, {}, 2);
        if (isAnswered) {
            call.b.answer(reinvite, 200, session);
            QVERIFY(!call.newcomer.waitAnswer(200).isEmpty());
            call.newcomer.request("BYE");
            QVERIFY(!call.newcomer.waitAnswer(200, "BYE").isEmpty());
        } else {
            call.newcomer.cancel();
            QCOMPARE(call.newcomer.waitFinal().status(), 487);
            call.b.answer(reinvite, 200, session);
        }
        QCOMPARE(call.b.waitRequest("ACK").body(), offers ? std::string() : call.sdpAt(call.b));
        const RawMessage again = call.b.waitRequest("INVITE");
        VERIFY_RIGHT(call.bodyDiffers(call.offerA(), again.body(), call.b));
        call.remember(call.b, again.body());
        call.b.answer(again, 200, call.audio(call.mediaB, {}, 3));
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.mediaFlows());
        QVERIFY(!call.a.hasMessage("INVITE"));
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void whosePlaceIsTakenMayLeaveFirst_data()
    {
        QTest::addColumn<bool>("ofCaller");
        QTest::newRow("A") << true;
        QTest::newRow("B") << false;
    }
    void whosePlaceIsTakenMayLeaveFirst()
    {
        QFETCH(bool, ofCaller);
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        const auto [gone, stays, ownMedia, mediaOfStays] = call.ends(ofCaller);
        call.newcomer.invite("anything", call.audio(call.mediaC), Consultation::replaces(gone));
        const RawMessage reinvite = stays.waitRequest("INVITE");
        gone.request("BYE");
        QVERIFY(!gone.waitAnswer(200, "BYE").isEmpty());
        stays.answer(reinvite, 200, call.audio(mediaOfStays, {}, 2));
        const RawMessage accepted = call.newcomer.waitAnswer(200);
        call.newcomer.acknowledge();
        QVERIFY(!stays.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(mediaFlowsBetween(call, mediaOfStays, reinvite.body(), call.mediaC, accepted.body()));
        VERIFY_RIGHT(hangUpBetween(call, call.newcomer, stays));
    }

    void aTakeoverThatIsWithdrawnWhenNobodyIsLeftEndsTheCall()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.newcomer.invite("anything", call.audio(call.mediaC), Consultation::replaces(call.a));
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        call.a.request("BYE");
        QVERIFY(!call.a.waitAnswer(200, "BYE").isEmpty());
        call.newcomer.cancel();
        QCOMPARE(call.newcomer.waitFinal().status(), 487);
        VERIFY_RIGHT(saysGoodbye(call.b));
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

    void whoRefusesTheNewcomerKeepsItsPeer()
    {
        Consultation call(currentMode());
        VERIFY_RIGHT(call.connect());
        call.newcomer.invite("anything", call.audio(call.mediaC), Consultation::replaces(call.a));
        call.b.answer(call.b.waitRequest("INVITE"), 488);
        QCOMPARE(call.newcomer.waitFinal().status(), 488);
        VERIFY_RIGHT(call.mediaFlows());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(AttendedTransferTest)
#include "attendedtransfer_test.moc"
