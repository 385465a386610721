#include "engine/sip/guard/guards.h"
#include "tests/support/bareagent.h"
#include "tests/support/rawpeer.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace {
std::atomic<long> wallStep{0}; // seconds
}

/// The whole process reads its clocks here, so a test can step the wall clock without touching the machine's.
extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += wallStep.load(std::memory_order_relaxed);
    return static_cast<int>(result);
}

using namespace legscope;
using namespace std::chrono_literals;

class HardeningClockTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { wallStep = 0; }

    void theTestCanStepTheWallClock()
    {
        const auto before = std::chrono::system_clock::now();
        wallStep = 3600;
        QVERIFY(std::chrono::system_clock::now() - before >= 3600s);
        wallStep = 0;
        QVERIFY(std::chrono::system_clock::now() - before < 60s);
    }

    void theTimeOfTheStackStartsAsTheWallClocksAndDoesNotStep()
    {
        const auto now = [] { return static_cast<long>(su_now().tv_sec - SU_TIME_EPOCH); };
        QVERIFY(std::labs(now() - ::time(nullptr)) <= 2);
        const long before = now();
        wallStep = -7200;
        QVERIFY(now() >= before && now() - before <= 2);
        QVERIFY(verifyGuards().has_value());
    }

    void stepsOfTheWallClock_data()
    {
        QTest::addColumn<long>("step");
        QTest::newRow("none") << 0L;
        QTest::newRow("an hour ahead") << 3600L;
        QTest::newRow("an hour back") << -3600L;
        QTest::newRow("a year ahead") << 365L * 86400;
        QTest::newRow("a year back") << -365L * 86400;
    }

    /// Timer A doubles from T1 (RFC 3261 17.1.1.2): with T1 of 50 ms the INVITE is sent at 0, 50, 150, 350,
    /// 750 ms.
    void stepsOfTheWallClock()
    {
        QFETCH(long, step);
        BareAgent agent("127.0.0.1", BareAgent::OnInvite::Nothing);
        agent.useShortTimers();
        RawUdpPeer peer;
        const auto start = std::chrono::steady_clock::now();
        agent.invite("sip:silent@" + peer.address().text());
        std::vector<std::chrono::milliseconds> sent;
        const auto sentTimes = [&](std::size_t count) {
            return agent.pumpUntil([&] {
                while (peer.take())
                    sent.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(
                        std::chrono::steady_clock::now() - start));
                return sent.size() >= count;
            });
        };
        QVERIFY(sentTimes(2));
        wallStep = step;
        QVERIFY2(sentTimes(5), "the timer stalled");
        QVERIFY2(agent.answers().empty(), "the transaction expired");
        QVERIFY2(sent[2] >= 140ms && sent[3] >= 340ms && sent[4] >= 740ms, "retransmitted too early");
    }
};

LEGSCOPE_TEST(HardeningClockTest)
#include "hardening_clock_test.moc"
