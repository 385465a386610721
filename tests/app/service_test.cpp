#include "tests/support/callfixture.h"
#include "tests/support/engineprogram.h"
#include "tests/support/heldthread.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <array>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <regex>
#include <sstream>
#include <sys/socket.h>
#include <sys/un.h>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// Two phones, and the program between them.
class Site {
public:
    using Parameters = std::map<std::string, std::string>;
    explicit Site(EngineProgram::Words arguments = {}, const EngineProgram::Words& environment = {},
        const Parameters& parameters = {})
        : lab(std::move(*Lab::open()))
        , caller(*lab, "caller")
        , callee(*lab, "callee", {.provisional = 180, .answerAfter = 0ms})
    {
        configuration.profile("internal", {{"inbound-proxy-media", "true"}})
            .profile("internal", parameters)
            .route("^(callee|raw)$", bridgeTo("callee"));
        arguments.insert(arguments.begin(), {"--conf", configuration.write().string(), "--json"});
        program = std::make_unique<EngineProgram>(arguments, environment);
    }

    std::string bridgeTo(const std::string& user) const
    {
        return fmt::format(
            "<action application=\"bridge\" data=\"sofia/internal/{}@{}\"/>", user, callee.address());
    }

    void call(const std::string& number = "callee")
    {
        if (m_engine.port() == 0)
            m_engine = program->sipAddress();
        LabInvitation invitation;
        invitation.to = m_engine;
        invitation.user = number;
        caller->call(invitation);
    }
    bool callTalks(const std::string& number = "callee")
    {
        call(number);
        return caller.waitFor(isTalking) && callee.waitFor(isTalking);
    }
    bool allEnded() { return std::ranges::all_of(callee->reports(), isEnded); }
    SocketAddress engine()
    {
        if (m_engine.port() == 0)
            m_engine = program->sipAddress();
        return m_engine;
    }

    TestConfiguration configuration;
    std::unique_ptr<Lab> lab;
    TestPhone caller, callee;
    std::unique_ptr<EngineProgram> program;

private:
    SocketAddress m_engine;
};

