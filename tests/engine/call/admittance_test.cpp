#include "engine/call/sessionlimits.h"
#include "tests/engine/call/routefixture.h"
#include "tests/support/rawphone.h"
#include "tests/support/testprogram.h"

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

using Parameters = std::map<std::string, std::string>;

Parameters proxying(Parameters more)
{
    more.emplace("inbound-proxy-media", "true");
    return more;
}

/// A user of the directory who lives at `cidr`.
std::string user(const std::string& cidr)
{
    return "<domain name=\"127.0.0.1\"><user id=\"lab-caller\""
        + (cidr.empty() ? "" : " cidr=\"" + cidr + '"')
        + "><variables><variable name=\"toll_allow\" value=\"everything\"/>"
          "<variable name=\"user_context\" value=\"ofusers\"/></variables></user></domain>";
}

} // namespace

/// Who may call, as what, and how many at once.
class AdmittanceTest : public QObject {
    Q_OBJECT

private slots:
    void whoIsInNoListIsRefused_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("status");
        QTest::newRow("in it") << "loopback.auto" << 604;
        QTest::newRow("not in it") << "rfc1918.auto" << 403;
        QTest::newRow("of a network") << "127.0.0.0/8" << 604;
        QTest::newRow("a list that is not there") << "nowhere" << 403;
    }

    void whoIsInNoListIsRefused()
    {
        QFETCH(QString, list);
        QFETCH(int, status);
        RouteFixture lab;
        lab.route("1", act("respond", "604"));
        lab.start(proxying({{"apply-inbound-acl", list.toStdString()}}));
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
        if (status == 403)
            QVERIFY(lab.ended().text.find("is in no list of apply-inbound-acl") != std::string::npos);
    }

    void fromAloneMakesNobodyAUser_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<int>("status");
        QTest::newRow("no entry of the user") << "" << 404;
        QTest::newRow("an entry elsewhere") << "192.0.2.1/32" << 404;
        QTest::newRow("an entry that holds the source") << "127.0.0.1/32" << 604;
    }

    /// The route of users is in another context, and asks for their toll_allow.
    void fromAloneMakesNobodyAUser()
    {
        QFETCH(QString, cidr);
        QFETCH(int, status);
        RouteFixture lab;
        lab.route("1", act("execute_extension", "of${toll_allow}"));
        lab.route("of", act("respond", "404"));
        lab.configuration.contextXml(
            "</context><context name=\"ofusers\"><extension name=\"x\">"
            "<condition field=\"${toll_allow}\" expression=\"^everything$\">"
            "<action application=\"respond\" data=\"604\"/></condition></extension>");
        lab.configuration.directoryXml(user(cidr.toStdString()));
        lab.start();
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, status);
    }

    void moreLegsThanAllowedAreRefused()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", lab.toCallee()));
        lab.start(proxying({{"max-sessions", "2"}}));
        lab.call("1");
        QVERIFY(lab.recorder->waitForCount<LegBegan>(2));
        RawPhone second("second");
        second.useEngine(lab.engineAddress());
        second.invite("1");
        const RawMessage refusal = second.waitFinal();
        QCOMPARE(refusal.status(), 503);
        QVERIFY(!refusal.header("Retry-After").empty());
        QVERIFY(lab.recorder->waitFor<Problem>([&](const Problem& problem) {
            return problem.text.find("max-sessions=2 of profile internal is reached") != std::string::npos;
        }));
        QCOMPARE(lab.recorder->all<CallBegan>().size(), std::size_t(1));
    }

    void moreLegsASecondThanAllowedAreRefused()
    {
        RouteFixture lab;
        lab.route("1", act("respond", "604"));
        lab.start(proxying({{"sessions-per-second", "1"}}));
        std::vector<std::unique_ptr<RawPhone>> phones;
        for (int i = 0; i < 6; ++i) {
            phones.push_back(std::make_unique<RawPhone>("phone" + std::to_string(i)));
            phones.back()->useEngine(lab.engineAddress());
            phones.back()->invite("1");
        }
        std::vector<int> statuses;
        for (const auto& phone : phones)
            statuses.push_back(phone->waitFinal().status());
        QCOMPARE(statuses.front(), 604);
        QVERIFY(std::ranges::count(statuses, 503) >= 3);
    }

    void limitsCountAllProfilesAndEachByItself()
    {
        const Monotonic start{std::chrono::hours(1)};
        ProfileSettings one, other;
        one.name = "one";
        other.name = "other";
        one.sessionsPerSecond = 1;
        SessionLimits limits(3, 2);
        QVERIFY(!limits.take(one, {0, 0}, start));
        QCOMPARE(limits.take(one, {1, 1}, start),
            std::optional<std::string>("sessions-per-second=1 of profile one"));
        QVERIFY(!limits.take(other, {1, 0}, start + 500ms));
        QCOMPARE(limits.take(other, {2, 1}, start + 999ms),
            std::optional<std::string>("sessions-per-second=2 of switch.conf"));
        QVERIFY(!limits.take(one, {2, 1}, start + 1s));
        QCOMPARE(limits.take(other, {3, 1}, start + 5s),
            std::optional<std::string>("max-sessions=3 of switch.conf"));
    }

    void aCalleeBeyondTheLimitIsNotCalled()
    {
        RouteFixture lab;
        lab.route("1", act("bridge", lab.toCallee()));
        lab.start(proxying({{"max-sessions", "1"}}));
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 502);
        QVERIFY(lab.found("LIMIT_REACHED", "max-sessions=1 of profile internal is reached"));
    }

    void mediaThatMustBeEncryptedIsNotBridgedInTheClear_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("proto");
        QTest::addColumn<bool>("inDialString");
        QTest::addColumn<int>("status");
        for (const bool inDialString : {false, true}) {
            const char* where = inDialString ? "callee" : "caller";
            QTest::addRow("%s, clear", where) << "mandatory" << "RTP/AVP" << inDialString << 488;
            QTest::addRow("%s, encrypted", where) << "mandatory" << "RTP/SAVP" << inDialString << 486;
            QTest::addRow("%s, optional", where) << "optional" << "RTP/AVP" << inDialString << 486;
        }
    }
    void mediaThatMustBeEncryptedIsNotBridgedInTheClear()
    {
        QFETCH(QString, value);
        QFETCH(QString, proto);
        QFETCH(bool, inDialString);
        QFETCH(int, status);
        RouteFixture lab({.provisional = 0, .answerAfter = 0ms, .status = 486});
        const std::string assignment = "rtp_secure_media=" + value.toStdString();
        lab.route("1",
            inDialString ? act("bridge", '{' + assignment + '}' + lab.toCallee())
                         : act("set", assignment) + act("bridge", lab.toCallee()));
        lab.start();
        RawPhone phone("phone");
        phone.useEngine(lab.engineAddress());
        phone.invite("1",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 "
                + proto.toStdString()
                + " 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 "
                  "inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n");
        QCOMPARE(phone.waitFinal().status(), status);
    }

    void aProfileThatMayNotStartSaysWhy()
    {
        TestConfiguration configuration;
        configuration.profile("closed", {{"auth-calls", "true"}});
        const auto started = Engine::start({configuration.write()});
        QVERIFY(!started);
        QVERIFY2(started.error().detail.find("auth-calls=true: callers must show credentials, which is not "
                                             "enforced yet")
                != std::string::npos,
            started.error().detail.c_str());
    }

    void aRunningProfileDoesNotTakeARestrictionThatNothingEnforces()
    {
        RouteFixture lab;
        lab.route("1", act("respond", "604"));
        lab.start();
        lab.configuration.profile("internal", {{"auth-calls", "true"}}).write();
        lab.engine->post(ReloadConfiguration{});
        QVERIFY(lab.recorder->waitFor<CommandFinished>([](const CommandFinished& finished) {
            return finished.text.find("only a restart changes: profile internal (") != std::string::npos
                && finished.text.find("auth-calls=true") != std::string::npos;
        }));
        QVERIFY(lab.recorder->waitFor<Problem>([](const Problem& problem) {
            return problem.severity == Severity::Error
                && problem.text.find("profile internal does not start: auth-calls=true") != std::string::npos;
        }));
    }

    void aReloadChangesWhoMayCall()
    {
        RouteFixture lab;
        lab.route("1", act("respond", "604"));
        lab.start();
        lab.configuration.profile("internal", {{"apply-inbound-acl", "rfc1918.auto"}}).write();
        lab.engine->post(ReloadConfiguration{});
        QVERIFY(lab.recorder->waitFor<CommandFinished>([](const CommandFinished& finished) {
            return finished.text.find("changed") != std::string::npos;
        }));
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 403);
    }

    void aProfileThatRunsOpenSaysSo()
    {
        RouteFixture lab;
        lab.route("1", act("respond", "604"));
        lab.start({{"auth-calls", "true"}, {"legscope-accept-unenforced", "true"}});
        QVERIFY(lab.recorder->waitFor<Problem>([](const Problem& problem) {
            return problem.severity == Severity::Error
                && problem.text.find("profile internal RUNS OPEN") != std::string::npos;
        }));
        lab.call("1");
        QVERIFY(lab.caller.waitFor(isEnded));
        QCOMPARE(lab.caller.last().status, 604);
    }
};

LEGSCOPE_TEST(AdmittanceTest)
#include "admittance_test.moc"
