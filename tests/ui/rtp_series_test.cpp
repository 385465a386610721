#include "tests/support/testprogram.h"
#include "ui/models/callstore.h"
#include "ui/models/rtpcountermodel.h"
#include "ui/models/rtpseries.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace legscope;
using namespace legscope::ui;
using namespace std::chrono_literals;

namespace {

WallTime at(std::chrono::milliseconds time)
{
    return WallTime(time);
}

/// Totals of one direction from A after `packets`, of which `lost` did not come.
CallSample totals(std::uint64_t call, std::uint64_t packets, std::int64_t lost = 0)
{
    StreamSample stream;
    stream.rtpIn = stream.rtpOut = packets;
    stream.lost = lost;
    stream.expected = packets + static_cast<std::uint64_t>(std::max<std::int64_t>(lost, 0));
    stream.jitterMs = 2.5;
    return {call, {stream}};
}

float value(
    const RtpSeries& series, RtpQuantity quantity, RtpResolution resolution, std::chrono::milliseconds time)
{
    const SeriesRing* ring = series.find(CallId{1}, 0, LegSide::A, quantity, resolution);
    return ring == nullptr ? -1.0F : ring->at(time);
}

/// A stream with something in each row of the table.
CallRecord countedCall()
{
    CallRecord call;
    call.streams = {{0, "audio", "PCMA/8000", *SocketAddress::parse("127.0.0.1", 16400),
        *SocketAddress::parse("127.0.0.1", 16402), *SocketAddress::parse("10.0.0.7", 40000), std::nullopt}};
    call.sample = totals(1, 100);
    StreamSample& stream = call.sample.streams[0];
    stream.rtpOut = 98;
    stream.drops[static_cast<std::size_t>(Drop::NoRemote)] = 2;
    stream.ssrc = 0xab;
    stream.payloads = {{8, 90, "PCMA"}, {101, 10, {}}};
    stream.expected = 300;
    stream.ptimeMs = 20;
    stream.mos = 4.31;
    stream.rFactor = 91.6;
    stream.late = 3;
    stream.gaps = 1;
    stream.telephoneEvents = 2;
    stream.keys = "1#";
    stream.remote = RemoteReport{4, 1.5, 6, 2.5};
    stream.engineUs = 12.5;
    stream.source = *SocketAddress::parse("198.51.100.7", 1024);
    return call;
}

QModelIndex cellOf(const RtpCounterModel& model, const QString& title)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == title)
            return model.index(row, 1);
    }
    return QModelIndex();
}

} // namespace