/// The final answer to a request outside a dialog.
std::string answerTo(const std::string& method, const SocketAddress& engine)
{
    RawUdpPeer peer;
    const std::string contact = fmt::format("Contact: <sip:raw@{}>\r\n", peer.address().text());
    peer.send(engine, textOf({.method = method, .more = contact}, peer.address(), engine));
    while (peer.waitReadable(10s)) {
        const auto answer = peer.take();
        if (answer && statusOf(*answer) >= 200)
            return *answer;
    }
    return {};
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The other end of NOTIFY_SOCKET.
class NotifySocket {
public:
    explicit NotifySocket(const std::filesystem::path& path)
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        const timeval limit{0, 100'000};
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::bind(m_socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }

    bool waitFor(const std::string& state)
    {
        const auto deadline = std::chrono::steady_clock::now() + 15s;
        while (std::chrono::steady_clock::now() < deadline) {
            if (next(0) == state)
                return true;
        }
        return false;
    }

    /// How often it comes within that time, beside what is there already.
    unsigned comesWithin(std::chrono::milliseconds time, const std::string& state)
    {
        while (!next(MSG_DONTWAIT).empty()) { }
        unsigned count = 0;
        const auto deadline = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < deadline)
            count += next(0) == state ? 1 : 0;
        return count;
    }

private:
    /// Empty when none came.
    std::string next(int flags)
    {
        std::array<char, 512> octets{};
        const ssize_t count = ::recv(m_socket.get(), octets.data(), octets.size(), flags);
        return {octets.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
    }

    UniqueFd m_socket;
};

} // namespace

class ServiceTest : public QObject {
    Q_OBJECT

private slots:
    void aHangUpSignalReloadsAndTheCallLives();
    void aHangUpSignalOpensTheLogAgain();
    void aReaderThatStallsHindersNeitherMemoryNorTheEnd();
    void whatASlowReaderMissedIsCountedInTheStream();
    void aReaderThatGoesDoesNotEndTheCalls();
    void twoSignalsEndItAtOnce();
    void aDrainRefusesNewCallsAndEndsWithTheLast();
    void aDrainEndsWhenItsTimeIsUp();
    void reloadChangesWhatItCanAndNamesTheRest();
    void statusAndCallsAreTold();
    void theServiceManagerIsToldHowItDoes();
    void noSignOfLifeGoesOutWhileTheSipThreadHangs();
    void aDiskThatDoesNotAnswerDoesNotHoldUpTheEnd();
    void requestsOutsideCallsAreCountedBySourceAndKind();
    void aRefusedRegistrationIsLoggedAsFail2banReadsIt();
    void whatIsOverALimitIsTold();
    void theLegsAreJoinedByXCid();
    void aCallThatEndsLeavesItsRecord();
    void aCallThatLivedWhenTheProgramWasKilledIsInTheHistoryOfTheNext();
    void onlyTheEventsAskedForArePrinted();
};

void ServiceTest::aHangUpSignalReloadsAndTheCallLives()
{
    Site site;
    QVERIFY2(site.callTalks(), site.program->output().c_str());
    site.configuration.route("^second$", site.bridgeTo("second")).write();
    site.program->signal(SIGHUP);
    QVERIFY2(site.program->waitForOutput("as they are on disk now"), site.program->output().c_str());
    QVERIFY(isTalking(site.caller.last()) && isTalking(site.callee.last()));
    site.call("second");
    QVERIFY(site.callee.waitFor([](const auto& report) { return report.calledUser == "second"; }));
    site.program->signal(SIGTERM);
    QCOMPARE(site.program->waitForEnd(15s), 0);
    QVERIFY(site.callee.waitFor([](const auto& report) { return isEnded(report) && report.endedByPeer; }));
}

void ServiceTest::aHangUpSignalOpensTheLogAgain()
{
    Site site;
    const auto log = site.configuration.directory() / "legscope.log";
    const auto moved = site.configuration.directory() / "legscope.log.1";
    EngineProgram program(
        {"--conf", site.configuration.directory().string(), "--json", "--log-file", log.string()});
    QVERIFY(program.waitForOutput("\"mediaIo\""));
    program.command("dance first");
    QTRY_VERIFY(contentOf(log).find("dance") != std::string::npos);
    std::filesystem::rename(log, moved);
    program.signal(SIGHUP);
    QVERIFY(program.waitForOutput("as they are on disk now"));
    program.command("jump second");
    QTRY_VERIFY(contentOf(log).find("jump") != std::string::npos);
    QVERIFY(contentOf(moved).find("jump") == std::string::npos);
}

void ServiceTest::aReaderThatStallsHindersNeitherMemoryNorTheEnd()
{
    Site site({"--sample-interval", "0"});
    QVERIFY(site.callTalks());
    const auto calm = site.program->memory();
    // Nobody reads from here on; 300 calls print several times what a pipe holds.
    for (int i = 0; i < 300; ++i)
        site.call();
    QVERIFY(site.callee.waitFor([&](const auto&) { return site.callee->reports().size() >= 301; }));
    site.caller->hangUpAll();
    QTRY_VERIFY(site.allEnded());
    QVERIFY(site.callTalks());
    const auto used = site.program->memory();
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what was freed
    QVERIFY2(used < calm + (160u << 20), qPrintable(QString::number(used)));
#else
    QVERIFY(used > 0 && calm > 0);
#endif
    site.program->signal(SIGTERM);
    QCOMPARE(site.program->waitForEnd(15s, EngineProgram::Reading::No), 0);
    QVERIFY(site.callee.waitFor(
        [&](const auto& report) { return report.id == site.callee.last().id && isEnded(report); }));
}

void ServiceTest::whatASlowReaderMissedIsCountedInTheStream()
{
    Site site({"--output-memory", "1"});
    QVERIFY(site.callTalks());
    for (int i = 0; i < 120; ++i)
        site.call();
    QVERIFY(site.callee.waitFor([&](const auto&) { return site.callee->reports().size() >= 121; }));
    site.caller->hangUpAll();
    QTRY_VERIFY(site.allEnded());
    QVERIFY2(site.program->waitForOutput("\"type\":\"EventsOmitted\""), "nothing was left out");
    QVERIFY(site.program->waitForOutput("\"count\":"));
    site.program->command("status");
    QVERIFY2(site.program->waitForOutput("since the start"), "the stream has ended");
}

void ServiceTest::aReaderThatGoesDoesNotEndTheCalls()
{
    Site site;
    QVERIFY(site.callTalks());
    site.program->stopReading();
    site.call();
    QVERIFY2(site.program->waitForErrors("cannot be printed any more"), site.program->errors().c_str());
    QVERIFY(site.callee.waitFor([&](const auto&) { return site.callee->reports().size() >= 2; }));
    QVERIFY(isTalking(site.callee->reports().front()));
    site.program->signal(SIGTERM);
    QCOMPARE(site.program->waitForEnd(15s), 0);
}

void ServiceTest::twoSignalsEndItAtOnce()
{
    Site site;
    // A caller that answers no BYE holds the first one up.
    RawUdpPeer silent;
    const std::string contact = fmt::format("Contact: <sip:raw@{}>\r\n", silent.address().text());
    silent.send(
        site.engine(), textOf({.method = "INVITE", .more = contact}, silent.address(), site.engine()));
    QVERIFY2(site.program->waitForOutput("\"state\":\"answered\""), site.program->output().c_str());
    site.program->signal(SIGTERM);
    QVERIFY(site.program->waitForOutput("\"phase\":\"draining\""));
    site.program->signal(SIGTERM);
    QCOMPARE(site.program->waitForEnd(15s), 1);
}

void ServiceTest::aDrainRefusesNewCallsAndEndsWithTheLast()
{
    Site site;
    QVERIFY(site.callTalks());
    QCOMPARE(statusOf(answerTo("OPTIONS", site.engine())), 200);
    const LabCallId first = site.caller.last().id;
    site.program->command("drain");
    QVERIFY(site.program->waitForOutput("refused with 503"));
    for (const std::string method : {"INVITE", "OPTIONS"}) {
        const std::string answer = answerTo(method, site.engine());
        QVERIFY2(statusOf(answer) == 503, answer.c_str());
        QVERIFY2(!headerOf(answer, "Retry-After").empty(), answer.c_str());
    }
    QVERIFY(isTalking(site.caller->report(first)));
    site.caller->hangUp(first);
    QCOMPARE(site.program->waitForEnd(15s), 0);
    QVERIFY(site.program->output().find("drained: no call is left") != std::string::npos);
}

void ServiceTest::aDrainEndsWhenItsTimeIsUp()
{
    Site site;
    QVERIFY(site.callTalks());
    site.program->command("drain 1");
    QCOMPARE(site.program->waitForEnd(15s), 0);
    QVERIFY(site.callee.waitFor(isEnded));
}

void ServiceTest::reloadChangesWhatItCanAndNamesTheRest()
{
    Site site;
    QVERIFY(site.engine().port() != 0);
    site.configuration.profile("internal", {{"user-agent-string", "Other"}, {"context", "default"}})
        .profile("added", {})
        .write();
    site.program->command("reload");
    QVERIFY2(
        site.program->waitForOutput("user-agent-string of profile internal"), site.program->output().c_str());
    QVERIFY(site.program->output().find("profile added started") != std::string::npos);
    std::ofstream(site.configuration.directory() / "freeswitch.xml") << "<document>";
    site.program->command("reload");
    QVERIFY(site.program->waitForOutput("\"ok\":false"));
    QVERIFY(site.callTalks());
}

void ServiceTest::statusAndCallsAreTold()
{
    Site site;
    QVERIFY(site.callTalks());
    site.program->command("status");
    QVERIFY2(site.program->waitForOutput("calls: 1 live, 1 since the start; profile internal running"),
        site.program->output().c_str());
    site.program->command("calls");
    QVERIFY2(site.program->waitForOutput("1 calls: 1: lab-caller > callee on internal, answered for"),
        site.program->output().c_str());
}

void ServiceTest::theServiceManagerIsToldHowItDoes()
{
    TestConfiguration place;
    const auto path = place.directory() / "notify";
    NotifySocket manager(path);
    Site site({}, {"NOTIFY_SOCKET=" + path.string(), "WATCHDOG_USEC=200000"});
    QVERIFY(manager.waitFor("READY=1"));
    QVERIFY(manager.waitFor("WATCHDOG=1"));
    QVERIFY(manager.waitFor("WATCHDOG=1"));
    site.program->signal(SIGHUP);
    QVERIFY(manager.waitFor("RELOADING=1"));
    QVERIFY(manager.waitFor("READY=1"));
    site.program->signal(SIGTERM);
    QVERIFY(manager.waitFor("STOPPING=1"));
    QCOMPARE(site.program->waitForEnd(15s), 0);
}

void ServiceTest::noSignOfLifeGoesOutWhileTheSipThreadHangs()
{
    TestConfiguration place;
    const auto path = place.directory() / "notify";
    NotifySocket manager(path);
    Site site({}, {"NOTIFY_SOCKET=" + path.string(), "WATCHDOG_USEC=200000"});
    QVERIFY(manager.waitFor("WATCHDOG=1"));
    {
        const HeldThread sip(site.program->process(), "sip");
        if (!sip.isHeld())
            QSKIP("a thread of another process cannot be held here");
        // The last question may have been answered before.
        QVERIFY(manager.comesWithin(1s, "WATCHDOG=1") <= 1);
    }
    QVERIFY(manager.waitFor("WATCHDOG=1"));
    site.program->signal(SIGTERM);
    QCOMPARE(site.program->waitForEnd(15s), 0);
}

void ServiceTest::aDiskThatDoesNotAnswerDoesNotHoldUpTheEnd()
{
    Site site;
    QVERIFY(site.callTalks());
    {
        // As a thread that writes to a mount whose server is gone.
        const HeldThread history(site.program->process(), "history");
        if (!history.isHeld())
            QSKIP("a thread of another process cannot be held here");
        site.program->command("history"); // is not answered any more
        site.program->signal(SIGTERM);
        QVERIFY2(site.program->waitForErrors("has not answered for 5 s: the program ends without it"),
            site.program->errors().c_str());
        QVERIFY(site.program->waitForOutput("\"phase\":\"stopped\""));
        QVERIFY2(site.program->output().find("history.db has not answered") != std::string::npos,
            site.program->output().c_str());
    }
    QCOMPARE(site.program->waitForEnd(15s), 0);
    QVERIFY(site.allEnded());
}

void ServiceTest::requestsOutsideCallsAreCountedBySourceAndKind()
{
    Site site;
    QCOMPARE(statusOf(answerTo("OPTIONS", site.engine())), 200);
    QVERIFY(site.program->waitForOutput("{\"source\":\"127.0.0.1\",\"kind\":\"OPTIONS\",\"count\":1}"));
    QCOMPARE(statusOf(answerTo("MESSAGE", site.engine())), 405);
    QVERIFY(site.program->waitForOutput("\"kind\":\"MESSAGE refused\",\"count\":1"));
}

void ServiceTest::aRefusedRegistrationIsLoggedAsFail2banReadsIt()
{
    Site site;
    QCOMPARE(statusOf(answerTo("REGISTER", site.engine())), 405);
    QVERIFY2(site.program->waitForErrors(" from ip 127.0.0.1\n"), site.program->errors().c_str());
    // The failregex of filter.d/freeswitch.conf, with the time that fail2ban cuts off in front.
    const std::regex line(
        R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \[WARNING\] sofia_reg.c:\d+ SIP auth (failure|challenge) )"
        R"(\((REGISTER|INVITE)\) on sofia profile '[^']+' for \[.*\] from ip 127\.0\.0\.1\n)");
    QVERIFY2(std::regex_search(site.program->errors(), line), site.program->errors().c_str());
}

