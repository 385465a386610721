#include "engine/event/event.h"
#include "tests/support/testprogram.h"
#include "ui/models/sdpdiffmodel.h"
#include "ui/widgets/sdpdiffview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;

namespace {

SdpEdit edit(int section, EditOp op, EditReason reason, const std::string& before, const std::string& after)
{
    SdpEdit made;
    made.section = section;
    made.op = op;
    made.reason = reason;
    made.before = before;
    made.after = after;
    return made;
}

SdpDiff offer(MediaMode mode = MediaMode::Proxy)
{
    SdpRewritten rewrite;
    rewrite.mode = mode;
    rewrite.before = "v=0\r\no=a 1 1 IN IP4 10.0.0.7\r\nc=IN IP4 10.0.0.7\r\nm=audio 40000 RTP/AVP 18 "
                     "101\r\nk=clear:x\r\n";
    rewrite.after
        = "v=0\r\no=- 7 1 IN IP4 203.0.113.4\r\nc=IN IP4 203.0.113.4\r\nm=audio 16402 RTP/AVP 18 101\r\n";
    rewrite.edits = {edit(-1, EditOp::Keep, EditReason::None, "v=0", "v=0"),
        edit(-1, EditOp::Replace, EditReason::OriginHidden, "o=a 1 1 IN IP4 10.0.0.7",
            "o=- 7 1 IN IP4 203.0.113.4"),
        edit(-1, EditOp::Replace, EditReason::MediaAnchored, "c=IN IP4 10.0.0.7", "c=IN IP4 203.0.113.4"),
        edit(0, EditOp::Replace, EditReason::RelayPort, "m=audio 40000 RTP/AVP 18 101",
            "m=audio 16402 RTP/AVP 18 101"),
        edit(0, EditOp::Drop, EditReason::KeyObsolete, "k=clear:x", "")};
    return diffOf(rewrite, "A", "B");
}

QTableView* tableOf(SdpDiffView& view)
{
    return view.findChild<QTableView*>();
}

} // namespace

