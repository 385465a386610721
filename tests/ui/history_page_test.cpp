#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"
#include "tests/ui/historybench.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/historysettingsdialog.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/history/historybar.h"
#include "ui/theme/tones.h"
#include "ui/translation.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>

using namespace legscope;
using namespace legscope::ui;
using namespace legscope::test;

class HistoryPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installTranslation(*qApp); } // plural forms
    void init() { QSettings().clear(); }

    void theCallsAreListedWhenSomebodyLooks()
    {
        WindowFixture closed;
        QVERIFY(closed.settle());
        QVERIFY(closed.commands.empty()); // nobody has looked
        HistoryBench bench;
        const auto* search = bench.latest<SearchHistory>();
        QVERIFY(search != nullptr);
        QVERIFY(search->query.words.empty());
        QCOMPARE(bench.history.sentence(), QString("Searching..."));
        bench.answerSearch(bench.kept.calls);
        QCOMPARE(bench.history.sentence(), QString("3 calls"));
        QCOMPARE(bench.cell(0, HistoryModel::From), QString("1003"));
        QCOMPARE(bench.cell(0, HistoryModel::To), QString("1002"));
        QCOMPARE(bench.cell(0, HistoryModel::Mode), QString("Proxy"));
        QCOMPARE(bench.cell(0, HistoryModel::Duration), QString("1:03"));
        QCOMPARE(bench.cell(0, HistoryModel::Cause), QString("NORMAL_CLEARING"));
        QCOMPARE(bench.cell(0, HistoryModel::Host), QString::fromStdString(bench.kept.calls[0].host));
        // The newest is opened.
        bench.answerRead();
        QCOMPARE(bench.history.detail().call(), callOfHistory(3));
        QVERIFY(!bench.history.detail().ladder().visibleText().isEmpty());
    }

    void theCountIsReadableAfterAChangeOfLightAndDark()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        const auto labels = bench.history.findChildren<QLabel*>();
        const auto count = std::ranges::find(labels, QString("3 calls"), &QLabel::text);
        QVERIFY(count != labels.end());
        const QPalette before = QApplication::palette();
        for (const bool isDark : {true, false}) {
            QPalette palette = before;
            palette.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
            palette.setColor(QPalette::Base, isDark ? Qt::black : Qt::white);
            palette.setColor(QPalette::WindowText, isDark ? Qt::white : Qt::black);
            palette.setColor(QPalette::Text, isDark ? Qt::white : Qt::black);
            QApplication::setPalette(palette);
            QTRY_COMPARE((*count)->palette().color(QPalette::WindowText), tone(palette, Tone::Muted));
        }
        QApplication::setPalette(before);
    }

    void aCallIsOpenedAsACallOfThisRun()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        bench.list().setCurrentIndex(bench.list().model()->index(2, 0));
        bench.answerRead();
        CallDetail& detail = bench.history.detail();
        QCOMPARE(detail.call(), callOfHistory(1));
        // Keys and menu work on the call that is seen.
        bench.window.actions().sdpDiff->trigger();
        QCOMPARE(detail.tab(), CallDetail::SdpDiff);
        QVERIFY(bench.history.isVisible());
        for (const auto tab : {CallDetail::SdpDiff, CallDetail::Rtp, CallDetail::Events, CallDetail::Raw}) {
            detail.showTab(tab);
            QCOMPARE(detail.tab(), tab);
        }
        // It is read once.
        const std::size_t asked = bench.commands.size();
        bench.list().setCurrentIndex(bench.list().model()->index(0, 0));
        QCOMPARE(detail.call(), callOfHistory(3));
        QCOMPARE(bench.commands.size(), asked);
    }

    void wordsAndATimeAreSearched()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        bench.type("1002 cause:=USER_BUSY -finding:ONE_WAY");
        const HistoryQuery query = bench.latest<SearchHistory>()->query;
        QCOMPARE(query.words.size(), std::size_t{3});
        QVERIFY(query.words[1]
            == (HistoryWord{HistoryField::Cause, "USER_BUSY", HistoryWord::Match::Equals, false}));
        QVERIFY(query.words[2].isExcluded);
        QVERIFY(!query.from && !query.to);
        bench.answerSearch({});
        QVERIFY(bench.named<QLabel>("No call of the history has all that")->isVisible());
        QCOMPARE(bench.history.detail().call(), callOfHistory(3)); // what is read stays
        bench.history.bar().setSpan(HistoryBar::Yesterday);
        const HistoryQuery yesterday = bench.latest<SearchHistory>()->query;
        QCOMPARE(yesterday.words.size(), std::size_t{3});
        QVERIFY(yesterday.from && yesterday.to);
        QVERIFY(*yesterday.from < *yesterday.to);
        bench.history.bar().setSpan(HistoryBar::Between);
        QVERIFY(bench.named<QWidget>("Begun from")->isVisible());
        bench.type("colour:red");
        QVERIFY2(bench.history.sentence().contains("There is no \"colour:\". Known: from, to, host"),
            qPrintable(bench.history.sentence()));
        // Everything again, by a click.
        auto* all = bench.named<QPushButton>("Show all calls");
        QVERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(bench.latest<SearchHistory>()->query.words.empty());
        QVERIFY(!bench.latest<SearchHistory>()->query.from);
        bench.answerSearch(bench.kept.calls);
        QVERIFY(bench.list().isVisible());
    }

    void aLongSearchIsCancelled()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        bench.type("nobody");
        const auto first = bench.latest<SearchHistory>()->answer;
        bench.type("somebody"); // takes the place of the one that runs
        QVERIFY(first->isCancelled);
        const auto second = bench.latest<SearchHistory>()->answer;
        auto* cancel = bench.named<QPushButton>("Cancel");
        QVERIFY(cancel != nullptr);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(second->isCancelled);
        bench.finish(Error{Errc::Stopped, "the search was cancelled"}, "");
        QVERIFY(bench.settle());
        QCOMPARE(bench.history.sentence(), QString("Cancelled: the list is as it was before."));
        QCOMPARE(bench.list().model()->rowCount(), 3);
        QVERIFY(bench.named<QPushButton>("Search") != nullptr);
    }

    void olderCallsComeWhenTheEndIsReached()
    {
        HistoryBench bench(1);
        std::vector<HistoryCall> page(200, bench.kept.calls.front());
        for (std::size_t i = 0; i < page.size(); ++i)
            page[i].number = static_cast<std::int64_t>(1'000 - i);
        bench.answerSearch(page);
        QVERIFY2(bench.history.sentence().startsWith("The newest 200 calls"),
            qPrintable(bench.history.sentence()));
        QTRY_VERIFY(bench.list().verticalScrollBar()->maximum() > 0);
        bench.list().verticalScrollBar()->setValue(bench.list().verticalScrollBar()->maximum());
        QTRY_VERIFY(bench.latest<SearchHistory>() != nullptr);
        QCOMPARE(bench.latest<SearchHistory>()->query.before, std::int64_t{801});
        bench.answerSearch(bench.kept.calls);
        QCOMPARE(bench.list().model()->rowCount(), 201);
        QCOMPARE(bench.history.sentence(), QString("201 calls"));
    }

    void whatStandsInTheWayIsSaid_data()
    {
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("title");
        const QString none("There is no history to show");
        QTest::newRow("off") << Errc::Refused << "No history is kept. (because)"
                             << "No history is kept";
        QTest::newRow("damaged") << Errc::Parse << "The file of the history cannot be read. (because)"
                                 << none;
        QTest::newRow("later") << Errc::Unsupported
                               << "The history is of a later version of Legscope. (because)" << none;
        QTest::newRow("locked") << Errc::AlreadyExists
                                << "Another program has the file of the history. (because)" << none;
        QTest::newRow("stopped") << Errc::Stopped << "Not searched to the end. (because)" << none;
    }
    void whatStandsInTheWayIsSaid()
    {
        QFETCH(Errc, code);
        QFETCH(QString, sentence);
        QFETCH(QString, title);
        HistoryBench bench;
        bench.finish(Error{code, "because"}, "");
        QVERIFY(bench.settle());
        QCOMPARE(bench.history.sentence(), sentence);
        QVERIFY(bench.named<QLabel>(title)->isVisible());
    }

    void anEmptyHistoryAndALostCallAreSaid()
    {
        HistoryBench bench;
        bench.answerSearch({});
        QVERIFY(bench.named<QLabel>("No call is in the history yet")->isVisible());
        bench.type("");
        bench.answerSearch(bench.kept.calls);
        bench.finish(Error{Errc::NotFound, "call 3 is gone"}, "");
        QVERIFY(bench.settle());
        QCOMPARE(
            bench.history.sentence(), QString("The call is not in the history any more. (call 3 is gone)"));
        QVERIFY(bench.list().isVisible());
    }

    void aCellIsSearchedForAndRowsAreCopied()
    {
        HistoryBench bench;
        bench.kept.calls[1].folded = 1'000;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        QCOMPARE(bench.cell(1, HistoryModel::Calls), QLocale().toString(1'000));
        QMenu menu;
        bench.history.fillMenu(menu, bench.list().model()->index(0, HistoryModel::Cause));
        QAction* search = nullptr;
        for (QAction* action : menu.actions()) {
            if (action->text() == "Search for cause:=NORMAL_CLEARING")
                search = action;
        }
        QVERIFY(search != nullptr);
        bench.list().setFocus();
        QTRY_VERIFY(bench.list().hasFocus());
        QTest::keyClick(&bench.list(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().contains("\t1003\t1002\t"),
            qPrintable(QGuiApplication::clipboard()->text()));
        search->trigger();
        QCOMPARE(bench.history.bar().words(), QString("cause:=NORMAL_CLEARING"));
        QCOMPARE(bench.latest<SearchHistory>()->query.words.size(), std::size_t{1});
    }

    void theFilterOfTheLiveCallsIsNotAboveTheHistory()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        QVERIFY(!bench.window.filter().isVisible());
        const auto labels = bench.window.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text() == "History" && label->font().bold();
        }));
        bench.window.showPage(&bench.page());
        QVERIFY(bench.window.filter().isVisible());
        // From a page that has no search of its own, / leads to the calls.
        bench.window.showPage(&bench.window.profilesPage());
        QVERIFY(!bench.window.filter().isVisible());
        bench.window.actions().filter->trigger();
        QVERIFY(bench.window.filter().isVisible());
        QTRY_VERIFY(bench.window.filter().hasFocus());
    }

    void whatIsKeptIsSeenAndChanged()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        QTest::mouseClick(bench.named<QPushButton>("Settings..."), Qt::LeftButton);
        auto* dialog = bench.history.findChild<HistorySettingsDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const auto box = [&](const QString& name) {
            for (QSpinBox* one : dialog->findChildren<QSpinBox*>()) {
                if (one->accessibleName() == name)
                    return one;
            }
            return static_cast<QSpinBox*>(nullptr);
        };
        QVERIFY(!box("Days")->isEnabled()); // not known yet
        const auto* asked = bench.latest<TellHistorySetup>();
        QVERIFY(asked != nullptr);
        asked->answer->file = "/var/lib/legscope/history.db";
        asked->answer->saved = {HistorySettings::Keep::Calls, 90, 512, 20'000};
        bench.finish({}, "");
        QVERIFY(bench.settle());
        QCOMPARE(box("Days")->value(), 90);
        QCOMPARE(box("Megabytes")->value(), 512);
        QCOMPARE(box("Calls")->value(), 20'000);
        QCOMPARE(dialog->sentence(), QString("This start still has other values than the configuration."));
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels,
            [](const QLabel* label) { return label->text() == "File: /var/lib/legscope/history.db"; }));
        QPushButton* save = nullptr;
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == "Save")
                save = button;
        }
        QVERIFY(!save->isEnabled()); // nothing is changed
        box("Days")->setValue(7);
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(bench.latest<SaveHistorySettings>()->settings.days, 7U);
        QVERIFY(!save->isEnabled()); // once is enough
        QCOMPARE(bench.latest<SaveHistorySettings>()->settings.calls, 20'000U);
        bench.finish(Error{Errc::PermissionDenied, "freeswitch.xml may not be written"}, "");
        QVERIFY(bench.settle());
        QCOMPARE(dialog->sentence(), QString("Not saved: freeswitch.xml may not be written"));
        dialog->findChild<QCheckBox*>()->setChecked(false);
        QVERIFY(!box("Days")->isEnabled());
        save->click();
        QVERIFY(bench.latest<SaveHistorySettings>()->settings.keep == HistorySettings::Keep::Nothing);
        const QPointer<HistorySettingsDialog> open(dialog);
        bench.finish({}, "saved");
        QVERIFY(bench.settle());
        QTRY_VERIFY(open.isNull());
        QCOMPARE(bench.history.sentence(),
            QString("What the history keeps is saved, and counts when Legscope starts again."));
    }

    void whatIsKeptCannotBeChangedUnread()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        bench.history.openSettings();
        auto* dialog = bench.history.findChild<HistorySettingsDialog*>();
        bench.finish(Error{Errc::Parse, "freeswitch.xml:3: no XML"}, "");
        QVERIFY(bench.settle());
        QCOMPARE(dialog->sentence(), QString("The configuration cannot be read. freeswitch.xml:3: no XML"));
        QVERIFY(!dialog->findChild<QCheckBox*>()->isEnabled());
        for (const QSpinBox* box : dialog->findChildren<QSpinBox*>())
            QVERIFY(!box->isEnabled());
    }

    void selectedCallsAreReadThenExported()
    {
        HistoryBench bench;
        bench.answerSearch(bench.kept.calls);
        bench.answerRead();
        bench.list().selectAll();
        bench.window.actions().exportCall->trigger();
        QCOMPARE(bench.latest<ReadHistory>()->numbers, (std::vector<std::int64_t>{2, 1}));
        bench.answerRead();
        auto* dialog = bench.child<ExportDialog>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(dialog->draft().calls,
            (std::vector<CallId>{callOfHistory(3), callOfHistory(2), callOfHistory(1)}));
        dialog->startExport();
        const auto* bundle = bench.latest<ExportBundle>();
        QVERIFY(bundle != nullptr);
        QCOMPARE(bundle->calls.size(), std::size_t{3});
        QVERIFY(!bundle->told->empty());
        bench.finish({}, "3 calls");
        QVERIFY(bench.settle());
    }

    /// A call of an engine, listed, opened and exported by the window of the next one.
    void aRealCallOfTheRunBeforeIsOpenedAndExported()
    {
        QTemporaryDir directory;
        CallFixture site;
        const auto start = [&] {
            site.recorder.reset();
            site.engine.reset();
            EngineOptions options;
            options.configuration = site.configuration.directory();
            options.history = directory.filePath("calls.db").toStdString();
            site.engine = std::move(Engine::start(options).value());
            site.recorder = std::make_unique<EventRecorder>(*site.engine);
        };
        start();
        const LabCallId call = site.call();
        QVERIFY(site.caller.waitFor(isTalking));
        site.caller->hangUp(call);
        QVERIFY(site.recorder->waitForCount<CallEnded>(1));
        start();
        EngineLink link([&](CommandBody command) { return site.engine->post(std::move(command)); });
        MainWindow window(link);
        site.engine->subscribe(link.box());
        window.show();
        window.showPage(&window.historyPage());
        HistoryPage& history = window.historyPage();
        QTRY_COMPARE_WITH_TIMEOUT(history.detail().call(), callOfHistory(1), 30'000);
        QVERIFY(history.opened().find(callOfHistory(1))->ended.has_value());
        history.exportSelected();
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ExportDialog*>() != nullptr, 30'000);
        auto* dialog = window.findChild<ExportDialog*>();
        const QString file = directory.filePath("bundle.zip");
        for (QLineEdit* edit : dialog->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == "File")
                edit->setText(file);
        }
        dialog->startExport();
        QTRY_COMPARE_WITH_TIMEOUT(dialog->written(), file, 30'000);
        QVERIFY(QFileInfo(file).size() > 0);
        site.engine->unsubscribe(link.box());
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(HistoryPageTest)
#include "history_page_test.moc"
