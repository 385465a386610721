#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callsladder.h"
#include "ui/pages/calls/emptystate.h"
#include "ui/pages/calls/eventstab.h"
#include "ui/pages/calls/rawtab.h"
#include "ui/pages/commandpalette.h"
#include "ui/pages/windowactions.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QBuffer>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <utility>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

QByteArray written(const LadderView& ladder, LadderFormat format)
{
    QBuffer file;
    return file.open(QIODevice::WriteOnly) && ladder.write(file, format) ? file.data() : QByteArray();
}

} // namespace

class CallReadTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void aChipOpensItsDiff();
    void enterOnACallOpensItsLadder();
    void eachTabHasItsKeysAndEscapeLeadsBackToTheList();
    void aCallThatIsOverIsReadFromItsInvite();
    void enterOnAMessageOpensItsExactText();
    void twoMarkedMessagesAreCompared();
    void aDoubleClickOpensAWindowOfItsOwn();
    void theDetailCanHaveThePageForItself();
    void aForgottenCallLeavesTheDetail();
    void theCallThatIsReadStaysWhileOlderAndNewerOnesAreForgotten();
    void eventsAreReadableLines();
    void theLadderSaysWhyASourceWasLearned();
    void twoCallsAreComparedSideBySide();
    void severalCallsAreReadInOneLadder();
    void noMoreCallsThanCanBeReadAreOneLadder();
    void theCommandsOfTheLadderAreInMenuAndPalette();

private:
    SettingsSandbox m_settings;
};

void CallReadTest::aChipOpensItsDiff()
{
    WindowFixture console;
    const FedCall call = console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    LadderView& ladder = console.detail().ladder();
    console.detail().showTab(CallDetail::Ladder);
    QVERIFY(ladder.selectSequence(call.offer + 2)); // INVITE to B: LegBegan stands between
    QTest::keyClick(&ladder, Qt::Key_S);
    QCOMPARE(console.detail().tab(), CallDetail::SdpDiff);
}

void CallReadTest::enterOnACallOpensItsLadder()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.detail().showTab(CallDetail::Raw);
    console.page().focusList();
    QTest::keyClick(console.window.focusWidget(), Qt::Key_Return);
    QCOMPARE(console.detail().tab(), CallDetail::Ladder);
    QVERIFY(console.detail().ladder().hasFocus());
}

void CallReadTest::enterOnAMessageOpensItsExactText()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    console.detail().showTab(CallDetail::Ladder);
    LadderView& ladder = console.detail().ladder();
    QTest::keyClick(&ladder, Qt::Key_N);
    QTest::keyClick(&ladder, Qt::Key_Return);
    QCOMPARE(console.detail().tab(), CallDetail::Raw);
    const QString text = console.child<RawTab>()->text();
    QVERIFY2(text.startsWith("INVITE sip:1002@127.0.0.1 SIP/2.0\nVia: "), qPrintable(text));
    QVERIFY(text.contains("\n\nv=0\no=caller "));
    QVERIFY(text.endsWith("a=sendrecv\n"));
}

void CallReadTest::eachTabHasItsKeysAndEscapeLeadsBackToTheList()
{
    WindowFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    console.feed.sample({&call});
    console.feed.sample({&call});
    QVERIFY(console.settle());
    for (const auto tab :
        {CallDetail::Ladder, CallDetail::SdpDiff, CallDetail::Rtp, CallDetail::Events, CallDetail::Raw}) {
        console.detail().showTab(tab);
        QWidget* focus = console.window.focusWidget();
        QVERIFY2(
            focus != nullptr && console.detail().isAncestorOf(focus), QTest::toString(static_cast<int>(tab)));
        QVERIFY(focus->focusPolicy() != Qt::NoFocus);
        QTest::keyClick(focus, Qt::Key_Escape);
        QCOMPARE(console.window.focusWidget(), &console.page().list());
    }
}

