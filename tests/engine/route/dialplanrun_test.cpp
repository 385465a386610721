#include "engine/route/conferences.h"
#include "engine/route/dialplanrun.h"
#include "engine/route/interceptorder.h"
#include "engine/route/otherlegs.h"
#include "engine/route/parkinglots.h"
#include "tests/support/faketimers.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

/// There are no other calls.
struct NoLegs final : OtherLegs {
    std::vector<std::string> uuids() const override { return {}; }
    std::string variable(const std::string&, const std::string&) const override { return {}; }
    void listen(const std::string&, ListenedTo, SpokenTo, Eavesdropper&) override { }
    void speakTo(SpokenTo) override { }
    void stopListening() override { }
};

/// A call that only writes down what its route asks of it.
class WrittenCall final : public RoutedCall {
public:
    CallId id() const override { return CallId{1}; }
    void onStep(RouteStep step) override { done.push_back(step.application + ' ' + step.data); }
    void report(Severity, FindingCode, const std::string& text) override { done.push_back("report " + text); }
    const InviteRequest& invite() const override { return asked; }
    const std::string& knownUser() const override { return user; }
    bool isAnswered() const override { return true; }
    bool isConnected() const override { return false; }
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
    void readKeys(KeyReader& one) override { reader = &one; }
    void stopReading(const KeyReader&) override { reader = nullptr; }
    void forgetKeys() override { done.emplace_back("keys forgotten"); }
    void play(PlayOrder order, Played then) override
    {
        done.push_back("plays " + order.name);
        played = std::move(then);
    }
    void stopPlaying() override { done.emplace_back("playing given up"); }
    void sit(std::shared_ptr<MixSeat> seat) override { done.emplace_back(seat ? "seat taken" : "seat left"); }
    void intercept(InterceptOrder, std::function<void(const Result<void>&)>) override { }
    void consult(ConsultOrder, std::function<void(const Result<void>&)>) override { }
    void stopConsulting() override { done.emplace_back("consulting given up"); }
    void stopIntercepting() override { done.emplace_back("intercepting given up"); }
    OtherLegs& otherLegs() override { return legs; }
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
    NoLegs legs;
    KeyReader* reader = nullptr; ///< of an application that reads keys
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
        ParkingLots lots;
        Conferences conferences{{timers, {}, {}, {}}};
        DialplanRun run{call, variables, holds, bindings,
            {systemClock(), timers, configuration, limits, conferences, lots}};

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

