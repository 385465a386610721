#include "engine/config/applicationcatalog.h"
#include "engine/route/applications.h"
#include "tests/engine/call/routefixture.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>

using namespace legscope;
using namespace legscope::test;

namespace {

/// What a route that logs this has logged.
QString logged(RouteFixture& lab)
{
    for (const RouteStep& step : lab.recorder->all<RouteStep>())
        if (step.application == "log")
            return QString::fromStdString(step.data);
    return {};
}

std::string globals(const std::string& assignment)
{
    return "<X-PRE-PROCESS cmd=\"set\" data=\"" + assignment + "\"/>";
}

} // namespace

/// What ${name} is while a route runs, and what applications come to.
class RuntimeVariablesTest : public QObject {
    Q_OBJECT

private slots:
    void theEndOfACallSaysAllOfIt()
    {
        RouteFixture lab;
        lab.route("1", act("log", "${uuid}") + act("bridge", lab.toCallee()));
        lab.start();
        const LabCallId call = lab.call("1");
        QVERIFY(lab.caller.waitFor(isTalking));
        lab.caller->hangUp(call);
        const CallEnded ended = lab.ended();
        const QString uuid = logged(lab);
        QCOMPARE(uuid.size(), 36);
        QCOMPARE(QString::fromStdString(lab.recorder->all<CallBegan>().front().uuid), uuid);
        QCOMPARE(QString::fromStdString(ended.record->uuid), uuid);
        QCOMPARE(ended.record->callerNumber, std::string("lab-caller"));
        QCOMPARE(ended.record->callerName, std::string("Lab caller"));
        QCOMPARE(ended.record->calledNumber, std::string("1"));
        QCOMPARE(ended.record->profile, std::string("internal"));
        QVERIFY(ended.record->answered && ended.record->began < *ended.record->answered
            && *ended.record->answered < ended.record->ended);
        QCOMPARE(ended.by, CallEndedBy::Caller);
        QCOMPARE(ended.record->codecs, std::vector<std::string>{"audio PCMA/8000"});
        QCOMPARE(ended.record->legs.size(), std::size_t(2));
        for (const LegDetails& leg : ended.record->legs) {
            QVERIFY(leg.answered);
            QCOMPARE(leg.cause, std::string("NORMAL_CLEARING"));
        }
        QCOMPARE(ended.record->legs.front().side, LegSide::A);
        QVERIFY(ended.record->legs.front().sipCallId != ended.record->legs.back().sipCallId);
    }

