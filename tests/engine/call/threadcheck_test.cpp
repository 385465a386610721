#include "engine/call/legcommands.h"
#include "tests/support/childprocess.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <cassert>
#include <functional>
#include <thread>

using namespace legscope;
using namespace legscope::test;

namespace {

struct NobodyListens final : LegListener {
    void onProvisional(Leg&, const SipAnswer&) override { }
    void onAnswered(Leg&, const SipAnswer&) override { }
    void onRefused(Leg&, const SipAnswer&) override { }
    void onAcknowledged(Leg&, const SipBody&) override { }
    void onRequest(Leg&, const DialogRequest&) override { }
    void onRequestAnswered(Leg&, std::uint64_t, const SipAnswer&) override { }
    void onCancelled(Leg&, const std::string&) override { }
    void onEnded(Leg&, const LegEnding&) override { }
};

struct AlwaysItsTurn final : OfferTurns {
    bool isFree() const override { return true; }
};

std::unique_ptr<MediaPool> poolOfOne()
{
    MediaPoolOptions options;
    options.workers = 1;
    options.io = MediaIo::Epoll;
    return std::move(*MediaPool::start(std::move(options)));
}

/// What calls live in. The thread that makes it owns all but the agent and the leg, which are the loop's.
struct CallHome {
    CallHome()
    {
        ProfileSettings settings;
        settings.name = "internal";
        profiles.push_back(std::make_unique<Profile>(settings));
        loop->runAndWait([this] {
            AgentOptions options;
            options.name = "internal";
            options.bind = *SocketAddress::parse("127.0.0.1", 0);
            agent = std::move(*UserAgent::create(*loop, options, registry));
            InviteTarget target;
            target.requestUri = "sip:nobody@127.0.0.1:9";
            target.callId = "never-answered";
            leg = Leg::invite(LegId{1}, *agent, target, listener);
        });
    }

    std::unique_ptr<SipLoop> loop = std::move(*SipLoop::start("sip"));
    std::unique_ptr<MediaPool> media = poolOfOne();
    EventLog events{systemClock()};
    WireRecorder wire{events};
    SoundReader sounds{[](const std::string&) { }};
    SoundRecorder recorder;
    FakeResolver resolver;
    Configuration configuration;
    Profiles profiles;
    CallEnvironment environment{*loop, systemClock(), events, wire, *media, sounds, recorder, resolver,
        configuration, profiles, [] { return CaptureState{}; }, {}};
    CallRegistry registry{environment};
    NobodyListens listener;
    std::unique_ptr<UserAgent> agent;
    std::unique_ptr<Leg> leg;
};

enum class From { Owner, AnotherThread };

void onAnotherThread(const std::function<void()>& task)
{
    std::thread(task).join();
}

void useAgent(CallHome& home, From from)
{
    const auto use = [&home] { home.agent->shutdown([] { }); };
    from == From::Owner ? home.loop->runAndWait(use) : use();
}

void useLeg(CallHome& home, From from)
{
    const auto use = [&home] { home.leg->acknowledge(); };
    from == From::Owner ? home.loop->runAndWait(use) : use();
}

void useChannel(CallHome& home, From from)
{
    const AlwaysItsTurn turns;
    Channel channel(std::move(home.leg), {}, turns, *home.loop, home.environment.random);
    const auto use = [&channel] { channel.stop(causeNamed("NORMAL_CLEARING")); };
    from == From::Owner ? use() : onAnotherThread(use);
    ::_exit(0); // its leg is the loop's
}

void useCall(CallHome& home, From from)
{
    Call call(CallId{1}, home.environment, *home.profiles.front(), {}, [](CallId) { });
    const auto use = [&call] { call.sample(); };
    from == From::Owner ? use() : onAnotherThread(use);
}

/// The registry that they ask has a check of its own, which the thread that uses them here passes.
void useCommands(CallHome& home, From from)
{
    std::unique_ptr<LegCommands> commands;
    const auto make = [&] { commands = std::make_unique<LegCommands>(home.registry); };
    from == From::Owner ? make() : onAnotherThread(make);
    const auto parked = commands->park("no-such-leg");
    assert(!parked && parked.error().code == Errc::NotFound);
}

using Use = void (*)(CallHome&, From);

} // namespace
Q_DECLARE_METATYPE(Use)

/// Objects of the SIP thread stop a debug build that calls them from another one.
class ThreadCheckTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsOfTheSipThreadIsCalledOnIt_data()
    {
        QTest::addColumn<Use>("use");
        QTest::newRow("UserAgent") << &useAgent;
        QTest::newRow("Leg") << &useLeg;
        QTest::newRow("Channel") << &useChannel;
        QTest::newRow("Call") << &useCall;
        QTest::newRow("LegCommands") << &useCommands;
    }
    void whatIsOfTheSipThreadIsCalledOnIt()
    {
        [[maybe_unused]] bool isChecked = false;
        assert((isChecked = true));
        if (!isChecked)
            QSKIP("assertions are left out of this build");
        QFETCH(Use, use);
        const auto end = [use](From from) {
            return inChild([use, from] {
                auto* home = new CallHome; // stays until the process ends
                use(*home, from);
                ::_exit(0);
            });
        };
        const int allowed = end(From::Owner), stopped = end(From::AnotherThread);
        QVERIFY(WIFEXITED(allowed) && WEXITSTATUS(allowed) == 0);
        QVERIFY(WIFSIGNALED(stopped) && WTERMSIG(stopped) == SIGABRT);
    }
};

LEGSCOPE_TEST(ThreadCheckTest)
#include "threadcheck_test.moc"
