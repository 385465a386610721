#include "tests/support/eventfeed.h"
#include "tests/support/testprogram.h"
#include "ui/models/callstore.h"
#include "ui/models/rtpcountermodel.h"
#include "ui/pages/calls/rtpcard.h"
#include "ui/pages/calls/rtpcountertables.h"
#include "ui/pages/calls/rtptab.h"
#include "ui/widgets/seriesplot.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

/// A store with a feed in front of it and the tab behind it.
struct RtpBench {
    CallStore store;
    EventFeed feed{[this](EventPtr event) { store.fold(std::vector<EventPtr>{std::move(event)}); }};
    RtpTab tab{store};

    bool isEmpty() { return tab.findChild<QStackedWidget*>()->currentIndex() == 0; }
    QString emptyText() { return qobject_cast<QLabel*>(tab.findChild<QStackedWidget*>()->widget(0))->text(); }
    SeriesPlot* plot(qsizetype leg) { return tab.findChildren<SeriesPlot*>()[leg]; }
    QAbstractItemModel* counters() { return tab.findChild<QTableView*>()->model(); }
    QString counter(const QString& title)
    {
        const QAbstractItemModel* model = counters();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == title)
                return model->index(row, 1).data().toString();
        }
        return {};
    }
    /// What its sample says now, a sample later.
    void publishLater(const FedCall& call)
    {
        feed.advance(std::chrono::milliseconds(200));
        feed.publish(MediaSampled{{call.sample}});
    }
    bool says(const QString& part)
    {
        for (const QLabel* label : tab.findChildren<QLabel*>()) {
            if (label->text().contains(part))
                return true;
        }
        return false;
    }
};

} // namespace

class RtpTabTest : public QObject {
    Q_OBJECT

private slots:
    void withoutACallItSaysWhatToDo()
    {
        RtpBench bench;
        QVERIFY(bench.isEmpty());
        QVERIFY(bench.emptyText().contains("Select a call"));
    }

    void bypassIsNotSeenAndNeverZero()
    {
        RtpBench bench;
        FedCall call = bench.feed.talk("1001", "1002", MediaMode::Bypass);
        bench.tab.showCall(call.call);
        QVERIFY(bench.isEmpty());
        QVERIFY(bench.emptyText().contains("not seen by the engine"));
        QVERIFY(bench.emptyText().contains("inbound-bypass-media=true"));
    }

    void aRingingCallHasNoMediaYet()
    {
        RtpBench bench;
        const FedCall call = bench.feed.ring("1001", "1002");
        bench.tab.showCall(call.call);
        QVERIFY(bench.emptyText().contains("No media yet"));
    }

    void aRefusedCallHadNoMedia()
    {
        RtpBench bench;
        FedCall call = bench.feed.ring("1001", "1002");
        bench.feed.refuse(call, 486, "Busy Here", "USER_BUSY");
        bench.tab.showCall(call.call);
        QVERIFY(bench.emptyText().contains("USER_BUSY"));
    }

    void bothDirectionsArePlottedAndToldInBigNumbers()
    {
        RtpBench bench;
        bench.tab.resize(900, 500);
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        for (int i = 0; i < 50; ++i)
            bench.feed.sample({&call});
        bench.tab.showCall(call.call);
        static const QRegularExpression fifty("A → B (49|50)\\.\\d pps  B → A (49|50)\\.\\d pps$");
        QVERIFY2(bench.plot(0)->readout().contains(fifty), qPrintable(bench.plot(0)->readout()));
        static const QRegularExpression card("^A → B  PCMA(/8000)?  (49|50)\\.\\d  0\\.0 %  2\\.1 ms  ");
        const auto cards = bench.tab.findChildren<RtpCard*>();
        QCOMPARE(cards.size(), 2);
        QVERIFY2(cards[0]->text().contains(card), qPrintable(cards[0]->text()));
        QVERIFY2(cards[1]->text().contains("3.4 ms"), qPrintable(cards[1]->text()));
        QCOMPARE(bench.counters()->columnCount(), 3);
        bench.feed.sample({&call});
        QCOMPARE(bench.counter("Packets in / out"), "510 / 510");
    }