    void aRouteReadsWhatFreeSwitchTellsOfACall_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("sip_network_ip") << "127\\.0\\.0\\.1";
        QTest::newRow("sip_network_port") << "\\d+";
        QTest::newRow("sip_received_ip") << "127\\.0\\.0\\.1";
        QTest::newRow("network_addr") << "127\\.0\\.0\\.1";
        QTest::newRow("sip_user_agent") << ".+";
        QTest::newRow("username") << "lab-caller";
        QTest::newRow("ani") << "lab-caller";
        QTest::newRow("Caller_ID_Number") << "lab-caller";
        QTest::newRow("channel_name") << "sofia/internal/lab-caller@127\\.0\\.0\\.1";
        QTest::newRow("hostname") << ".+";
        QTest::newRow("local_ip_v4") << "\\d+\\.\\d+\\.\\d+\\.\\d+";
        QTest::newRow("domain_name") << "of\\.globals";
        QTest::newRow("endpoint_disposition") << "RECEIVED";
        QTest::newRow("uuid") << "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
        QTest::newRow("sip_from_uri") << "lab-caller@127\\.0\\.0\\.1.*";
        QTest::newRow("sip_req_uri") << "1@127\\.0\\.0\\.1.*";
        QTest::newRow("MY_GLOBAL") << "there";
        QTest::newRow("nowhere") << "";
    }
    void aRouteReadsWhatFreeSwitchTellsOfACall()
    {
        QFETCH(QString, pattern);
        RouteFixture lab;
        lab.configuration.contextXml(globals("my_global=there") + globals("domain_name=of.globals"));
        lab.route("1", act("log", std::string("${") + QTest::currentDataTag() + "}") + act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        const QString value = logged(lab);
        QVERIFY2(QRegularExpression("^" + pattern + "$").match(value).hasMatch(), qPrintable(value));
    }

    void aVariableComesBeforeTheCallerAndTheCallerBeforeGlobals_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("value");
        QTest::newRow("variable") << QString::fromStdString(act("set", "ani=mine")) << "mine";
        QTest::newRow("caller") << "" << "lab-caller";
        QTest::newRow("unset again") << QString::fromStdString(act("set", "ani=mine") + act("unset", "ani"))
                                     << "lab-caller";
        QTest::newRow("profile variable")
            << QString::fromStdString(act("set_profile_var", "ani=other")) << "other";
    }
    void aVariableComesBeforeTheCallerAndTheCallerBeforeGlobals()
    {
        QFETCH(QString, before);
        QFETCH(QString, value);
        RouteFixture lab;
        lab.configuration.contextXml(globals("ani=global"));
        lab.route("1", before.toStdString() + act("log", "${ani}") + act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(logged(lab), value);
    }

    void anApplicationThatIsNotThereIsSkippedOrEndsTheCall_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status"); // 604 is the route that went on
        QTest::addColumn<QString>("code");
        const auto row = [](const char* application, const char* data, int status, const char* code) {
            QTest::newRow(application) << QString::fromStdString(act(application, data)) << status << code;
        };
        row("hash", "insert/${domain_name}-spymap/1000/x", 604, "APPLICATION_SKIPPED");
        row("db", "insert/spymap/1000/x", 604, "APPLICATION_SKIPPED");
        row("verbose_events", "true", 604, "APPLICATION_SKIPPED");
        row("presence", "in|1000|x", 604, "APPLICATION_SKIPPED");
        row("lua", "route.lua", 502, "NO_APPLICATION");
        row("socket", "127.0.0.1:8084 async full", 502, "NO_APPLICATION");
        row("curl", "http://127.0.0.1/", 502, "NO_APPLICATION");
        row("rayo", "", 502, "NO_APPLICATION");
        row("never_heard_of", "", 502, "NO_APPLICATION");
    }
    void anApplicationThatIsNotThereIsSkippedOrEndsTheCall()
    {
        QFETCH(QString, action);
        QFETCH(int, status);
        QFETCH(QString, code);
        RouteFixture lab;
        lab.route("1", action.toStdString() + act("respond", "604"));
        lab.start();
        QVERIFY(lab.recorder->waitFor<Problem>([](const Problem& problem) {
            return problem.text.find(
                       std::string("the application ") + QTest::currentDataTag() + " is not there")
                != std::string::npos;
        }));
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
        QVERIFY(lab.found(code.toStdString(), QTest::currentDataTag()));
    }

    void theCatalogNamesExactlyTheApplicationsThatRun()
    {
        std::size_t count = 0;
        for (const auto family : {variableApplications(), routeApplications(), signallingApplications()}) {
            for (const Application& one : family)
                QVERIFY2(roleOf(one.name) == ApplicationRole::Runs, std::string(one.name).c_str());
            count += family.size();
        }
        for (const Application& one : bindingApplications()) {
            const bool runs = roleOf(one.name) == ApplicationRole::Runs;
            QVERIFY2(runs || roleOf(one.name) == ApplicationRole::Media, std::string(one.name).c_str());
            count += runs ? 1 : 0;
        }
        QCOMPARE(runningApplications().size(), count);
        for (const Application& one : mediaApplications())
            QVERIFY2(roleOf(one.name) == ApplicationRole::Media, std::string(one.name).c_str());
    }

    void setUserSetsTheVariablesOfAUserButNotOfWhomFromClaims_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("value");
        QTest::newRow("another user") << "2000@example.org" << "local";
        QTest::newRow("with a prefix") << "2000@example.org my_" << "";
        QTest::newRow("whom From names") << "lab-caller@example.org" << "";
        QTest::newRow("nobody") << "3000@example.org" << "";
    }
    void setUserSetsTheVariablesOfAUserButNotOfWhomFromClaims()
    {
        QFETCH(QString, user);
        QFETCH(QString, value);
        RouteFixture lab;
        const std::string variables
            = "<variables><variable name=\"toll_allow\" value=\"local\"/></variables>";
        lab.configuration.directoryXml("<domain name=\"example.org\"><user id=\"2000\">" + variables
            + "</user><user id=\"lab-caller\">" + variables + "</user></domain>");
        lab.route(
            "1", act("set_user", user.toStdString()) + act("log", "${toll_allow}") + act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(logged(lab), value);
    }

    void checkAclEndsTheCallOfWhoIsNotInTheList_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<int>("status");
        QTest::newRow("in it") << "${network_addr} loopback.auto" << 604;
        QTest::newRow("not in it") << "${network_addr} rfc1918.auto" << 603;
        QTest::newRow("with a cause") << "${network_addr} 10.0.0.0/8 USER_BUSY" << 486;
        QTest::newRow("no address") << "nobody loopback.auto" << 603;
    }
    void checkAclEndsTheCallOfWhoIsNotInTheList()
    {
        QFETCH(QString, argument);
        QFETCH(int, status);
        RouteFixture lab;
        lab.route("1", act("check_acl", argument.toStdString()) + act("respond", "604"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
    }

    void howABridgeEndedIsReadByTheRoute()
    {
        RouteFixture lab;
        lab.route("1",
            act("set", "hangup_after_bridge=false") + act("bridge", lab.toCallee())
                + act("log",
                    "${originate_disposition} ${bridge_hangup_cause} ${last_bridge_hangup_cause} "
                    "${endpoint_disposition}"));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        lab.callee->hangUp(lab.callee.last().id);
        lab.ended();
        QCOMPARE(logged(lab), QStringLiteral("SUCCESS NORMAL_CLEARING NORMAL_CLEARING ANSWER"));
    }

    void anExportWithoutLocalIsForCalleesOnly()
    {
        RouteFixture lab;
        lab.route("1",
            act("export", "nolocal:origination_caller_id_name=Hidden")
                + act("log", "${origination_caller_id_name}|${export_vars}") + act("bridge", lab.toCallee()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.callee.waitFor(isTalking));
        QCOMPARE(logged(lab), QStringLiteral("|"));
        QVERIFY(lab.recorder->messages("INVITE", 0, Direction::Sent).front().find("\"Hidden\"")
            != std::string::npos);
    }
};

LEGSCOPE_TEST(RuntimeVariablesTest)
#include "runtimevariables_test.moc"
