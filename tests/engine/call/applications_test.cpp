#include "tests/engine/call/routefixture.h"
#include "tests/support/testprogram.h"

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

class ApplicationsTest : public QObject {
    Q_OBJECT

private slots:
    void aTransferRunsTheOtherExtensionInstead()
    {
        RouteFixture lab;
        lab.route("1", act("transfer", "2 XML default") + act("respond", "500"));
        lab.route("2", act("bridge", lab.toCallee()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        QCOMPARE(lab.runs("respond"), 0L);
    }

    void functionsOfAnActionAreRunAndWhatTheyCannotIsTold()
    {
        RouteFixture lab;
        lab.route("1", act("respond", "${expr(480+6)} ${upper(busy)}${no_such_thing(1)}"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QVERIFY(lab.recorder->messages("INVITE", 486, Direction::Sent)
                .front()
                .starts_with("SIP/2.0 486 BUSY\r\n"));
        QVERIFY(lab.recorder->waitFor<Finding>([](const Finding& finding) {
            return finding.code == FindingCode::DialplanFunction
                && finding.text.find("`no_such_thing()` is not known here") != std::string::npos;
        }));
    }

    void anEndlessTransferEndsWithASentence()
    {
        RouteFixture lab;
        lab.route("1", act("transfer", "2"));
        lab.route("2", act("transfer", "1"));
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("EXCHANGE_ROUTING_ERROR"));
        QCOMPARE(ended.status, 483);
        QVERIFY(ended.text.find("in a loop") != std::string::npos);
        QCOMPARE(lab.runs("transfer"), 71L);
    }

    void anExecutedExtensionComesBack()
    {
        RouteFixture lab;
        lab.route("1",
            act("set", "a=1") + act("execute_extension", "2")
                + act("respond", "4${a}6 ${destination_number}"));
        lab.route("2", act("set", "a=8"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 486);
        QVERIFY(
            lab.recorder->messages("INVITE", 486, Direction::Sent).front().starts_with("SIP/2.0 486 1\r\n"));
    }

    void anExtensionThatExecutesItselfIsBounded()
    {
        RouteFixture lab;
        lab.route("1", act("execute_extension", "1"));
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("EXCHANGE_ROUTING_ERROR"));
        QCOMPARE(lab.runs("execute_extension"), 16L);
    }

    void aRouteThatGrowsWithoutEndIsBounded()
    {
        RouteFixture lab;
        std::string many;
        for (int i = 0; i < 8; ++i)
            many += act("execute_extension", "2");
        lab.route("1", many);
        lab.route("2",
            act("execute_extension", "3") + act("execute_extension", "3") + act("execute_extension", "3"));
        std::string leaves;
        for (int i = 0; i < 400; ++i)
            leaves += act("eval", "x");
        lab.route("3", leaves);
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(ended.cause, std::string("EXCHANGE_ROUTING_ERROR"));
        QVERIFY(ended.text.find("in circles") != std::string::npos);
    }

    void applicationsThatEndACall_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const std::string& actions, int status, const char* cause,
                             const char* text) {
            QTest::newRow(name) << QString::fromStdString(actions) << status << cause << text;
        };
        row("hangup", act("hangup", "USER_BUSY"), 486, "USER_BUSY", "by the route");
        row("hangup by number", act("hangup", "21"), 603, "CALL_REJECTED", "by the route");
        row("respond", act("respond", "503"), 503, "NORMAL_TEMPORARY_FAILURE", "respond 503");
        row("unknown application", act("conjure", "x"), 502, "DESTINATION_OUT_OF_ORDER",
            "there is no application \"conjure\"");
        row("bad dial string", act("bridge", "sofia/internal"), 484, "INVALID_NUMBER_FORMAT",
            "dial string, character");
        row("redirect", act("redirect", "sip:away@192.0.2.1"), 302, "REDIRECTION_TO_NEW_DESTINATION",
            "redirected");
        row("several contacts", act("redirect", "sip:a@192.0.2.1,sip:b@192.0.2.1"), 300,
            "REDIRECTION_TO_NEW_DESTINATION", "redirected");
        row("sched_hangup", act("sched_hangup", "+1 ALLOTTED_TIMEOUT") + act("park"), 480, "ALLOTTED_TIMEOUT",
            "sched_hangup");
        row("park_timeout", act("set", "park_timeout=1:NO_USER_RESPONSE") + act("park"), 408,
            "NO_USER_RESPONSE", "park_timeout");
        row("other dialplan", act("transfer", "1 LUA"), 404, "NO_ROUTE_DESTINATION", "no dialplan \"LUA\"");
        row("multiset", act("multiset", "a=4 b=8") + act("respond", "${a}${b}4"), 484,
            "INVALID_NUMBER_FORMAT", "respond 484");
        row("unset", act("multiset", "a=4 b=9") + act("unset", "b") + act("respond", "${a}${b}86"), 486,
            "USER_BUSY", "respond 486");
        row("part of a variable", act("set", "a=94866") + act("respond", "${a:1:3}"), 486, "USER_BUSY",
            "respond 486");
        row("log goes on", act("log", "INFO ${destination_number}") + act("hangup", "USER_BUSY"), 486,
            "USER_BUSY", "by the route");
        row("sleep goes on", act("sleep", "10") + act("hangup", "USER_BUSY"), 486, "USER_BUSY",
            "by the route");
        row("names in any case", act("Hangup", "USER_BUSY"), 486, "USER_BUSY", "by the route");
        row("end of route", act("eval", "x"), 480, "NORMAL_CLEARING", "the route has ended");
        row("limit without room", act("limit", "hash a b 0 !USER_BUSY"), 486, "USER_BUSY", "used up");
    }

    void applicationsThatEndACall()
    {
        QFETCH(QString, actions);
        QFETCH(int, status);
        QFETCH(QString, cause);
        QFETCH(QString, text);
        RouteFixture lab;
        lab.route("1", actions.toStdString());
        lab.start();
        lab.call("1");
        const CallEnded ended = lab.ended();
        QCOMPARE(QString::fromStdString(ended.cause), cause);
        QCOMPARE(ended.status, status);
        QVERIFY2(QString::fromStdString(ended.text).contains(text), ended.text.c_str());
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
    }

    void aRedirectNamesItsContacts()
    {
        RouteFixture lab;
        lab.route("1", act("redirect", "sip:a@192.0.2.1,1002,sip:b@192.0.2.2;user=phone"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        const std::string sent = lab.recorder->messages("INVITE", 300, Direction::Sent).front();
        for (const char* contact :
            {"<sip:a@192.0.2.1>", "<sip:1002@127.0.0.1>", "<sip:b@192.0.2.2;user=phone>"})
            QVERIFY2(sent.find(contact) != std::string::npos, sent.c_str());
    }

    void badArgumentsAreFindingsAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("argument");
        QTest::newRow("sleep") << "sleep" << "a while";
        QTest::newRow("sleep backwards") << "sleep" << "-5";
        QTest::newRow("respond") << "respond" << "busy";
        QTest::newRow("respond 200") << "respond" << "200 OK";
        QTest::newRow("redirect") << "redirect" << "<sip:a b@c>";
        QTest::newRow("redirect to nothing") << "redirect" << "";
        QTest::newRow("sched_hangup") << "sched_hangup" << "+soon";
        QTest::newRow("limit") << "limit" << "hash a";
        QTest::newRow("limit max") << "limit" << "hash a b many";
        QTest::newRow("transfer") << "transfer" << "";
        QTest::newRow("transfer both") << "transfer" << "-both 1";
        QTest::newRow("execute_extension") << "execute_extension" << "1 XML default more";
    }

    void badArgumentsAreFindingsAndTheRouteGoesOn()
    {
        QFETCH(QString, application);
        QFETCH(QString, argument);
        RouteFixture lab;
        lab.route("1", act(application.toStdString(), argument.toStdString()) + act("hangup", "USER_BUSY"));
        lab.start();
        lab.call("1");
        QCOMPARE(lab.ended().cause, std::string("USER_BUSY"));
        QVERIFY(lab.found("BAD_ARGUMENT", application.toStdString()));
    }

    void infoTellsTheVariablesButNoSecret()
    {
        RouteFixture lab;
        lab.route(
            "1", act("set", "colour=green") + act("set", "my_password=pony") + act("info") + act("hangup"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.found("CHANNEL_VARIABLES", "colour=green"));
        QVERIFY(lab.found("CHANNEL_VARIABLES", "destination_number=1"));
        QVERIFY(lab.found("CHANNEL_VARIABLES", "my_password=(hidden)"));
    }

    void aLimitIsFreeAgainWhenTheCallEnds()
    {
        RouteFixture lab;
        lab.route("1", act("limit", "hash lines me 1 full") + act("bridge", lab.toCallee()));
        lab.route("full", act("respond", "486"));
        lab.start();
        const LabCallId first = lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        lab.call("1");
        QVERIFY(lab.caller.waitFor([](const LabCallReport& report) { return report.status == 486; }));
        QVERIFY(lab.found("LIMIT_REACHED", "lines"));
        lab.caller->hangUp(first);
        lab.ended(2);
        lab.call("1");
        QTRY_COMPARE(lab.callee->reports().size(), std::size_t(2));
        QVERIFY(lab.callee.waitFor(isTalking));
    }

    void whyARouteIsWhatItIsIsAnsweredWhileTheCallLives()
    {
        RouteFixture lab;
        lab.route("2", act("respond", "604"));
        lab.route("1", act("park"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.recorder->waitFor<RouteStep>(
            [](const RouteStep& step) { return step.application == "park"; }));
        const auto ask = [&lab](CallId call) {
            const CommandId id = lab.engine->post(ExplainRoute{call});
            lab.recorder->waitFor<CommandFinished>(
                [id](const CommandFinished& finished) { return finished.command == id; });
            return lab.recorder->all<CommandFinished>().back();
        };
        const CommandFinished answer = ask(lab.recorder->all<CallBegan>().front().call);
        QVERIFY2(!answer.error, answer.error ? answer.error->detail.c_str() : "");
        QVERIFY2(answer.text.find("destination_number (1) does not match ^2$") != std::string::npos,
            answer.text.c_str());
        QVERIFY2(
            answer.text.find("destination_number (1) matches ^1$") != std::string::npos, answer.text.c_str());
        QCOMPARE(lab.runs("park"), 1);
        const CommandFinished unknown = ask(CallId{99});
        QVERIFY(unknown.error);
        QCOMPARE(unknown.error->code, Errc::NotFound);
    }

    void parkWaitsForTheCaller()
    {
        RouteFixture lab;
        lab.route("1", act("ring_ready") + act("park"));
        lab.start();
        const LabCallId call = lab.call("1");
        QVERIFY(lab.caller.waitFor(isRinging));
        lab.caller->hangUp(call);
        QCOMPARE(lab.ended().cause, std::string("ORIGINATOR_CANCEL"));
    }

    void whatIsExecutedOnAnswerLeavesTheRouteWhereItIs()
    {
        RouteFixture lab;
        lab.route(
            "1", act("set", "execute_on_answer=bridge " + lab.toOther()) + act("bridge", lab.toCallee()));
        lab.route(
            "2", act("set", "execute_on_answer=sched_hangup +1 USER_BUSY") + act("bridge", lab.toCallee()));
        lab.start();
        const LabCallId call = lab.call("1");
        QVERIFY(lab.found("BAD_ARGUMENT", "would lead the route elsewhere"));
        QVERIFY(lab.caller.waitFor(hears(5)));
        QVERIFY(lab.other->reports().empty());
        lab.caller->hangUp(call);
        lab.ended();
        lab.call("2");
        QCOMPARE(lab.ended(2).cause, std::string("USER_BUSY"));
    }
};

LEGSCOPE_TEST(ApplicationsTest)
#include "applications_test.moc"
