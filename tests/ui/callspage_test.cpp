#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/emptystate.h"
#include "ui/pages/calls/filterchips.h"
#include "ui/pages/calls/rawtab.h"
#include "ui/pages/filterviews.h"
#include "ui/pages/windowactions.h"
#include "ui/theme/cellroles.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

class CallsPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void theFirstCallIsSelectedAndItsLadderGrows();
    void aDemoCallThatWasAskedForIsSelected();
    void theSelectionSurvivesNewCallsAndSamples();
    void theFilterFindsCallsAndNamesWhatItDoesNotUnderstand();
    void aHalfTypedWordNeverBlanksTheList();
    void whatIsReadStaysInItsPlaceWhenCallsCome();
    void wordsOfTheFilterAreTakenAwayByTheirChip();
    void aFilterIsKeptUnderItsName();
    void theSelectedCallStaysWhenItCeasesToMatch();
    void aCallThatIsSelectedByItselfIsInSight();
    void theColumnsFillTheListAtAnyWidth_data();
    void theColumnsFillTheListAtAnyWidth();
    void aColumnKeepsTheWidthThatItWasGiven();
    void theNameOfACallerStandsBelowTheNumber();
    void severalRowsAreCopied();
    void aPinnedCallStaysOnTop();
    void theMenuOfARowFiltersByItsValue();
    void wordsAreFoundInTheMessagesOfACall();

private:
    SettingsSandbox m_settings;
};

void CallsPageTest::theFirstCallIsSelectedAndItsLadderGrows()
{
    WindowFixture console;
    FedCall call = console.feed.ring("1001", "1002");
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), call.call);
    QVERIFY(!console.child<EmptyState>()->isVisible());
    console.detail().ladder().selectRow(0);
    const QString first = console.detail().ladder().visibleText();
    QVERIFY2(first.contains("INVITE"), qPrintable(first));

    console.feed.answer(call);
    console.feed.sample({&call});
    console.feed.sample({&call});
    QVERIFY(console.settle());
    QTest::keyClick(&console.detail().ladder(), Qt::Key_End);
    QVERIFY2(console.detail().ladder().visibleText().contains("50 pps"),
        qPrintable(console.detail().ladder().visibleText()));
}

void CallsPageTest::aDemoCallThatWasAskedForIsSelected()
{
    WindowFixture console;
    const FedCall first = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.window.actions().demoCall->trigger();
    console.feed.talk("1003", "1004");
    console.feed.publish(
        CallBegan{CallId{900}, LegId{901}, "internal", "caller", "", "demo", "demo", 1, true});
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), CallId{900});
    console.feed.publish(
        CallBegan{CallId{910}, LegId{911}, "internal", "caller", "", "demo", "demo", 1, true});
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), CallId{900});
}

void CallsPageTest::theSelectionSurvivesNewCallsAndSamples()
{
    WindowFixture console;
    FedCall first = console.feed.talk("1001", "1002");
    FedCall second = console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    console.page().selectCall(second.call);
    console.detail().showTab(CallDetail::Raw);
    for (int i = 0; i < 20; ++i) {
        console.feed.talk("1", "2");
        console.feed.sample({&first, &second});
        QVERIFY(console.settle());
    }
    console.feed.hangUp(second);
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), second.call);
    QCOMPARE(CallModel::callAt(console.page().list().currentIndex()), second.call);
    QCOMPARE(console.detail().tab(), CallDetail::Raw);
}

void CallsPageTest::theFilterFindsCallsAndNamesWhatItDoesNotUnderstand()
{
    WindowFixture console;
    const FedCall proxied = console.feed.talk("1001", "1002");
    const FedCall bypassed = console.feed.talk("+3491", "1002", MediaMode::Bypass);
    QVERIFY(console.settle());
    QTest::keyClick(&console.window, Qt::Key_Slash);
    QTRY_VERIFY(console.window.filter().hasFocus());
    QTest::keyClicks(&console.window.filter(), "mode:bypass");
    QCOMPARE(console.rows(), 1);
    QCOMPARE(console.page().selectedCall(), bypassed.call);
    console.window.filter().setText("from:~nobody");
    QCOMPARE(console.rows(), 0);
    console.window.filter().setText("colour:red");
    QVERIFY(console.page().filterProblem().contains("colour"));
    console.window.filter().clear();
    QCOMPARE(console.rows(), 2);
    QVERIFY(console.page().filterProblem().isEmpty());
    Q_UNUSED(proxied);
}

