#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/failurebox.h"
#include "ui/dialogs/keysheet.h"
#include "ui/models/callquery.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/calls/emptystate.h"
#include "ui/pages/commandpalette.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/modestrip.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/pages/windowactions.h"
#include "ui/widgets/ladderview.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QWindow>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// Presses the button of the next message box that appears; an empty text stands for Cancel.
void answerNextBox(const QString& text)
{
    QTimer::singleShot(0, qApp, [text] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr)
            return answerNextBox(text);
        const auto buttons = box->buttons();
        const auto wanted = std::ranges::find(buttons, text, &QAbstractButton::text);
        (wanted == buttons.end() ? box->button(QMessageBox::Cancel) : *wanted)->click();
    });
}

/// "QLineEdit in ProfileForm", for a failure's message.
const char* nameOf(const QWidget& widget)
{
    static QByteArray name;
    name = widget.metaObject()->className();
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        name += QByteArray(" in ") + parent->metaObject()->className();
    return name;
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void withoutCallsItSaysWhereItListensAndOffersADemo();
    void aProfileThatFailedNamesItsCause();
    void badgesTellTheModeOfEachProfile();
    void manyProfilesLeaveTheFilterItsWidth();
    void aDemoCallIsShownWhereCallsAre();
    void severalCallsAreHungUpAfterAQuestion();
    void freezeHoldsTheViewButNotTheStatusBar();
    void problemsAreToldOnceUntilDismissed();
    void hangUpIsOfferedForLiveCallsOnly();
    void theStatusBarAddsUpTheLoad();
    void itemsOfTheStatusBarLeadToWhatTheyCount_data();
    void itemsOfTheStatusBarLeadToWhatTheyCount();
    void whatKeepsItFromRunningIsToldInABox();
    void aBadgeOpensTheFormOfItsProfile();
    void thePaletteFindsAndGivesCommands();
    void thePaletteTakesTheKeysOfTheWindowBehind();
    void aLongNameLeavesTheWindowItsWidth();
    void quittingWithLiveCallsAsks();
    void quittingMayWaitForTheLastCall();
    void keysAreListedAndFound();
    void theFilterCompletesItsWords();
    void whatWasArrangedIsRemembered();
    void everyCommandHasAShortcutOrAMenu();
    void everyControlHasAnAccessibleName();

private:
    SettingsSandbox m_settings;
};

void WindowTest::withoutCallsItSaysWhereItListensAndOffersADemo()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy);
    QVERIFY(console.settle());
    auto* empty = console.child<EmptyState>();
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->sentence().startsWith("Point a phone or a trunk at one of these addresses"),
        qPrintable(empty->sentence()));
    QCOMPARE(empty->addresses(), QStringList{"sip:127.0.0.1:5060"});
    QTest::mouseClick(empty->findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("sip:127.0.0.1:5060"));
    // The first of what can be done has the keys.
    console.page().focusList();
    QTRY_VERIFY(empty->findChild<QPushButton*>()->hasFocus());
    QTest::keyClick(empty->findChild<QPushButton*>(), Qt::Key_Space);
    QCOMPARE(console.commands.size(), 1U);
    QVERIFY(std::holds_alternative<PlaceDemoCalls>(console.commands[0]));
}

void WindowTest::aProfileThatFailedNamesItsCause()
{
    WindowFixture console;
    ProfileStatus failed;
    failed.name = "external";
    failed.state = ProfileState::Failed;
    failed.failure = "127.0.0.1:5080 is taken by another program";
    console.feed.publish(ProfileChanged{failed});
    QVERIFY(console.settle());
    QCOMPARE(console.child<EmptyState>()->sentence(),
        QString("No profile runs: nothing can call.\nexternal: 127.0.0.1:5080 is taken by another program"));
    QCOMPARE(console.child<ModeStrip>()->badge("external"), QString("external: failed"));
}

