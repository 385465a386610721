#include "engine/net/portpool.h"
#include "tests/support/ownloopback.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <set>
#include <sys/resource.h>

using namespace legscope;
using namespace std::chrono_literals;

namespace {

class FakeClock final : public Clock {
public:
    Monotonic now() const override { return time; }
    WallTime wall() const override { return {}; }
    Monotonic time{};
};

const SocketAddress portpoolLoopback = legscope::test::ownLoopback();

/// A range of `pairs` pairs in which nothing is bound now.
PortRange freeRange(std::uint16_t pairs)
{
    for (auto first = static_cast<std::uint16_t>(10000 + getpid() % 1000 * 2); first < 20000; first += 64) {
        bool free = true;
        for (std::uint16_t port = first; free && port < first + pairs * 2; ++port)
            free = UdpSocket::bind(portpoolLoopback.withPort(port)).has_value();
        if (free)
            return {portpoolLoopback, first, static_cast<std::uint16_t>(first + pairs * 2 - 1)};
    }
    return {portpoolLoopback, 0, 0};
}

} // namespace

class PortPoolTest : public QObject {
    Q_OBJECT

private slots:
    void pairsAreEvenAndOddAndInsideTheRange()
    {
        FakeClock clock;
        PortPool pool(clock);
        const PortRange range = freeRange(8);
        for (int i = 0; i < 8; ++i) {
            const auto pair = pool.take(range);
            QVERIFY2(pair, pair ? "" : pair.error().detail.c_str());
            QVERIFY(pair->rtp.local().port() % 2 == 0);
            QCOMPARE(pair->rtcp.local().port(), pair->rtp.local().port() + 1);
            QVERIFY(pair->rtp.local().port() >= range.first && pair->rtcp.local().port() <= range.last);
        }
        QCOMPARE(pool.inUse(), std::size_t{8});
    }

    void anOddFirstPortIsRoundedUp()
    {
        FakeClock clock;
        PortPool pool(clock);
        PortRange range = freeRange(4);
        ++range.first;
        for (int i = 0; i < 3; ++i)
            QVERIFY(pool.take(range));
        QCOMPARE(pool.take(range).error().code, Errc::OutOfPorts);
    }

    void anExhaustedRangeIsNamed()
    {
        FakeClock clock;
        PortPool pool(clock);
        const PortRange range = freeRange(2);
        const auto first = pool.take(range);
        const auto second = pool.take(range);
        QVERIFY(first && second);
        const auto third = pool.take(range);
        QVERIFY(!third);
        QCOMPARE(third.error().code, Errc::OutOfPorts);
        const std::string text = std::to_string(range.first) + "-" + std::to_string(range.last);
        QVERIFY(third.error().detail.find(text) != std::string::npos);
        QVERIFY(third.error().detail.find(portpoolLoopback.host()) != std::string::npos);
    }

    void aRangeWithoutAPairIsRefused()
    {
        FakeClock clock;
        PortPool pool(clock);
        QCOMPARE(pool.take({portpoolLoopback, 30001, 30002}).error().code, Errc::InvalidArgument);
        QCOMPARE(pool.take({portpoolLoopback, 30002, 30000}).error().code, Errc::InvalidArgument);
        QCOMPARE(pool.take({portpoolLoopback, 0, 1}).error().code, Errc::InvalidArgument);
    }

    void aReturnedPairRestsBeforeItIsHandedOutAgain()
    {
        FakeClock clock;
        PortPool pool(clock, 3s);
        const PortRange range = freeRange(1);
        SocketAddress bound;
        {
            const auto pair = pool.take(range);
            QVERIFY(pair);
            bound = pair->rtp.local();
        }
        pool.giveBack(bound);
        QCOMPARE(pool.inUse(), std::size_t{0});
        clock.time += 2900ms;
        const auto tooEarly = pool.take(range);
        QVERIFY(!tooEarly);
        QVERIFY(tooEarly.error().detail.find("1 resting") != std::string::npos);
        clock.time += 200ms;
        QVERIFY(pool.take(range));
    }

    void givingBackTwiceIsHarmless()
    {
        FakeClock clock;
        PortPool pool(clock, 0s);
        const PortRange range = freeRange(2);
        SocketAddress bound;
        {
            const auto pair = pool.take(range);
            bound = pair->rtp.local();
        }
        pool.giveBack(bound);
        pool.giveBack(bound);
        pool.giveBack(portpoolLoopback.withPort(2));
        QCOMPARE(pool.inUse(), std::size_t{0});
    }

    void aPortOfAnotherProgramIsPassedOver()
    {
        FakeClock clock;
        PortPool pool(clock);
        const PortRange range = freeRange(2);
        const auto taken
            = UdpSocket::bind(portpoolLoopback.withPort(static_cast<std::uint16_t>(range.first + 1)));
        QVERIFY(taken);
        const auto pair = pool.take(range);
        QVERIFY(pair);
        QCOMPARE(pair->rtp.local().port(), range.first + 2);
        const auto none = pool.take(range);
        QVERIFY(none.error().detail.find("1 in calls, 0 resting") != std::string::npos
            || none.error().detail.find("1 in calls, 1 resting") != std::string::npos);
    }

    void portsComeInAnOrderThatCannotBeGuessed()
    {
        FakeClock clock;
        std::set<std::uint16_t> firsts;
        const PortRange range = freeRange(30);
        for (int i = 0; i < 20; ++i) {
            PortPool pool(clock);
            firsts.insert(pool.take(range)->rtp.local().port());
        }
        QVERIFY(firsts.size() > 5);
    }

    void anAddressThatIsNotOursIsNamed()
    {
        FakeClock clock;
        PortPool pool(clock);
        const auto pair = pool.take({*SocketAddress::parse("192.0.2.77", 0), 20000, 20009});
        QCOMPARE(pair.error().code, Errc::AddressUnavailable);
        QVERIFY(pair.error().detail.find("192.0.2.77") != std::string::npos);
    }

    void usedUpDescriptorsAreToldFromUsedUpPorts()
    {
        FakeClock clock;
        PortPool pool(clock);
        const PortRange range = freeRange(4);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none{3, before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
        const auto pair = pool.take(range);
        setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(pair.error().code, Errc::OutOfDescriptors);
        QVERIFY(pool.take(range));
    }
};

LEGSCOPE_TEST(PortPoolTest)
#include "portpool_test.moc"
