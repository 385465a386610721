#pragma once

#include "engine/history/eventarchive.h"
#include "engine/history/historyentry.h"
#include "tests/support/windowfixture.h"
#include "ui/models/historymodel.h"
#include "ui/pages/history/historypage.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

namespace legscope::test {

using namespace legscope::ui;

/// What the engine would have kept of calls that a feed made.
struct KeptCalls {
    std::vector<EventPtr> told;
    EventFeed feed{[this](EventPtr event) { told.push_back(std::move(event)); }};
    std::vector<HistoryCall> calls; ///< the newest first
    std::map<std::int64_t, std::string> stories;

    /// Three percent of what came from B were lost, with a jitter of 75.5 ms and a MOS of 3.5.
    void keep(std::int64_t number, const std::string& from, const std::string& to)
    {
        told.clear();
        FedCall call = feed.talk(from, to);
        feed.sample({&call});
        call.sample.streams[1].expected = 1'000;
        call.sample.streams[1].lost = 30;
        call.sample.streams[1].jitterMs = 75.5;
        call.sample.streams[0].mos = 4.1;
        call.sample.streams[1].mos = 3.5;
        feed.hangUp(call);
        // As the engine tells an end, with all that a call record has.
        for (EventPtr& event : told) {
            Event copy = *event;
            if (auto* ended = std::get_if<CallEnded>(&copy.body)) {
                ended->record->callerNumber = from;
                ended->record->calledNumber = to;
                ended->record->began = told.front()->time;
                ended->record->answered = ended->record->began + std::chrono::seconds(2);
                ended->record->ended = ended->record->began + std::chrono::seconds(65);
                event = std::make_shared<const Event>(std::move(copy));
            }
        }
        auto entry = historyEntry(told);
        if (!entry)
            qFatal("the call has not ended");
        entry->call.number = number;
        stories[number] = entry->events;
        calls.insert(calls.begin(), entry->call);
    }
    std::shared_ptr<const std::vector<EventPtr>> story(std::int64_t number) const
    {
        return std::make_shared<const std::vector<EventPtr>>(
            *unpackEvents(stories.at(number), callOfHistory(number)));
    }
};

/// The window with its history in front, over an engine that the test plays.
struct HistoryBench : WindowFixture {
    KeptCalls kept;
    HistoryPage& history = window.historyPage();
    QAbstractItemModelTester tester{&history.model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit HistoryBench(int calls = 3)
    {
        for (int number = 1; number <= calls; ++number)
            kept.keep(number, "100" + std::to_string(number), "1002");
        window.resize(1280, 820);
        window.showPage(&history);
    }
    /// The latest command of a kind; null when the latest is none.
    template <class Command>
    const Command* latest()
    {
        return commands.empty() ? nullptr : std::get_if<Command>(&commands.back());
    }
    void answerSearch(std::vector<HistoryCall> calls)
    {
        latest<SearchHistory>()->answer->calls = std::move(calls);
        finish({}, "");
        QVERIFY(settle());
    }
    void answerRead()
    {
        const auto* read = latest<ReadHistory>();
        QVERIFY(read != nullptr);
        for (const std::int64_t number : read->numbers)
            read->answer->stories.push_back(kept.story(number));
        finish({}, "");
        QVERIFY(settle());
    }
    QTreeView& list() { return const_cast<QTreeView&>(history.list()); }
    QString cell(int row, int column) { return list().model()->index(row, column).data().toString(); }
    template <class Widget>
    Widget* named(const QString& text)
    {
        for (Widget* widget : history.findChildren<Widget*>()) {
            if (widget->accessibleName() == text || widget->property("text").toString() == text)
                return widget;
        }
        return nullptr;
    }
    void type(const QString& words)
    {
        auto* line = named<QLineEdit>("Words");
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

} // namespace legscope::test