void WindowTest::badgesTellTheModeOfEachProfile()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy, true);
    console.feed.profileRuns("external", MediaMode::Default);
    QVERIFY(console.settle());
    const auto* strip = console.child<ModeStrip>();
    QCOMPARE(strip->badge("internal"), QString("internal: PROXY late"));
    QCOMPARE(strip->badge("external"), QString("external: DEFAULT"));
    console.feed.profileRuns("internal", MediaMode::Bypass);
    QVERIFY(console.settle());
    QCOMPARE(strip->badge("internal"), QString("internal: BYPASS"));
    for (int i = 0; i < 10; ++i)
        console.feed.profileRuns("line" + std::to_string(i), MediaMode::Proxy);
    QVERIFY(console.settle());
    QStringList texts;
    for (const QToolButton* badge : strip->findChildren<QToolButton*>()) {
        if (badge->isVisible())
            texts << badge->text();
    }
    QVERIFY(texts.size() > 1);
    QVERIFY2(texts.contains(QString("%1 more").arg(13 - texts.size())), qPrintable(texts.join(", ")));
}

void WindowTest::manyProfilesLeaveTheFilterItsWidth()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy, true);
    for (const char* name : {"external", "carrier", "trunk"})
        console.feed.profileRuns(name, MediaMode::Default);
    ProfileStatus failed;
    failed.name = "broken";
    failed.state = ProfileState::Failed;
    console.feed.publish(ProfileChanged{failed});
    QVERIFY(console.settle());
    const auto badges = [&] {
        QStringList texts;
        for (const QToolButton* badge : console.child<ModeStrip>()->findChildren<QToolButton*>()) {
            if (badge->isVisible())
                texts << badge->text();
        }
        return texts;
    };
    console.window.resize(1'024, 700);
    QTRY_COMPARE(console.window.width(), 1'024);
    QTRY_VERIFY(console.window.filter().width() >= 360);
    QTRY_VERIFY(console.child<ModeStrip>()->isVisible());
    QTRY_VERIFY(badges().size() < 5);
    auto* menu = console.child<ModeStrip>()->findChild<QMenu*>();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 5);
    QCOMPARE(menu->actions().front()->text(), QString("internal: PROXY late"));
    menu->actions()[1]->trigger();
    QVERIFY(console.window.profilesPage().isVisible());
    console.window.resize(2'560, 900);
    QTRY_COMPARE(badges().size(), 5);
}

void WindowTest::aDemoCallIsShownWhereCallsAre()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy);
    QVERIFY(console.settle());
    console.window.showPage(&console.window.profilesPage());
    console.window.actions().demoCall->trigger();
    QVERIFY(console.page().isVisible());
}

void WindowTest::severalCallsAreHungUpAfterAQuestion()
{
    WindowFixture console;
    const FedCall first = console.feed.talk("1001", "1002"), second = console.feed.talk("1003", "1004");
    FedCall over = console.feed.talk("1005", "1006");
    console.feed.hangUp(over);
    QVERIFY(console.settle());
    const_cast<QTreeView&>(console.page().list()).selectAll();
    answerNextBox({});
    console.window.actions().hangUp->trigger();
    QVERIFY(console.commands.empty());
    answerNextBox("Hang up");
    console.window.actions().hangUp->trigger();
    QCOMPARE(console.commands.size(), 2U);
    QCOMPARE(std::get<HangUpCall>(console.commands[0]).call, second.call);
    QCOMPARE(std::get<HangUpCall>(console.commands[1]).call, first.call);
}

void WindowTest::freezeHoldsTheViewButNotTheStatusBar()
{
    WindowFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QTest::keyClick(&console.window, Qt::Key_F8);
    QVERIFY(console.window.actions().freeze->isChecked());
    console.feed.hangUp(call);
    console.feed.talk("1003", "1004");
    console.feed.talk("1005", "1006");
    QVERIFY(console.settle());
    QCOMPARE(console.rows(), 1);
    QCOMPARE(console.page().model().rowAt(0).phase, CallPhase::Talking);
    QVERIFY2(
        console.window.statusLine().contains("2 calls / peak 2"), qPrintable(console.window.statusLine()));
    QVERIFY(console.window.statusLine().contains("FROZEN"));
    QTest::keyClick(&console.window, Qt::Key_F8);
    QVERIFY(console.settle());
    QCOMPARE(console.rows(), 3);
    QCOMPARE(console.page().model().rowAt(0).phase, CallPhase::Ended);
    QVERIFY(!console.window.statusLine().contains("FROZEN"));
}

