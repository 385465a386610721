#include "engine/history/historystore.h"

#include "engine/history/eventarchive.h"
#include "engine/history/historytext.h"
#include "engine/history/statement.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace legscope {
namespace {

constexpr int storeVersion = 1;
constexpr std::chrono::minutes foldWindow{10};
constexpr int forgottenATime = 500;

/// `text` stands first, so that a search reads nothing else of a call.
constexpr const char* schema = R"(
CREATE TABLE call(number INTEGER PRIMARY KEY, text TEXT NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,
    answered INTEGER, uuid TEXT NOT NULL, caller TEXT NOT NULL, callerName TEXT NOT NULL, called TEXT NOT NULL,
    host TEXT NOT NULL, profile TEXT NOT NULL, mode TEXT NOT NULL, cause TEXT NOT NULL, status INTEGER NOT NULL,
    codecs TEXT NOT NULL, sipCallIds TEXT NOT NULL, findings TEXT NOT NULL, folded INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX callByUuid ON call(uuid);
CREATE TABLE story(call INTEGER PRIMARY KEY, events BLOB NOT NULL);
PRAGMA user_version = 1;
)";

constexpr const char* columns
    = "number, began, ended, answered, uuid, caller, callerName, called, host, profile, "
      "mode, cause, status, codecs, sipCallIds, findings, folded";

HistoryCall callOfRow(const Statement& row)
{
    HistoryCall call;
    call.number = row.number(0);
    call.began = row.time(1);
    call.ended = row.time(2);
    if (!row.isNull(3))
        call.answered = row.time(3);
    int column = 4;
    for (std::string* text : {&call.uuid, &call.caller, &call.callerName, &call.called, &call.host,
             &call.profile, &call.mode, &call.cause})
        *text = row.text(column++);
    call.status = static_cast<int>(row.number(column++));
    for (std::string* text : {&call.codecs, &call.sipCallIds, &call.findings})
        *text = row.text(column++);
    call.folded = static_cast<std::uint64_t>(row.number(column));
    return call;
}

/// matches(text): whether a call has what is asked for.
void matchText(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* const* const matcher = static_cast<const HistoryMatcher* const*>(sqlite3_user_data(context));
    const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    sqlite3_result_int(context, text != nullptr && (*matcher)->matches({text, size}) ? 1 : 0);
}

/// Never answered, and refused: what scanners come to.
bool mayFold(const HistoryCall& call)
{
    return !call.answered && !call.host.empty() && call.status >= 400;
}

} // namespace

struct HistoryStore::Impl {
    std::filesystem::path file;
    HistoryLimits limits;
    sqlite3* database = nullptr;
    const HistoryMatcher* matcher = nullptr; ///< of the search that runs