    void aFigureOverItsLimitIsMarked()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        bench.feed.sample({&call});
        for (StreamSample& stream : call.sample.streams) {
            stream.rtpIn += 10;
            stream.expected = 100;
            stream.lost = stream.from == LegSide::A ? 6 : 0;
            stream.rtpOut = stream.rtpIn - (stream.from == LegSide::B ? 5 : 0);
        }
        bench.publishLater(call);
        const auto cards = bench.tab.findChildren<RtpCard*>();
        QVERIFY2(cards[0]->text().contains("▲ 6.0 %"), qPrintable(cards[0]->text()));
        QVERIFY2(!cards[1]->text().contains("▲"), qPrintable(cards[1]->text()));
        QVERIFY2(bench.plot(0)->readout().contains("sent to A"), qPrintable(bench.plot(0)->readout()));
        QVERIFY(!bench.plot(0)->readout().contains("sent to B"));
    }

    void aFigureThatNobodyTellsIsCalledUnknown()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        constexpr qsizetype roundTrip = 5;
        bench.feed.sample({&call});
        QCOMPARE(bench.plot(roundTrip)->readout(), "Not known: no leg has reported on what it gets (RTCP)");
        for (StreamSample& stream : call.sample.streams)
            stream.roundTripMs = 12;
        bench.publishLater(call);
        QVERIFY2(bench.plot(roundTrip)->readout().contains("A → B 12"),
            qPrintable(bench.plot(roundTrip)->readout()));
    }

    void ofConvertedSoundAsManyPacketsNeedNotLeaveAsCame()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        bench.feed.sample({&call});
        QCOMPARE(bench.counter("Relay delta (in − out)"), "0");
        for (StreamSample& stream : call.sample.streams) {
            stream.rtpOut = stream.rtpIn + 20;
            stream.conversion.emplace();
        }
        bench.publishLater(call);
        QVERIFY(!bench.counter("Jitter buffer").isEmpty());
        QCOMPARE(bench.counter("Relay delta (in − out)"), "");
    }

    void whatSecuresALegIsNamed()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        const auto show = [&](const std::string& keys, const std::string& suite, std::uint64_t failed) {
            for (StreamSample& stream : call.sample.streams) {
                const bool isA = stream.from == LegSide::A;
                stream.receivedKeys = isA ? keys : "";
                stream.receivedSuite = isA ? suite : "";
                stream.sentKeys = isA ? "" : keys;
                stream.sentSuite = isA ? "" : suite;
                stream.failedHandshakes = isA ? failed : 0;
            }
            bench.feed.sample({&call});
            return bench.counter("Encryption");
        };
        QCOMPARE(show("", "", 0), "none that ends here");
        QCOMPARE(show("DTLS, sha-256", "", 0), "DTLS, sha-256: no keys yet in, plain out");
        QCOMPARE(bench.counter("Failed handshakes"), "0");
        show("DTLS, sha-256", "", 1);
        QVERIFY(bench.counter("Failed handshakes").endsWith("1"));
        QVERIFY2(show("DTLS, sha-256", "AEAD_AES_128_GCM", 0)
                     .contains("AEAD_AES_128_GCM (DTLS, sha-256) in, plain out"),
            qPrintable(bench.counter("Encryption")));
    }

    void countersStandBesideThePlotsWhereThereIsRoom()
    {
        RtpBench bench;
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.sample({&call});
        bench.tab.showCall(call.call);
        bench.tab.show();
        const auto* tables = bench.tab.findChild<RtpCounterTables*>();
        for (const int width : {1'000, 1'500}) {
            bench.tab.resize(width, 700);
            const bool beside = width > 1'300;
            QTRY_COMPARE(tables->mapTo(&bench.tab, QPoint()).x() > width / 3, beside);
            QVERIFY(tables->width() > width / 3); // values can be read
            for (const SeriesPlot* plot : bench.tab.findChildren<SeriesPlot*>())
                QVERIFY(plot->height() >= 90 && plot->width() >= 220);
        }
    }

    void eachCounterStandsInOneOfTwoTables()
    {
        RtpBench bench;
        bench.tab.resize(1200, 500);
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.sample({&call});
        bench.tab.showCall(call.call);
        const auto tables = bench.tab.findChildren<QTableView*>();
        QCOMPARE(tables.size(), 2);
        QStringList heads;
        for (int row = 0; row < bench.counters()->rowCount(); ++row) {
            QVERIFY(tables[0]->isRowHidden(row) != tables[1]->isRowHidden(row));
            const QModelIndex line = bench.counters()->index(row, 0);
            if (line.data(RtpCounterModel::HeadingRole).toBool() && !tables[1]->isRowHidden(row))
                heads << line.data().toString();
        }
        QCOMPARE(heads, (QStringList{"Media", "As the other end receives it (RTCP)", "Addresses"}));
        for (const QTableView* table : tables)
            QVERIFY(table->columnViewportPosition(2) + table->columnWidth(2)
                >= table->viewport()->width() - 2); // no empty part
    }

    void thePlotsShareOneCrosshairOneSpanAndOneZoom()
    {
        RtpBench bench;
        bench.tab.resize(900, 500);
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        for (int i = 0; i < 50; ++i)
            bench.feed.sample({&call});
        bench.tab.showCall(call.call);
        const auto plots = bench.tab.findChildren<SeriesPlot*>();
        QCOMPARE(plots.size(), 6);
        QVERIFY2(plots[2]->readout().endsWith("A → B 2.1 ms  B → A 3.4 ms"), qPrintable(plots[2]->readout()));
        QTest::keyClick(plots[1], Qt::Key_Home);
        QVERIFY(plots[1]->crosshair());
        for (const SeriesPlot* plot : plots)
            QCOMPARE(plot->crosshair(), plots[1]->crosshair());
        QTest::keyClick(plots[3], Qt::Key_Escape);
        for (const SeriesPlot* plot : plots)
            QVERIFY(!plot->crosshair());
        QTest::keyClick(plots[4], Qt::Key_Plus);
        QVERIFY(plots[4]->zoom());
        for (const SeriesPlot* plot : plots)
            QVERIFY(plot->zoom() == plots[4]->zoom());
        for (QComboBox* box : bench.tab.findChildren<QComboBox*>()) {
            if (box->findText("Last 10 minutes") >= 0)
                box->setCurrentText("Last 10 minutes");
        }
        QVERIFY2(plots[2]->readout().endsWith("A → B 2.1 ms  B → A 3.4 ms"), qPrintable(plots[2]->readout()));
        for (const SeriesPlot* plot : plots)
            QVERIFY(!plot->zoom()); // another span is another question
    }

    void deltaAndRoundTripArePlotted()
    {
        RtpBench bench;
        bench.tab.resize(900, 500);
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.sample({&call});
        for (int i = 0; i < 20; ++i) {
            bench.feed.advance(std::chrono::milliseconds(200));
            for (StreamSample& stream : call.sample.streams) {
                stream.rtpIn += 10;
                stream.maxDeltaMs = i < 10 || stream.from == LegSide::B ? 21 : 240; // a stall of A
                if (i >= 10 && stream.from == LegSide::A)
                    stream.roundTripMs = 35;
            }
            bench.feed.publish(MediaSampled{{call.sample}});
        }
        bench.tab.showCall(call.call);
        const auto plots = bench.tab.findChildren<SeriesPlot*>();
        QVERIFY2(plots[4]->readout().contains("A → B 240"), qPrintable(plots[4]->readout()));
        QVERIFY2(plots[5]->readout().endsWith("A → B 35.0 ms  B → A –"), qPrintable(plots[5]->readout()));
        QTest::keyClick(plots[4], Qt::Key_End);
        for (int i = 0; i < 14; ++i)
            QTest::keyClick(plots[4], Qt::Key_Left);
        QVERIFY2(plots[4]->readout().contains("A → B 21.0 ms"), qPrintable(plots[4]->readout()));
    }

    void aSilentLegIsTold()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        bench.feed.sample({&call});
        for (int i = 0; i < 15; ++i) {
            bench.feed.advance(std::chrono::milliseconds(200));
            for (StreamSample& stream : call.sample.streams) {
                if (stream.from == LegSide::A)
                    stream.rtpIn += 10;
            }
            bench.feed.publish(MediaSampled{{call.sample}});
        }
        QVERIFY(bench.says("No RTP from B for 3"));
        QVERIFY(!bench.says("No RTP from A"));
    }

    void anEndedCallKeepsItsFinalTotals()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        bench.feed.sample({&call});
        bench.feed.hangUp(call);
        QVERIFY(!bench.isEmpty());
        QVERIFY(bench.says("final totals"));
        QCOMPARE(bench.counter("Packets in / out"), "10 / 10");
    }

    void reoffersAreMarkedButNotTheFirstAgreement()
    {
        RtpBench bench;
        bench.tab.show();
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        bench.feed.sample({&call});
        const auto texts = [&] {
            QStringList list;
            for (const PlotMarker& marker : bench.plot(0)->markers())
                list << marker.text;
            return list;
        };
        QVERIFY(!texts().contains("re-offer"));
        SdpRewritten offer;
        offer.call = call.call;
        offer.from = call.b;
        offer.to = call.a;
        bench.feed.publish(offer);
        bench.feed.sample({&call});
        QCOMPARE(texts().count("re-offer"), 1);
    }

    void aForgottenCallLeavesTheTab()
    {
        RtpBench bench;
        FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        emit bench.store.callsForgotten({call.call});
        QVERIFY(bench.isEmpty());
    }

    void itIsDrawnInLightAndDark()
    {
        const QPalette light = QApplication::palette();
        QPalette dark(QColor(50, 50, 53), QColor(40, 40, 43));
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::AlternateBase, QColor(38, 38, 40));
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? dark : light);
            RtpBench bench;
            bench.tab.resize(1000, 620);
            FedCall call = bench.feed.talk("1001", "1002");
            bench.tab.showCall(call.call);
            bench.tab.show();
            for (int i = 0; i < 400; ++i) {
                if (i == 180)
                    bench.feed.publish(
                        MediaFlow{call.call, 0, LegSide::A, FlowChange::SourceLearned, {}, {}});
                if (i == 260)
                    bench.feed.publish(MediaArmed{call.call, bench.store.find(call.call)->streams});
                if (i % 90 < 85)
                    bench.feed.sample({&call});
                else
                    bench.feed.advance(std::chrono::milliseconds(400));
            }
            QVERIFY(QTest::qWaitForWindowExposed(&bench.tab));
            bench.plot(0)->setCrosshair(std::chrono::milliseconds(
                std::chrono::duration_cast<std::chrono::milliseconds>(bench.feed.now().time_since_epoch())
                    .count()
                - 9'000));
            const QImage image = bench.tab.grab().toImage();
            QVERIFY(!image.isNull());
            if (const QByteArray shots = qgetenv("LEGSCOPE_SHOTS"); !shots.isEmpty())
                image.save(
                    QStringLiteral("%1/rtp-%2.png").arg(QString::fromUtf8(shots), isDark ? "dark" : "light"));
        }
        QApplication::setPalette(light);
    }
};

LEGSCOPE_TEST(RtpTabTest)
#include "rtp_tab_test.moc"
