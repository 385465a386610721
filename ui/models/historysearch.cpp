#include "ui/models/historysearch.h"

#include "ui/bridge/commands.h"
#include "ui/models/callstore.h"
#include "ui/models/historymodel.h"

#include <algorithm>
#include <utility>

namespace legscope::ui {

HistorySearch::HistorySearch(Commands& commands, HistoryModel& found, CallStore& opened, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_found(found)
    , m_opened(opened)
{
}

HistorySearch::~HistorySearch()
{
    for (const auto& asked : {m_running, m_reading}) {
        if (asked)
            asked->isCancelled = true;
    }
}

void HistorySearch::search(HistoryQuery query)
{
    query.limit = pageSize;
    run(std::move(query), Page::First);
}

void HistorySearch::searchOlder()
{
    if (isRunning() || !m_found.hasOlder())
        return;
    HistoryQuery query = m_query;
    query.before = m_found.calls().back().number;
    run(std::move(query), Page::Next);
}

void HistorySearch::run(HistoryQuery query, Page page)
{
    if (m_running)
        m_running->isCancelled = true;
    auto answer = m_running = std::make_shared<HistoryAnswer>();
    emit started();
    m_commands.run(
        SearchHistory{query, answer}, this, [this, answer, query, page](const CommandFinished& command) {
            if (answer != m_running)
                return; // another one took its place, or it was cancelled
            if (command.error) {
                m_running.reset();
                emit failed(*command.error);
                return;
            }
            take(query, page);
        });
}

void HistorySearch::take(const HistoryQuery& query, Page page)
{
    std::vector<HistoryCall> calls = std::move(std::exchange(m_running, nullptr)->calls);
    const auto older = calls.size() < pageSize ? HistoryModel::Older::None : HistoryModel::Older::There;
    if (page == Page::First) {
        m_query = query;
        m_found.setCalls(std::move(calls), older);
    } else {
        m_found.append(std::move(calls), older);
    }
    emit finished();
}

void HistorySearch::cancel()
{
    if (!m_running)
        return;
    std::exchange(m_running, nullptr)->isCancelled = true;
    emit cancelled();
}

void HistorySearch::read(const std::vector<std::int64_t>& numbers, std::function<void()> done)
{
    if (m_reading)
        std::exchange(m_reading, nullptr)->isCancelled = true;
    std::vector<std::int64_t> missing;
    std::ranges::copy_if(numbers, std::back_inserter(missing),
        [this](std::int64_t number) { return m_opened.find(callOfHistory(number)) == nullptr; });
    if (missing.empty())
        return done();
    auto answer = m_reading = std::make_shared<HistoryAnswer>();
    m_commands.run(ReadHistory{std::move(missing), answer}, this,
        [this, answer, done = std::move(done)](const CommandFinished& command) {
            if (answer != m_reading)
                return;
            m_reading.reset();
            if (command.error) {
                emit failed(*command.error);
                return;
            }
            for (const auto& story : answer->stories) {
                m_opened.fold(*story);
                takeNote(*story);
            }
            done();
        });
}

/// No event tells it: the row has it.
void HistorySearch::takeNote(const std::vector<EventPtr>& story)
{
    if (story.empty())
        return;
    const CallId call = callOf(*story.front());
    const auto number = numberInHistory(call);
    const HistoryCall* listed = number ? m_found.find(*number) : nullptr;
    if (listed != nullptr && !listed->note.empty())
        m_opened.setNote(call, listed->note);
}

} // namespace legscope::ui
