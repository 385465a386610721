#include "engine/history/historystore.h"

#include "engine/history/eventarchive.h"
#include "engine/history/historydatabase.h"
#include "engine/history/historyforgetting.h"
#include "engine/history/historymatcher.h"
#include "engine/history/historyrow.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <sqlite3.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::minutes foldWindow{10};
constexpr int stepsAnAsk = 20'000; ///< of SQLite, between two looks whether a search is still wanted
/// One more of the calls that are one entry.
constexpr const char* foldWords
    = "UPDATE call SET folded = folded + 1, ended = max(ended, ?1) WHERE number = (SELECT number FROM call "
      "WHERE number > (SELECT max(number) FROM call) - 1000 AND host = ?2 AND cause = ?3 AND status = ?4 "
      "AND profile = ?5 AND answered IS NULL AND ended >= ?6 ORDER BY number DESC LIMIT 1)";

/// matches(text): whether a call has what is asked for.
void matchText(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* const* const matcher = static_cast<const HistoryMatcher* const*>(sqlite3_user_data(context));
    const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    sqlite3_result_int(context, text != nullptr && (*matcher)->matches({text, size}) ? 1 : 0);
}

/// Other than 0 ends the search that runs.
int askWhetherWanted(void* isCancelled)
{
    return static_cast<const std::atomic<bool>*>(isCancelled)->load(std::memory_order_relaxed) ? 1 : 0;
}

/// Never answered, and refused: what scanners come to.
bool mayFold(const HistoryCall& call)
{
    return !call.answered && !call.host.empty() && call.status >= 400 && call.note.empty();
}

} // namespace

struct HistoryStore::Impl {
    HistoryLimits limits;
    HistoryDatabase database;
    const HistoryMatcher* matcher = nullptr; ///< of the search that runs
    // What is run for each call is compiled once.
    Statement fold, addCall, addStory, addBegun, forgetBegun, signOfRun, readNote;

    Impl(const std::filesystem::path& file, HistoryLimits what)
        : limits(what)
        , database(file)
    {
    }

    Result<void> open();
    Result<std::string> noteOf(const std::string& uuid);
    Result<void> addOne(const Entry& entry);
    Result<void> findByNote(std::string_view uuid);
    Result<bool> foldInto(const HistoryCall& call);
    Result<void> write(std::span<const Entry> entries, std::span<const Begun> begun, std::string_view run);
    Result<void> rememberBegun(std::span<const Begun> begun, std::string_view run);
};

Result<void> HistoryStore::Impl::open()
{
    if (auto opened = database.open(); !opened)
        return opened;
    sqlite3_create_function(database.get(), "matches", 1, SQLITE_UTF8, &matcher, matchText, nullptr, nullptr);
    for (const auto& [statement, words] :
        std::initializer_list<std::pair<Statement&, const char*>>{{fold, foldWords}, {addCall, addCallWords},
            {addStory, "INSERT INTO story(call, events) VALUES(last_insert_rowid(), ?1)"},
            {addBegun, "INSERT OR REPLACE INTO begun(uuid, run, events) VALUES(?1, ?2, ?3)"},
            {forgetBegun, "DELETE FROM begun WHERE uuid = ?1"},
            {signOfRun, "INSERT OR REPLACE INTO run(name, lastSign) VALUES(?1, ?2)"},
            {readNote, "SELECT text FROM note WHERE uuid = ?1"}}) {
        auto prepared = database.prepare(words);
        if (!prepared)
            return std::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return {};
}

/// True when the call is counted in an entry that is there.
Result<bool> HistoryStore::Impl::foldInto(const HistoryCall& call)
{
    if (!mayFold(call))
        return false;
    if (const auto done = database.change(
            fold, call.ended, call.host, call.cause, call.status, call.profile, call.began - foldWindow);
        !done)
        return std::unexpected(done.error());
    return sqlite3_changes(database.get()) > 0;
}

Result<std::string> HistoryStore::Impl::noteOf(const std::string& uuid)
{
    readNote.bind(uuid);
    std::string note;
    if (readNote.next())
        note = readNote.text(0);
    if (const auto done = database.finished(readNote); !done)
        return std::unexpected(done.error());
    readNote.bind(uuid); // it holds no row of the file any more
    return note;
}

/// What is searched of a call that is kept already has its note too.
Result<void> HistoryStore::Impl::findByNote(std::string_view uuid)
{
    auto kept = database.prepare(fmt::format("SELECT {} FROM call WHERE uuid = ?1", callColumns));
    if (!kept)
        return std::unexpected(kept.error());
    kept->bind(uuid);
    std::optional<HistoryCall> call;
    if (kept->next())
        call = callOfRow(*kept);
    if (auto done = database.finished(*kept); !done || !call)
        return done;
    kept->bind(uuid);
    return database.change("UPDATE call SET text = ?1 WHERE number = ?2", searchText(*call), call->number);
}

Result<void> HistoryStore::Impl::addOne(const Entry& entry)
{
    HistoryCall call = entry.call;
    auto note = noteOf(call.uuid);
    if (!note)
        return std::unexpected(note.error());
    call.note = std::move(*note);
    const auto isFolded = foldInto(call);
    if (!isFolded)
        return std::unexpected(isFolded.error());
    if (*isFolded)
        return {};
    if (auto done = addRow(database, addCall, call); !done)
        return done;
    if (sqlite3_changes(database.get()) == 0)
        return {}; // it is there
    return database.change(addStory, Blob{entry.events});
}

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(
    const std::filesystem::path& file, HistoryLimits limits)
{
    auto impl = std::make_unique<Impl>(file, limits);
    if (const auto opened = impl->open(); !opened)
        return std::unexpected(opened.error());
    return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(impl)));
}