void WindowTest::problemsAreToldOnceUntilDismissed()
{
    WindowFixture console;
    QVERIFY(!console.window.errors().isVisible());
    console.feed.problem(Severity::Warning, "sip_profiles/internal.xml:12", "unknown parameter colour");
    console.feed.problem(Severity::Error, "", "disk full");
    console.feed.problem(Severity::Error, "", "disk full");
    console.feed.problem(Severity::Notice, "", "configuration reloaded");
    QVERIFY(console.settle());
    QVERIFY(console.window.errors().isVisible());
    QCOMPARE(console.window.errors().count(), 2U);
    QCOMPARE(console.window.errors().sentence(), QString("disk full (2 times)"));
    console.window.errors().dismiss();
    QCOMPARE(console.window.errors().sentence(),
        QString("sip_profiles/internal.xml:12: unknown parameter colour"));
    console.window.errors().dismiss();
    QVERIFY(!console.window.errors().isVisible());
}

void WindowTest::hangUpIsOfferedForLiveCallsOnly()
{
    WindowFixture console;
    QVERIFY(!console.window.actions().hangUp->isEnabled());
    FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QVERIFY(console.window.actions().hangUp->isEnabled());
    console.window.actions().hangUp->trigger();
    QCOMPARE(std::get<HangUpCall>(console.commands.back()).call, call.call);
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    QVERIFY(!console.window.actions().hangUp->isEnabled());
    QVERIFY(console.window.actions().exportCall->isEnabled());
}

void WindowTest::theStatusBarAddsUpTheLoad()
{
    WindowFixture console;
    console.feed.publish(
        EngineChanged{EnginePhase::Running, "1 profile", "epoll (io_uring is refused: not permitted)"});
    FedCall first = console.feed.talk("1001", "1002"), second = console.feed.talk("1003", "1004");
    console.feed.sample({&first, &second});
    first.sample.streams[0].drops[0] = 7;
    first.sample.streams[0].lost = 2;
    console.feed.sample({&first, &second});
    console.feed.hangUp(second);
    QVERIFY(console.settle());
    QString line;
    QTRY_VERIFY((line = console.window.statusLine()).contains("peak 2  0.0 cps"));
    const QString busy
        = "engine running  1 calls / peak 2  0.0 cps  RTP 200 pps  loss 5.0 %  epoll  ring 25 %  UI ";
    QVERIFY2(line.startsWith(busy), qPrintable(line));
    QVERIFY2(line.endsWith(" ms  queue 0  dropped 7"), qPrintable(line));
    console.feed.capture = {1.0, 40, 2};
    console.feed.sample({&first});
    QVERIFY(console.settle());
    QTRY_VERIFY(console.window.statusLine().contains("  ring 100 %, 42 gone  "));
}

void WindowTest::itemsOfTheStatusBarLeadToWhatTheyCount_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("calls") << "state:live";
    QTest::newRow("cps") << "state:live -state:talking";
    QTest::newRow("pps") << "pps>0";
    QTest::newRow("loss") << "loss>1";
    QTest::newRow("dropped") << "drops>0";
}

void WindowTest::itemsOfTheStatusBarLeadToWhatTheyCount()
{
    QFETCH(QString, words);
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.window.showPage(&console.window.profilesPage());
    const auto items = console.child<QStatusBar>()->findChildren<QToolButton*>();
    const auto item = std::ranges::find_if(
        items, [](const QToolButton* button) { return button->text().contains(QTest::currentDataTag()); });
    QVERIFY(item != items.end());
    QVERIFY(!(*item)->accessibleDescription().isEmpty());
    (*item)->click();
    QVERIFY(console.page().isVisible());
    QCOMPARE(console.window.filter().text(), words);
    QVERIFY(console.page().filterProblem().isEmpty());
}

