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
        header.timestamp = 0xFFFFFF00U + static_cast<std::uint32_t>(index) * 160 + step;
        header.ssrc = ssrc;
        header.marker = std::exchange(marker, false);
        stats.onPacket(header, Monotonic{} + 1h + index * 20ms + late);
    }

    StreamCounters counters;
    ReceiveStats stats{counters};
    std::uint32_t ssrc = 42, step = 0;
    bool marker = false; ///< of the next packet
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
        QCOMPARE(stream.counters.sample(0, LegSide::A).lost, std::int64_t{0});
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

    void aStepOfTheTimestampIsNoJitter_data()
    {
        QTest::addColumn<quint32>("step"); // of the time stamp
        QTest::addColumn<int>("jump"); // of the sequence number
        QTest::addColumn<int>("pause"); // ms
        QTest::addColumn<bool>("marker");
        QTest::addColumn<bool>("isOtherSource");
        for (const bool marker : {false, true}) {
            const auto row
                = [marker](const char* name, quint32 step, int jump, int pause, bool isOther = false) {
                      QTest::addRow("%s%s", name, marker ? ", marked" : "")
                          << step << jump << pause << marker << isOther;
                  };
            row("forwards", 3000000000U, 0, 0);
            row("forwards a little", 8000, 0, 0);
            row("forwards half way round", 0x7fffff00, 0, 0);
            row("back", 0U - 2000000, 0, 0);
            row("back a little", 0U - 4000, 0, 0);
            row("after a hold", 3000000000U, 0, 60'000);
            row("stood still in a hold", 0U, 0, 60'000);
            row("with the sequence number", 777777, 20000, 0);
            row("with the sequence number, in step with it", 0, 20000, 0);
            row("with the sequence number back", 1234567, -30000, 0);
            row("another source", 4000000, 30000, 0, true);
        }
        QTest::newRow("stood still in a short hold, marked") << 0U << 0 << 900 << true << false;
    }
    void aStepOfTheTimestampIsNoJitter()
    {
        QFETCH(quint32, step);
        QFETCH(int, jump);
        QFETCH(int, pause);
        Stream stream;
        for (int i = 0; i < 50; ++i)
            stream.arrive(i);
        stream.step = step;
        QFETCH(bool, marker);
        stream.marker = marker;
        QFETCH(bool, isOtherSource);
        stream.ssrc += isOtherSource ? 1 : 0;
        double highest = 0;
        for (int i = 50; i < 110; ++i) {
            stream.arrive(i + jump, std::chrono::milliseconds(pause - jump * 20));
            highest = std::max(highest, stream.counters.jitterMs.get());
        }
        QVERIFY2(highest < 0.001, qPrintable(QString::number(highest)));
        QCOMPARE(stream.counters.timestampSteps.get(), isOtherSource ? 0U : 1U);
        QCOMPARE(stream.counters.lost.get(), std::int64_t{0});
        QCOMPARE(stream.counters.ptimeMs.get(), 20.0);
    }

    void whatTheNetworkHasHeldUpIsJitter()
    {
        Stream stream;
        for (int i = 0; i < 50; ++i)
            stream.arrive(i);
        for (int i = 50; i < 100; ++i) // at a stroke, after a second of nothing
            stream.arrive(i, (99 - i) * 20ms);
        QVERIFY(stream.counters.jitterMs.get() > 15);
        QCOMPARE(stream.counters.timestampSteps.get(), 0U);
    }

    void aPauseThatTheTimestampCountsIsNoStep()
    {
        Stream stream;
        for (int i = 0; i < 50; ++i)
            stream.arrive(i);
        stream.step = 60 * 8000;
        for (int i = 50; i < 100; ++i)
            stream.arrive(i, 60s);
        QVERIFY(stream.counters.jitterMs.get() < 0.001);
        QCOMPARE(stream.counters.timestampSteps.get(), 0U);
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
