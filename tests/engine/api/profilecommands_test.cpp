#include "tests/support/callfixture.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace legscope;
using namespace legscope::test;

class ProfileCommandsTest : public QObject {
    Q_OBJECT

private:
    /// An engine with the profile `internal`, and what its commands come to.
    struct Site {
        explicit Site(std::map<std::string, std::string> parameters = {})
        {
            // The profile that always runs.
            configuration.profile("other", {}).profile("internal", std::move(parameters)).write();
            open();
        }
        void open()
        {
            recorder.reset();
            engine.reset();
            EngineOptions options;
            options.configuration = configuration.directory();
            options.resolver = &resolver;
            engine = std::move(Engine::start(options).value());
            recorder = std::make_unique<EventRecorder>(*engine);
            recorder->waitForCount<ProfileChanged>(2);
        }
        std::optional<Error> run(CommandBody command)
        {
            const CommandId id = engine->post(std::move(command));
            std::optional<Error> error{Error{Errc::Timeout, "no answer"}};
            recorder->waitFor<CommandFinished>([&](const CommandFinished& finished) {
                if (finished.command == id)
                    error = finished.error;
                return finished.command == id;
            });
            return error;
        }
        std::optional<Error> set(const std::string& name, const std::string& value)
        {
            return run(ApplyProfileSettings{"internal", {{name, value}}});
        }
        ProfileStatus status() const
        {
            ProfileStatus newest;
            for (const ProfileChanged& changed : recorder->all<ProfileChanged>()) {
                if (changed.status->name == "internal")
                    newest = *changed.status;
            }
            return newest;
        }
        std::string text() const
        {
            std::ifstream file(configuration.directory() / "freeswitch.xml");
            return {std::istreambuf_iterator<char>(file), {}};
        }

        FakeResolver resolver;
        TestConfiguration configuration;
        std::unique_ptr<Engine> engine;
        std::unique_ptr<EventRecorder> recorder;
    };

private slots:
    void appliedSettingsAreWrittenOnce()
    {
        Site site;
        const std::size_t before = site.status().parameters.size();
        for (const char* value : {"true", "false", "true"})
            QVERIFY(!site.set("inbound-proxy-media", value));
        const ProfileStatus status = site.status();
        QCOMPARE(status.parameters.size(), before + 1);
        QCOMPARE(
            status.parameters.back(), (std::pair<std::string, std::string>{"inbound-proxy-media", "true"}));
        QVERIFY(status.inboundProxyMedia);
        QCOMPARE(status.revision, 4u);
    }

    void callsThatAreForgottenAreExportedFromWhatWasTold()
    {
        Site site;
        const std::filesystem::path file = site.configuration.directory() / "calls.zip";
        const CallId gone{505};
        QCOMPARE(site.run(ExportBundle{file, {gone}})->detail, std::string("call 505 is not known"));
        CallEnded ended;
        ended.call = gone;
        std::vector<EventPtr> told;
        for (EventBody body :
            {EventBody(CallBegan{gone, LegId{1}, "internal", "1001", "", "1002", "1002"}), EventBody(ended)})
            told.push_back(
                std::make_shared<const Event>(Event{told.size() + 1, systemClock().wall(), std::move(body)}));
        QVERIFY(!site.run(
            ExportBundle{file, {gone}, std::make_shared<const std::vector<EventPtr>>(std::move(told))}));
        QCOMPARE(site.recorder->all<CommandFinished>().back().text.substr(0, 6), std::string("1 call"));
        QVERIFY(std::filesystem::file_size(file) > 0);
    }

    void aHostThatDoesNotResolveIsNotSaved()
    {
        Site site;
        site.resolver.tell("unknown.test", {});
        const std::string before = site.text();
        const auto error = site.set("ext-rtp-ip", "host:unknown.test");
        QVERIFY(error);
        QVERIFY2(error->detail.find("unknown.test") != std::string::npos, error->detail.c_str());
        QCOMPARE(site.text(), before);
        QCOMPARE(site.status().extRtpIp, std::string());
    }