class SdpDiffViewTest : public QObject {
    Q_OBJECT

private slots:
    void nAndPStepThroughTheChangesAndWrap()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QCOMPARE(view.position(), "0/4");
        QTest::keyClick(tableOf(view), Qt::Key_N);
        QCOMPARE(view.position(), "1/4");
        QTest::keyClick(tableOf(view), Qt::Key_N);
        QCOMPARE(view.position(), "2/4");
        QTest::keyClick(tableOf(view), Qt::Key_P);
        QCOMPARE(view.position(), "1/4");
        QTest::keyClick(tableOf(view), Qt::Key_P);
        QCOMPARE(view.position(), "4/4");
        QTest::keyClick(tableOf(view), Qt::Key_N);
        QCOMPARE(view.position(), "1/4");
    }

    void theSameChangeStaysCurrentInTheOtherArrangement()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.nextChange();
        view.nextChange();
        view.setArrangement(SdpDiffModel::Arrangement::Unified);
        QCOMPARE(view.position(), "2/4");
        view.nextChange();
        QCOMPARE(view.position(), "3/4");
    }

    void copyGivesExactlyWhatIsVisible()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.copy();
        const QString all = QApplication::clipboard()->text();
        QVERIFY(all.contains("~\tc=IN IP4 10.0.0.7\tc=IN IP4 203.0.113.4\tmedia anchored here (rtp-ip)"));
        QVERIFY(all.contains("Session\n"));
        QVERIFY(!all.contains("clear:x"));
        view.nextChange();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(),
            "~\to=a 1 1 IN IP4 10.0.0.7\to=- 7 1 IN IP4 203.0.113.4\tthe origin is ours (topology hiding)");
    }

    void whatIsAsItWasIsLeftOutByAKey()
    {
        SdpRewritten rewrite;
        rewrite.mode = MediaMode::Proxy;
        rewrite.before = "v=0\r\ns=-\r\nm=audio 40000 RTP/AVP 8\r\na=ptime:20\r\n";
        rewrite.after = "v=0\r\ns=-\r\nm=audio 16402 RTP/AVP 8\r\na=ptime:20\r\n";
        rewrite.edits = {edit(-1, EditOp::Keep, EditReason::None, "v=0", "v=0"),
            edit(-1, EditOp::Keep, EditReason::None, "s=-", "s=-"),
            edit(0, EditOp::Replace, EditReason::RelayPort, "m=audio 40000 RTP/AVP 8",
                "m=audio 16402 RTP/AVP 8"),
            edit(0, EditOp::Keep, EditReason::None, "a=ptime:20", "a=ptime:20")};
        SdpDiffView view;
        view.setDiff(diffOf(rewrite, "A", "B"));
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        const int all = static_cast<int>(view.visibleText().count('\n')) + 1;
        QTest::keyClick(tableOf(view), Qt::Key_C);
        QVERIFY(view.onlyChanges()->isChecked());
        const QString changed = view.visibleText();
        QVERIFY2(changed.contains("m=audio 16402") && !changed.contains("ptime"), qPrintable(changed));
        QVERIFY2(!changed.contains("Session"), qPrintable(changed)); // nothing in it has changed
        QCOMPARE(changed.count('\n') + 1, 2);
        // It stays for the next diff and the other arrangement.
        view.setArrangement(SdpDiffModel::Arrangement::Unified);
        view.setDiff(diffOf(rewrite, "A", "B"));
        QVERIFY(!view.visibleText().contains("ptime"));
        view.nextChange();
        QCOMPARE(view.position(), "1/1");
        QTest::keyClick(tableOf(view), Qt::Key_C);
        view.setArrangement(SdpDiffModel::Arrangement::SideBySide);
        view.setDiff(diffOf(rewrite, "A", "B"));
        QCOMPARE(static_cast<int>(view.visibleText().count('\n')) + 1, all);
    }

    void enterOnAReasonAsksForItsSetting()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.show();
        QSignalSpy asked(&view, &SdpDiffView::settingActivated);
        view.nextChange();
        view.nextChange();
        QTest::keyClick(tableOf(view), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), "rtp-ip");
    }

    void aReasonWithASettingIsALink()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy asked(&view, &SdpDiffView::settingActivated);
        QTableView* table = tableOf(view);
        const QAbstractItemModel* model = table->model();
        const int reasons = model->columnCount() - 1;
        bool linked = false, plain = false;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex reason = model->index(row, reasons);
            const QPoint centre = table->visualRect(reason).center();
            const bool isLink = !reason.data(SdpDiffModel::SettingRole).toString().isEmpty();
            QMouseEvent move(QEvent::MouseMove, centre, table->viewport()->mapToGlobal(centre), Qt::NoButton,
                Qt::NoButton, {});
            QCoreApplication::sendEvent(table->viewport(), &move);
            QCOMPARE(table->viewport()->cursor().shape(), isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
            asked.clear();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, centre);
            QCOMPARE(asked.size(), isLink ? 1 : 0);
            (isLink ? linked : plain) = true;
        }
        QVERIFY(linked && plain);
    }

    void anotherDiffIsReadFromItsBegin()
    {
        SdpDiffView view;
        view.setDiff(offer());
        view.resize(500, 120);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QScrollBar* bar = tableOf(view)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        view.setDiff(offer());
        QCOMPARE(bar->value(), 0);
    }

    void theVerdictNamesTheRuleAndTheViolations()
    {
        SdpDiffView view;
        view.setDiff(offer());
        QVERIFY(view.verdict().contains("conformance ok"));
        view.setDiff(offer(MediaMode::Bypass));
        QVERIFY(view.verdict().contains("5"));
        view.setDiff(compareTexts("1", "v=0\n", "2", "v=1\n"));
        QVERIFY(!view.verdict().contains("conformance"));
    }

    void everyPixelOfTextFitsItsRow()
    {
        SdpRewritten rewrite;
        rewrite.mode = MediaMode::Bypass;
        rewrite.before = rewrite.after = "a=x:" + std::string(4'000, 'y');
        rewrite.edits = {edit(-1, EditOp::Keep, EditReason::None, rewrite.before, rewrite.after)};
        SdpDiffView view;
        view.resize(700, 400);
        view.setDiff(diffOf(rewrite, "A", "B"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTableView* table = tableOf(view);
        const int lineHeight = QFontMetrics(table->font()).height();
        QTRY_VERIFY(table->rowHeight(1) > 20 * lineHeight);
    }

    void bothArrangementsAreDrawnInLightAndDark()
    {
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::AlternateBase, QColor(45, 45, 48));
        dark.setColor(QPalette::Window, QColor(40, 40, 43));
        dark.setColor(QPalette::Button, QColor(50, 50, 53));
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            dark.setColor(role, QColor(225, 225, 225));
        dark.setColor(QPalette::Disabled, QPalette::Text, QColor(130, 130, 130));
        dark.setColor(QPalette::Link, QColor(110, 170, 255));
        const QPalette light = QApplication::palette();
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? dark : light);
            for (const auto arrangement :
                {SdpDiffModel::Arrangement::SideBySide, SdpDiffModel::Arrangement::Unified}) {
                SdpDiffView view;
                view.resize(900, 300);
                view.setDiff(offer());
                view.setArrangement(arrangement);
                view.show();
                QVERIFY(QTest::qWaitForWindowExposed(&view));
                const QImage image = view.grab().toImage();
                QVERIFY(!image.isNull());
                const QByteArray shots = qgetenv("LEGSCOPE_SHOTS");
                if (!shots.isEmpty())
                    image.save(QStringLiteral("%1/diff-%2-%3.png")
                            .arg(QString::fromUtf8(shots), isDark ? "dark" : "light",
                                arrangement == SdpDiffModel::Arrangement::Unified ? "unified" : "side"));
            }
        }
        QApplication::setPalette(light);
    }
};

LEGSCOPE_TEST(SdpDiffViewTest)
#include "sdpdiff_view_test.moc"
