#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/bridge/logbox.h"
#include "ui/pages/log/logpage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <thread>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// The window with its log in front and a box that the program logs into.
struct LogBench : WindowFixture {
    std::shared_ptr<LogBox> box = std::make_shared<LogBox>();
    LogPage& log = window.logPage();
    QAbstractItemModelTester tester{&log.model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    LogBench()
    {
        log.follow(box);
        window.showPage(&log);
    }
    QStringList lines() const
    {
        QStringList texts;
        const QAbstractItemModel* model = log.list().model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, LogModel::Text).data().toString();
        return texts;
    }
    void choose(const QString& accessibleName, const QString& text)
    {
        for (QComboBox* combo : log.findChildren<QComboBox*>()) {
            if (combo->accessibleName() != accessibleName)
                continue;
            combo->setCurrentText(text);
            emit combo->activated(combo->currentIndex());
        }
    }
    void enter(const QString& accessibleName, const QString& text)
    {
        for (QLineEdit* edit : log.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == accessibleName)
                edit->setText(text);
        }
    }
    void put(LogLevel level, const char* area, const char* text)
    {
        box->put(level, area, text);
        log.model().takeLines();
    }
};

} // namespace

class LogPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void cleanup() { setLogLevel(LogLevel::Warning); }

    void whatIsLoggedAndWhatTheEngineTellsStandsInOneList()
    {
        LogBench bench;
        bench.put(LogLevel::Warning, "sip", "a \x1b[31mred\x1b[0m line");
        bench.feed.problem(Severity::Notice, "sip_profiles/internal.xml:12", "unknown parameter colour");
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.hangUp(call);
        QVERIFY(bench.settle());
        const QStringList lines = bench.lines();
        QVERIFY2(lines[0].startsWith(QString("a ") + QChar::ReplacementCharacter), qPrintable(lines[0]));
        QVERIFY(lines.contains("sip_profiles/internal.xml:12: unknown parameter colour"));
        QVERIFY(!lines.filter("Call from 1001 to 1002").isEmpty());
        QVERIFY(!lines.filter("Call ended by the caller").isEmpty());
        QVERIFY(lines.filter("Route ").isEmpty()); // that is for who looks closely
        bench.choose("Level", "Debug");
        QVERIFY(!bench.lines().filter("Route ").isEmpty());
    }

    void linesAreFoundByLevelModuleCallAndExpression()
    {
        LogBench bench;
        bench.put(LogLevel::Error, "media", "no port is free");
        bench.put(LogLevel::Warning, "sip", "Timer F of INVITE");
        const FedCall first = bench.feed.talk("1001", "1002");
        bench.feed.talk("1003", "1004");
        QVERIFY(bench.settle());
        bench.choose("Level", "Error");
        QCOMPARE(bench.lines(), QStringList{"no port is free"});
        bench.choose("Level", "Info");
        bench.choose("Module", "sip");
        QCOMPARE(bench.lines(), QStringList{"Timer F of INVITE"});
        bench.choose("Module", "All modules");
        bench.enter("Expression", "^timer|no port");
        QCOMPARE(bench.lines(), (QStringList{"no port is free", "Timer F of INVITE"}));
        bench.enter("Expression", "(unclosed");
        QVERIFY2(bench.log.problem().contains("cannot be used"), qPrintable(bench.log.problem()));
        QCOMPARE(bench.lines().size(), 2);
        bench.enter("Expression", "");
        bench.enter("Call", QString::number(first.call.value));
        QVERIFY(bench.log.problem().isEmpty());
        QVERIFY(!bench.lines().isEmpty());
        QVERIFY(bench.lines().filter("1003").isEmpty());
        bench.enter("Call", "x");
        QVERIFY(bench.log.problem().contains("\"x\""));
    }

    void theLevelThatIsChosenIsLogged()
    {
        LogBench bench;
        int reached = 0;
        setLogSink([&reached](LogLevel, std::string_view, std::string_view) { ++reached; });
        logLine(LogLevel::Debug, "sip", "before");
        QCOMPARE(reached, 0);
        bench.choose("Level", "Debug");
        logLine(LogLevel::Debug, "sip", "after");
        QCOMPARE(reached, 1);
        bench.choose("Level", "Error");
        logLine(LogLevel::Warning, "sip", "warnings are always written");
        QCOMPARE(reached, 2);
        setLogSink(writeLogLine);
    }

    void theEndIsFollowedUntilSomebodyScrolls()
    {
        LogBench bench;
        const auto more = [&] {
            for (int i = 0; i < 200; ++i)
                bench.box->put(LogLevel::Warning, "sip", "line " + std::to_string(i));
            bench.log.model().takeLines();
        };
        more();
        QScrollBar* bar = bench.log.list().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        auto* follow = bench.log.findChild<QToolButton*>();
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QVERIFY(!follow->isChecked());
        more();
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), 0);
        follow->setChecked(true);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void theLatestLinesAreKeptAndLostOnesAreCounted()
    {
        LogBench bench;
        LogModel model(bench.window.calls(), nullptr, 100);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto box = std::make_shared<LogBox>();
        model.follow(box);
        std::thread writer([&box] {
            for (int i = 0; i < 5'010; ++i)
                box->put(LogLevel::Info, "sip", "line " + std::to_string(i));
        });
        writer.join();
        model.takeLines();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.index(99, LogModel::Text).data().toString(), QString("line 5009"));
        for (int i = 0; i < 5'002; ++i)
            box->put(LogLevel::Info, "sip", "x");
        LogBox::Taken taken = box->take();
        QCOMPARE(taken.lost, 2U);
        QCOMPARE(taken.lines.size(), LogBox::limit);
    }

    void aLineLeadsToItsCallAndIsCopied()
    {
        LogBench bench;
        const FedCall first = bench.feed.talk("1001", "1002");
        bench.feed.talk("1003", "1004");
        QVERIFY(bench.settle());
        auto& list = const_cast<QTreeView&>(bench.log.list());
        bench.enter("Call", QString::number(first.call.value));
        list.setCurrentIndex(list.model()->index(0, LogModel::Text));
        list.setFocus();
        QTRY_VERIFY(list.hasFocus());
        QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().contains("\tInfo\tcall\t"),
            qPrintable(QGuiApplication::clipboard()->text()));
        emit list.activated(list.currentIndex());
        QVERIFY(bench.page().isVisible());
        QCOMPARE(bench.page().selectedCall(), first.call);
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(LogPageTest)
#include "log_page_test.moc"
