#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/bridge/folderprobe.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/windowactions.h"
#include "ui/translation.h"
#include "ui/widgets/messagepreview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <future>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// The window with three calls, of which one has ended, and its dialog.
struct ExportBench : WindowFixture {
    FedCall first, second, third;
    QPointer<ExportDialog> dialog;

    ExportBench()
    {
        first = feed.talk("1001", "1002");
        second = feed.talk("1003", "1004");
        third = feed.talk("1005", "1006");
        feed.hangUp(third);
        settle();
    }
    void open(QAction* action)
    {
        action->trigger();
        dialog = window.findChild<ExportDialog*>();
    }
    void openAll() { open(window.actions().exportAll); }

    template <class Button>
    Button* button(const QString& text)
    {
        for (Button* candidate : dialog->findChildren<Button*>()) {
            if (candidate->text().remove('&').startsWith(text))
                return candidate;
        }
        qFatal("there is no button %s", qPrintable(text));
    }
    QLineEdit& file() { return *dialog->findChild<QLineEdit*>(); }
    MessagePreview& preview() { return *dialog->findChild<MessagePreview*>(); }
    void click(const QString& text) { QTest::mouseClick(button<QPushButton>(text), Qt::LeftButton); }
    const ExportBundle& asked() { return std::get<ExportBundle>(commands.back()); }
    bool answer(std::optional<Error> error, const std::string& text)
    {
        finish(std::move(error), text);
        return settle();
    }
};

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installTranslation(*qApp); } // plural forms
    void init() { QSettings().clear(); }

    void eachScopeHasItsCalls()
    {
        ExportBench bench;
        bench.page().selectCall(bench.second.call);
        bench.window.filter().setText("state:live");
        bench.open(bench.window.actions().exportCall);
        QCOMPARE(bench.button<QRadioButton>("This call")->text(), QString("This call: 1003 → 1004"));
        QVERIFY(bench.button<QRadioButton>("This call")->isChecked());
        QCOMPARE(bench.button<QRadioButton>("What the list")->text(), QString("What the list shows: 2"));
        QCOMPARE(bench.button<QRadioButton>("All calls")->text(), QString("All calls: 3"));
        QCOMPARE(bench.dialog->draft().calls, std::vector{bench.second.call});
        bench.button<QRadioButton>("What the list")->click();
        QCOMPARE(bench.dialog->draft().calls, (std::vector{bench.second.call, bench.first.call}));
        bench.button<QRadioButton>("All calls")->click();
        bench.click("Export");
        QCOMPARE(bench.asked().calls, (std::vector{bench.first.call, bench.second.call, bench.third.call}));
        QVERIFY(bench.asked().told->size() > 30);
        QVERIFY(std::ranges::all_of(
            *bench.asked().told, [](const EventPtr& event) { return bool(callOf(*event)); }));
    }

    void noRoomIsKeptForWhatIsNotThere()
    {
        ExportBench bench;
        bench.openAll();
        QVERIFY(QTest::qWaitForWindowExposed(bench.dialog));
        auto* exports = bench.button<QPushButton>("Export");
        const auto top = [&](const QWidget* widget) { return widget->mapTo(bench.dialog, QPoint()).y(); };
        const int room = top(exports) - top(&bench.file()) - bench.file().height();
        QVERIFY2(room < exports->height(), qPrintable(QString::number(room)));
        // What there is to tell takes none either.
        const QRect before = bench.preview().geometry();
        bench.file().setText("/no/where/calls.zip");
        bench.click("Export");
        QCoreApplication::processEvents();
        QCOMPARE(bench.preview().geometry(), before);
        QVERIFY(bench.answer(Error{Errc::AlreadyExists, "calls.zip is there"}, ""));
        QCOMPARE(bench.preview().geometry(), before);
    }

    void whatIsChosenIsAsked()
    {
        ExportBench bench;
        bench.openAll();
        QCOMPARE(bench.dialog->draft().parts, everyBundlePart);
        QCOMPARE(bench.dialog->draft().redaction, (Redaction{true, false}));
        bench.button<QCheckBox>("SIP and RTP")->click();
        bench.button<QCheckBox>("Keys that were")->click();
        bench.button<QCheckBox>("Numbers and names")->click();
        bench.file().setText("/no/where/calls");
        bench.click("Export");
        QCOMPARE(bench.asked().file.string(), std::string("/no/where/calls.zip"));
        QVERIFY(!bench.asked().parts.test(static_cast<std::size_t>(BundlePart::Capture)));
        QCOMPARE(bench.asked().parts.count(), bundlePartCount - 1);
        QCOMPARE(bench.asked().redaction, (Redaction{false, true}));
        QCOMPARE(bench.asked().existing, ExistingFile::Keep);
        QVERIFY(bench.answer({}, "3 calls"));
        bench.dialog->reject();
        QTRY_VERIFY(!bench.dialog);
        bench.openAll();
        QVERIFY(bench.file().text().startsWith("/no/where/legscope-"));
        QVERIFY(!bench.button<QCheckBox>("SIP and RTP")->isChecked());
        QVERIFY(bench.button<QCheckBox>("Keys that were")->isChecked()); // asked for each time
        QVERIFY(bench.button<QCheckBox>("Numbers and names")->isChecked());
    }

    void whatKeepsItFromBeingWrittenDisablesIt()
    {
        ExportBench bench;
        bench.openAll();
        for (const BundlePart part : {BundlePart::Document, BundlePart::Capture, BundlePart::Series,
                 BundlePart::Sdp, BundlePart::Ladder, BundlePart::Report})
            bench.button<QCheckBox>(titleOf(part))->click();
        QVERIFY(!bench.button<QPushButton>("Export")->isEnabled());
        QCOMPARE(bench.dialog->draft().fault(), QString("Choose what there is to be of each call."));
        bench.button<QCheckBox>("Ladder")->click();
        QVERIFY(bench.button<QPushButton>("Export")->isEnabled());
        bench.file().setText("  ");
        bench.click("Export");
        QCOMPARE(bench.dialog->sentence(), QString("Enter the file to write."));
        QVERIFY(bench.commands.empty());
    }

    void thePreviewIsWhatIsWritten()
    {
        ExportBench bench;
        bench.page().selectCall(bench.first.call);
        bench.open(bench.window.actions().exportCall);
        const QString before = bench.preview().toPlainText();
        QVERIFY2(before.startsWith("INVITE sip:1002@"), qPrintable(before));
        QCOMPARE(bench.preview().maskedPlaces(), 0);
        bench.button<QCheckBox>("Numbers and names")->click();
        const QString after = bench.preview().toPlainText();
        QVERIFY2(after.startsWith("INVITE sip:****@") && !after.contains("1001"), qPrintable(after));
        QVERIFY(bench.preview().maskedPlaces() >= 3);
        QCOMPARE(after.size(), before.size());
        for (QToolButton* button : bench.dialog->findChildren<QToolButton*>()) {
            if (button->accessibleName() == "Next message")
                button->click();
        }
        QVERIFY(bench.preview().toPlainText() != after);
    }

    void anErrorIsASentenceWhereItIsMended_data()
    {
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no folder") << Errc::NotFound << "There is no such folder. (why)";
        QTest::newRow("not permitted") << Errc::PermissionDenied << "Nothing may be written there. (why)";
        QTest::newRow("disk full") << Errc::DiskFull
                                   << "The disk is full. Nothing is left there of the export. (why)";
        QTest::newRow("dead disk") << Errc::Timeout << "The disk does not answer. (why)";
        QTest::newRow("anything else") << Errc::Io << "Not exported. (why)";
    }
    void anErrorIsASentenceWhereItIsMended()
    {
        QFETCH(Errc, code);
        QFETCH(QString, sentence);
        ExportBench bench;
        bench.openAll();
        bench.file().setText("/x/y.zip");
        bench.click("Export");
        QVERIFY(bench.answer(Error{code, "why"}, {}));
        QCOMPARE(bench.dialog->sentence(), sentence);
        QCOMPARE(bench.file().text(), QString("/x/y.zip"));
        QVERIFY(bench.file().isEnabled());
        QVERIFY(bench.button<QPushButton>("Export")->isEnabled());
        QVERIFY(!bench.button<QPushButton>("Open folder")->isVisible());
    }

    void aFileThatIsThereIsReplacedOnlyWhenThatIsWanted()
    {
        ExportBench bench;
        bench.openAll();
        bench.click("Export");
        QVERIFY(bench.answer(Error{Errc::AlreadyExists, "why"}, {}));
        QVERIFY(bench.button<QPushButton>("Replace")->isVisible());
        bench.click("Replace");
        QCOMPARE(bench.asked().existing, ExistingFile::Replace);
        QCOMPARE(bench.commands.size(), 2U);
        bench.asked().watch->report({3, 1, 0, 12'000});
        QVERIFY(bench.answer({}, "the engine's own words"));
        QVERIFY2(bench.dialog->sentence().endsWith(": 3 calls, 1 packet, 12 kB"),
            qPrintable(bench.dialog->sentence()));
        QVERIFY(bench.button<QPushButton>("Open folder")->isVisible());
        QVERIFY(!bench.button<QPushButton>("Replace")->isVisible());
    }

    void howFarItIsIsShownAndItCanBeCancelled()
    {
        ExportBench bench;
        bench.openAll();
        bench.click("Export");
        const auto watch = bench.asked().watch;
        auto* bar = bench.dialog->findChild<QProgressBar*>();
        QVERIFY(bar->isVisible() && !bench.file().isEnabled());
        watch->enter(ExportStage::Packing, 70);
        watch->reach(35);
        QTRY_COMPARE(bench.dialog->sentence(), QString("Packing file 35 of 70..."));
        QCOMPARE(bar->value(), bar->maximum() / 2);
        bench.click("Cancel");
        QVERIFY(watch->isCancelled());
        QTRY_COMPARE(bench.dialog->sentence(), QString("Cancelling..."));
        QVERIFY(bench.answer(Error{Errc::Stopped, "why"}, {}));
        QCOMPARE(bench.dialog->sentence(), QString("Not exported: nothing was written. (why)"));
        QVERIFY(!bar->isVisible() && bench.file().isEnabled());
    }

    void closedMeanwhileItTellsInTheWindow_data()
    {
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("written") << true;
        QTest::newRow("not written") << false;
    }
    void closedMeanwhileItTellsInTheWindow()
    {
        QFETCH(bool, succeeds);
        ExportBench bench;
        bench.openAll();
        bench.file().setText("/x/y.zip");
        bench.click("Export");
        QTest::keyClick(bench.dialog, Qt::Key_Escape);
        QVERIFY(!bench.dialog->isVisible());
        QVERIFY(!bench.asked().watch->isCancelled());
        bench.asked().watch->report({3, 1'512, 7, 811'001});
        QVERIFY(
            bench.answer(succeeds ? std::nullopt : std::optional(Error{Errc::DiskFull, "why"}), "3 calls"));
        const QString name = QDir::toNativeSeparators("/x/y.zip");
        QCOMPARE(bench.window.errors().sentence(),
            succeeds
                ? QString("Exported to %1: 3 calls, %2 packets (7 older ones were no longer kept), 812 kB")
                      .arg(name, QLocale().toString(1'512))
                : "Export to " + name + ": The disk is full. Nothing is left there of the export. (why)");
        QTRY_VERIFY(!bench.dialog);
    }

    void aFolderThatDoesNotAnswerIsNotShown_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::newRow("it answers") << true;
        QTest::newRow("a dead mount") << false;
    }
    void aFolderThatDoesNotAnswerIsNotShown()
    {
        QFETCH(bool, answers);
        QTemporaryDir folder, home;
        QSettings().setValue("export/directory", folder.path());
        const QByteArray realHome = qgetenv("HOME");
        const auto restored = qScopeGuard([&] { qputenv("HOME", realHome); });
        qputenv("HOME", home.path().toUtf8());
        std::promise<void> never;
        const std::shared_future<void> disk = never.get_future().share();
        ExportBench bench;
        bench.openAll();
        const auto ask = [answers, disk](const QString&) {
            if (!answers)
                disk.wait();
        };
        bench.dialog->setProbe(
            new FolderProbe(ask, answers ? std::chrono::minutes(10) : std::chrono::milliseconds(1)));
        bench.click("Browse");
        QTRY_VERIFY_WITH_TIMEOUT(bench.dialog->findChild<QFileDialog*>() != nullptr, 30'000);
        const QString shown = bench.dialog->findChild<QFileDialog*>()->directory().path();
        QCOMPARE(shown, answers ? folder.path() : home.path());
        QCOMPARE(bench.dialog->sentence(),
            answers ? QString() : QString("%1 does not answer; another folder is shown.").arg(folder.path()));
        QVERIFY(bench.button<QPushButton>("Browse")->isEnabled());
        never.set_value();
    }

    void hostileNamesLeaveTheDialogItsSize()
    {
        WindowFixture console;
        console.feed.talk(std::string(2'000, 'x'), "<b>&" + std::string(2'000, 'y'));
        QVERIFY(console.settle());
        console.window.actions().exportCall->trigger();
        const auto* dialog = console.window.findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->width() <= 1'024 && dialog->minimumSizeHint().width() <= 1'024,
            qPrintable(QString::number(dialog->minimumSizeHint().width())));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(ExportDialogTest)
#include "export_dialog_test.moc"
