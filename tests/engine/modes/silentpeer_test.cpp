#include "tests/engine/modes/bothmodes.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

const std::string takesReliable = "Supported: 100rel\r\n";

/// Transactions end after half a second.
ModeSetup quick()
{
    return {.parameters = {{"timer-T1", "8"}, {"timer-T2", "32"}, {"timer-T4", "40"}}};
}

} // namespace

/// A peer that stops in the middle of a dialog, or sends what no longer counts: the call ends all the same.
class SilentPeerTest : public QObject {
    Q_OBJECT

    static bool ends(ModeCall& call, const std::string& text = {})
    {
        return call.recorder->waitFor<CallEnded>(
            [&](const CallEnded& ended) { return text.empty() || ended.text == text; });
    }

    /// A supports 100rel, B answers 183 and 200: the 200 waits for the PRACK of A.
    static RawMessage answerBeforePrack(ModeCall& call)
    {
        call.a.invite("b", call.offerA(), takesReliable);
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 183, call.answerB());
        const RawMessage passed = call.a.waitAnswer(183);
        call.b.answer(invite, 180);
        call.b.answer(invite, 200, call.answerB());
        call.recorder->waitFor<LegChanged>(
            [](const LegChanged& changed) { return changed.state == LegState::Answered; });
        return passed;
    }

private slots:
    void initTestCase_data() { addBothModes(); }

    void nothingOvertakesAReliableAnswerThatHasNoPrackYet()
    {
        ModeCall call(currentMode());
        const RawMessage passed = answerBeforePrack(call);
        QVERIFY(!passed.header("RSeq").empty());
        QVERIFY(!call.a.hasMessage("INVITE", 180) && !call.a.hasMessage("INVITE", 200));
        call.a.prack(passed);
        QCOMPARE(call.a.waitFinal("PRACK").status(), 200);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.a.request("BYE");
        const RawMessage bye = call.b.waitRequest("BYE");
        call.b.answer(bye, 200);
        QVERIFY(ends(call));
    }

    void a200WaitsForTheAnswerToAnOfferInAPrack()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA(), takesReliable);
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 183, call.answerB(), "Require: 100rel\r\nRSeq: 1\r\n");
        call.b.answer(call.b.waitRequest("PRACK"), 200);
        const RawMessage passed = call.a.waitAnswer(183);
        call.a.prack(passed, call.audio(call.mediaA, "a=sendonly\r\n", 2));
        const RawMessage update = call.b.waitRequest("UPDATE");
        QVERIFY(!update.isEmpty());
        call.b.answer(invite, 200);
        call.recorder->waitFor<LegChanged>(
            [](const LegChanged& changed) { return changed.state == LegState::Answered; });
        QVERIFY(!call.a.hasMessage("INVITE", 200));
        call.b.answer(update, 200, call.audio(call.mediaB, "a=recvonly\r\n", 2));
        QCOMPARE(call.a.waitFinal("PRACK").status(), 200);
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }

    void aCallerMayCancelWhileThe200WaitsForItsPrack()
    {
        ModeCall call(currentMode());
        answerBeforePrack(call);
        call.a.cancel();
        QCOMPARE(call.a.waitFinal("INVITE").status(), 487);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.b.answer(call.b.waitRequest("BYE"), 200);
        QVERIFY(ends(call));
        QCOMPARE(call.recorder->all<CallEnded>().back().cause, std::string("ORIGINATOR_CANCEL"));
    }

    void aCallThatEndsWhileThe200WaitsForItsPrackIsRefused()
    {
        ModeCall call(currentMode());
        answerBeforePrack(call);
        call.engine->post(HangUpCall{call.recorder->all<CallBegan>().back().call});
        QVERIFY(call.a.waitFinal("INVITE").status() >= 400);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.b.answer(call.b.waitRequest("BYE"), 200);
        QVERIFY(ends(call));
    }

    void noPrackEndsTheCall()
    {
        ModeCall call(currentMode(), quick());
        answerBeforePrack(call);
        QCOMPARE(call.a.waitFinal("INVITE").status(), 504);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.b.answer(call.b.waitRequest("BYE"), 200);
        QVERIFY(ends(call, "no PRACK came for our 183"));
    }

    /// The caller's host has sent us nothing before, so that it is trusted with little only.
    void noAckEndsTheCall()
    {
        ModeSetup setup = quick();
        setup.addressA = currentMode() == MediaMode::Proxy ? "127.0.0.8" : "127.0.0.9";
        ModeCall call(currentMode(), setup);
        call.a.invite("b", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        QVERIFY(!call.b.waitRequest("BYE").isEmpty());
        QVERIFY(!call.a.waitRequest("BYE").isEmpty());
        QVERIFY(ends(call, "no ACK came for our 200"));
    }

    void byeWithoutAnAnswerEndsTheLeg()
    {
        ModeCall call(currentMode(), quick());
        VERIFY_RIGHT(call.connect());
        call.a.request("BYE");
        QCOMPARE(call.a.waitFinal("BYE").status(), 200);
        QVERIFY(!call.b.waitRequest("BYE").isEmpty());
        QVERIFY(ends(call));
    }

    void cancelThatOnlyItsOwnAnswerFollowsEndsTheLeg()
    {
        ModeCall call(currentMode(), quick());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 180);
        QVERIFY(!call.a.waitAnswer(180).isEmpty());
        call.a.cancel();
        QCOMPARE(call.a.waitFinal("INVITE").status(), 487);
        call.b.answer(call.b.waitRequest("CANCEL"), 200);
        QVERIFY(ends(call));
    }

    void ackGoesOutAlsoWhenALateProvisionalAnswerFollowsThe200()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.b.answer(invite, 180);
        QVERIFY(call.recorder->waitFor<SipMessage>([](const SipMessage& message) {
            return message.status == 180 && message.direction == Direction::Received;
        }));
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        VERIFY_RIGHT(call.hangUp(call.a));
    }
};

LEGSCOPE_TEST(SilentPeerTest)
#include "silentpeer_test.moc"