void CallReadTest::aCallThatIsOverIsReadFromItsInvite()
{
    WindowFixture console;
    FedCall first = console.feed.talk("1001", "1002");
    console.feed.hangUp(first);
    FedCall second = console.feed.talk("1003", "1004");
    console.feed.hangUp(second);
    QVERIFY(console.settle());
    console.detail().showTab(CallDetail::Ladder);
    for (const FedCall& call : {first, second}) {
        console.page().selectCall(call.call);
        const QScrollBar* bar = console.detail().ladder().verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
    }
}

void CallReadTest::theLadderSaysWhyASourceWasLearned()
{
    WindowFixture console;
    const FedCall call = console.feed.talk("1001", "1002");
    const auto at = [](std::uint16_t port) { return *SocketAddress::parse("203.0.113.7", port); };
    const auto learn = [&](std::uint16_t port) {
        console.feed.publish(MediaFlow{call.call, 0, LegSide::A, FlowChange::SourceLearned, at(port), {}});
    };
    learn(4000);
    learn(4002); // a NAT gave it another port
    console.feed.publish(
        MediaArmed{call.call, {{0, "audio", "PCMA/8000", at(1), at(2), at(5000), at(6000)}}, ArmedBy::Offer});
    learn(5002);
    QVERIFY(console.settle());
    console.detail().showTab(CallDetail::Ladder);
    const QString ladder = console.detail().ladder().visibleText();
    for (const char* words : {"Source of A learned: 203.0.113.7:4000, its SDP says 127.0.0.1:40000\n",
             "Source of A learned: 203.0.113.7:4002, before it was 203.0.113.7:4000\n",
             "Source of A learned: 203.0.113.7:5002, its SDP says 203.0.113.7:5000\n"})
        QVERIFY2(ladder.contains(words), qPrintable(ladder));
}

void CallReadTest::severalCallsAreReadInOneLadder()
{
    WindowFixture console;
    FedCall first = console.feed.talk("1001", "1002"), second = console.feed.talk("<b>3", "1004");
    console.feed.sample({&first, &second});
    QVERIFY(console.settle());
    auto& list = const_cast<QTreeView&>(console.page().list());
    list.selectAll();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_L, Qt::ControlModifier);
    auto* window = console.child<CallsLadder>();
    QVERIFY(window != nullptr && window->isVisible() && window->isWindow());
    QCOMPARE(window->legend(), QString("1: 1001 → 1002  ·  2: <b>3 → 1004"));
    LadderView& ladder = window->view();
    window->activateWindow();
    QTRY_VERIFY(ladder.hasFocus());
    const QString all = ladder.visibleText();
    QVERIFY2(
        all.contains("1 A 127.0.0.1:5070 > engine") && all.contains("2 B 127.0.0.1:5072"), qPrintable(all));
    QVERIFY(all.contains("1: Call from 1001 to 1002"));
    QVERIFY(all.indexOf("1: Call from") < all.indexOf("2: Call from"));
    QVERIFY(all.contains("jitter 2.1 ms"));

    // What is opened is the message of that call, and SDP likewise.
    QVERIFY(ladder.selectSequence(inLadder(1, second.offer + 2)));
    QTest::keyClick(&ladder, Qt::Key_Return);
    QVERIFY(window->detail() != nullptr);
    QCOMPARE(window->detail()->call(), second.call);
    QCOMPARE(window->detail()->tab(), CallDetail::Raw);
    QVERIFY(window->detail()->findChild<RawTab*>()->text().startsWith("INVITE sip:1004@"));
    ladder.setFocus();
    QVERIFY(ladder.selectSequence(inLadder(0, first.offer + 2)));
    QTest::keyClick(&ladder, Qt::Key_S);
    QCOMPARE(window->detail()->call(), first.call);
    QCOMPARE(window->detail()->tab(), CallDetail::SdpDiff);

    // Messages of two calls are not compared, and that is said.
    ladder.setFocus();
    QTest::keyClick(&ladder, Qt::Key_Space);
    QVERIFY(ladder.selectSequence(inLadder(1, second.offer + 2)));
    QTest::keyClick(&ladder, Qt::Key_Space);
    const auto labels = window->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains("Only messages of one call");
    }));

    // It grows, and what is selected stays selected.
    console.feed.hangUp(first);
    QVERIFY(console.settle());
    QTRY_VERIFY(written(ladder, LadderFormat::Text).contains("1: ended by caller: NORMAL_CLEARING"));
    QVERIFY(ladder.visibleText().contains("2 B 127.0.0.1:5072: INVITE"));
    QVERIFY(written(ladder, LadderFormat::Svg).contains("2 A 127.0.0.1:5070"));
    const QPointer<CallsLadder> open(window);
    QTest::keyClick(&ladder, Qt::Key_Escape);
    QTRY_VERIFY(open.isNull());
}