void CallsPageTest::aHalfTypedWordNeverBlanksTheList()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    console.feed.talk("1003", "1004", MediaMode::Bypass);
    QVERIFY(console.settle());
    QLineEdit& filter = console.window.filter();
    for (const QChar letter : QStringLiteral("from:100 mode:bypass mos<3.6")) {
        QTest::keyClick(&filter, letter.toLatin1());
        QVERIFY2(console.rows() > 0, qPrintable(filter.text()));
        QVERIFY2(console.page().filterProblem().isEmpty(), qPrintable(filter.text()));
    }
    QTest::keyClick(&filter, Qt::Key_Return);
    QCOMPARE(console.rows(), 0);
    QTest::keyClicks(&filter, " from:nobody colour:red ");
    QVERIFY(console.page().filterProblem().contains("colour"));
}

void CallsPageTest::whatIsReadStaysInItsPlaceWhenCallsCome()
{
    WindowFixture console;
    for (int i = 0; i < 60; ++i)
        console.feed.talk(std::to_string(2000 + i), "1002");
    QVERIFY(console.settle());
    const QTreeView& list = console.page().list();
    QTRY_COMPARE(list.model()->index(0, CallModel::From).data().toString(), QString("2059"));
    QTRY_VERIFY(list.verticalScrollBar()->maximum() > 200);
    list.verticalScrollBar()->setValue(155);
    const QString top = list.indexAt({0, 0}).siblingAtColumn(CallModel::From).data().toString();
    const int offset = list.visualRect(list.indexAt({0, 0})).top();
    console.feed.talk("3000", "1002");
    QVERIFY(console.settle());
    QTRY_COMPARE(list.model()->index(0, CallModel::From).data().toString(), QString("3000"));
    QCOMPARE(list.indexAt({0, 0}).siblingAtColumn(CallModel::From).data().toString(), top);
    QCOMPARE(list.visualRect(list.indexAt({0, 0})).top(), offset);
}

void CallsPageTest::wordsOfTheFilterAreTakenAwayByTheirChip()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    auto* chips = console.child<FilterChips>();
    QVERIFY(!chips->isVisible());
    console.window.filter().setText("mode:proxy colour:red  state:live");
    QVERIFY(chips->isVisible());
    QCOMPARE(chips->words(), (QStringList{"mode:proxy", "colour:red", "state:live"}));
    const auto buttons = chips->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY2(buttons[1]->toolTip().contains("There is no"), qPrintable(buttons[1]->toolTip()));
    buttons[1]->click();
    QCOMPARE(console.window.filter().text(), QString("mode:proxy state:live"));
    QVERIFY(console.page().filterProblem().isEmpty());
    console.window.filter().clear();
    QVERIFY(!chips->isVisible());
}

void CallsPageTest::aFilterIsKeptUnderItsName()
{
    {
        WindowFixture console;
        console.window.filter().setText("from:~34 mode:bypass");
        console.child<FilterViews>()->save("Spain, around us");
    }
    WindowFixture console;
    console.feed.talk("1001", "1002");
    const FedCall bypassed = console.feed.talk("+3491", "1002", MediaMode::Bypass);
    QVERIFY(console.settle());
    auto* views = console.child<FilterViews>();
    const auto view = [&](const QString& name) {
        const auto all = views->views();
        const auto found = std::ranges::find(all, name, &QAction::text);
        return found == all.end() ? nullptr : *found;
    };
    QVERIFY(view("Spain, around us") != nullptr);
    view("Spain, around us")->trigger();
    QCOMPARE(console.window.filter().text(), QString("from:~34 mode:bypass"));
    QCOMPARE(console.rows(), 1);
    QCOMPARE(console.page().selectedCall(), bypassed.call);
    view("All calls")->trigger();
    QCOMPARE(console.rows(), 2);
    views->remove("Spain, around us");
    QTRY_VERIFY(view("Spain, around us") == nullptr);
}

void CallsPageTest::theSelectedCallStaysWhenItCeasesToMatch()
{
    WindowFixture console;
    FedCall first = console.feed.talk("1001", "1002");
    console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    console.page().selectCall(first.call);
    console.window.filter().setText("state:live");
    console.feed.hangUp(first);
    QVERIFY(console.settle());
    QTest::qWait(1'200);
    QCOMPARE(console.rows(), 2);
    QCOMPARE(console.page().selectedCall(), first.call);
    console.window.filter().setText("state:talking");
    QCOMPARE(console.rows(), 1);
}

void CallsPageTest::aCallThatIsSelectedByItselfIsInSight()
{
    WindowFixture console;
    for (int i = 0; i < 60; ++i)
        console.feed.talk(std::to_string(2000 + i), "1002");
    QVERIFY(console.settle());
    const QTreeView& list = console.page().list();
    QTRY_VERIFY(list.verticalScrollBar()->maximum() > 200);
    console.window.actions().demoCall->trigger();
    console.feed.publish(
        CallBegan{CallId{900}, LegId{901}, "internal", "caller", "", "demo", "demo", 1, true});
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), CallId{900});
    QTRY_COMPARE(CallModel::callAt(list.model()->index(0, 0)), CallId{900});
    QTRY_VERIFY(list.viewport()->rect().contains(list.visualRect(list.currentIndex()).center()));
}