    Impl(std::filesystem::path where, HistoryLimits what)
        : file(std::move(where))
        , limits(what)
    {
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { sqlite3_close_v2(database); }

    std::unexpected<Error> failed() const;
    Result<void> open();
    Result<void> makeReady();
    Result<void> execute(const char* words);
    Result<Statement> prepare(std::string_view words) const;
    Result<void> finished(const Statement& statement) const;
    Result<void> addOne(const Entry& entry);
    Result<bool> foldInto(const HistoryCall& call);
    Result<std::int64_t> one(std::string_view question) const;
};

std::unexpected<Error> HistoryStore::Impl::failed() const
{
    const int code = sqlite3_extended_errcode(database);
    const std::string why = sqlite3_errmsg(database);
    const auto told = [&](Errc kind, std::string_view sentence) {
        return fail(kind, fmt::format("the history {} {} ({})", file.string(), sentence, why));
    };
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        return told(Errc::Parse, "is not a history of calls: it stays as it is");
    case SQLITE_CORRUPT:
        return told(Errc::Parse, "is damaged: move it away to begin a new one");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return told(Errc::PermissionDenied, "may not be written");
    case SQLITE_CANTOPEN:
        return told(Errc::PermissionDenied, "cannot be opened");
    case SQLITE_FULL:
        return told(Errc::DiskFull, "cannot be written: the disk is full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return told(Errc::AlreadyExists, "is in use by another program");
    default:
        return told(Errc::Io, "cannot be used");
    }
}

Result<void> HistoryStore::Impl::execute(const char* words)
{
    if (sqlite3_exec(database, words, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed();
    return {};
}

Result<Statement> HistoryStore::Impl::prepare(std::string_view words) const
{
    Statement statement(database, words);
    if (!statement)
        return failed();
    return statement;
}

Result<void> HistoryStore::Impl::finished(const Statement& statement) const
{
    if (statement.hasFailed())
        return failed();
    return {};
}

/// SQLite would make the file readable for whoever the umask lets.
Result<void> HistoryStore::Impl::open()
{
    if (const int made = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600); made >= 0) {
        ::fchmod(made, 0600);
        ::close(made);
    }
    if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK)
        return failed();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, 2'000);
    sqlite3_create_function(database, "matches", 1, SQLITE_UTF8, &matcher, matchText, nullptr, nullptr);
    return makeReady();
}

Result<void> HistoryStore::Impl::makeReady()
{
    if (const auto set
        = execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = "
                  "NORMAL; PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -16384");
        !set)
        return set;
    const auto version = one("PRAGMA user_version");
    const auto tables = one("SELECT count(*) FROM sqlite_master");
    if (!version || !tables)
        return std::unexpected(version ? tables.error() : version.error());
    if (*version > storeVersion)
        return fail(Errc::Unsupported,
            fmt::format(
                "the history {} is of a later version of the program: it stays as it is", file.string()));
    if (*version == 0 && *tables > 0)
        return fail(Errc::Parse,
            fmt::format("the history {} is not a history of calls: it stays as it is", file.string()));
    // Writes where nothing is to be made too: a file that is read-only is told now, and not at the first
    // call.
    if (*version == 0)
        return execute((std::string("BEGIN IMMEDIATE;") + schema + "COMMIT").c_str());
    return execute("BEGIN IMMEDIATE; PRAGMA user_version = 1; COMMIT");
}

Result<std::int64_t> HistoryStore::Impl::one(std::string_view question) const
{
    auto statement = prepare(question);
    if (!statement)
        return std::unexpected(statement.error());
    const std::int64_t answer = statement->next() ? statement->number(0) : 0;
    if (const auto done = finished(*statement); !done)
        return std::unexpected(done.error());
    return answer;
}

/// True when the call is counted in an entry that is there.
Result<bool> HistoryStore::Impl::foldInto(const HistoryCall& call)
{
    if (!mayFold(call))
        return false;
    auto same = prepare(
        "UPDATE call SET folded = folded + 1, ended = max(ended, ?1) WHERE number = (SELECT number FROM call "
        "WHERE number > (SELECT max(number) FROM call) - 1000 AND host = ?2 AND cause = ?3 AND status = ?4 "
        "AND profile = ?5 AND answered IS NULL AND ended >= ?6 ORDER BY number DESC LIMIT 1)");
    if (!same)
        return std::unexpected(same.error());
    same->bind(call.ended, call.host, call.cause, call.status, call.profile, call.began - foldWindow);
    same->next();
    if (const auto done = finished(*same); !done)
        return std::unexpected(done.error());
    return sqlite3_changes(database) > 0;
}

