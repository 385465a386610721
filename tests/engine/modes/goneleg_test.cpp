#include "tests/engine/modes/bothmodes.h"
#include "tests/engine/modes/fewrows.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

namespace {

/// The caller stays when the callee of number `stay` has gone; `before` stands in front of the bridge.
ModeSetup staying(const std::string& before)
{
    return {.parameters = {{"proxy-media-app-policy", "upgrade"}},
        .routes = {{"^stay$",
            before
                + R"(<action application="bridge" data="sofia/inner/b@{B}"/>)"
                  R"(<action application="park"/>)"}}};
}

/// A hangs up; empty when the call has ended.
std::string endsWell(ModeCall& call)
{
    call.a.request("BYE");
    return call.a.waitFinal("BYE").status() == 200 && call.recorder->waitFor<CallEnded>()
        ? ""
        : "the call does not end";
}

} // namespace

/// A leg goes while something of offer and answer is outstanding: the other one can go on.
class GoneLegTest : public QObject {
    Q_OBJECT

private slots:
    void init() { FEW_ROWS_FOR_THREADS; }

    void initTestCase_data() { addBothModes(); }

    /// We have answered the caller, and its callee has hung up after early media.
    void aCallerWhoseCalleeIsGoneIsAnsweredByUs()
    {
        ModeCall call(MediaMode::Default,
            staying(R"(<action application="answer"/>)"
                    R"(<action application="set" data="continue_on_fail=true"/>)"));
        call.a.invite("stay", call.offerA());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answer(invite, 183, call.answerB());
        call.b.answer(invite, 486);
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        for (const unsigned version : {2U, 3U}) {
            call.a.request("INVITE", call.audio(call.mediaA, "a=ptime:30\r\n", version));
            const RawMessage answer = call.a.waitFinal();
            QCOMPARE(answer.status(), 200);
            QVERIFY(answer.body().find("m=audio ") != std::string::npos);
            call.a.acknowledge();
        }
        VERIFY_RIGHT(endsWell(call));
    }

    void aReinviteWhoseAnswererHangsUpIsRefused()
    {
        ModeCall call(currentMode(), staying({}));
        connect(call);
        call.a.request("INVITE", call.audio(call.mediaA, "a=sendonly\r\n", 2));
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        call.b.request("BYE");
        QCOMPARE(call.b.waitFinal("BYE").status(), 200);
        QCOMPARE(call.a.waitFinal().status(), 500);
        VERIFY_RIGHT(endsWell(call));
    }

    /// An offer of ours is out to the callee, to move the call into Default mode, when the callee hangs up.
    void anOfferOfOursThatNobodyAnswersHoldsUpNobody()
    {
        ModeCall call(currentMode(), staying(R"(<action application="set" data="execute_on_answer=echo"/>)"));
        connect(call);
        QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
        call.b.request("BYE");
        QCOMPARE(call.b.waitFinal("BYE").status(), 200);
        call.a.request("INVITE", call.audio(call.mediaA, "a=ptime:30\r\n", 2));
        QCOMPARE(call.a.waitFinal().status(), 200);
        call.a.acknowledge();
        QVERIFY(call.recorder->hasFinding("MEDIA_APP_IN_PROXY"));
        VERIFY_RIGHT(endsWell(call));
    }

    /// A ringing phone without a tag makes no early dialog: the caller's INFO stays unanswered. That our
    /// CANCEL is out is no less true, and a 200 that crosses it gets ACK and BYE (RFC 3261 section 9.1).
    void a200ThatCrossesOurCancelIsEndedThoughARequestIsUnanswered()
    {
        ModeCall call(currentMode());
        call.a.invite("b", call.offerA());
        const RawMessage invite = call.b.waitRequest("INVITE");
        call.b.answerAs("", invite, 183, call.answerB());
        QVERIFY(!call.a.waitAnswer(183).isEmpty());
        call.a.request("INFO", "Signal=5\r\n", "Content-Type: application/dtmf-relay\r\n");
        call.a.cancel();
        QVERIFY(!call.a.waitAnswer(487).isEmpty());
        QVERIFY(!call.b.waitRequest("CANCEL").isEmpty());
        const RawMessage info = call.b.waitRequest("INFO");
        QVERIFY(!info.isEmpty());
        call.b.answer(invite, 200, call.answerB());
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
        call.b.answer(info, 481); // the library sends one request after the other
        const RawMessage bye = call.b.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        call.b.answer(bye, 200);
        QVERIFY(call.recorder->waitFor<CallEnded>());
    }

private:
    static void connect(ModeCall& call)
    {
        call.a.invite("stay", call.offerA());
        call.b.answer(call.b.waitRequest("INVITE"), 200, call.answerB());
        QVERIFY(!call.a.waitAnswer(200).isEmpty());
        call.a.acknowledge();
        QVERIFY(!call.b.waitRequest("ACK").isEmpty());
    }
};

LEGSCOPE_TEST(GoneLegTest)
#include "goneleg_test.moc"
