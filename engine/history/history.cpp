#include "engine/history/history.h"

#include "engine/core/clock.h"
#include "engine/history/historyentry.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint64_t firstOfHistory = std::uint64_t{1} << 40;
constexpr unsigned tidyEvery = 100;

} // namespace

CallId callOfHistory(std::int64_t number)
{
    return CallId{firstOfHistory + static_cast<std::uint64_t>(number)};
}

History::History(HistoryOptions options)
    : m_options(std::move(options))
    , m_thread("history")
{
    m_thread.post([this] { open(); });
}

History::~History() = default;

void History::open()
{
    auto store = HistoryStore::open(m_options.file, m_options.limits);
    if (!store)
        return tell(store.error());
    m_store = std::move(*store);
    forgetSome();
}

void History::tell(const Error& error)
{
    if (error.detail == m_fault.detail)
        return;
    m_fault = error;
    if (m_options.onFault)
        m_options.onFault(error);
}

Error History::unusable() const
{
    return m_store ? Error{} : m_fault;
}

void History::add(std::shared_ptr<const std::vector<EventPtr>> call)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= mostWaiting)
            return;
        isFirst = m_waiting.empty();
        m_waiting.push_back(std::move(call));
    }
    if (isFirst) // all that come until its turn are written at once
        m_thread.post([this] { writeWaiting(); });
}

void History::writeWaiting()
{
    std::vector<std::shared_ptr<const std::vector<EventPtr>>> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls = std::exchange(m_waiting, {});
    }
    if (!m_store)
        return;
    if (calls.size() >= mostWaiting)
        tell({Errc::Io,
            fmt::format(
                "the history {} is slower than calls end: some are not in it", m_options.file.string())});
    std::vector<HistoryStore::Entry> entries;
    entries.reserve(calls.size());
    for (const auto& call : calls) {
        if (auto entry = historyEntry(*call))
            entries.push_back(std::move(*entry));
    }
    if (const auto added = m_store->add(entries); !added)
        return tell(added.error());
    m_untidied += static_cast<unsigned>(calls.size());
    if (m_untidied >= tidyEvery)
        forgetSome();
}

/// Goes on in a turn of its own while there is more: who searches meanwhile does not wait for all of it.
void History::forgetSome()
{
    m_untidied = 0;
    const auto more = m_store->forgetOld(systemClock().wall());
    if (!more)
        tell(more.error());
    else if (*more)
        m_thread.post([this] { forgetSome(); });
}

void History::search(HistoryQuery query, std::function<void(Result<std::vector<HistoryCall>>)> done)
{
    m_thread.post([this, query = std::move(query), done = std::move(done)] {
        done(m_store ? m_store->search(query) : std::unexpected(unusable()));
    });
}

void History::events(std::int64_t number, std::function<void(Result<std::vector<EventPtr>>)> done)
{
    m_thread.post([this, number, done = std::move(done)] {
        done(m_store ? m_store->events(number, callOfHistory(number)) : std::unexpected(unusable()));
    });
}

} // namespace legscope