void ServiceTest::whatIsOverALimitIsTold()
{
    Site site({}, {}, {{"sip-requests-per-source", "5"}});
    RawUdpPeer flooder;
    for (int i = 0; i < 50; ++i)
        flooder.send(site.engine(), textOf({}, flooder.address(), site.engine()));
    QVERIFY2(site.program->waitForOutput("over the limit of a source"), site.program->output().c_str());
    site.program->command("status");
    QVERIFY(site.program->waitForOutput(" messages over the limits of a source"));
    QVERIFY(site.program->output().find(" 0 messages over the limits of a source") == std::string::npos);
}

void ServiceTest::theLegsAreJoinedByXCid()
{
    Site site({}, {}, {{"add-x-cid", "true"}});
    QVERIFY(site.callTalks());
    const HeaderList headers = site.callee.last().headers;
    const auto found = std::ranges::find(headers, "X-CID", &HeaderList::value_type::first);
    QVERIFY(found != headers.end());
    QCOMPARE(found->second, site.caller.last().callId);
}

void ServiceTest::aCallThatEndsLeavesItsRecord()
{
    Site site;
    const auto base = site.configuration.directory() / "log";
    const auto file = base / "cdr-csv" / "Master.csv";
    site.configuration.configurationXml(fmt::format("<configuration name=\"cdr_csv.conf\"><settings>"
                                                    "<param name=\"log-base\" value=\"{}\"/>"
                                                    "<param name=\"rotate-on-hup\" value=\"true\"/>"
                                                    "</settings></configuration>",
        base.string()));
    site.program = std::make_unique<EngineProgram>(
        EngineProgram::Words{"--conf", site.configuration.write().string(), "--json"});
    QVERIFY(site.program->waitForOutput("\"type\":\"StreamBegan\",\"schema\":1,\"run\":"));
    QVERIFY(site.callTalks());
    site.caller->hangUpAll();
    QVERIFY2(site.program->waitForOutput("\"record\":{\"uuid\":"), site.program->output().c_str());
    QVERIFY(site.program->waitForOutput("\"hungUpBy\":\"caller\""));
    QTRY_VERIFY(contentOf(file).find("\"callee\",\"default\"") != std::string::npos);
    QVERIFY(contentOf(file).find("\"NORMAL_CLEARING\"") != std::string::npos);
    site.program->signal(SIGHUP);
    QTRY_COMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), 2);
    QCOMPARE(contentOf(file), std::string());
}