void WindowTest::whatKeepsItFromRunningIsToldInABox()
{
    const FailureBox box(FailureBox::What::CannotRun, "freeswitch.xml:3: <b>unclosed</b> tag");
    QCOMPARE(box.text(), QString("Legscope cannot run."));
    QCOMPARE(box.informativeText(), QString("freeswitch.xml:3: <b>unclosed</b> tag"));
    QCOMPARE(box.textFormat(), Qt::PlainText);
    const FailureBox other(FailureBox::What::NotExported, "/x.zip: no space left");
    QCOMPARE(other.text(), QString("The export was not written."));
}

void WindowTest::aBadgeOpensTheFormOfItsProfile()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy);
    console.feed.profileRuns("external", MediaMode::Default);
    QVERIFY(console.settle());
    QVERIFY(console.page().isVisible());
    const auto badges = console.child<ModeStrip>()->findChildren<QToolButton*>();
    const auto external = std::ranges::find(badges, QString("external: DEFAULT"), &QToolButton::text);
    QVERIFY(external != badges.end() && (*external)->isVisible());
    (*external)->click();
    QVERIFY(console.window.profilesPage().isVisible());
    QVERIFY(!console.page().isVisible());
    QTest::keyClick(&console.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(console.page().isVisible());
}

void WindowTest::thePaletteFindsAndGivesCommands()
{
    WindowFixture console;
    QVERIFY(console.settle());
    console.window.actions().palette->trigger();
    auto* palette = console.child<CommandPalette>();
    QVERIFY(palette->isVisible());
    QVERIFY(!palette->offered().contains("Hang up")); // no call is selected
    QTest::keyClicks(palette->findChild<QLineEdit*>(), "all exp");
    QCOMPARE(palette->offered(), QStringList{"Export all calls"});
    palette->findChild<QLineEdit*>()->clear();
    QTest::keyClicks(palette->findChild<QLineEdit*>(), "demo");
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(console.commands.size(), 1U);
    QTRY_VERIFY(console.child<CommandPalette>() == nullptr);
}

void WindowTest::thePaletteTakesTheKeysOfTheWindowBehind()
{
    WindowFixture console;
    QVERIFY(console.settle());
    console.window.actions().palette->trigger();
    auto* palette = console.child<CommandPalette>();
    QVERIFY(palette->isVisible());
    // A window system sends keys to the active window, which a popup is not.
    QWindow* behind = console.window.windowHandle();
    for (const char key : {'d', 'e', 'm', 'o'})
        QTest::keyClick(behind, key);
    QCOMPARE(palette->offered(), QStringList{"Demo call"});
    QTest::keyClick(behind, Qt::Key_Return);
    QTRY_COMPARE(console.commands.size(), 1U);
}

void WindowTest::aLongNameLeavesTheWindowItsWidth()
{
    WindowFixture console;
    const int width = console.window.width();
    console.feed.talk(std::string(2'000, 'x'), std::string(2'000, 'y'));
    QVERIFY(console.settle());
    QVERIFY(console.page().selectedCall());
    QCoreApplication::processEvents();
    QCOMPARE(console.window.width(), width);
    QVERIFY2(console.window.minimumSizeHint().width() <= 1'024,
        qPrintable(QString::number(console.window.minimumSizeHint().width())));
}

void WindowTest::quittingWithLiveCallsAsks()
{
    WindowFixture console;
    QVERIFY(console.settle());
    FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    answerNextBox({});
    QVERIFY(!console.window.close());
    QVERIFY(console.window.isVisible());
    answerNextBox("Hang up and quit");
    QVERIFY(console.window.close());
    console.window.show();
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    QVERIFY(console.window.close());
    console.window.show();
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.window.closeNow();
    QVERIFY(!console.window.isVisible());
}

void WindowTest::quittingMayWaitForTheLastCall()
{
    WindowFixture console;
    console.feed.publish(EngineChanged{EnginePhase::Running, "1 profile", "epoll"});
    FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    answerNextBox("Quit after the last call");
    QVERIFY(!console.window.close());
    QVERIFY(std::holds_alternative<DrainCalls>(console.commands.back()));
    QVERIFY(console.window.isVisible());
    console.feed.publish(EngineChanged{EnginePhase::Draining, "1 live", "epoll"});
    QVERIFY(console.settle());
    answerNextBox({}); // it waits already: that is not offered again
    QVERIFY(!console.window.close());
    QCOMPARE(console.commands.size(), 1U);
    console.feed.hangUp(call);
    console.finish({}, "drained: no call is left");
    QVERIFY(console.settle());
    QTRY_VERIFY(!console.window.isVisible());
}

