#include "engine/history/history.h"

#include "engine/core/clock.h"
#include "engine/event/callnote.h"
#include "engine/history/historyentry.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_set>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t tidyEvery = 100; ///< calls

} // namespace

History::History(HistoryOptions options)
    : m_options(std::move(options))
    , m_thread("history")
{
    m_thread.post([this] { open(); });
}

History::~History()
{
    m_thread.post([this] { writeWaiting(); }); // what another program kept from being written before
}

void History::open()
{
    m_tried = systemClock().now();
    auto store = HistoryStore::open(m_options.file, m_options.limits);
    if (!store)
        return report(store.error());
    m_store = std::move(*store);
    if (const auto recovered = recover(); !recovered)
        return report(recovered.error());
    mend();
    forgetSome();
}

/// A file that was moved away, unlocked or given room is used again without a new start.
bool History::isOpen()
{
    if (!m_store && (!m_tried || systemClock().now() - *m_tried >= m_options.retryAfter))
        open();
    return m_store != nullptr;
}

/// What runs before this one left without an end.
Result<void> History::recover()
{
    auto left = m_store->unfinished(isRunOver);
    if (!left)
        return std::unexpected(left.error());
    std::vector<HistoryStore::Entry> entries;
    std::set<std::string> runs;
    for (const HistoryStore::Unfinished& one : *left) {
        runs.insert(one.run);
        if (auto entry = historyEntry(one))
            entries.push_back(std::move(*entry));
    }
    if (auto added = m_store->add(entries); !added)
        return added;
    for (const std::string& run : runs) {
        if (auto forgotten = m_store->forgetRun(run); !forgotten)
            return forgotten;
    }
    return {};
}

void History::report(const Error& error)
{
    if (error.detail == m_fault.detail)
        return;
    m_fault = error;
    if (m_options.onFault)
        m_options.onFault(error);
}

void History::mend()
{
    if (std::exchange(m_fault, {}).detail.empty())
        return;
    const std::uint64_t lost = std::exchange(m_lost, 0);
    if (m_options.onMended)
        m_options.onMended(fmt::format("the history {} is written again; calls that are missing in it: {}",
            m_options.file.string(), lost));
}

template <class Kind>
void History::wait(std::vector<Kind> Waiting::* where, Kind what)
{
    {
        const std::lock_guard lock(m_mutex);
        if ((m_waiting.*where).size() >= mostWaiting) {
            ++m_waiting.refused;
            return;
        }
        (m_waiting.*where).push_back(std::move(what));
        if (std::exchange(m_waiting.isTurnSet, true))
            return;
    }
    m_thread.postAfter(m_options.gather, [this] { writeWaiting(); });
}

void History::begin(EventPtr began)
{
    wait(&Waiting::begun, std::move(began));
}

void History::add(KeptEvents call)
{
    wait(&Waiting::ended, std::move(call));
}

void History::writeWaiting()
{
    Waiting taken;
    {
        const std::lock_guard lock(m_mutex);
        taken = std::exchange(m_waiting, {});
    }
    if (taken.begun.empty() && taken.ended.empty() && taken.refused == 0)
        return;
    if (taken.refused > 0) {
        m_lost += taken.refused;
        report({Errc::Io,
            fmt::format(
                "the history {} is slower than calls end: some are not in it", m_options.file.string())});
    }
    if (isOpen())
        write(std::move(taken));
    else if (m_fault.code == Errc::AlreadyExists)
        takeBack(std::move(taken));
    else
        m_lost += taken.ended.size();
}

void History::write(Waiting taken)
{
    std::vector<HistoryStore::Entry> entries;
    std::unordered_set<std::string> over;
    for (const auto& call : taken.ended) {
        if (auto entry = historyEntry(call.all())) {
            over.insert(entry->call.uuid);
            entries.push_back(std::move(*entry));
        }
    }
    std::vector<HistoryStore::Begun> begun;
    for (const EventPtr& began : taken.begun) {
        if (!over.contains(std::get<CallBegan>(began->body).uuid))
            begun.push_back(historyBegun(began));
    }
    if (const auto added = m_store->add(entries, begun, m_options.run); !added) {
        report(added.error());
        if (added.error().code == Errc::AlreadyExists)
            takeBack(std::move(taken));
        else
            m_lost += entries.size();
        return;
    }
    if (taken.refused == 0)
        mend();
    m_untidied += entries.size();
    if (m_untidied >= tidyEvery)
        forgetSome();
}

/// Another program has the file for now: what was to be written waits for the next call or question, or the
/// end.
void History::takeBack(Waiting taken)
{
    const std::lock_guard lock(m_mutex);
    const auto before = [](auto& waiting, auto& back) {
        const std::size_t room = mostWaiting - std::min(mostWaiting, waiting.size());
        const std::size_t kept = std::min(room, back.size());
        waiting.insert(waiting.begin(),
            std::make_move_iterator(back.end() - static_cast<std::ptrdiff_t>(kept)),
            std::make_move_iterator(back.end()));
        return back.size() - kept;
    };
    before(m_waiting.begun, taken.begun);
    m_lost += before(m_waiting.ended, taken.ended);
}

/// Goes on in a turn of its own while there is more: who searches meanwhile does not wait for all of it.
void History::forgetSome()
{
    m_untidied = 0;
    const auto more = m_store->forgetOld(systemClock().wall());
    if (!more)
        report(more.error());
    else if (*more)
        m_thread.post([this] { forgetSome(); });
}

void History::note(std::string uuid, std::string note, Done done)
{
    m_thread.post([this, uuid = std::move(uuid), note = std::move(note), done = std::move(done)] {
        done(noteNow(uuid, note));
    });
}

Result<void> History::noteNow(std::string_view uuid, std::string_view note)
{
    const auto checked = checkedNote(note);
    if (!checked)
        return std::unexpected(checked.error());
    writeWaiting(); // a call that has ended is found by its note
    if (!isOpen())
        return std::unexpected(m_fault);
    return m_store->setNote(uuid, *checked);
}

void History::search(HistoryQuery query, std::shared_ptr<HistoryAnswer> answer, Done done)
{
    m_thread.post([this, query = std::move(query), answer = std::move(answer), done = std::move(done)] {
        done(searchNow(query, *answer));
    });
}

Result<void> History::searchNow(const HistoryQuery& query, HistoryAnswer& answer)
{
    if (answer.isCancelled)
        return fail(Errc::Stopped, "the search was cancelled");
    writeWaiting(); // what has ended is found
    if (!isOpen())
        return std::unexpected(m_fault);
    auto calls = m_store->search(query, &answer.isCancelled);
    if (!calls)
        return std::unexpected(calls.error());
    answer.calls = std::move(*calls);
    return {};
}

void History::read(std::vector<std::int64_t> numbers, std::shared_ptr<HistoryAnswer> answer, Done done)
{
    m_thread.post([this, numbers = std::move(numbers), answer = std::move(answer), done = std::move(done)] {
        done(readNow(numbers, *answer));
    });
}

Result<void> History::readNow(const std::vector<std::int64_t>& numbers, HistoryAnswer& answer)
{
    if (!isOpen())
        return std::unexpected(m_fault);
    for (const std::int64_t number : numbers) {
        if (answer.isCancelled)
            return fail(Errc::Stopped, "the reading was cancelled");
        auto events = m_store->events(number, callOfHistory(number));
        if (!events)
            return std::unexpected(events.error());
        answer.stories.push_back(std::make_shared<const std::vector<EventPtr>>(std::move(*events)));
    }
    return {};
}

} // namespace legscope