void CallsPageTest::theColumnsFillTheListAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1'024, 1'440, 2'560})
        QTest::addRow("%d", width) << width;
}

void CallsPageTest::theColumnsFillTheListAtAnyWidth()
{
    QFETCH(int, width);
    WindowFixture console;
    console.window.resize(width, 800);
    FedCall call = console.feed.ring("1001", "1002");
    console.feed.refuse(call, 480, "Temporarily Unavailable", "NORMAL_TEMPORARY_FAILURE");
    QVERIFY(console.settle());
    QTRY_COMPARE(console.window.width(), width);
    const QTreeView& list = console.page().list();
    QTRY_COMPARE(list.header()->length(), list.viewport()->width());
    QVERIFY(!list.horizontalScrollBar()->isVisible());
    for (int column = 0; column < CallModel::ColumnCount; ++column) {
        if (CallModel::isNumber(column))
            QVERIFY(list.columnWidth(column) > list.fontMetrics().horizontalAdvance(
                        list.model()->headerData(column, Qt::Horizontal).toString()));
    }
    // What gives way can still be read in its tool tip.
    const QString whole = "480 NORMAL_TEMPORARY_FAILURE";
    const QModelIndex cause = list.model()->index(0, CallModel::Cause);
    QVERIFY(list.columnWidth(CallModel::Cause) >= list.fontMetrics().horizontalAdvance("NORMAL_CL"));
    QCOMPARE(
        list.columnWidth(CallModel::Cause) > list.fontMetrics().horizontalAdvance(whole), width == 2'560);
    if (width < 2'560) {
        const QPoint centre = list.visualRect(cause).center();
        QHelpEvent help(QEvent::ToolTip, centre, list.viewport()->mapToGlobal(centre));
        QCoreApplication::sendEvent(list.viewport(), &help);
        QVERIFY2(QToolTip::text().contains(whole), qPrintable(QToolTip::text()));
    }
}

void CallsPageTest::aColumnKeepsTheWidthThatItWasGiven()
{
    {
        WindowFixture console;
        console.feed.talk("1001", "1002");
        QVERIFY(console.settle());
        console.page().list().header()->resizeSection(CallModel::Route, 222);
        QCOMPARE(console.page().list().header()->length(), console.page().list().viewport()->width());
        console.window.closeNow();
    }
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.window.resize(1'500, 800);
    const QTreeView& list = console.page().list();
    QTRY_COMPARE(list.header()->length(), list.viewport()->width());
    QCOMPARE(list.columnWidth(CallModel::Route), 222);
}

void CallsPageTest::theNameOfACallerStandsBelowTheNumber()
{
    WindowFixture console;
    console.feed.publish(
        CallBegan{CallId{800}, LegId{801}, "internal", "1001", "", "1002", "1002", 1, false});
    QVERIFY(console.settle());
    const QTreeView& list = console.page().list();
    const int height = list.visualRect(list.model()->index(0, 0)).height();
    console.feed.publish(
        CallBegan{CallId{900}, LegId{901}, "internal", "1003", "Alice Smith", "1004", "1004", 1, false});
    QVERIFY(console.settle());
    QTRY_VERIFY(list.visualRect(list.model()->index(0, 0)).height() > height);
    QTRY_COMPARE(list.model()->index(0, CallModel::From).data().toString(), QString("1003"));
    const QModelIndex from = list.model()->index(0, CallModel::From);
    QCOMPARE(from.data(BelowRole).toString(), QString("Alice Smith"));
    console.page().selectCall(CallId{900});
    QVERIFY2(console.page().visibleText().contains("\t1003 Alice Smith\t1004\t"),
        qPrintable(console.page().visibleText()));
}

void CallsPageTest::severalRowsAreCopied()
{
    WindowFixture console;
    const FedCall first = console.feed.talk("1001", "1002");
    console.feed.talk("1003", "1004");
    const FedCall third = console.feed.talk("1005", "1006");
    QVERIFY(console.settle());
    const QTreeView& list = console.page().list();
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, keys,
            list.visualRect(list.model()->index(row, CallModel::To)).center());
    };
    click(2, {});
    click(0, Qt::ControlModifier);
    QCOMPARE(console.page().selectedCalls(), (std::vector{third.call, first.call}));
    QTest::keyClick(&const_cast<QTreeView&>(list), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("\t1006\t") && lines[1].contains("\t1002\t"), qPrintable(lines.join('\n')));
}