void CallReadTest::noMoreCallsThanCanBeReadAreOneLadder()
{
    WindowFixture console;
    const auto together = [&console] { return console.page().listActions().back(); };
    console.feed.talk("1", "900");
    QVERIFY(console.settle());
    QVERIFY(!together()->isEnabled());
    for (std::size_t call = 2; call <= CallsLadder::mostCalls; ++call)
        console.feed.talk(std::to_string(call), "900");
    QVERIFY(console.settle());
    auto& list = const_cast<QTreeView&>(console.page().list());
    list.selectAll();
    QVERIFY(together()->isEnabled());
    console.feed.talk("99", "900");
    QVERIFY(console.settle());
    list.selectAll();
    QVERIFY(!together()->isEnabled());
}

void CallReadTest::twoMarkedMessagesAreCompared()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    LadderView& ladder = console.detail().ladder();
    console.detail().showTab(CallDetail::Ladder);
    QSignalSpy wanted(&ladder, &LadderView::comparisonWanted);
    for (const int key : {Qt::Key_N, Qt::Key_Space, Qt::Key_Space, Qt::Key_N, Qt::Key_Space})
        QTest::keyClick(&ladder, static_cast<Qt::Key>(key));
    QCOMPARE(wanted.count(), 0);
    QVERIFY(ladder.visibleText().contains("(marked)"));
    QTest::keyClick(&ladder, Qt::Key_P);
    QTest::keyClick(&ladder, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(wanted[0][0].toULongLong() < wanted[0][1].toULongLong());
    QCOMPARE(console.detail().tab(), CallDetail::SdpDiff);
}

void CallReadTest::aDoubleClickOpensAWindowOfItsOwn()
{
    WindowFixture console;
    const FedCall call = console.feed.talk("1001", "1002");
    console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    const QTreeView& list = console.page().list();
    const QRect cell = list.visualRect(list.model()->index(1, CallModel::From));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, cell.center());
    const auto details = console.window.findChildren<CallDetail*>();
    QCOMPARE(details.size(), 2);
    const auto own = std::ranges::find_if(details, &QWidget::isWindow);
    QVERIFY(own != details.end());
    QCOMPARE((*own)->call(), call.call);
    QVERIFY((*own)->windowTitle().contains("1001 → 1002"));
    QVERIFY(console.page().visibleText().startsWith("Talking\t"));
    QVERIFY(console.page().visibleText().contains(
        "\t1001 Caller 1001\t1002\tinternal → internal\tProxy\tPCMA/PCMA"));
    QTest::keyClick(*own, Qt::Key_Escape);
    QTRY_COMPARE(console.window.findChildren<CallDetail*>().size(), 1);
}

void CallReadTest::theDetailCanHaveThePageForItself()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    QVERIFY(console.page().list().isVisible());
    QTest::keyClick(&console.window, Qt::Key_F11);
    QVERIFY(!console.page().list().isVisible());
    QVERIFY(console.detail().isVisible());
    QTest::keyClick(&console.window, Qt::Key_F11);
    QVERIFY(console.page().list().isVisible());
}

void CallReadTest::aForgottenCallLeavesTheDetail()
{
    WindowFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    QCOMPARE(console.page().selectedCall(), call.call);
    console.link.box()->post(Snapshot{});
    QVERIFY(console.settle());
    QVERIFY(!console.page().selectedCall());
    QVERIFY(console.child<EmptyState>()->isVisible());
}

