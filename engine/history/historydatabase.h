#pragma once

#include "engine/core/error.h"
#include "engine/history/statement.h"

#include <filesystem>
#include <sqlite3.h>
#include <string_view>

namespace legscope {

/// The file of the history, with its tables. One thread. Errors are those of HistoryStore.
class HistoryDatabase {
public:
    explicit HistoryDatabase(std::filesystem::path file);
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase&) = delete;
    HistoryDatabase& operator=(const HistoryDatabase&) = delete;

    /// Before anything else.
    Result<void> open();
    const std::filesystem::path& file() const { return m_file; }
    sqlite3* get() const { return m_database; }

    Result<void> execute(const char* words);
    Result<Statement> prepare(std::string_view words) const;
    Result<void> finished(const Statement& statement) const;
    /// Runs a statement without rows, with these values.
    template <class... Values>
    Result<void> change(Statement& statement, const Values&... values) const
    {
        statement.bind(values...);
        statement.next();
        return finished(statement);
    }
    /// The same of one that is seldom run.
    template <class... Values>
    Result<void> change(std::string_view words, const Values&... values) const
    {
        auto statement = prepare(words);
        return statement ? change(*statement, values...) : std::unexpected(statement.error());
    }
    /// The number that answers it; 0 when there is none.
    Result<std::int64_t> one(std::string_view question) const;
    /// After an error that is reported already.
    void rollBack();
    /// What SQLite said last.
    std::unexpected<Error> failed() const;

private:
    Result<void> makeReady();
    Result<void> bringUpToDate();

    const std::filesystem::path m_file;
    sqlite3* m_database = nullptr;
};

} // namespace legscope