void CallsPageTest::aPinnedCallStaysOnTop()
{
    WindowFixture console;
    FedCall old = console.feed.talk("1001", "1002");
    console.feed.hangUp(old);
    for (int i = 0; i < 3; ++i)
        console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    auto& list = const_cast<QTreeView&>(console.page().list());
    const auto top = [&] { return CallModel::callAt(list.model()->index(0, 0)); };
    console.page().selectCall(old.call);
    QVERIFY(top() != old.call);
    QTest::keyClick(&list, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(top(), old.call);
    QVERIFY(!list.model()->index(0, CallModel::Start).data(Qt::DecorationRole).isNull());
    QVERIFY(list.model()->index(1, CallModel::Start).data(Qt::DecorationRole).isNull());
    QCOMPARE(console.page().selectedCall(), old.call);
    // Whatever comes, and however it is sorted and filtered.
    console.feed.talk("1005", "1006");
    QVERIFY(console.settle());
    QCOMPARE(top(), old.call);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        list.sortByColumn(CallModel::From, order);
        QCOMPARE(top(), old.call);
    }
    console.page().selectCall(CallModel::callAt(list.model()->index(1, 0)));
    console.page().setFilter("from:1005");
    QCOMPARE(console.rows(), 2);
    QCOMPARE(top(), old.call);
    // It is not forgotten with those that ended before it.
    for (int i = 0; i < 2'600; ++i) {
        FedCall call = console.feed.ring("7", "8");
        console.feed.refuse(call, 486, "Busy Here", "USER_BUSY");
        if (i % 200 == 199)
            QVERIFY(console.settle());
    }
    QCOMPARE(top(), old.call);
    // Again, by the menu.
    console.page().setFilter({});
    console.page().selectCall(old.call);
    QCOMPARE(console.page().selectedCalls(), std::vector{old.call});
    QMenu menu;
    console.page().fillMenu(menu, list.currentIndex());
    const auto actions = menu.actions();
    const auto unpin = std::ranges::find_if(
        actions, [](const QAction* action) { return action->text().remove(u'&') == "Unpin"; });
    QVERIFY(unpin != actions.end());
    (*unpin)->trigger();
    QVERIFY(top() != old.call);
}

void CallsPageTest::theMenuOfARowFiltersByItsValue()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    const auto choose = [&](int row, int column, const QString& text) {
        QMenu menu;
        console.page().fillMenu(menu, console.page().list().model()->index(row, column));
        const auto actions = menu.actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        if (found != actions.end())
            (*found)->trigger();
        return found != actions.end();
    };
    const auto rowOf = [&](const QString& called) {
        const QAbstractItemModel* model = console.page().list().model();
        int row = 0;
        while (row < model->rowCount() && model->index(row, CallModel::To).data().toString() != called)
            ++row;
        return row;
    };
    QVERIFY(choose(rowOf("1002"), CallModel::From, "Filter by from:=1001"));
    QCOMPARE(console.window.filter().text(), QString("from:=1001"));
    QCOMPARE(console.rows(), 1);
    console.window.filter().clear();
    QVERIFY(choose(rowOf("1002"), CallModel::To, "Filter without to:=1002"));
    QCOMPARE(console.window.filter().text(), QString("-to:=1002"));
    QCOMPARE(console.page().list().model()->index(0, CallModel::To).data().toString(), QString("1004"));
    QVERIFY(choose(0, CallModel::Mode, "Filter by mode:=Proxy"));
    QCOMPARE(console.window.filter().text(), QString("-to:=1002 mode:=Proxy"));
    QVERIFY(console.page().filterProblem().isEmpty());
    QVERIFY(!choose(0, CallModel::Duration, "Filter by 0:00"));
    QVERIFY(choose(0, CallModel::Duration, "Open ladder"));
    QVERIFY(console.detail().ladder().hasFocus());
}

void CallsPageTest::wordsAreFoundInTheMessagesOfACall()
{
    WindowFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    console.detail().showTab(CallDetail::Raw);
    auto* raw = console.child<RawTab>();
    auto* text = raw->findChild<QPlainTextEdit*>();
    QTest::keyClick(console.window.focusWidget(), Qt::Key_F, Qt::ControlModifier);
    auto* words = qobject_cast<QLineEdit*>(console.window.focusWidget());
    QVERIFY(words != nullptr);
    QTest::keyClicks(words, "sendrecv");
    QCOMPARE(text->textCursor().selectedText(), QString("sendrecv"));
    QVERIFY(!text->extraSelections().isEmpty());
    QTest::keyClick(words, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(words, "bye sip:");
    QCOMPARE(text->textCursor().selectedText().toLower(), QString("bye sip:"));
    QVERIFY(raw->text().startsWith("BYE sip:"));
    QTest::keyClicks(words, "nowhere");
    const auto labels = raw->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == "Not found"; }));
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
    QVERIFY(raw->isAncestorOf(console.window.focusWidget()));
}

LEGSCOPE_TEST(CallsPageTest)
#include "callspage_test.moc"
