#include "tests/support/testprogram.h"
#include "ui/widgets/seriesplot.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <ctime>

using namespace legscope::ui;
using namespace std::chrono_literals;

namespace {

/// A minute of 200 ms steps at `value`, with a gap from 20 s to 30 s.
SeriesRing minute(float value)
{
    SeriesRing ring(200ms, 300);
    for (auto time = 100'000ms; time < 160'000ms; time += 200ms) {
        if (time < 120'000ms || time >= 130'000ms)
            ring.put(time - 200ms, time, value);
    }
    return ring;
}

/// Pixels of the picture that differ from its background in that column range.
int inkBetween(const QImage& image, double from, double to, double top, double bottom)
{
    const QRgb background = image.pixel(image.width() / 2, static_cast<int>(top) + 2);
    int ink = 0;
    for (int x = static_cast<int>(from * image.width()); x < static_cast<int>(to * image.width()); ++x) {
        for (int y = static_cast<int>(top); y < static_cast<int>(bottom); ++y)
            ink += image.pixel(x, y) != background ? 1 : 0;
    }
    return ink;
}

class CountingPlot : public SeriesPlot {
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        ++paints;
        SeriesPlot::paintEvent(event);
    }
};

} // namespace

class RtpPlotTest : public QObject {
    Q_OBJECT

private slots:
    void theReadoutShowsTheLatestValuesWithTheirUnit()
    {
        SeriesPlot plot;
        plot.setUnit("pps");
        plot.setEmptyText("nothing yet");
        QCOMPARE(plot.readout(), "nothing yet");
        plot.setCurves({{"in", minute(50)}, {"out", minute(49)}});
        QVERIFY2(plot.readout().endsWith("in 50.0 pps  out 49.0 pps"), qPrintable(plot.readout()));
    }