class RtpSeriesTest : public QObject {
    Q_OBJECT

private slots:
    void aRingKeepsTheLatestStepsOnly()
    {
        SeriesRing ring(100ms, 5);
        QVERIFY(ring.isEmpty());
        for (int i = 1; i <= 20; ++i)
            ring.put(100ms * (i - 1), 100ms * i, static_cast<float>(i));
        QCOMPARE(ring.begin(), 1'600ms);
        QCOMPARE(ring.end(), 2'100ms);
        QCOMPARE(ring.at(2'000ms), 20.0F);
        QVERIFY(std::isnan(ring.at(1'500ms)));
        QVERIFY(std::isnan(ring.at(2'100ms)));
    }

    void stepsThatWereSkippedAreGaps()
    {
        SeriesRing ring(100ms, 50);
        ring.put(0ms, 100ms, 1);
        ring.put(500ms, 600ms, 6);
        QCOMPARE(ring.at(100ms), 1.0F);
        for (const auto time : {200ms, 300ms, 400ms, 500ms})
            QVERIFY(std::isnan(ring.at(time)));
        const auto extent = ring.extent(200ms, 600ms);
        QVERIFY(!extent.any);
        QCOMPARE(ring.extent(0ms, 700ms).high, 6.0F);
        QCOMPARE(ring.extent(0ms, 700ms).low, 1.0F);
    }

    void aLongSilenceOverwritesEverythingOld()
    {
        SeriesRing ring(100ms, 5);
        ring.put(0ms, 500ms, 1);
        ring.put(1'000'000ms, 1'000'100ms, 2);
        QVERIFY(std::isnan(ring.at(500ms)));
        QVERIFY(std::isnan(ring.at(999'900ms)));
        QCOMPARE(ring.at(1'000'100ms), 2.0F);
        ring.put(0ms, 100ms, 9);
        QCOMPARE(ring.extent(0ms, 2'000'000ms).high, 2.0F);
    }

    void aSpanThatIsLongerThanTheRingFillsItOnce()
    {
        SeriesRing ring(100ms, 5);
        ring.put(0ms, 100'000'000ms, 3);
        QCOMPARE(ring.extent(0ms, 200'000'000ms).low, 3.0F);
        QCOMPARE(ring.end() - ring.begin(), 500ms);
    }

    void ratesComeFromTheTotals()
    {
        RtpSeries series;
        for (int i = 0; i <= 20; ++i)
            series.sample(totals(1, static_cast<std::uint64_t>(10 * i)), at(10'000ms + 200ms * i));
        QCOMPARE(value(series, RtpQuantity::PacketsIn, RtpResolution::Fine, 12'000ms), 50.0F);
        QCOMPARE(value(series, RtpQuantity::PacketsOut, RtpResolution::Fine, 12'000ms), 50.0F);
        QCOMPARE(value(series, RtpQuantity::PacketsIn, RtpResolution::Coarse, 12'000ms), 50.0F);
        QCOMPARE(value(series, RtpQuantity::Jitter, RtpResolution::Fine, 12'000ms), 2.5F);
        QCOMPARE(value(series, RtpQuantity::Loss, RtpResolution::Fine, 12'000ms), 0.0F);
    }

    void anUnevenTimerLeavesNoGap()
    {
        RtpSeries series;
        std::uint64_t packets = 0;
        for (const int time : {10'000, 10'199, 10'401, 10'590, 10'805, 11'000, 11'210})
            series.sample(totals(1, packets += 10), at(std::chrono::milliseconds(time)));
        for (auto time = 10'200ms; time < 11'200ms; time += 200ms)
            QVERIFY2(value(series, RtpQuantity::PacketsIn, RtpResolution::Fine, time) > 40,
                qPrintable(QString::number(time.count())));
    }

    void aPauseInTheSamplesIsAGap()
    {
        RtpSeries series;
        series.sample(totals(1, 0), at(10'000ms));
        series.sample(totals(1, 10), at(10'200ms));
        series.sample(totals(1, 500), at(20'000ms));
        series.sample(totals(1, 510), at(20'200ms));
        QVERIFY(std::isnan(value(series, RtpQuantity::PacketsIn, RtpResolution::Fine, 15'000ms)));
        QCOMPARE(value(series, RtpQuantity::PacketsIn, RtpResolution::Fine, 20'200ms), 50.0F);
    }

    void totalsThatGoBackAreAGap()
    {
        RtpSeries series;
        series.sample(totals(1, 100), at(10'000ms));
        series.sample(totals(1, 5), at(10'200ms));
        QVERIFY(std::isnan(value(series, RtpQuantity::PacketsIn, RtpResolution::Fine, 10'200ms)));
    }

    void lossIsOfTheStepAndNotOfTheCall()
    {
        RtpSeries series;
        series.sample(totals(1, 100, 50), at(10'000ms));
        series.sample(totals(1, 109, 51), at(10'200ms));
        QCOMPARE(value(series, RtpQuantity::Loss, RtpResolution::Fine, 10'200ms), 10.0F);
    }

    void silenceIsToldWithItsLength()
    {
        RtpSeries series;
        series.sample(totals(1, 0), at(9'000ms));
        QVERIFY(!series.quietFor(CallId{1}, 0, LegSide::A));
        series.sample(totals(1, 10), at(10'000ms));
        series.sample(totals(1, 10), at(13'400ms));
        QCOMPARE(series.quietFor(CallId{1}, 0, LegSide::A), std::optional(3'400ms));
        QVERIFY(!series.quietFor(CallId{1}, 0, LegSide::B));
        QVERIFY(!series.quietFor(CallId{2}, 0, LegSide::A));
    }

    void memoryIsBoundedAndEndedCallsGiveWay()
    {
        RtpSeries series(3);
        for (std::uint64_t call = 1; call <= 3; ++call)
            series.sample(totals(call, 10), at(10'000ms));
        series.sample(totals(4, 10), at(10'200ms));
        QCOMPARE(series.calls(), std::size_t{3});
        QVERIFY(series.find(CallId{4}, 0, LegSide::A, RtpQuantity::Loss, RtpResolution::Fine) == nullptr);
        series.watch(CallId{5});
        series.sample(totals(5, 10), at(10'200ms));
        QVERIFY(series.find(CallId{5}, 0, LegSide::A, RtpQuantity::Loss, RtpResolution::Fine) != nullptr);
        series.sample(totals(6, 10), at(19'000ms));
        QVERIFY(series.find(CallId{6}, 0, LegSide::A, RtpQuantity::Loss, RtpResolution::Fine) != nullptr);
        QCOMPARE(series.calls(), std::size_t{3});
        series.forget(CallId{6});
        QCOMPARE(series.calls(), std::size_t{2});
    }

    void aRowThatOneDirectionAloneHasIsEmptyInTheOther()
    {
        RtpCounterModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        CallRecord call;
        call.sample = totals(1, 100);
        call.sample.streams.resize(1);
        call.sample.streams.push_back(call.sample.streams[0]);
        call.sample.streams[1].from = otherSide(call.sample.streams[0].from);
        model.showCall(&call);
        const int before = model.rowCount();
        for (const std::size_t stepping : {1U, 0U}) {
            call.sample.streams[stepping].timestampSteps = 3;
            model.showCall(&call);
            QCOMPARE(model.rowCount(), before + 1);
            const auto title = model.match(model.index(0, 0), Qt::DisplayRole, "Time stamp steps").value(0);
            QVERIFY(title.isValid());
            const int column = static_cast<int>(stepping) + 1;
            QCOMPARE(title.siblingAtColumn(column).data().toString(), QString("3"));
            QCOMPARE(title.siblingAtColumn(3 - column).data().toString(), QString(stepping == 1 ? "" : "3"));
        }
        for (StreamSample& stream : call.sample.streams)
            stream.timestampSteps = 0;
        model.showCall(&call);
        QCOMPARE(model.rowCount(), before);
    }

    void theTableShowsCountersAndMarksSymptoms()
    {
        RtpCounterModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const CallRecord call = countedCall();
        model.showCall(&call);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "A → B audio");
        const auto cell = [&model](const QString& title) { return cellOf(model, title); };
        QCOMPARE(cell("Packets in / out").data().toString(), "100 / 98");
        QCOMPARE(cell("Relay delta (in − out)").data().toString(), "⚠ 2");
        QCOMPARE(cell("Dropped").data().toString(), "⚠ 2 with no address to send to yet");
        QVERIFY(cell("Dropped").data(RtpCounterModel::AlarmRole).toBool());
        QCOMPARE(cell("MOS").data().toString(), "4.31 (R 92)");
        QCOMPARE(cell("Late").data().toString(), "⚠ 3");
        QCOMPARE(cell("Gaps over 200 ms").data().toString(), "⚠ 1");
        QCOMPARE(cell("Round trip").data().toString(), "–");
        QCOMPARE(cell("Payload types seen").data().toString(), "8 PCMA: 90, 101 not in the SDP: 10");
        QCOMPARE(cell("DTMF").data().toString(), "2 (1#)");
        QCOMPARE(cell("Lost there").data().toString(), "⚠ 6 (1.5 % lately)");
        QCOMPARE(cell("Jitter there").data().toString(), "2.5 ms");
        QCOMPARE(cell("Time in the engine").data().toString(), "12.5 µs");
        QVERIFY(cell("Addresses").siblingAtColumn(0).data(RtpCounterModel::HeadingRole).toBool());
        QVERIFY(!cell("MOS").data(RtpCounterModel::FaintRole).toBool());
        QCOMPARE(cell("SSRC").data().toString(), "0x000000ab");
        QCOMPARE(cell("Codec").data().toString(), "PCMA/8000");
        QCOMPARE(cell("Address in the SDP").data().toString(), "10.0.0.7:40000");
        QCOMPARE(cell("Source, learned").data().toString(), "⚠ 198.51.100.7:1024 (not the SDP's: NAT)");
    }

    void theTableFollowsItsCounters()
    {
        RtpCounterModel model;
        CallRecord call = countedCall();
        StreamSample& stream = call.sample.streams[0];
        model.showCall(&call);
        const auto cell = [&model](const QString& title) { return cellOf(model, title); };
        stream.expected = 249;
        model.showCall(&call);
        QCOMPARE(cell("MOS").data().toString(), "4.31 (R 92), under 5 s");
        QVERIFY(cell("MOS").data(RtpCounterModel::FaintRole).toBool());
        for (std::size_t reason = 0; reason < dropReasons; ++reason) {
            stream.drops.fill(0);
            stream.drops[reason] = 7;
            model.showCall(&call);
            QVERIFY2(
                cell("Dropped").data().toString().size() > 4, qPrintable(cell("Dropped").data().toString()));
        }

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.showCall(&call);
        QCOMPARE(changed.size(), 0);
        stream.rtcpIn = 1;
        model.showCall(&call);
        QCOMPARE(changed.size(), 1);
        model.showCall(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

LEGSCOPE_TEST(RtpSeriesTest)
#include "rtp_series_test.moc"