    void anAddressOfAnotherMachineIsNotSaved_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::newRow("sip-ip") << "sip-ip";
        QTest::newRow("rtp-ip") << "rtp-ip";
    }
    void anAddressOfAnotherMachineIsNotSaved()
    {
        QFETCH(QString, parameter);
        Site site;
        const std::string before = site.text();
        const auto error = site.set(parameter.toStdString(), "198.51.100.7");
        QVERIFY(error);
        QCOMPARE(error->detail,
            parameter.toStdString() + " 198.51.100.7 is not an address of this machine: nothing was saved");
        QCOMPARE(site.text(), before);
        QVERIFY(!site.set(parameter.toStdString(), "127.0.0.1"));
    }

    void withoutAProfileThatRunsOneCanBeCorrected()
    {
        TestConfiguration configuration;
        configuration.profile("internal", {{"sip-ip", "198.51.100.7"}}).write();
        QVERIFY(!Engine::start({.configuration = configuration.directory()}));
        auto engine = Engine::start(
            {.configuration = configuration.directory(), .withoutProfiles = WithoutProfiles::StayOpen});
        QVERIFY(engine);
        EventRecorder recorder(**engine);
        QVERIFY(recorder.waitFor<ProfileChanged>([](const ProfileChanged& changed) {
            return changed.status->state == ProfileState::Failed
                && changed.status->failure.find("198.51.100.7") != std::string::npos;
        }));
        (*engine)->post(ApplyProfileSettings{"internal", {{"sip-ip", "127.0.0.1"}}});
        QVERIFY(recorder.waitFor<ProfileChanged>(
            [](const ProfileChanged& changed) { return changed.status->state == ProfileState::Running; }));
    }

    void aChangeThatNeedsANewStartDoesNotClaimNewCalls()
    {
        Site site;
        QVERIFY(!site.set("sip-port", "5999"));
        const std::string text = site.recorder->all<CommandFinished>().back().text;
        QCOMPARE(text,
            std::string("profile internal: saved; only a restart changes: sip-port of profile internal"));
        QVERIFY(!site.set("context", "other"));
        QVERIFY2(site.recorder->all<CommandFinished>().back().text.find("changed for new calls")
                != std::string::npos,
            site.recorder->all<CommandFinished>().back().text.c_str());
    }

    void whatIsSavedForARestartCountsAfterIt()
    {
        Site site;
        QVERIFY(!site.set("sip-ip", "127.0.0.2"));
        QVERIFY(!site.set("session-timeout", "1800"));
        QCOMPARE(site.status().waiting, (std::vector<std::string>{"sip-ip", "session-timeout"}));
        QVERIFY(site.status().sipAddress.starts_with("127.0.0.1:"));
        QVERIFY(!site.run(RestartProfile{"internal"}));
        const ProfileStatus status = site.status();
        QCOMPARE(status.state, ProfileState::Running);
        QVERIFY2(status.sipAddress.starts_with("127.0.0.2:"), status.sipAddress.c_str());
        QVERIFY(status.waiting.empty());
        QCOMPARE(site.recorder->all<CommandFinished>().back().text,
            "profile internal runs on " + status.sipAddress);
    }

    void whatCouldNotRunIsNotRestarted_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("cause");
        QTest::newRow("a restriction")
            << "name=\"context\"" << "name=\"auth-calls\" value=\"true\"/><param name=\"context\""
            << Errc::Unsupported << "auth-calls";
        QTest::newRow("an address") << "127.0.0.1" << "198.51.100.7" << Errc::AddressUnavailable
                                    << "198.51.100.7";
        QTest::newRow("no XML") << "</document>" << "" << Errc::Parse << "freeswitch.xml";
        QTest::newRow("gone") << "name=\"internal\"" << "name=\"another\"" << Errc::NotFound
                              << "not in the configuration";
    }
    void whatCouldNotRunIsNotRestarted()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(Errc, code);
        QFETCH(QString, cause);
        Site site;
        const ProfileStatus before = site.status();
        std::string text = site.text();
        // Of the profile internal, which stands last.
        const std::size_t at = text.rfind(
            from.toStdString(), from == "127.0.0.1" ? text.find("</profiles>") : std::string::npos);
        text.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
        std::ofstream(site.configuration.directory() / "freeswitch.xml") << text;
        const auto error = site.run(RestartProfile{"internal"});
        QVERIFY(error);
        QVERIFY2(error->code == code, error->detail.c_str());
        QVERIFY2(error->detail.find(cause.toStdString()) != std::string::npos, error->detail.c_str());
        QCOMPARE(site.status().state, ProfileState::Running);
        QCOMPARE(site.status().sipAddress, before.sipAddress);
    }

    void aProfileThatIsNotThereIsNotRestarted()
    {
        Site site;
        QCOMPARE(site.run(RestartProfile{"absent"})->code, Errc::NotFound);
    }

    void aTakenPortLeavesTheProfileAsItIs()
    {
        Site site;
        const std::string other = [&] {
            for (const ProfileChanged& changed : site.recorder->all<ProfileChanged>()) {
                if (changed.status->name == "other")
                    return changed.status->sipAddress;
            }
            return std::string();
        }();
        const ProfileStatus before = site.status();
        QVERIFY(!site.set("sip-port", other.substr(other.rfind(':') + 1)));
        const auto error = site.run(RestartProfile{"internal"});
        QVERIFY(error && error->code == Errc::AddressInUse);
        QCOMPARE(site.status().sipAddress, before.sipAddress);
        QCOMPARE(site.status().state, ProfileState::Running);
    }

    void aProfileThatDoesNotRunIsStarted()
    {
        Site site(std::map<std::string, std::string>{{"ext-rtp-ip", "host:unknown.test"}});
        QCOMPARE(site.status().state, ProfileState::Failed);
        site.resolver.tell("unknown.test", {"127.0.0.9"});
        QVERIFY(!site.run(RestartProfile{"internal"}));
        QCOMPARE(site.status().state, ProfileState::Running);
    }

    void aRestartEndsTheCallsOfItsProfileAlone()
    {
        CallFixture site;
        site.configuration.profile("second", {{"inbound-proxy-media", "true"}}).write();
        site.engine->post(ReloadConfiguration{});
        QVERIFY(site.recorder->waitFor<ProfileChanged>(
            [](const ProfileChanged& changed) { return changed.status->name == "second"; }));
        const auto addressOf = [&](const std::string& name) {
            std::string address;
            for (const ProfileChanged& changed : site.recorder->all<ProfileChanged>()) {
                if (changed.status->name == name)
                    address = changed.status->sipAddress;
            }
            const auto colon = address.rfind(':');
            return *SocketAddress::parse(
                address.substr(0, colon), static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))));
        };
        const auto callTo = [&](const SocketAddress& engine) {
            LabInvitation invitation;
            invitation.to = engine;
            invitation.user = "callee";
            return site.caller->call(invitation);
        };
        callTo(addressOf("internal"));
        QVERIFY(site.caller.waitFor(isTalking));
        site.engine->post(RestartProfile{"second"});
        QVERIFY(site.recorder->waitFor<CommandFinished>([](const CommandFinished& finished) {
            return !finished.error && finished.text.starts_with("profile second runs on ");
        }));
        QVERIFY(site.recorder->all<CallEnded>().empty());
        site.engine->post(RestartProfile{"internal"});
        QVERIFY(site.recorder->waitFor<CommandFinished>([](const CommandFinished& finished) {
            return !finished.error && finished.text.starts_with("profile internal runs on ");
        }));
        QCOMPARE(site.recorder->all<CallEnded>().size(), std::size_t{1});
        QCOMPARE(site.recorder->all<CallEnded>().front().text, std::string("profile internal is restarted"));
        QVERIFY(site.caller.waitFor(isEnded));
        QVERIFY(site.callee.waitFor(isEnded));
        // It takes calls again.
        callTo(addressOf("internal"));
        QVERIFY(site.caller.waitFor(isTalking));
    }

    void aStopDuringARestartWaitsForIt()
    {
        CallFixture site;
        site.call();
        QVERIFY(site.caller.waitFor(isTalking));
        site.engine->post(RestartProfile{"internal"});
        QVERIFY(site.engine->stop());
        QCOMPARE(site.recorder->all<CallEnded>().size(), std::size_t{1});
        const auto finished = site.recorder->all<CommandFinished>();
        QCOMPARE(finished.size(), std::size_t{1}); // restarted, or refused for the end
    }

    void aProfileWhoseHostIsCorrectedRuns()
    {
        Site site(std::map<std::string, std::string>{{"ext-rtp-ip", "host:unknown.test"}});
        QCOMPARE(site.status().state, ProfileState::Failed);
        site.resolver.tell("edge.test", {"127.0.0.9"});
        QVERIFY(!site.set("ext-rtp-ip", "host:edge.test"));
        const ProfileStatus status = site.status();
        QCOMPARE(status.failure, std::string());
        QCOMPARE(status.state, ProfileState::Running);
        QCOMPARE(status.extRtpIp, std::string("127.0.0.9"));
    }

    void aRevisionIsRolledBackToAfterARestartToo()
    {
        Site site;
        const std::string first = site.text();
        QVERIFY(!site.set("inbound-proxy-media", "true"));
        QVERIFY(!site.set("inbound-bypass-media", "true"));
        site.open();
        QVERIFY(site.recorder->waitFor<ProfileChanged>([](const ProfileChanged& changed) {
            return changed.status->name == "internal" && changed.status->revisions.size() == 3;
        }));
        const auto revisions = site.status().revisions;
        QVERIFY(revisions.front().current && !revisions.back().current);
        QVERIFY(std::ranges::count(revisions.back().parameters, "inbound-proxy-media",
                    &std::pair<std::string, std::string>::first)
            == 0);
        QVERIFY(!site.run(RollBackProfile{"internal", revisions.back().id}));
        QCOMPARE(site.text(), first);
        QCOMPARE(site.status().mode, MediaMode::Default);
        QVERIFY(!site.run(RollBackProfile{"internal", revisions.front().id}));
        QCOMPARE(site.status().mode, MediaMode::Bypass);
        const auto error = site.run(RollBackProfile{"internal", "20000101-000000.000000"});
        QVERIFY(error && error->code == Errc::NotFound);
    }
};

LEGSCOPE_TEST(ProfileCommandsTest)
#include "profilecommands_test.moc"
