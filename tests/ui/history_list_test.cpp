#include "tests/support/testprogram.h"
#include "tests/ui/historybench.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

using namespace legscope;
using namespace legscope::ui;
using namespace legscope::test;

class HistoryListTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void lossJitterAndMosAreListedAndTinted()
    {
        HistoryBench bench;
        bench.kept.calls[1].ended = *bench.kept.calls[1].answered + std::chrono::seconds(4);
        bench.kept.calls[2].quality = {}; // of a file that is older than the figures
        bench.answerSearch(bench.kept.calls);
        const auto tone = [&](int row, int column) {
            return bench.list().model()->index(row, column).data(FillToneRole);
        };
        QCOMPARE(bench.cell(0, HistoryModel::Loss), QString("3.0 %"));
        QCOMPARE(bench.cell(0, HistoryModel::Jitter), QString("75.5 ms"));
        QCOMPARE(bench.cell(0, HistoryModel::Mos), QString("3.5"));
        QCOMPARE(tone(0, HistoryModel::Loss), QVariant(static_cast<int>(Tone::Warning)));
        QCOMPARE(tone(0, HistoryModel::Jitter), QVariant(static_cast<int>(Tone::Failure)));
        QCOMPARE(tone(0, HistoryModel::Mos), QVariant(static_cast<int>(Tone::Warning)));
        QVERIFY(!tone(0, HistoryModel::Finding).isValid());
        QVERIFY(!tone(1, HistoryModel::Mos).isValid()); // of four seconds
        QCOMPARE(tone(1, HistoryModel::Loss), QVariant(static_cast<int>(Tone::Warning)));
        for (const int column : {HistoryModel::Loss, HistoryModel::Jitter, HistoryModel::Mos}) {
            QCOMPARE(bench.cell(2, column), QString());
            QVERIFY(!tone(2, column).isValid());
            QVERIFY(!bench.list().isColumnHidden(column));
        }
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(HistoryListTest)
#include "history_list_test.moc"
