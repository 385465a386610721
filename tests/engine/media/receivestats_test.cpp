#include "engine/media/receivestats.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <cmath>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

/// A stream of PCMA, 20 ms a packet, as it arrives.
class Stream {
public:
    explicit Stream(std::uint16_t first = 1000)
        : m_first(first)
    {
        stats.setClockRates({});
    }

    /// Packet number `index` of the stream, `late` after its time.
    void arrive(int index, std::chrono::microseconds late = 0us)
    {
        RtpHeader header;
        header.payloadType = payloadType;
        header.sequence = static_cast<std::uint16_t>(m_first + index);
        header.timestamp = 0xFFFFFF00U + static_cast<std::uint32_t>(index) * 160;
        header.ssrc = ssrc;
        stats.onPacket(header, Monotonic{} + 1h + index * 20ms + late);
    }

    StreamCounters counters;
    ReceiveStats stats{counters};
    std::uint32_t ssrc = 42;
    std::uint8_t payloadType = 8;

private:
    const std::uint16_t m_first;
};

} // namespace

class ReceiveStatsTest : public QObject {
    Q_OBJECT

private slots:
    void aPerfectStreamHasNothingToReport()
    {
        Stream stream;
        for (int i = 0; i < 500; ++i)
            stream.arrive(i);
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{500});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{0});
        QCOMPARE(stream.counters.duplicate.get(), std::uint64_t{0});
        QCOMPARE(stream.counters.reordered.get(), std::uint64_t{0});
        QVERIFY(stream.counters.jitterMs.get() < 1e-6);
        QCOMPARE(stream.counters.maxDeltaMs.get(), 20.0);
        QCOMPARE(stream.counters.ssrc.get(), 42U);
        QCOMPARE(stream.counters.payloadType.get(), std::uint8_t{8});
    }

    void lossIsCountedAcrossTheWrapOfTheSequenceNumber()
    {
        Stream stream(65530);
        for (int i = 0; i < 100; ++i) {
            if (i % 10 != 3)
                stream.arrive(i);
        }
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{100});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{10});
        QCOMPARE(stream.counters.maxDeltaMs.get(), 40.0);
    }

    void manyWrapsKeepTheCount()
    {
        Stream stream;
        for (int i = 0; i < 200000; ++i) {
            if (i % 100 != 50)
                stream.arrive(i);
        }
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{200000});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{2000});
    }

    void duplicatesMakeLossNegativeAndAreCounted()
    {
        Stream stream;
        for (int i = 0; i < 100; ++i) {
            stream.arrive(i);
            if (i % 20 == 0)
                stream.arrive(i);
        }
        QCOMPARE(stream.counters.duplicate.get(), std::uint64_t{5});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{-5});
        QCOMPARE(stream.counters.reordered.get(), std::uint64_t{0});
    }

    void reorderedPacketsAreNotLost()
    {
        Stream stream;
        for (int i = 0; i < 100; i += 4) {
            stream.arrive(i);
            stream.arrive(i + 2);
            stream.arrive(i + 1, 21ms);
            stream.arrive(i + 3);
        }
        QCOMPARE(stream.counters.lost.get(), std::int64_t{0});
        QCOMPARE(stream.counters.reordered.get(), std::uint64_t{25});
        QCOMPARE(stream.counters.duplicate.get(), std::uint64_t{0});
    }

    void aLatePacketThatComesTwiceIsReorderedOnceAndDuplicateOnce()
    {
        Stream stream;
        stream.arrive(0);
        stream.arrive(2);
        stream.arrive(1);
        stream.arrive(1);
        QCOMPARE(stream.counters.reordered.get(), std::uint64_t{1});
        QCOMPARE(stream.counters.duplicate.get(), std::uint64_t{1});
    }

    void aPacketFromBeforeTheFirstOneExtendsTheStream()
    {
        Stream stream(0);
        stream.arrive(1);
        stream.arrive(0);
        stream.arrive(2);
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{3});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{0});
    }

    void aConfirmedJumpIsARestartAndNotLoss()
    {
        Stream stream;
        for (int i = 0; i < 50; ++i)
            stream.arrive(i);
        for (int i = 20000; i < 20050; ++i)
            stream.arrive(i);
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{100});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{0});
    }

    void anotherSsrcIsCountedAndKeepsTheTotals()
    {
        Stream stream;
        for (int i = 0; i < 50; ++i) {
            if (i != 10)
                stream.arrive(i);
        }
        stream.ssrc = 43;
        for (int i = 30000; i < 30050; ++i) {
            if (i != 30010)
                stream.arrive(i);
        }
        QCOMPARE(stream.counters.ssrcChanges.get(), 1U);
        QCOMPARE(stream.counters.ssrc.get(), 43U);
        QCOMPARE(stream.counters.expected.get(), std::uint64_t{100});
        QCOMPARE(stream.counters.lost.get(), std::int64_t{2});
    }

    void jitterFollowsTheFormulaOfTheRfc()
    {
        Stream stream;
        double expected = 0;
        double previousLate = 0;
        for (int i = 0; i < 1000; ++i) {
            const int late = (i * 7919) % 9000;
            stream.arrive(i, std::chrono::microseconds(late));
            if (i > 0)
                expected += (std::abs(late / 1000.0 - previousLate) - expected) / 16;
            previousLate = late / 1000.0;
        }
        QVERIFY(std::abs(stream.counters.jitterMs.get() - expected) < 1e-6);
        QVERIFY(expected > 1);
    }

    void aClockRateOfThePlanIsUsed()
    {
        Stream stream;
        stream.payloadType = 100;
        for (int i = 0; i < 100; ++i)
            stream.arrive(i);
        QCOMPARE(stream.counters.jitterMs.get(), 0.0);
        std::array<std::uint32_t, 128> rates{};
        rates[100] = 48000;
        stream.stats.setClockRates(rates);
        for (int i = 100; i < 1000; ++i)
            stream.arrive(i);
        // 160 ticks of 48 kHz are 3.33 ms, the packets are 20 ms apart.
        QVERIFY(std::abs(stream.counters.jitterMs.get() - 16.666) < 0.01);
    }
};

LEGSCOPE_TEST(ReceiveStatsTest)
#include "receivestats_test.moc"