HistoryStore::HistoryStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

HistoryStore::~HistoryStore() = default;

Result<void> HistoryStore::Impl::rememberBegun(std::span<const Begun> begun, std::string_view run)
{
    for (const Begun& one : begun) {
        if (auto kept = database.change(addBegun, one.uuid, run, Blob{one.events}); !kept)
            return kept;
    }
    return run.empty() ? Result<void>() : database.change(signOfRun, run, systemClock().wall());
}

Result<void> HistoryStore::Impl::write(
    std::span<const Entry> entries, std::span<const Begun> begun, std::string_view run)
{
    if (auto remembered = rememberBegun(begun, run); !remembered)
        return remembered;
    for (const Entry& entry : entries) {
        if (auto added = addOne(entry); !added)
            return added;
        if (auto over = database.change(forgetBegun, entry.call.uuid); !over)
            return over;
    }
    return database.execute("COMMIT");
}

Result<void> HistoryStore::add(
    std::span<const Entry> entries, std::span<const Begun> begun, std::string_view run)
{
    if (auto opened = m_impl->database.execute("BEGIN IMMEDIATE"); !opened)
        return opened;
    auto done = m_impl->write(entries, begun, run);
    if (!done)
        m_impl->database.rollBack();
    return done;
}

Result<std::vector<HistoryStore::Unfinished>> HistoryStore::unfinished(
    const std::function<bool(std::string_view)>& isOver) const
{
    auto left = m_impl->database.prepare(
        "SELECT begun.run, events, coalesce(lastSign, 0) FROM begun LEFT JOIN run ON "
        "run.name = begun.run ORDER BY begun.run, uuid");
    if (!left)
        return std::unexpected(left.error());
    std::vector<Unfinished> calls;
    while (left->next()) {
        if (isOver(left->text(0)))
            calls.push_back({std::string(left->text(0)), std::string(left->text(1)), left->time(2)});
    }
    if (const auto done = m_impl->database.finished(*left); !done)
        return std::unexpected(done.error());
    return calls;
}

Result<void> HistoryStore::forgetRun(const std::string& run)
{
    if (auto begun = m_impl->database.change("DELETE FROM begun WHERE run = ?1", run); !begun)
        return begun;
    return m_impl->database.change("DELETE FROM run WHERE name = ?1", run);
}

Result<void> HistoryStore::setNote(std::string_view uuid, const std::string& note)
{
    HistoryDatabase& database = m_impl->database;
    if (auto opened = database.execute("BEGIN IMMEDIATE"); !opened)
        return opened;
    auto done = note.empty()
        ? database.change("DELETE FROM note WHERE uuid = ?1", uuid)
        : database.change("INSERT OR REPLACE INTO note(uuid, text) VALUES(?1, ?2)", uuid, note);
    if (done)
        done = m_impl->findByNote(uuid);
    if (done)
        done = database.execute("COMMIT");
    if (!done)
        database.rollBack();
    return done;
}

Result<std::vector<HistoryCall>> HistoryStore::search(
    const HistoryQuery& query, const std::atomic<bool>* isCancelled) const
{
    std::string words = fmt::format("SELECT {} FROM call WHERE number < ?1", callColumns);
    if (!query.words.empty())
        words += " AND matches(text)";
    if (query.from)
        words += " AND began >= ?2";
    if (query.to)
        words += " AND began < ?3";
    auto found = m_impl->database.prepare(words + " ORDER BY number DESC LIMIT ?4");
    if (!found)
        return std::unexpected(found.error());
    found->bind(query.before, query.from.value_or(WallTime()), query.to.value_or(WallTime()),
        static_cast<std::int64_t>(query.limit));
    const HistoryMatcher matcher(query);
    m_impl->matcher = &matcher;
    if (isCancelled != nullptr)
        sqlite3_progress_handler(m_impl->database.get(), stepsAnAsk, askWhetherWanted,
            const_cast<std::atomic<bool>*>(isCancelled)); // it is only read
    std::vector<HistoryCall> calls;
    while (found->next())
        calls.push_back(callOfRow(*found));
    sqlite3_progress_handler(m_impl->database.get(), 0, nullptr, nullptr);
    m_impl->matcher = nullptr;
    if (const auto done = m_impl->database.finished(*found); !done)
        return std::unexpected(done.error());
    return calls;
}

Result<std::vector<EventPtr>> HistoryStore::events(std::int64_t number, CallId as) const
{
    auto story = m_impl->database.prepare("SELECT events FROM story WHERE call = ?1");
    if (!story)
        return std::unexpected(story.error());
    story->bind(number);
    const bool isThere = story->next();
    if (const auto done = m_impl->database.finished(*story); !done)
        return std::unexpected(done.error());
    if (!isThere)
        return fail(Errc::NotFound,
            fmt::format(
                "call {} is not in the history {} any more", number, m_impl->database.file().string()));
    auto events = unpackEvents(story->text(0), as);
    if (!events)
        return fail(events.error().code,
            fmt::format("call {} of the history {} cannot be read: {}", number,
                m_impl->database.file().string(), events.error().detail));
    return events;
}

Result<bool> HistoryStore::forgetOld(WallTime now)
{
    return forgetBeyond(m_impl->database, m_impl->limits, now);
}

} // namespace legscope
