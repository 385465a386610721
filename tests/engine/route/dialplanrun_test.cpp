#include "engine/route/dialplanrun.h"
#include "tests/support/faketimers.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

/// A call that only writes down what its route asks of it.
class WrittenCall final : public RoutedCall {
public:
    CallId id() const override { return CallId{1}; }
    void onStep(RouteStep step) override { done.push_back(step.application + ' ' + step.data); }
    void report(Severity, FindingCode, const std::string& text) override { done.push_back("report " + text); }
    const InviteRequest& invite() const override { return asked; }
    const std::string& knownUser() const override { return user; }
    bool isAnswered() const override { return true; }
    bool answer(int) override { return true; }
    void respond(int, const std::string&, HeaderList) override { }
    void deflect(const std::string&, std::chrono::seconds) override { }
    void stopDeflecting() override { done.emplace_back("REFER given up"); }
    MediaMode presentMode() const override { return mode; }
    void upgrade(std::string, Upgraded then) override { upgraded = std::move(then); }
    void stopUpgrading() override { done.emplace_back("upgrade given up"); }
    void listenForTones(ToneDetection) override { }
    void generateTones(ToneTarget, std::optional<DigitWay>) override { }
    void blockDigits(PressedKeys) override { }
    Result<void> sendDigits(const std::string& digits) override
    {
        done.push_back("digits " + digits);
        return {};
    }
    void onKeysBound() override { done.emplace_back("keys bound"); }
    Result<void> queueDigits(const std::string& digits) override
    {
        done.push_back("queued " + digits);
        return {};
    }
    void flushDigits() override { done.emplace_back("flushed"); }
    void play(PlayOrder order, Played then) override
    {
        done.push_back("plays " + order.name);
        played = std::move(then);
    }
    void stopPlaying() override { done.emplace_back("playing given up"); }
    void record(RecordOrder order, Recorded then) override
    {
        done.push_back("records " + order.file.name);
        recorded = std::move(then);
    }
    void stopRecord() override { done.emplace_back("recording given up"); }
    void recordSession(RecordOrder order) override { done.push_back("records " + order.file.name); }
    Result<void> changeSession(const std::string&, RecordChange) override { return {}; }
    const ProfileSettings& settings() const override { return profile; }
    void startBridge(DialString) override
    {
        if (whenBridged)
            whenBridged();
    }
    void stopRinging(const Cause& cause) override
    {
        done.push_back("ringing ends: " + std::string(cause.name));
    }
    void onServedByRoute() override { }
    void endRoute(const Cause& cause, const std::string&, int) override
    {
        done.push_back("route ends: " + std::string(cause.name));
    }
    void hangUp(const Cause& cause, CallEndedBy, const std::string&, int) override
    {
        done.push_back("hangup: " + std::string(cause.name));
    }

    std::vector<std::string> done; ///< oldest first
    std::function<void()> whenBridged;
    Upgraded upgraded;
    Played played;
    Recorded recorded;
    MediaMode mode = MediaMode::Proxy;
    InviteRequest asked;
    ProfileSettings profile;
    std::string user;
};

RouteAction action(std::string application, std::string data = {})
{
    RouteAction made;
    made.application = std::move(application);
    made.data = std::move(data);
    return made;
}

/// More than any application waits here.
constexpr auto longEnough = 100s;

} // namespace

/// The walk of a channel through its actions, and what stops the one that has not finished.
class DialplanRunTest : public QObject {
    Q_OBJECT

    struct Walk {
        WrittenCall call;
        test::FakeTimers timers;
        ChannelVariables variables;
        ChannelHolds holds;
        KeyBindings bindings;
        Configuration configuration;
        Limits limits;
        DialplanRun run{call, variables, holds, bindings, {systemClock(), timers, configuration, limits}};

        const std::string& last() const { return call.done.back(); }
    };

private slots:
    void aSleepIsFollowedByTheNextActionInItsTime()
    {
        Walk walk;
        walk.run.start({action("sleep", "2000"), action("log", "awake")});
        walk.timers.pass(1999ms);
        QCOMPARE(walk.last(), "sleep 2000");
        walk.timers.pass(1ms);
        QCOMPARE(walk.call.done[1], "log awake");
    }

    void hangupStopsWhatRuns_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("stopped"); ///< what the call is asked for; empty: nothing
        QTest::newRow("sleep") << "sleep" << "2000" << "";
        QTest::newRow("park") << "park" << "" << "";
        QTest::newRow("bridge") << "bridge" << "sofia/internal/1@192.0.2.1" << "ringing ends: CALL_REJECTED";
        QTest::newRow("deflect") << "deflect" << "1@192.0.2.1" << "REFER given up";
        QTest::newRow("playback, which needs the media") << "playback" << "a.wav" << "upgrade given up";
    }
    void hangupStopsWhatRuns()
    {
        QFETCH(QString, application);
        QFETCH(QString, data);
        QFETCH(QString, stopped);
        Walk walk;
        walk.call.profile.mediaAppPolicy = MediaAppPolicy::Upgrade;
        walk.variables.set("park_timeout", "5");
        walk.run.start({action(application.toStdString(), data.toStdString()), action("log", "next")});
        const std::size_t before = walk.call.done.size();
        walk.run.stop(causeNamed("CALL_REJECTED"));
        walk.timers.pass(longEnough);
        walk.run.resume();
        QCOMPARE(walk.call.done.size(), before + (stopped.isEmpty() ? 0 : 1));
        if (!stopped.isEmpty())
            QCOMPARE(walk.last(), stopped.toStdString());
    }

    void otherActionsStopWhatRuns()
    {
        Walk walk;
        walk.variables.set("park_timeout", "5");
        walk.run.start({action("park")});
        walk.run.start({action("bridge", "sofia/internal/1@192.0.2.1"), action("log", "after the bridge")});
        walk.timers.pass(longEnough);
        QVERIFY2(!walk.last().starts_with("hangup"), "the time of a park that is over has no effect");
        walk.run.start({action("sleep", "1000"), action("log", "awake")});
        QCOMPARE(walk.call.done[2], "ringing ends: NORMAL_CLEARING");
        walk.timers.pass(1s);
        QCOMPARE(walk.call.done[4], "log awake");
    }

    void aParkEndsTheCallWhenItsTimeIsOver()
    {
        Walk walk;
        walk.variables.set("park_timeout", "5:USER_BUSY");
        walk.run.start({action("park")});
        walk.timers.pass(5s);
        QCOMPARE(walk.last(), "hangup: USER_BUSY");
    }

    void aBridgeThatFailsAtOnceIsFollowedByTheNextAction()
    {
        Walk walk;
        walk.call.whenBridged = [&] { walk.run.resume(); };
        walk.run.start({action("bridge", "sofia/internal/1@192.0.2.1"), action("log", "nobody there")});
        QCOMPARE(walk.call.done[1], "log nobody there");
        QCOMPARE(walk.last(), "route ends: NORMAL_CLEARING");
    }

    void aScheduledHangupOutlivesTheRoute()
    {
        Walk walk;
        walk.run.start({action("sched_hangup", "+3 USER_BUSY"), action("park")});
        walk.run.start({action("park")});
        walk.timers.pass(3s);
        QCOMPARE(walk.last(), "hangup: USER_BUSY");
    }
};

LEGSCOPE_TEST(DialplanRunTest)
#include "dialplanrun_test.moc"
