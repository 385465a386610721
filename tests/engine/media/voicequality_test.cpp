#include "engine/media/voicequality.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <cmath>

using namespace legscope;

class VoiceQualityTest : public QObject {
    Q_OBJECT

private slots:
    void theModelGivesItsKnownValues_data()
    {
        QTest::addColumn<QString>("codec");
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("r");
        QTest::addColumn<double>("mos");
        // R by hand from G.107 with the table of G.113 appendix I; MOS by G.107 annex B.
        QTest::newRow("G.711, nothing wrong") << "PCMA" << 0.0 << 0.0 << 92.72 << 4.40;
        QTest::newRow("G.711, 2 % lost") << "pcmu" << 2.0 << 0.0 << 85.71 << 4.22;
        QTest::newRow("G.711, 10 % lost") << "PCMA" << 10.0 << 0.0 << 65.65 << 3.39;
        QTest::newRow("G.711, 400 ms round trip") << "PCMA" << 0.0 << 400.0 << 83.22 << 4.14;
        QTest::newRow("G.729") << "G729" << 0.0 << 0.0 << 81.72 << 4.09;
        QTest::newRow("all lost") << "G729" << 100.0 << 0.0 << 11.13 << 1.05;
    }
    void theModelGivesItsKnownValues()
    {
        QFETCH(QString, codec);
        QFETCH(double, loss);
        QFETCH(double, roundTrip);
        QFETCH(double, r);
        QFETCH(double, mos);
        const std::string name = codec.toStdString();
        const auto quality = estimateQuality({name, loss, 0, roundTrip, 20});
        QVERIFY(quality);
        QVERIFY2(std::abs(quality->r - r) < 0.02, qPrintable(QString::number(quality->r)));
        QVERIFY2(std::abs(quality->mos - mos) < 0.01, qPrintable(QString::number(quality->mos)));
    }

    void jitterCostsDelay()
    {
        const auto calm = estimateQuality({"PCMA", 0, 0, 100, 20});
        const auto rough = estimateQuality({"PCMA", 0, 80, 100, 20});
        QCOMPARE(rough->delayMs, calm->delayMs + 160);
        QVERIFY(rough->mos < calm->mos);
    }

    void anUnknownCodecHasNoQuality() { QVERIFY(!estimateQuality({"H264", 0, 0, 0, 20})); }
};

LEGSCOPE_TEST(VoiceQualityTest)
#include "voicequality_test.moc"
