#include "engine/diagnose/callquality.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

StreamSample stream(LegSide from, std::uint64_t received, std::int64_t lost, double jitterMs,
    std::optional<double> mos, std::uint32_t mline = 0)
{
    StreamSample made;
    made.mline = mline;
    made.from = from;
    made.rtpIn = received;
    made.lost = lost;
    made.expected = received + static_cast<std::uint64_t>(std::max<std::int64_t>(lost, 0));
    made.jitterMs = jitterMs;
    made.mos = mos;
    return made;
}

} // namespace

class CallQualityTest : public QObject {
    Q_OBJECT

private slots:
    void theWorseDirectionCounts_data()
    {
        QTest::addColumn<CallSample>("sample");
        QTest::addColumn<CallQuality>("worst");
        const auto row = [](const char* name, std::vector<StreamSample> streams, CallQuality worst) {
            CallSample sample;
            sample.streams = std::move(streams);
            QTest::newRow(name) << sample << worst;
        };
        constexpr auto A = LegSide::A, B = LegSide::B;
        row("nothing was sampled", {}, {});
        row("each figure of its own direction", {stream(A, 90, 10, 2, 4.0), stream(B, 100, 0, 35, 4.2)},
            {10, 35, 4.0});
        row("no RTP came at all", {stream(A, 0, 0, 0, {}), stream(B, 0, 0, 0, {})}, {});
        row("a silent direction leaves no opinion", {stream(A, 100, 0, 3, 4.4), stream(B, 0, 0, 0, {})},
            {0, 3, {}});
        row("only one direction is there", {stream(B, 95, 5, 8, 3.9)}, {5, 8, 3.9});
        row("packets of all m-lines are added up",
            {stream(A, 50, 50, 1, 2.0), stream(A, 100, 0, 20, 4.0, 1), stream(B, 100, 0, 2, 4.3)},
            {25, 20, 2.0});
        row("more duplicates than losses", {stream(A, 100, -3, 1, 4.4), stream(B, 100, 0, 1, 4.4)},
            {0, 1, 4.4});
    }
    void theWorseDirectionCounts()
    {
        QFETCH(CallSample, sample);
        QFETCH(CallQuality, worst);
        QCOMPARE(worstQuality(sample), worst);
    }

    void aDirectionThatWasNeverSampledHasNoFigures()
    {
        CallSample sample;
        sample.streams = {stream(LegSide::A, 10, 0, 1, 4.4)};
        QVERIFY(qualityFrom(sample, LegSide::A).has_value());
        QVERIFY(!qualityFrom(sample, LegSide::B).has_value());
    }
};

LEGSCOPE_TEST(CallQualityTest)
#include "callquality_test.moc"
