#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <dlfcn.h>
#include <functional>
#include <future>
#include <pthread.h>
#include <semaphore>
#include <string_view>
#include <sys/epoll.h>
#include <thread>
#include <unistd.h>

namespace {

std::atomic<unsigned> waits{0}, idlePolls{0}, wakes{0};
/// What is to be done on the SIP thread when its loop begins to wait.
std::atomic<const std::function<void()>*> onWait{nullptr};

bool isSipThread()
{
    thread_local const bool isSip = [] {
        char name[16] = "";
        ::pthread_getname_np(::pthread_self(), name, sizeof name);
        return std::string_view(name) == "sip";
    }();
    return isSip;
}

template <class Function>
Function* original(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

/// Counts how the engine's SIP thread waits; `idlePolls` are those that neither waited nor found anything.
extern "C" int epoll_wait(int epoll, epoll_event* events, int most, int timeout)
{
    static auto* const waiting = original<int(int, epoll_event*, int, int)>("epoll_wait");
    const bool counted = isSipThread();
    if (const auto* task = counted ? onWait.load() : nullptr)
        (*task)();
    const int found = waiting(epoll, events, most, timeout);
    if (counted) {
        ++waits;
        if (timeout == 0 && found == 0)
            ++idlePolls;
    }
    return found;
}

/// Counts how often the SIP thread wakes a worker: an eventfd takes eight octets.
extern "C" ssize_t write(int descriptor, const void* octets, size_t size)
{
    static auto* const writing = original<ssize_t(int, const void*, size_t)>("write");
    if (size == sizeof(std::uint64_t) && isSipThread())
        ++wakes;
    return writing(descriptor, octets, size);
}

using namespace legscope;
using namespace legscope::test;

namespace {

/// A reader that looks into its box when the SIP thread begins to wait, before anything can wake it late.
class TurnReader {
public:
    explicit TurnReader(Engine& engine)
        : m_engine(engine)
    {
        engine.subscribe(m_box);
        onWait = &m_look;
    }
    ~TurnReader()
    {
        std::promise<void> gone;
        m_engine.whenReached([&gone] {
            onWait = nullptr;
            gone.set_value();
        });
        gone.get_future().wait();
        m_box->close();
    }
    TurnReader(const TurnReader&) = delete;
    TurnReader& operator=(const TurnReader&) = delete;

    // Any thread.
    std::atomic<unsigned> events{0}, turns{0}; ///< turns: those that had events
    std::atomic<unsigned> wakeCalls{0};
    std::atomic<unsigned> leftAsleep{0}; ///< turns that ended with events of which nobody was told

private:
    Engine& m_engine;
    std::atomic<unsigned> m_wokenAt{0};
    const std::shared_ptr<EventBox> m_box = std::make_shared<EventBox>([this] { ++wakeCalls; });
    const std::function<void()> m_look = [this] {
        const auto items = m_box->takeAll();
        const unsigned woken = wakeCalls;
        if (items.empty())
            return;
        events += static_cast<unsigned>(items.size());
        ++turns;
        leftAsleep += woken == m_wokenAt.exchange(woken) ? 1 : 0;
    };
};

/// A reader that takes events as fast as it is woken.
class FastReader {
public:
    explicit FastReader(Engine& engine) { engine.subscribe(m_box); }
    ~FastReader()
    {
        m_box->close();
        m_ending = true;
        m_woken.release();
    }
    FastReader(const FastReader&) = delete;
    FastReader& operator=(const FastReader&) = delete;

    std::atomic<unsigned> wakeCalls{0};

private:
    std::counting_semaphore<> m_woken{0};
    std::atomic<bool> m_ending{false};
    const std::shared_ptr<EventBox> m_box = std::make_shared<EventBox>([this] {
        ++wakeCalls;
        m_woken.release();
    });
    std::jthread m_thread{[this] {
        while (!m_ending) {
            m_woken.acquire();
            m_box->takeAll();
        }
    }};
};

} // namespace

class LoopWaitTest : public QObject {
    Q_OBJECT

    static void makeCalls(CallFixture& fixture, unsigned calls)
    {
        for (unsigned i = 0; i < calls; ++i) {
            const LabCallId id = fixture.call();
            QVERIFY(fixture.caller.waitFor(
                [id](const LabCallReport& report) { return report.id == id && isTalking(report); }));
            fixture.caller->hangUp(id);
            QVERIFY(fixture.caller.waitFor(
                [id](const LabCallReport& report) { return report.id == id && isEnded(report); }));
        }
        QVERIFY(fixture.recorder->waitForCount<CallEnded>(calls));
    }

private slots:
    void theSipThreadDoesNotPollUntilATimerIsDue()
    {
        CallFixture fixture(
            {{"inbound-proxy-media", "true"}}, {}, {.answerAfter = std::chrono::milliseconds(0)});
        QVERIFY(fixture.engineAddress().port() != 0);
        constexpr unsigned calls = 10;
        waits = idlePolls = 0;
        makeCalls(fixture, calls);
        qInfo("%u waits and %u idle polls a call", waits / calls, idlePolls / calls);
        QVERIFY2(waits / calls > 2, "the waits are not counted");
        QVERIFY2(waits / calls < 80, qPrintable(QString::number(waits / calls)));
        QVERIFY2(idlePolls / calls < 25, qPrintable(QString::number(idlePolls / calls)));
    }

    void aReaderIsWokenOnceForTheEventsOfATurn()
    {
        CallFixture fixture(
            {{"inbound-proxy-media", "true"}}, {}, {.answerAfter = std::chrono::milliseconds(0)});
        TurnReader turns(*fixture.engine);
        FastReader reader(*fixture.engine);
        makeCalls(fixture, 5);
        qInfo("%u events in %u turns, %u wakes", turns.events.load(), turns.turns.load(),
            reader.wakeCalls.load());
        QCOMPARE(turns.leftAsleep, 0U);
        QVERIFY(turns.events > 100);
        QVERIFY(turns.turns < turns.events / 2);
        QVERIFY(reader.wakeCalls > 0);
        QVERIFY(reader.wakeCalls <= turns.turns + 2); // its snapshot, and a turn that is under way
    }

    void aReaderIsToldOfEveryEventWhenTheEngineStops()
    {
        CallFixture fixture;
        std::atomic<unsigned> wokenFor{0};
        const auto box = std::make_shared<EventBox>([&wokenFor] { ++wokenFor; });
        fixture.engine->subscribe(box);
        fixture.engine->stop();
        QVERIFY(!box->takeAll().empty());
        wokenFor = 0;
        fixture.engine->post(TellStatus{}); // refused, and told on this thread
        QCOMPARE(wokenFor, 1U);
        QCOMPARE(box->takeAll().size(), std::size_t{1});
    }

    void aWorkerIsWokenOnceForWhatIsAskedOfItInATurn()
    {
        CallFixture fixture(
            {{"inbound-proxy-media", "true"}}, {}, {.answerAfter = std::chrono::milliseconds(0)});
        constexpr unsigned calls = 10;
        wakes = 0;
        makeCalls(fixture, calls);
        qInfo("%u wakes a call", wakes / calls);
        QVERIFY(wakes / calls > 0);
        // Bound and armed, armed again by the answer and when both are connected, closed.
        QVERIFY2(wakes / calls <= 4, qPrintable(QString::number(wakes / calls)));
    }
};

LEGSCOPE_TEST(LoopWaitTest)
#include "loopwait_test.moc"
