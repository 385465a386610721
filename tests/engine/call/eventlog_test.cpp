#include "engine/call/eventlog.h"
#include "engine/event/eventjson.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

using namespace legscope;

namespace {

void beginCall(EventLog& log, CallId call)
{
    CallBegan began;
    began.call = call;
    log.publish(began);
}

void endCall(EventLog& log, CallId call)
{
    CallEnded ended;
    ended.call = call;
    log.publish(ended);
}

void report(EventLog& log, CallId call, const std::string& text)
{
    log.publish(Finding{call, Severity::Notice, FindingCode::SdpRefused, text});
}

/// A call that has as many events as are worth packing.
void wholeCall(EventLog& log, CallId call)
{
    beginCall(log, call);
    for (int i = 0; i < 8; ++i)
        report(log, call, "finding " + std::to_string(i));
    endCall(log, call);
}

QStringList linesOf(const std::vector<EventPtr>& events)
{
    QStringList lines;
    std::ranges::transform(events, std::back_inserter(lines),
        [](const EventPtr& event) { return QString::fromStdString(toJson(*event)); });
    return lines;
}

class SetClock final : public Clock {
public:
    Monotonic now() const override { return {}; }
    WallTime wall() const override { return at; }
    WallTime at{};
};

/// A log whose events are packed when the test says so.
struct PackingLog {
    PackingLog()
    {
        log.onPackable = [this](std::vector<EventLog::Packable> some) {
            std::ranges::move(some, std::back_inserter(waiting));
        };
    }
    void pack()
    {
        for (const EventLog::Packable& call : std::exchange(waiting, {})) {
            const auto events = std::span(*call.events).subspan(call.begin);
            log.pack(call.call, events.size(), packer.pack(events));
        }
    }

    SetClock clock;
    EventLog log{clock};
    std::vector<EventLog::Packable> waiting;
    EventPacker packer;
};

} // namespace

class EventLogTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSharedStaysAsItWas()
    {
        EventLog log(systemClock());
        beginCall(log, CallId{1});
        beginCall(log, CallId{2});
        const auto before = log.shared({CallId{2}});
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(before.front().all().size(), std::size_t{1});
        endCall(log, CallId{2});
        QCOMPARE(before.front().all().size(), std::size_t{1});
        QCOMPARE(log.eventsOf(CallId{2}).size(), std::size_t{2});
        const auto after = log.shared({});
        QCOMPARE(after.size(), std::size_t{2});
        QCOMPARE(after.back().all().size(), std::size_t{2});
    }

    void whatIsSharedOutlivesItsCall()
    {
        EventLog log(systemClock(), 1);
        beginCall(log, CallId{1});
        endCall(log, CallId{1});
        const auto kept = log.shared({CallId{1}});
        beginCall(log, CallId{2});
        endCall(log, CallId{2});
        QCOMPARE(log.knownCalls(), std::vector{CallId{2}});
        QVERIFY(log.shared({CallId{1}}).empty());
        QCOMPARE(kept.front().all().size(), std::size_t{2});
    }

    void whatIsPackedIsKeptAsItWas()
    {
        PackingLog run;
        for (std::uint64_t call = 1; call <= 16; ++call)
            wholeCall(run.log, CallId{call});
        QCOMPARE(run.waiting.size(), std::size_t{16});
        const QStringList before = linesOf(run.log.eventsOf(CallId{3})), all = linesOf(run.log.history());
        const auto shared = run.log.shared({CallId{3}});
        run.pack();
        QCOMPARE(linesOf(run.log.eventsOf(CallId{3})), before);
        QCOMPARE(linesOf(run.log.history()), all);
        QCOMPARE(linesOf(shared.front().all()), before);
        QCOMPARE(linesOf(run.log.shared({CallId{3}}).front().all()), before);
    }

    void whatComesBehindItStandsBehindIt()
    {
        PackingLog run;
        for (std::uint64_t call = 1; call <= 16; ++call)
            wholeCall(run.log, CallId{call});
        report(run.log, CallId{3}, "before it was packed");
        run.pack();
        report(run.log, CallId{3}, "after it was packed");
        const std::vector<EventPtr> events = run.log.eventsOf(CallId{3});
        QCOMPARE(events.size(), std::size_t{12});
        QVERIFY(std::ranges::is_sorted(events, {}, &Event::sequence));
        QCOMPARE(std::get<Finding>(events.back()->body).text, std::string("after it was packed"));
    }

    void theSetUpOfACallIsPackedWhileItLivesAndTheRestAtItsEnd()
    {
        PackingLog run;
        std::vector<EventPtr> ended;
        run.log.onEnded = [&ended](const KeptEvents& call) { ended = call.all(); };
        for (std::uint64_t call = 1; call <= 16; ++call) {
            beginCall(run.log, CallId{call});
            for (int i = 0; i < 8; ++i)
                report(run.log, CallId{call}, "set up");
            run.log.publish(LegChanged{CallId{call}, LegId{call}, LegState::Answered, 200});
        }
        QVERIFY(run.waiting.empty());
        run.clock.at += std::chrono::seconds(2);
        report(run.log, CallId{1}, "two seconds later");
        QCOMPARE(run.waiting.size(), std::size_t{16});
        for (std::uint64_t call = 1; call <= 16; ++call) {
            for (int i = 0; i < 8; ++i)
                report(run.log, CallId{call}, "talk");
            endCall(run.log, CallId{call});
        }
        QCOMPARE(ended.size(), std::size_t{19});
        const QStringList before = linesOf(run.log.history());
        QCOMPARE(run.waiting.size(), std::size_t{32}); // both parts of each
        run.pack();
        QCOMPARE(linesOf(run.log.history()), before);
    }

    void whatCannotBePackedStays()
    {
        PackingLog run;
        wholeCall(run.log, CallId{1});
        const QStringList before = linesOf(run.log.eventsOf(CallId{1}));
        run.log.pack(CallId{1}, 3, nullptr);
        run.log.pack(CallId{1}, 3, run.packer.pack({}));
        QCOMPARE(linesOf(run.log.eventsOf(CallId{1})), before);
        run.log.pack(CallId{2}, 3, nullptr); // of no call
    }
};

LEGSCOPE_TEST(EventLogTest)
#include "eventlog_test.moc"
