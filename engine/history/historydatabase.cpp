#include "engine/history/historydatabase.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace legscope {
namespace {

/// What each version of the file adds to the one before; the version is how many there are. `text` stands
/// first, so that a search reads nothing else of a call.
constexpr std::array versions{R"(
CREATE TABLE call(number INTEGER PRIMARY KEY, text TEXT NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,
    answered INTEGER, uuid TEXT NOT NULL, caller TEXT NOT NULL, callerName TEXT NOT NULL, called TEXT NOT NULL,
    host TEXT NOT NULL, profile TEXT NOT NULL, mode TEXT NOT NULL, cause TEXT NOT NULL, status INTEGER NOT NULL,
    codecs TEXT NOT NULL, sipCallIds TEXT NOT NULL, findings TEXT NOT NULL, gravest INTEGER, sentence TEXT NOT NULL,
    folded INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX callByUuid ON call(uuid);
CREATE TABLE story(call INTEGER PRIMARY KEY, events BLOB NOT NULL);
CREATE TABLE begun(uuid TEXT PRIMARY KEY, run TEXT NOT NULL, events BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE run(name TEXT PRIMARY KEY, lastSign INTEGER NOT NULL) WITHOUT ROWID;
)",
    R"(
ALTER TABLE call ADD COLUMN loss REAL;
ALTER TABLE call ADD COLUMN jitter REAL;
ALTER TABLE call ADD COLUMN mos REAL;
)",
    R"(
CREATE TABLE note(uuid TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
)"};
constexpr auto storeVersion = static_cast<std::int64_t>(versions.size());

} // namespace

HistoryDatabase::HistoryDatabase(std::filesystem::path file)
    : m_file(std::move(file))
{
}

HistoryDatabase::~HistoryDatabase()
{
    sqlite3_close_v2(m_database);
}

std::unexpected<Error> HistoryDatabase::failed() const
{
    const int code = sqlite3_extended_errcode(m_database);
    const std::string why = sqlite3_errmsg(m_database);
    const auto told = [&](Errc kind, std::string_view sentence) {
        return fail(kind, fmt::format("the history {} {} ({})", m_file.string(), sentence, why));
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
    case SQLITE_INTERRUPT:
        return told(Errc::Stopped, "was not searched to its end");
    default:
        return told(Errc::Io, "cannot be used");
    }
}

Result<void> HistoryDatabase::execute(const char* words)
{
    if (sqlite3_exec(m_database, words, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed();
    return {};
}

Result<Statement> HistoryDatabase::prepare(std::string_view words) const
{
    Statement statement(m_database, words);
    if (!statement)
        return failed();
    return statement;
}

Result<void> HistoryDatabase::finished(const Statement& statement) const
{
    if (statement.hasFailed())
        return failed();
    return {};
}

/// SQLite would make the file readable for whoever the umask lets.
Result<void> HistoryDatabase::open()
{
    if (const int made = ::open(m_file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600); made >= 0) {
        ::fchmod(made, 0600);
        ::close(made);
    }
    if (sqlite3_open_v2(m_file.c_str(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK)
        return failed();
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, 500); // ms; what is to be written waits for the next call
    return makeReady();
}

Result<void> HistoryDatabase::makeReady()
{
    const auto version = one("PRAGMA user_version");
    const auto tables = one("SELECT count(*) FROM sqlite_master");
    if (!version || !tables)
        return std::unexpected(version ? tables.error() : version.error());
    if (*version > storeVersion)
        return fail(Errc::Unsupported,
            fmt::format(
                "the history {} is of a later version of the program: it stays as it is", m_file.string()));
    if (*version == 0 && *tables > 0)
        return fail(Errc::Parse,
            fmt::format("the history {} is not a history of calls: it stays as it is", m_file.string()));
    if (const auto set
        = execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = "
                  "NORMAL; PRAGMA mmap_size = 1073741824"); // read by the map: no large cache
        !set)
        return set;
    if (auto begun = execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto made = bringUpToDate();
    if (!made)
        rollBack();
    return made;
}

/// Writes where nothing is to be made too: a file that is read-only is reported now, not at the first call.
/// The version is read again, for another program may have been here meanwhile.
Result<void> HistoryDatabase::bringUpToDate()
{
    const auto version = one("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    for (auto next = static_cast<std::size_t>(*version); next < versions.size(); ++next) {
        if (auto added = execute(versions[next]); !added)
            return added;
    }
    return execute(fmt::format("PRAGMA user_version = {}; COMMIT", std::max(*version, storeVersion)).c_str());
}

Result<std::int64_t> HistoryDatabase::one(std::string_view question) const
{
    auto statement = prepare(question);
    if (!statement)
        return std::unexpected(statement.error());
    const std::int64_t answer = statement->next() ? statement->number(0) : 0;
    if (const auto done = finished(*statement); !done)
        return std::unexpected(done.error());
    return answer;
}

void HistoryDatabase::rollBack()
{
    sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace legscope