    void theCrosshairFollowsKeysAndMouse()
    {
        SeriesPlot plot;
        plot.resize(500, 200);
        plot.setCurves({{"in", minute(50)}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QSignalSpy moved(&plot, &SeriesPlot::crosshairMoved);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.crosshair(), std::optional<SeriesRing::Time>(100'000ms));
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.crosshair(), std::optional<SeriesRing::Time>(100'200ms));
        QTest::mouseMove(&plot, QPoint(250, 100));
        QTRY_VERIFY(plot.crosshair() > std::optional<SeriesRing::Time>(120'000ms));
        QVERIFY(moved.size() >= 3);
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.crosshair());
    }

    void aPartOfTheTimeIsLookedAtByKeysWheelAndDrawing()
    {
        SeriesPlot plot;
        plot.resize(500, 200);
        plot.setCurves({{"in", minute(50)}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QSignalSpy zoomed(&plot, &SeriesPlot::zoomed);
        plot.setCrosshair(110'000ms);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QCOMPARE(zoomed.size(), 1);
        QVERIFY(plot.zoom());
        const PlotWindow close = *plot.zoom();
        QVERIFY2(close.from > 100'000ms && close.to < 159'800ms, qPrintable(plot.readout()));
        QVERIFY(close.from < 110'000ms && close.to > 110'000ms); // it stays in sight
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.crosshair(), std::optional(close.from));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&plot, Qt::Key_Plus);
        QCOMPARE((plot.zoom()->to - plot.zoom()->from).count(), 2'000); // never closer
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&plot, Qt::Key_Minus);
        QVERIFY(!plot.zoom()); // all of it is no part
        // New values do not move what is looked at.
        QTest::mousePress(&plot, Qt::LeftButton, {}, QPoint(200, 100));
        QTest::mouseMove(&plot, QPoint(300, 100));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(plot.zoom());
        const PlotWindow drawn = *plot.zoom();
        SeriesRing later = minute(50);
        later.put(160'000ms, 165'000ms, 50);
        plot.setCurves({{"in", later}});
        QVERIFY(plot.zoom() == std::optional(drawn));
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, QPoint(250, 100));
        QVERIFY(!plot.zoom());
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, QPoint(250, 100));
        // A click is no part, and draws nothing.
        QTest::mouseClick(&plot, Qt::LeftButton, {}, QPoint(250, 100));
        QVERIFY(!plot.zoom());
        QWheelEvent wheel(QPointF(250, 100), plot.mapToGlobal(QPointF(250, 100)), {}, QPoint(0, 120), {}, {},
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &wheel);
        QVERIFY(plot.zoom());
        QTest::keyClick(&plot, Qt::Key_0);
        QVERIFY(!plot.zoom());
        // What has fallen out of the series cannot be looked at any more.
        plot.setZoom(PlotWindow{101'000ms, 104'000ms});
        SeriesRing much(200ms, 300);
        much.put(200'000ms, 260'000ms, 50);
        plot.setCurves({{"in", much}});
        QVERIFY(!plot.zoom());
    }

    void aYoungSeriesFillsThePlot()
    {
        SeriesPlot plot;
        plot.resize(500, 200);
        SeriesRing ring(200ms, 300);
        ring.put(100'000ms, 120'000ms, 50);
        plot.setCurves({{"in", ring}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QTest::keyClick(&plot, Qt::Key_Home);
        QVERIFY2(plot.crosshair() >= std::optional<SeriesRing::Time>(99'000ms),
            qPrintable(plot.readout())); // and not a minute before the latest
        ring.clear();
        ring.put(100'000ms, 101'000ms, 50);
        plot.setCurves({{"in", ring}});
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.crosshair(), std::optional<SeriesRing::Time>(91'200ms)); // never under 10 s
    }

    void aValueInAGapIsADash()
    {
        SeriesPlot plot;
        plot.setUnit("ms");
        plot.setCurves({{"in", minute(50)}});
        plot.setCrosshair(SeriesRing::Time(125'000));
        QVERIFY(plot.readout().endsWith("in –"));
    }

    void theReadoutNamesTheMarkerAtTheCrosshair()
    {
        SeriesPlot plot;
        plot.setCurves({{"in", minute(50)}});
        plot.setMarkers({{SeriesRing::Time(110'000), "source learned"}});
        plot.setCrosshair(SeriesRing::Time(110'200));
        QVERIFY(plot.readout().endsWith("source learned"));
        plot.setCrosshair(SeriesRing::Time(140'000));
        QVERIFY(!plot.readout().contains("learned"));
    }

    void gapsAreNotDrawn()
    {
        SeriesPlot plot;
        plot.resize(600, 200);
        plot.setCurves({{"in", minute(50)}});
        const QImage image = plot.grab().toImage();
        const int drawn = inkBetween(image, 0.60, 0.90, 30, 60);
        const int gap = inkBetween(image, 0.42, 0.52, 30, 60);
        QVERIFY2(drawn > 60, qPrintable(QString::number(drawn)));
        QVERIFY2(gap * 3 < drawn, qPrintable(QString::number(gap)));
    }

    void aSinglePeakSurvivesTheDecimation()
    {
        SeriesRing ring(200ms, 3'000);
        for (int i = 1; i <= 3'000; ++i)
            ring.put(200ms * (i - 1), 200ms * i, i == 1'501 ? 1'000.0F : 0.0F);
        SeriesPlot plot;
        plot.resize(300, 200);
        plot.setSpan(600s);
        plot.setCurves({{"in", ring}});
        const QImage image = plot.grab().toImage();
        QVERIFY(inkBetween(image, 0.4, 0.7, 40, 120) > 60);
    }

    void aHiddenPlotIsNotRepainted()
    {
        CountingPlot plot;
        plot.setCurves({{"in", minute(50)}});
        QTest::qWait(20);
        QCOMPARE(plot.paints, 0);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QTRY_VERIFY(plot.paints > 0);
        plot.hide();
        const int before = plot.paints;
        plot.setCurves({{"in", minute(40)}});
        QTest::qWait(20);
        QCOMPARE(plot.paints, before);
    }

    void threeThousandPointsPaintQuickly()
    {
        SeriesRing ring(200ms, 3'000);
        for (int i = 1; i <= 3'000; ++i)
            ring.put(200ms * (i - 1), 200ms * i, static_cast<float>(i % 37));
        SeriesPlot plot;
        plot.resize(800, 200);
        plot.setSpan(600s);
        plot.setCurves({{"in", ring}, {"out", ring}});
        QImage image(plot.size(), QImage::Format_ARGB32_Premultiplied);
        const std::clock_t begin = std::clock();
        for (int i = 0; i < 10; ++i)
            plot.render(&image);
        const double milliseconds = 1'000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / 10;
        qInfo("%.1f ms of CPU a paint", milliseconds);
        QVERIFY(milliseconds < 40);
    }
};

LEGSCOPE_TEST(RtpPlotTest)
#include "rtp_plot_test.moc"
