#include "engine/call/eventlog.h"
#include "engine/call/sampleschedule.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace std::chrono_literals;

class SampleScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void aCallThatMovesIsInEachSampleAndASilentOneInOneASecond()
    {
        SampleSchedule schedule;
        int moving = 0, silent = 0;
        for (int round = 0; round < 25; ++round) {
            const Monotonic now{round * 200ms};
            moving += schedule.isDue(CallId{1}, static_cast<std::uint64_t>(round), now);
            silent += schedule.isDue(CallId{2}, 7, now);
        }
        QCOMPARE(moving, 25);
        QCOMPARE(silent, 6); // the first, that it is silent, and one each second
    }

    void aCallThatFallsSilentIsInTheNextSampleToo()
    {
        SampleSchedule schedule;
        QVERIFY(schedule.isDue(CallId{1}, 1, Monotonic{0ms}));
        QVERIFY(schedule.isDue(CallId{1}, 2, Monotonic{200ms}));
        QVERIFY(schedule.isDue(CallId{1}, 2, Monotonic{400ms}));
        QVERIFY(!schedule.isDue(CallId{1}, 2, Monotonic{600ms}));
        QVERIFY(schedule.isDue(CallId{1}, 3, Monotonic{800ms}));
    }

    void samplesAreTakenAsTheFastestReaderWantsThem()
    {
        EventLog log(systemClock());
        QCOMPARE(log.samplePeriod(), 1'000ms);
        const auto slow = std::make_shared<EventBox>(), fast = std::make_shared<EventBox>(),
                   without = std::make_shared<EventBox>();
        log.subscribe(slow, {.sampleInterval = 5'000ms});
        QCOMPARE(log.samplePeriod(), 1'000ms);
        log.subscribe(without, {EventTypes().set().reset(eventType<MediaSampled>), 200ms});
        QCOMPARE(log.samplePeriod(), 1'000ms);
        log.subscribe(fast, {});
        QCOMPARE(log.samplePeriod(), 200ms);
        log.unsubscribe(fast);
        QCOMPARE(log.samplePeriod(), 1'000ms);
    }

    void aReaderIsWokenOnceForAllThatCameInATurn()
    {
        EventLog log(systemClock());
        int wakes = 0;
        const auto box = std::make_shared<EventBox>([&wakes] { ++wakes; });
        log.subscribe(box);
        QCOMPARE(wakes, 1);
        box->takeAll();
        for (int turn = 2; turn < 4; ++turn) {
            log.publish(RouteStep{});
            log.publish(RouteStep{});
            QCOMPARE(wakes, turn - 1);
            log.wakeReaders();
            QCOMPARE(wakes, turn);
            log.wakeReaders();
            QCOMPARE(wakes, turn);
            QCOMPARE(box->takeAll().size(), std::size_t{2});
        }
        log.publish(RouteStep{});
        box->takeAll();
        log.wakeReaders(); // it has looked by itself
        QCOMPARE(wakes, 3);
    }

    void aReaderIsSentWhatItWantsAndNothingElse()
    {
        EventLog log(systemClock());
        log.publish(Problem{});
        const auto box = std::make_shared<EventBox>();
        log.subscribe(
            box, {EventTypes().set().reset(eventType<SipMessage>).reset(eventType<Problem>), 200ms});
        log.publish(RouteStep{});
        log.publish(SipMessage{});
        log.publish(MediaSampled{});
        const auto items = box->takeAll();
        QCOMPARE(items.size(), std::size_t{3});
        QVERIFY(std::get<Snapshot>(items[0]).events.empty());
        QCOMPARE(std::get<EventPtr>(items[1])->body.index(), eventType<RouteStep>);
        QCOMPARE(std::get<EventPtr>(items[2])->body.index(), eventType<MediaSampled>);
    }
};

LEGSCOPE_TEST(SampleScheduleTest)
#include "sampleschedule_test.moc"
