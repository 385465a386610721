#include "tests/support/eventfeed.h"
#include "tests/support/testprogram.h"
#include "ui/models/callstore.h"
#include "ui/pages/calls/sdpdifftab.h"
#include "ui/widgets/sdpdiffview.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

/// A store with a feed in front of it and the tab behind it.
struct DiffBench {
    CallStore store;
    EventFeed feed{[this](EventPtr event) { store.fold(std::vector<EventPtr>{std::move(event)}); }};
    SdpDiffTab tab{store};

    QComboBox* selector() { return tab.findChild<QComboBox*>(); }
    SdpDiffView* view() { return tab.findChild<SdpDiffView*>(); }
    bool isEmpty() { return tab.findChild<QStackedWidget*>()->currentIndex() == 0; }
    QString emptyText() { return qobject_cast<QLabel*>(tab.findChild<QStackedWidget*>()->widget(0))->text(); }
};

} // namespace

class SdpDiffTabTest : public QObject {
    Q_OBJECT

private slots:
    void withoutACallItSaysWhatToDo()
    {
        DiffBench bench;
        QVERIFY(bench.isEmpty());
        QVERIFY(bench.emptyText().contains("Select a call"));
    }

    void everyRewriteOfTheCallCanBeSelected()
    {
        DiffBench bench;
        const FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        QVERIFY(!bench.isEmpty());
        QCOMPARE(bench.selector()->count(), 2);
        QVERIFY2(bench.selector()->itemText(0).startsWith("Offer A → B · INVITE · "),
            qPrintable(bench.selector()->itemText(0)));
        QVERIFY2(bench.selector()->itemText(1).startsWith("Answer B → A · 200 · "),
            qPrintable(bench.selector()->itemText(1)));
        QCOMPARE(bench.view()->diff().beforeTitle, "A → engine");
        QVERIFY(bench.view()->verdict().contains("conformance ok"));
        bench.tab.showRewrite(call.answer);
        QCOMPARE(bench.selector()->currentIndex(), 1);
        QCOMPARE(bench.view()->diff().beforeTitle, "B → engine");
    }

    void aRewriteThatComesLaterIsAddedAndTheSelectionStays()
    {
        DiffBench bench;
        FedCall call = bench.feed.ring("1001", "1002");
        bench.tab.showCall(call.call);
        QCOMPARE(bench.selector()->count(), 1);
        bench.feed.answer(call);
        QCOMPARE(bench.selector()->count(), 2);
        QCOMPARE(bench.selector()->currentIndex(), 0);
        QVERIFY(bench.selector()->itemText(1).contains("200"));
    }

    void theLegThatIsYetToBeginHasItsLetter()
    {
        DiffBench bench;
        QStringList titles;
        connect(
            &bench.store, &CallStore::callAdded, &bench.tab, [&](CallId call) { bench.tab.showCall(call); });
        connect(&bench.store, &CallStore::callChanged, &bench.tab,
            [&] { titles.append(bench.view()->diff().afterTitle); });
        bench.feed.ring("1001", "1002");
        QVERIFY(titles.contains("engine → B"));
        QVERIFY(!titles.last().contains("?"));
    }

    void bypassIsShownAsUntouched()
    {
        DiffBench bench;
        const FedCall call = bench.feed.talk("1001", "1002", MediaMode::Bypass);
        bench.tab.showCall(call.call);
        QVERIFY(bench.view()->diff().isUntouched());
        QVERIFY(bench.view()->verdict().contains("untouched"));
        QVERIFY(bench.view()->diff().violations.isEmpty());
    }

    void headersOfTheMessagesStandBelowTheSdp()
    {
        DiffBench bench;
        FedCall call = bench.feed.ring("1001", "1002");
        bench.tab.showCall(call.call);
        QCOMPARE(bench.view()->diff().headersTitle, "SIP headers: INVITE of A, INVITE to B");
        QVERIFY(bench.view()->diff().headers.front().before.startsWith("INVITE sip:1002"));
        QVERIFY(std::ranges::none_of(
            bench.view()->diff().headers, [](const SdpDiffRow& row) { return row.before.startsWith("v="); }));
        const QString all = bench.view()->visibleText();
        QVERIFY2(all.indexOf("m=audio") < all.indexOf("SIP headers:"), qPrintable(all));
        QVERIFY(all.indexOf("SIP headers:") < all.indexOf("Call-ID:"));
        QCOMPARE(bench.view()->diff().changes(), 3); // of the SDP
    }

    void aCallThatFailedBeforeAnySdpSaysSo()
    {
        DiffBench bench;
        CallId id{900};
        bench.feed.publish(CallBegan{id, LegId{901}, "internal", "1001", "", "1002", "demo", 1, false});
        bench.tab.showCall(id);
        QVERIFY(bench.emptyText().contains("yet"));
        bench.feed.publish(CallEnded{id, "UNALLOCATED_NUMBER", 1, 404, CallEndedBy::Engine, {}, {}});
        QVERIFY(bench.emptyText().contains("UNALLOCATED_NUMBER"));
    }

    void aForgottenCallLeavesTheTab()
    {
        DiffBench bench;
        const FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        emit bench.store.callsForgotten({call.call});
        QVERIFY(bench.isEmpty());
        QCOMPARE(bench.selector()->count(), 0);
    }

    void twoMessagesOfTheCallCanBeCompared()
    {
        DiffBench bench;
        const FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        std::vector<std::uint64_t> invites;
        for (const EventPtr& event : bench.store.find(call.call)->events) {
            const auto* message = std::get_if<SipMessage>(&event->body);
            if (message != nullptr && message->method == "INVITE" && message->status == 0)
                invites.push_back(event->sequence);
        }
        bench.tab.showMessages(invites[0], invites[1]);
        QCOMPARE(bench.selector()->count(), 3);
        QCOMPARE(bench.view()->diff().beforeTitle, "INVITE, A → engine");
        QCOMPARE(bench.view()->diff().afterTitle, "INVITE, engine → B");
        bench.tab.showMessages(invites[0], invites[1]);
        QCOMPARE(bench.selector()->count(), 3);
        bench.tab.showMessages(invites[0], 99'999);
        QCOMPARE(bench.selector()->count(), 3);
    }

    void aReasonAsksForTheSettingOfTheCallsProfile()
    {
        DiffBench bench;
        const FedCall call = bench.feed.talk("1001", "1002");
        bench.tab.showCall(call.call);
        QSignalSpy asked(&bench.tab, &SdpDiffTab::settingActivated);
        emit bench.view()->settingActivated("rtp-ip");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), "internal");
    }
};

LEGSCOPE_TEST(SdpDiffTabTest)
#include "sdpdiff_tab_test.moc"