void ServiceTest::aCallThatLivedWhenTheProgramWasKilledIsInTheHistoryOfTheNext()
{
    Site site;
    const EngineProgram::Words arguments{"--conf", site.configuration.directory().string(), "--json",
        "--history", (site.configuration.directory() / "calls.db").string()};
    site.program = std::make_unique<EngineProgram>(arguments);
    QVERIFY(site.callTalks());
    site.program->command("history cause:nothing"); // answered behind what is written of the call
    QVERIFY2(site.program->waitForOutput("\"text\":\"[]\""), site.program->output().c_str());
    site.program = std::make_unique<EngineProgram>(arguments); // the one before is killed
    QVERIFY(site.program->waitForOutput("\"mediaIo\""));
    site.program->command("history cause:=CRASH to:callee");
    QVERIFY2(site.program->waitForOutput("\\\"cause\\\":\\\"CRASH\\\""), site.program->output().c_str());
}

void ServiceTest::onlyTheEventsAskedForArePrinted()
{
    Site site({"--events", "ProfileChanged,EngineChanged,CallEnded"});
    QVERIFY(site.callTalks());
    site.caller->hangUpAll();
    QVERIFY(site.program->waitForOutput("\"type\":\"CallEnded\""));
    QVERIFY(site.program->output().find("\"type\":\"SipMessage\"") == std::string::npos);
    EngineProgram other({"--events", "CallEnded,Nonsense"});
    QCOMPARE(other.waitForEnd(15s), 2);
    QVERIFY(other.errors().find("Nonsense") != std::string::npos);
}

LEGSCOPE_TEST(ServiceTest)
#include "service_test.moc"
