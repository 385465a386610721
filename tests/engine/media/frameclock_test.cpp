#include "engine/media/frameclock.h"
#include "engine/media/mediaworker.h"
#include "engine/media/sendbuffers.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <condition_variable>
#include <mutex>
#include <set>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

const Monotonic start{1h};

class FrameLog final : public FrameTaker {
public:
    void onFrame(Monotonic due) noexcept override
    {
        dues.push_back(due);
        if (then)
            then();
    }
    std::vector<Monotonic> dues;
    std::function<void()> then;
};

/// Runs `clock` at every ms for `length`.
void runFor(FrameClock& clock, Monotonic& now, std::chrono::milliseconds length)
{
    for (const Monotonic end = now + length; now < end;)
        clock.run(now += 1ms, [] { });
}

/// Counts flushes; carries nothing.
class StillPoller : public Poller {
public:
    Result<void> add(PolledSocket&) override { return {}; }
    void deliverNow(PolledSocket&) noexcept override { }
    void letGo(PolledSocket&) noexcept override { }
    Result<void> connect(PolledSocket&, const SocketAddress&) override { return {}; }
    void disconnect(PolledSocket&) noexcept override { }
    void send(PolledSocket&, Octets, const SocketAddress&, std::uint32_t) noexcept override { }
    void sendToPeer(PolledSocket&, Octets, std::uint32_t) noexcept override { }
    void flush() noexcept override { ++flushes; }
    void wait(std::chrono::milliseconds, const std::function<void()>& before) noexcept override { before(); }
    void wake() noexcept override { }
    std::string name() const override { return "still"; }

    int flushes = 0;
};

/// A worker waits in it until the test wakes it, or lets the time pass for which it wanted to wait.
class SteppedPoller final : public StillPoller, public Clock {
public:
    void wait(std::chrono::milliseconds limit, const std::function<void()>& before) noexcept override
    {
        std::unique_lock lock(m_mutex);
        m_limit = limit;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_woken || m_passes; });
        if (!m_woken)
            m_now += limit;
        m_woken = m_passes = false;
        m_limit.reset();
        lock.unlock();
        before();
    }
    void wake() noexcept override
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
        m_changed.notify_all();
    }
    Monotonic now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    WallTime wall() const override { return {}; }

    /// How long the worker wants to wait, once it does; the time then passes.
    std::chrono::milliseconds step()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_limit && !m_woken; });
        m_passes = true;
        const auto limit = *m_limit;
        m_limit.reset();
        m_changed.notify_all();
        return limit;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false, m_passes = false;
    std::optional<std::chrono::milliseconds> m_limit;
    Monotonic m_now = start;
};

} // namespace

class FrameClockTest : public QObject {
    Q_OBJECT

private slots:
    void withoutATakerNothingIsDue()
    {
        FrameClock clock;
        QVERIFY(!clock.next());
        FrameLog log;
        clock.add(log, start);
        QVERIFY(clock.next());
        clock.remove(log);
        QVERIFY(!clock.next());
        clock.run(start + 1s, [] { });
        QVERIFY(log.dues.empty());
    }

    void aTakerIsCalledEveryPeriodAtExactTimes()
    {
        FrameClock clock;
        FrameLog log;
        Monotonic now = start;
        clock.add(log, now);
        runFor(clock, now, 1s);
        QCOMPARE(log.dues.size(), std::size_t(100));
        for (std::size_t i = 1; i < log.dues.size(); ++i)
            QVERIFY(log.dues[i] - log.dues[i - 1] == FrameClock::period);
    }

    void takersAreSpreadOverTheSlots()
    {
        FrameClock clock;
        std::array<FrameLog, 4> logs;
        Monotonic now = start;
        for (FrameLog& log : logs)
            clock.add(log, now);
        runFor(clock, now, FrameClock::period);
        std::multiset<Monotonic> firsts;
        for (const FrameLog& log : logs) {
            QCOMPARE(log.dues.size(), std::size_t(1));
            firsts.insert(log.dues.front());
        }
        QCOMPARE(firsts.count(start + 5ms), std::size_t(2));
        QCOMPARE(firsts.count(start + 10ms), std::size_t(2));
    }

    void whatIsLateIsMadeUpForAndSentBetween()
    {
        FrameClock clock;
        FrameLog log;
        clock.add(log, start);
        int flushes = 0;
        clock.run(start + 95ms, [&flushes] { ++flushes; });
        QCOMPARE(log.dues.size(), std::size_t(10));
        QCOMPARE(flushes, 18);
        QVERIFY(*clock.next() > start + 95ms);
    }

    void afterAStallTheFramesBetweenAreLeftOut()
    {
        FrameClock clock;
        FrameLog log;
        clock.add(log, start);
        clock.run(start + 10s, [] { });
        QVERIFY(log.dues.size() <= 2);
        QVERIFY((log.dues.front() - start - 5ms) % FrameClock::period == 0ms);
        QVERIFY(log.dues.back() > start + 10s - FrameClock::longestStall);
    }

    void aTakerMayGoAndBringAnotherWithinItsCall()
    {
        FrameClock clock;
        FrameLog first, second;
        first.then = [&] {
            clock.remove(first);
            clock.add(second, start + 5ms);
        };
        Monotonic now = start;
        clock.add(first, now);
        runFor(clock, now, 100ms);
        QCOMPARE(first.dues.size(), std::size_t(1));
        QVERIFY(second.dues.size() >= 9);
        clock.remove(second);
        QVERIFY(!clock.next());
    }

    void aWorkerWakesForFramesOnlyWhileSomebodyTakesThem()
    {
        auto owned = std::make_unique<SteppedPoller>();
        SteppedPoller& poller = *owned;
        MediaPoolOptions options;
        options.clock = &poller;
        FrameLog log;
        MediaWorker worker(0, std::move(owned), options);
        for (int wakes = 0; wakes < 5; ++wakes)
            QVERIFY(poller.step() == 200ms);
        worker.post(
            [&log](const WorkerContext& context) { context.frames.add(log, context.arrivals.now()); });
        poller.step(); // the wait that the command has ended, or the one after it
        for (int wakes = 0; wakes < 40; ++wakes)
            QVERIFY(poller.step() <= 5ms);
        worker.post([&log](const WorkerContext& context) { context.frames.remove(log); });
        poller.step();
        while (poller.step() < 200ms) { }
        const std::size_t frames = log.dues.size();
        QVERIFY2(frames >= 18 && frames <= 22, qPrintable(QString::number(frames)));
        for (int wakes = 0; wakes < 5; ++wakes)
            QVERIFY(poller.step() == 200ms);
        QCOMPARE(log.dues.size(), frames);
    }

    void aBufferIsNobodyElsesUntilThePollerHasSent()
    {
        StillPoller poller;
        SendBuffers buffers(poller);
        std::set<const std::byte*> taken;
        for (std::size_t i = 0; i < SendBuffers::count; ++i) {
            const auto buffer = buffers.take();
            QCOMPARE(buffer.size(), SendBuffers::size);
            std::ranges::fill(std::span(buffer.data(), buffer.size() + sendRoom), std::byte{1});
            taken.insert(buffer.data());
        }
        QCOMPARE(taken.size(), SendBuffers::count);
        QCOMPARE(poller.flushes, 0);
        QVERIFY(taken.contains(buffers.take().data()));
        QCOMPARE(poller.flushes, 1);
        buffers.reset();
        QVERIFY(taken.contains(buffers.take().data()));
        QCOMPARE(poller.flushes, 1);
    }
};

LEGSCOPE_TEST(FrameClockTest)
#include "frameclock_test.moc"
