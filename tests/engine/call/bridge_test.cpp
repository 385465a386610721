#include "engine/diagnose/callfindings.h"
#include "tests/engine/call/routefixture.h"
#include "tests/support/testprogram.h"

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

const LabReception never{.answerAfter = -1ms};

LabReception refusing(int status)
{
    return {.provisional = 0, .answerAfter = 0ms, .status = status};
}

} // namespace

/// What variables do to a bridge.
class BridgeTest : public QObject {
    Q_OBJECT

private slots:
    void timeoutsCancelTheCallee_data()
    {
        QTest::addColumn<QString>("actions"); // in front of the bridge
        QTest::addColumn<QString>("variables"); // of the endpoint
        QTest::newRow("leg_timeout") << ""
                                     << "[leg_timeout=1]";
        QTest::newRow("call_timeout") << QString::fromStdString(act("set", "call_timeout=1")) << "";
        QTest::newRow("originate_timeout") << QString::fromStdString(act("set", "originate_timeout=1")) << "";
    }

    void timeoutsCancelTheCallee()
    {
        QFETCH(QString, actions);
        QFETCH(QString, variables);
        RouteFixture lab(never);
        lab.route("1", actions.toStdString() + act("bridge", variables.toStdString() + lab.toCallee()));
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("NO_ANSWER"));
        QCOMPARE(ended.status, 480);
        QVERIFY(lab.callee.waitFor(isEnded));
        QCOMPARE(lab.recorder->messages("CANCEL", 0, Direction::Sent).size(), std::size_t(1));
        const auto told = lab.recorder->all<Finding>();
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY2(told[0].text.starts_with(std::string(QTest::currentDataTag()) + ": nobody"),
            told[0].text.c_str());
    }

    void aPortThatIsClosedIsNotTheCalleesWord()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", "sofia/internal/callee@127.0.0.1:9"));
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.by, CallEndedBy::Engine);
        QCOMPARE(ended.text, std::string("the callee cannot be reached"));
        CallFindings findings;
        for (const EventPtr& event : lab.recorder->events())
            findings.apply(event);
        const auto all = findings.conclude({}, {});
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].code, std::string("PEER_UNREACHABLE"));
    }

    void aLegThatTimesOutLeavesTheNextToRing()
    {
        RouteFixture lab(never);
        lab.route("1", act("bridge", "[leg_timeout=1]" + lab.toCallee() + "|" + lab.toOther()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.other.waitFor(isTalking));
        QVERIFY(lab.callee.waitFor(isEnded));
        QVERIFY(lab.caller.waitFor(hears(5)));
    }

    void earlyMediaThatIsIgnoredIsRinging()
    {
        RouteFixture lab({.provisional = 183, .answerAfter = -1ms});
        lab.route("1", act("set", "ignore_early_media=true") + act("bridge", lab.toCallee()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isRinging));
        const auto ringing = lab.recorder->messages("INVITE", 180, Direction::Sent);
        QCOMPARE(ringing.size(), std::size_t(1));
        QVERIFY(ringing.front().find("application/sdp") == std::string::npos);
        QVERIFY(std::ranges::none_of(lab.recorder->all<SipMessage>(), [](const SipMessage& message) {
            return message.status == 183 && message.direction == Direction::Sent;
        }));
    }

    void whatHappensWhenABridgeFails_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<int>("status"); // what the caller gets: 604 is the route that went on
        const auto row = [](const char* name, const std::string& actions, int status) {
            QTest::newRow(name) << QString::fromStdString(actions) << status;
        };
        row("the call ends", "", 486);
        row("continue_on_fail", act("set", "continue_on_fail=true"), 604);
        row("of that cause", act("set", "continue_on_fail=NO_ANSWER,USER_BUSY"), 604);
        row("of that number", act("set", "continue_on_fail=17"), 604);
        row("of another cause", act("set", "continue_on_fail=NO_ANSWER"), 486);
        row("of that cause in other letters", act("set", "continue_on_fail=no_answer, User_Busy"), 604);
        row("false", act("set", "continue_on_fail=false"), 486);
    }

    void whatHappensWhenABridgeFails()
    {
        QFETCH(QString, actions);
        QFETCH(int, status);
        RouteFixture lab(refusing(486));
        lab.route("1",
            actions.toStdString() + act("bridge", lab.toCallee())
                + act("execute_extension", "${originate_disposition}"));
        lab.route("USER_BUSY", act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
    }

    void aRouteGoesOnByItselfWhenNobodyWasThere_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("status"); // what the caller gets: 604 is the route that went on
        QTest::newRow("no answer") << "" << 480 << 604;
        QTest::newRow("cancelled") << "" << 487 << 604;
        QTest::newRow("refused") << "" << 603 << 603;
        QTest::newRow("not when the variable says so")
            << QString::fromStdString(act("set", "continue_on_fail=false")) << 480 << 480;
        QTest::newRow("not when the variable names others")
            << QString::fromStdString(act("set", "continue_on_fail=USER_BUSY")) << 480 << 480;
    }

    void aRouteGoesOnByItselfWhenNobodyWasThere()
    {
        QFETCH(QString, actions);
        QFETCH(int, answer);
        QFETCH(int, status);
        RouteFixture lab(refusing(answer));
        lab.route("1", actions.toStdString() + act("bridge", lab.toCallee()) + act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
    }

    void afterABridgeTheRouteGoesOnUnlessItIsToEnd_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("cause");
        QTest::newRow("goes on") << ""
                                 << "NORMAL_TEMPORARY_FAILURE";
        QTest::newRow("hangup_after_bridge")
            << QString::fromStdString(act("set", "hangup_after_bridge=true")) << "NORMAL_CLEARING";
    }

    void afterABridgeTheRouteGoesOnUnlessItIsToEnd()
    {
        QFETCH(QString, actions);
        QFETCH(QString, cause);
        RouteFixture lab;
        lab.route("1",
            actions.toStdString() + act("bridge", lab.toCallee())
                + act("hangup", "NORMAL_TEMPORARY_FAILURE"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        lab.callee->hangUp(lab.callee.last().id);
        QCOMPARE(QString::fromStdString(lab.ended().cause), cause);
        QVERIFY(lab.caller.waitFor(isEnded));
    }

    void variablesOfTheDialStringAreForItsLegs()
    {
        RouteFixture lab;
        lab.route("1",
            act("set", "origination_caller_id_number=1")
                + act("export", "origination_caller_id_name=Exported")
                + act("bridge",
                    "<origination_caller_id_number=2>{a=b}" + lab.toCallee()
                        + ",[origination_caller_id_number=3]" + lab.toOther()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor([](const LabCallReport& report) { return report.peerUser == "2"; }));
        QVERIFY(lab.other.waitFor([](const LabCallReport& report) { return report.peerUser == "3"; }));
        for (const std::string& invite : lab.recorder->messages("INVITE", 0, Direction::Sent))
            QVERIFY2(invite.find("\"Exported\"") != std::string::npos, invite.c_str());
    }
};

LEGSCOPE_TEST(BridgeTest)
#include "bridge_test.moc"
