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
                if (changed.status.name == "internal")
                    newest = changed.status;
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
            return changed.status.name == "internal" && changed.status.revisions.size() == 3;
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