void CallReadTest::theCallThatIsReadStaysWhileOlderAndNewerOnesAreForgotten()
{
    legscope::test::ConsoleFixture console(16);
    CallDetail detail(console.store);
    FedCall read = console.feed.talk("1001", "1002");
    console.feed.hangUp(read);
    QVERIFY(console.settle());
    detail.showCall(read.call);
    for (int i = 0; i < 40; ++i) {
        FedCall call = console.feed.talk("1003", "1004");
        console.feed.hangUp(call);
    }
    QVERIFY(console.settle());
    QVERIFY(console.store.forgottenCalls() > 0);
    QCOMPARE(detail.call(), read.call);
    QVERIFY(console.store.find(read.call) != nullptr);
}

void CallReadTest::eventsAreReadableLines()
{
    WindowFixture console;
    FedCall call = console.feed.talk("1001", "1002");
    console.feed.hangUp(call);
    QVERIFY(console.settle());
    console.child<CallDetail>()->showTab(CallDetail::Events);
    const QString lines = console.child<EventsTab>()->visibleText();
    for (const char* part :
        {"Call from 1001 to 1002 on profile internal", "Media mode Proxy, decided by profile internal",
            "A > engine: INVITE sip:1002@127.0.0.1 SIP/2.0", "engine > B: INVITE", "(again)",
            "Offer of A passed to B with 3 changed lines", "Leg B: Ringing (180)", "First RTP packet from A",
            "Media armed by the answer: audio PCMA/8000", "Call ended by the caller: NORMAL_CLEARING"})
        QVERIFY2(lines.contains(part), part);
    QVERIFY(!lines.contains("\t\n"));
}

void CallReadTest::twoCallsAreComparedSideBySide()
{
    WindowFixture console;
    const FedCall left = console.feed.talk("1001", "1002");
    const FedCall right = console.feed.talk("1003", "1004");
    QVERIFY(console.settle());
    console.page().compare(left.call, right.call);
    const auto details = console.window.findChildren<CallDetail*>();
    QCOMPARE(details.size(), 3);
    std::vector<CallDetail*> pair;
    std::ranges::copy_if(details, std::back_inserter(pair),
        [&](const CallDetail* detail) { return detail != &console.detail(); });
    if (pair[0]->call() != left.call)
        std::swap(pair[0], pair[1]);
    QVERIFY(pair[0]->x() < pair[1]->x());
    QVERIFY(pair[0]->window() == pair[1]->window());
    QVERIFY(pair[0]->window() != &console.window);
    QCOMPARE(pair[0]->call(), left.call);
    QCOMPARE(pair[1]->call(), right.call);
    pair[0]->showTab(CallDetail::SdpDiff);
    QCOMPARE(pair[1]->tab(), CallDetail::SdpDiff);
    pair[1]->showTab(CallDetail::Rtp);
    QCOMPARE(pair[0]->tab(), CallDetail::Rtp);
    QTest::keyClick(pair[0], Qt::Key_Escape);
    QTRY_COMPARE(console.window.findChildren<CallDetail*>().size(), 1);
}

void CallReadTest::theCommandsOfTheLadderAreInMenuAndPalette()
{
    WindowFixture console;
    console.feed.talk("1001", "1002");
    QVERIFY(console.settle());
    LadderView& ladder = console.detail().ladder();
    QStringList inMenus;
    for (const QAction* menu : console.window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions())
            inMenus << action->shortcut().toString();
    }
    for (const char* key : {"Return", "S", "Space", "W", "D", "M"})
        QVERIFY2(inMenus.contains(key), key);
    console.window.actions().palette->trigger();
    const QStringList offered = console.child<CommandPalette>()->offered();
    for (const QAction* action : ladder.messageActions())
        QVERIFY2(offered.contains(action->iconText()), qPrintable(action->iconText()));
    console.child<CommandPalette>()->close();
    ladder.selectRow(0);
    ladder.messageActions().front()->trigger();
    QCOMPARE(console.detail().tab(), CallDetail::Raw);
}

LEGSCOPE_TEST(CallReadTest)
#include "callread_test.moc"