Result<void> HistoryStore::Impl::addOne(const Entry& entry)
{
    const HistoryCall& call = entry.call;
    const auto isFolded = foldInto(call);
    if (!isFolded)
        return std::unexpected(isFolded.error());
    if (*isFolded)
        return {};
    auto added = prepare(
        "INSERT OR IGNORE INTO call(text, began, ended, answered, uuid, caller, callerName, called, "
        "host, profile, mode, cause, status, codecs, sipCallIds, findings, folded) VALUES(?1, ?2, ?3, ?4, "
        "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    if (!added)
        return std::unexpected(added.error());
    added->bind(searchText(call), call.began, call.ended, call.answered, call.uuid, call.caller,
        call.callerName, call.called, call.host, call.profile, call.mode, call.cause, call.status,
        call.codecs, call.sipCallIds, call.findings, static_cast<std::int64_t>(call.folded));
    added->next();
    if (const auto done = finished(*added); !done)
        return done;
    if (sqlite3_changes(database) == 0)
        return {}; // it is there
    auto story = prepare("INSERT INTO story(call, events) VALUES(last_insert_rowid(), ?1)");
    if (!story)
        return std::unexpected(story.error());
    story->bind(Blob{entry.events});
    story->next();
    return finished(*story);
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

Result<void> HistoryStore::add(std::span<const Entry> entries)
{
    if (auto begun = m_impl->execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    for (const Entry& entry : entries) {
        if (auto added = m_impl->addOne(entry); !added) {
            m_impl->execute("ROLLBACK");
            return added;
        }
    }
    auto done = m_impl->execute("COMMIT");
    if (!done)
        m_impl->execute("ROLLBACK");
    return done;
}

Result<std::vector<HistoryCall>> HistoryStore::search(const HistoryQuery& query) const
{
    std::string words = fmt::format("SELECT {} FROM call WHERE number < ?1", columns);
    if (!query.words.empty())
        words += " AND matches(text)";
    if (query.from)
        words += " AND began >= ?2";
    if (query.to)
        words += " AND began < ?3";
    auto found = m_impl->prepare(words + " ORDER BY number DESC LIMIT ?4");
    if (!found)
        return std::unexpected(found.error());
    found->bind(query.before, query.from.value_or(WallTime()), query.to.value_or(WallTime()),
        static_cast<std::int64_t>(query.limit));
    const HistoryMatcher matcher(query);
    m_impl->matcher = &matcher;
    std::vector<HistoryCall> calls;
    while (found->next())
        calls.push_back(callOfRow(*found));
    m_impl->matcher = nullptr;
    if (const auto done = m_impl->finished(*found); !done)
        return std::unexpected(done.error());
    return calls;
}

Result<std::vector<EventPtr>> HistoryStore::events(std::int64_t number, CallId as) const
{
    auto story = m_impl->prepare("SELECT events FROM story WHERE call = ?1");
    if (!story)
        return std::unexpected(story.error());
    story->bind(number);
    const bool isThere = story->next();
    if (const auto done = m_impl->finished(*story); !done)
        return std::unexpected(done.error());
    if (!isThere)
        return fail(Errc::NotFound,
            fmt::format("call {} is not in the history {} any more", number, m_impl->file.string()));
    auto events = unpackEvents(story->text(0), as);
    if (!events)
        return fail(events.error().code,
            fmt::format("call {} of the history {} cannot be read: {}", number, m_impl->file.string(),
                events.error().detail));
    return events;
}

Result<bool> HistoryStore::forgetOld(WallTime now)
{
    const auto pages = m_impl->one("PRAGMA page_count"), size = m_impl->one("PRAGMA page_size"),
               unused = m_impl->one("PRAGMA freelist_count");
    if (!pages || !size || !unused)
        return m_impl->failed();
    const bool isTooLarge = static_cast<std::uint64_t>((*pages - *unused) * *size) > m_impl->limits.octets;
    const std::string which = fmt::format("(SELECT number FROM call {} ORDER BY number LIMIT {})",
        isTooLarge ? "" : "WHERE ended < ?1", forgottenATime);
    auto old = m_impl->prepare("DELETE FROM call WHERE number IN " + which);
    if (!old)
        return std::unexpected(old.error());
    old->bind(now - m_impl->limits.age);
    old->next();
    if (const auto done = m_impl->finished(*old); !done)
        return std::unexpected(done.error());
    const int gone = sqlite3_changes(m_impl->database);
    if (gone == 0)
        return false;
    const auto tidied = m_impl->execute("DELETE FROM story WHERE call < (SELECT coalesce(min(number), "
                                        "9223372036854775807) FROM call); PRAGMA incremental_vacuum");
    if (!tidied)
        return std::unexpected(tidied.error());
    return true;
}

} // namespace legscope