void WindowTest::keysAreListedAndFound()
{
    WindowFixture console;
    QVERIFY(console.settle());
    QTest::keyClick(&console.window, Qt::Key_F1);
    auto* sheet = console.child<KeySheet>();
    QVERIFY(sheet != nullptr && sheet->isVisible());
    QVERIFY2(sheet->rows().contains("F8: Freeze"), qPrintable(sheet->rows().join("; ")));
    QVERIFY(sheet->rows().contains("Space: Mark it; the second mark compares the two"));
    for (const QAction* action : console.window.actions().findChildren<QAction*>()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(key.isEmpty() || sheet->rows().contains(key + ": " + action->iconText()), qPrintable(key));
    }
    QTest::keyClicks(sheet->findChild<QLineEdit*>(), "crosshair");
    QCOMPARE(sheet->rows(), QStringList{"Left, Right, Home, End: Move the crosshair"});
    const QPointer<KeySheet> open(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(open.isNull());
}

void WindowTest::theFilterCompletesItsWords()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QLineEdit& filter = console.window.filter();
    filter.setFocus();
    QTest::keyClicks(&filter, "state:live -mode:by");
    auto* offered = filter.completer()->popup();
    QTRY_VERIFY(offered->isVisible());
    QCOMPARE(offered->model()->rowCount(), 1);
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QCOMPARE(filter.text(), QString("state:live -mode:bypass"));
    QCOMPARE(console.rows(), 1);
    QVERIFY(console.page().filterProblem().isEmpty());
    for (const QString& word : CallQuery::vocabulary())
        QVERIFY2(CallQuery::parse(word + "1"), qPrintable(word));
    for (const char* word : {"header:", "agent:", "state:srtp"})
        QVERIFY2(CallQuery::vocabulary().contains(word), word);
    // Nothing is offered for a word that has not begun.
    filter.setFocus();
    QTest::keyClicks(&filter, " ");
    QVERIFY(!offered->isVisible());
}

void WindowTest::whatWasArrangedIsRemembered()
{
    {
        WindowFixture console;
        console.detail().ladder().setTime(LadderTime::Delta);
        console.window.resize(900, 600);
        console.window.closeNow();
    }
    WindowFixture console;
    QCOMPARE(console.detail().ladder().time(), LadderTime::Delta);
    QCOMPARE(console.window.size(), QSize(900, 600));
}

void WindowTest::everyCommandHasAShortcutOrAMenu()
{
    WindowFixture console;
    QSet<QString> shortcuts;
    const auto actions = console.window.actions().findChildren<QAction*>();
    QVERIFY(actions.size() > 15);
    for (const QAction* action : actions) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->shortcut().isEmpty() || !action->associatedObjects().isEmpty(),
            qPrintable(action->text()));
        const QString key = action->shortcut().toString();
        QVERIFY2(key.isEmpty() || !shortcuts.contains(key), qPrintable(key));
        shortcuts.insert(key);
    }
}

void WindowTest::everyControlHasAnAccessibleName()
{
    WindowFixture console;
    console.feed.profileRuns("internal", MediaMode::Proxy);
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    int checked = 0;
    for (QWidget* widget : console.window.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractItemView*>(widget) || qobject_cast<LadderView*>(widget)
            || qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget);
        const bool isPart = qobject_cast<QAbstractSpinBox*>(widget->parentWidget())
            || QByteArray(widget->parentWidget()->metaObject()->className()).startsWith("QComboBox")
            || widget->objectName().startsWith("qt_");
        if (!isControl || isPart || qobject_cast<QHeaderView*>(widget))
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible != nullptr);
        // A search field may be described by its placeholder instead.
        const QString name = accessible->text(QAccessible::Name) + accessible->text(QAccessible::Description);
        QVERIFY2(!name.isEmpty(), nameOf(*widget));
        ++checked;
    }
    QVERIFY(checked > 8);
}

LEGSCOPE_TEST(WindowTest)
#include "window_test.moc"