    void keysAreRead_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("keys"); ///< as they are pressed; p: the prompt ends, _: a second passes
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("more"); ///< ${read_terminator_used} ${pin_invalid}
        const auto row = [](const char* what, const char* application, const char* keys, const char* pin,
                             const char* result, const char* more) {
            QTest::newRow(what) << application << keys << pin << result << more;
        };
        row("as many as are wanted", "read 1 3 a.wav pin", "p123", "123", "success", " ");
        row("none is too many behind the prompt", "read 2 3 silence pin 5000", "____1234", "123", "success",
            " ");
        row("a terminator", "read 1 5 a.wav pin", "12#", "12", "success", "# ");
        row("one that is kept", "read 1 5 a.wav pin 2000 *+#", "12#", "12#", "success", "# ");
        row("none", "read 1 3 a.wav pin 2000 none", "1#*", "1#*", "success", " ");
        row("too few", "read 3 5 a.wav pin 2000 #", "p12#", "12", "failure", "# ");
        row("time passes between them", "read 1 5 a.wav pin 3000 # 2000", "p__1_2_3__", "123", "timeout",
            " ");
        row("nobody presses one", "read 1 5 a.wav pin 2000", "p__", "", "failure", " ");
        row("a second at least", "read 1 5 a.wav pin 5", "p1", "", "", " ");
        row("a terminator that must come", "read 1 5 a.wav pin 2000 =#", "p12__", "12", "failure", " ");
        row("one that has come", "read 1 2 a.wav pin 2000 =#", "12#", "12", "success", "# ");
        row("what does not match is asked for again",
            "play_and_get_digits 1 4 3 2000 # a.wav no.wav pin \\d{3}", "p12#9p123#", "123", "success",
            "# 12");
        row("an expression in quotes", "play_and_get_digits 1 4 1 2000 # a.wav '' pin '^1 ?2$'", "12#", "12",
            "success", "# ");
        row("enough when time is up", "play_and_get_digits 2 4 1 2000 # a.wav no.wav pin", "p12__", "12",
            "success", " ");
        row("all tries fail", "play_and_get_digits 2 4 2 2000 # a.wav silence pin", "1#p__", "", "failure",
            " 1");
        row("nobody presses one of any try", "play_and_get_digits 0 4 2 2000 # a.wav silence pin", "p__p__",
            "", "failure", " ");
        row("a terminator that ends all tries", "play_and_get_digits 4 4 3 2000 #x* a.wav no.wav pin", "1*",
            "1*", "success", "* ");
    }
    void keysAreRead()
    {
        QFETCH(QString, application);
        QFETCH(QString, keys);
        QFETCH(QString, pin);
        QFETCH(QString, result);
        QFETCH(QString, more);
        Walk walk;
        walk.call.mode = MediaMode::Default;
        const int end = static_cast<int>(application.indexOf(' '));
        walk.run.start({action(application.left(end).toStdString(), application.mid(end + 1).toStdString())});
        for (const char key : keys.toStdString()) {
            if (key == 'p')
                RoutedCall::Played(walk.call.played)({}); // it may play the next one
            else if (key == '_')
                walk.timers.pass(1s);
            else if (walk.call.reader)
                walk.call.reader->onKey(key);
        }
        const auto valueOf = [&walk](const char* name) { return walk.variables.valueOf(name); };
        QCOMPARE(valueOf("pin"), pin.toStdString());
        QCOMPARE(valueOf("read_result"), result.toStdString());
        QCOMPARE(valueOf("read_terminator_used") + ' ' + valueOf("pin_invalid"), more.toStdString());
        QCOMPARE(walk.call.reader != nullptr, result.isEmpty());
        QCOMPARE(walk.last() == "route ends: NORMAL_CLEARING", !result.isEmpty());
    }

    void keysThatAreNotReadLeadElsewhere()
    {
        Walk walk;
        walk.call.mode = MediaMode::Default;
        walk.run.start({action("play_and_get_digits",
                            "1 4 1 2000 # silence silence pin \\d{3} 1000 'operator XML elsewhere'"),
            action("log", "next")});
        walk.call.reader->onKey('1');
        walk.call.reader->onKey('#');
        QCOMPARE(walk.variables.valueOf("destination_number"), std::string("operator"));
        QCOMPARE(walk.variables.valueOf("context"), std::string("elsewhere"));
        QCOMPARE(walk.last(), "route ends: NO_ROUTE_DESTINATION");
    }

    void readingEndsByAStopOrABreak()
    {
        for (const bool isBroken : {false, true}) {
            for (const bool isPrompted : {false, true}) {
                Walk walk;
                walk.call.mode = MediaMode::Default;
                walk.run.start({action("read", isPrompted ? "1 3 a.wav pin" : "1 3 silence pin"),
                    action("log", "next")});
                KeyReader& reader = *walk.call.reader;
                if (isBroken)
                    reader.onBreak();
                else
                    walk.run.stop(causeNamed("CALL_REJECTED"));
                walk.timers.pass(longEnough);
                QVERIFY(!walk.call.reader);
                QCOMPARE(std::ranges::count(walk.call.done, "playing given up"), isPrompted ? 1 : 0);
                QCOMPARE(std::ranges::count(walk.call.done, "log next"), isBroken ? 1 : 0);
                QCOMPARE(walk.variables.valueOf("read_result"), std::string(isBroken ? "failure" : ""));
            }
        }
    }

    void whatCannotBeReadIsToldAndTheRouteGoesOn_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "read" << "" << "expected MIN MAX FILE";
        QTest::newRow("too little") << "play_and_get_digits" << "1 2 3 4 # a b" << "expected MIN MAX TRIES";
        QTest::newRow("no number") << "read" << "x 2 a" << "MIN is \"x\"";
        QTest::newRow("too many keys") << "read" << "1 128 a" << "MAX is \"128\": expected 0 to 127";
        QTest::newRow("no key") << "read" << "1 2 a pin 2000 q" << "TERM is \"q\"";
        QTest::newRow("no expression") << "play_and_get_digits" << "1 2 1 2000 # a b pin (" << "\"(\": ";
        QTest::newRow("another dialplan")
            << "play_and_get_digits" << "1 2 1 2000 # a b pin 1 1 'x LUA'" << "EXTENSION [XML [CONTEXT]]";
    }
    void whatCannotBeReadIsToldAndTheRouteGoesOn()
    {
        QFETCH(QString, application);
        QFETCH(QString, data);
        QFETCH(QString, why);
        Walk walk;
        walk.call.mode = MediaMode::Default;
        walk.run.start({action(application.toStdString(), data.toStdString()), action("log", "next")});
        QVERIFY2(walk.call.done[1].find(why.toStdString()) != std::string::npos, walk.call.done[1].c_str());
        QCOMPARE(walk.call.done[2], "log next");
        QCOMPARE(walk.variables.valueOf("read_result"), std::string("failure"));
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
