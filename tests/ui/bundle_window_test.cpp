#include "engine/diagnose/bundle.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/bridge/bundleopener.h"
#include "ui/pages/bundle/bundleopening.h"
#include "ui/pages/bundle/bundlewindow.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/rawtab.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/windowactions.h"
#include "ui/translation.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// A bundle of two calls that a feed made: one over, with a note, one that lives and talks.
struct ExportedCalls {
    QTemporaryDir directory;
    QString file = directory.filePath("sent.zip");

    ExportedCalls()
    {
        BundleRequest request;
        EventFeed feed{[&](EventPtr event) { request.events.push_back(std::move(event)); }};
        FedCall over = feed.talk("1001", "1002"), live = feed.talk("<b>3", "1004");
        feed.sample({&over, &live});
        feed.hangUp(over);
        request.calls = {over.call, live.call};
        request.notes[over.call] = "what the customer said";
        const PacketStore packets(std::size_t{1} << 20, std::size_t{1} << 22);
        QFile written(file);
        const std::string archive = Bundle(request, packets, 0, feed.now()).archive().value();
        if (!written.open(QFile::WriteOnly)
            || written.write(archive.data(), static_cast<qint64>(archive.size())) < 0)
            qFatal("the disk of the test");
    }
};

} // namespace

class BundleWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installTranslation(*qApp); } // plural forms
    void init() { QSettings().clear(); }

    void theCallsOfABundleAreReadAsOurs()
    {
        const ExportedCalls exported;
        WindowFixture console;
        console.window.bundles().open(exported.file);
        QTRY_VERIFY(console.child<BundleWindow>() != nullptr);
        auto* bundle = console.child<BundleWindow>();
        QVERIFY(bundle->isVisible() && bundle->isWindow());
        QVERIFY2(bundle->sentence().startsWith("sent.zip: 2 calls, exported ")
                && bundle->sentence().endsWith("Nothing of it can be changed."),
            qPrintable(bundle->sentence()));
        QTRY_COMPARE(bundle->store().calls().size(), std::size_t{2});
        CallModel& model = bundle->page().model();
        model.refresh();
        const auto cell = [&](std::size_t call, int column) {
            return model.indexOf(bundle->store().calls()[call]).siblingAtColumn(column).data().toString();
        };
        QCOMPARE(cell(0, CallModel::From), QString("1001"));
        QCOMPARE(cell(0, CallModel::State), QString("Ended"));
        QCOMPARE(cell(0, CallModel::Jitter), QString("3.4 ms"));
        QCOMPARE(cell(0, CallModel::Note), QString("what the customer said"));
        QCOMPARE(cell(1, CallModel::From), QString("<b>3"));
        QCOMPARE(cell(1, CallModel::State), QString("Talking"));
        QCOMPARE(cell(1, CallModel::Jitter), QString("3.4 ms"));
        QVERIFY2(cell(1, CallModel::Duration).startsWith("0:0"), qPrintable(cell(1, CallModel::Duration)));
        bundle->page().selectCall(bundle->store().calls()[0]);
        CallDetail& detail = bundle->page().detail();
        const QString ladder = detail.ladder().visibleText();
        QVERIFY2(ladder.contains("A 127.0.0.1:5070 > engine internal > internal: INVITE [SDP]"),
            qPrintable(ladder));
        QVERIFY(ladder.contains("INVITE ×2 [SDP o c m]"));
        for (const auto tab : {CallDetail::SdpDiff, CallDetail::Rtp, CallDetail::Events, CallDetail::Raw})
            detail.showTab(tab);
        QVERIFY(detail.findChild<RawTab*>()->text().startsWith("INVITE sip:1002@127.0.0.1 SIP/2.0"));
        // Words filter as in the list of this run.
        bundle->filter().setText("note:what");
        QCOMPARE(bundle->page().list().model()->rowCount(), 1);
        bundle->filter().clear();
        QCOMPARE(bundle->page().list().model()->rowCount(), 2);
        // The list of this run has none of it, and nothing was asked of the engine.
        QCOMPARE(console.rows(), 0);
        QVERIFY(console.commands.empty());
        const QPointer<BundleWindow> open(bundle);
        QTest::keyClick(bundle, Qt::Key_Escape);
        QTRY_VERIFY(open.isNull());
    }

    void nothingOfItCanBeChanged()
    {
        const ExportedCalls exported;
        WindowFixture console;
        console.window.bundles().open(exported.file);
        QTRY_VERIFY(console.child<BundleWindow>() != nullptr);
        auto* bundle = console.child<BundleWindow>();
        for (const QAction* action : bundle->page().listActions())
            QVERIFY2(!action->text().contains("Note"), qPrintable(action->text()));
        emit bundle->page().remedyWanted("internal", "inbound-codec-prefs", "PCMA");
        const auto labels = bundle->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible()
                && label->text()
                == "The setting is inbound-codec-prefs=PCMA of the profile of the engine that exported the "
                   "calls.";
        }));
        QVERIFY(console.commands.empty());
    }

    void whatCannotBeOpenedIsSaid()
    {
        const ExportedCalls exported;
        WindowFixture console;
        const auto told = [&](const QString& file) {
            console.window.bundles().open(file);
            QTRY_VERIFY(!console.window.errors().isHidden());
        };
        QFile whole(exported.file);
        QVERIFY(whole.open(QFile::ReadWrite) && whole.resize(whole.size() / 2));
        told(exported.file);
        const auto labels = console.window.errors().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains("That is no diagnostics bundle, or it is damaged.")
                && label->text().contains("is not whole");
        }));
        QVERIFY(console.child<BundleWindow>() == nullptr);
    }

    void aBundleThatIsDroppedIsOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("a zip") << "sent.zip" << true;
        QTest::newRow("another file") << "picture.png" << false;
        QTest::newRow("nothing of a disk") << "" << false;
    }
    void aBundleThatIsDroppedIsOpened()
    {
        QFETCH(QString, name);
        QFETCH(bool, isOpened);
        const ExportedCalls exported;
        WindowFixture console;
        QMimeData dragged;
        dragged.setUrls({name.isEmpty() ? QUrl("https://example.invalid/sent.zip")
                                        : QUrl::fromLocalFile(exported.directory.filePath(name))});
        const QPoint place(400, 300); // of the list of calls
        QDragEnterEvent enter(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&console.window, &enter);
        QCOMPARE(enter.isAccepted(), isOpened);
        QDropEvent drop(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        drop.ignore();
        QCoreApplication::sendEvent(&console.window, &drop);
        QCOMPARE(drop.isAccepted(), isOpened);
        if (isOpened)
            QTRY_VERIFY(console.child<BundleWindow>() != nullptr);
    }

    void theCommandIsInTheMenu()
    {
        WindowFixture console;
        QVERIFY(console.settle());
        QCOMPARE(console.window.actions().openBundle->shortcut(), QKeySequence("Ctrl+Shift+O"));
        QVERIFY(console.window.actions().openBundle->isEnabled());
    }

    void aBundleThatNobodyWaitsForIsGivenUp()
    {
        const ExportedCalls exported;
        {
            BundleOpener opener;
            opener.open(exported.file);
        }
        BundleOpener opener;
        int opened = 0;
        connect(&opener, &BundleOpener::opened, this, [&opened] { ++opened; });
        opener.open(exported.file);
        opener.open(exported.file); // takes the place of the one that is read
        QTRY_VERIFY(!opener.isOpening());
        QCOMPARE(opened, 1);
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(BundleWindowTest)
#include "bundle_window_test.moc"
