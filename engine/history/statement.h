#pragma once

#include "engine/core/clock.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <type_traits>

namespace legscope {

/// Octets that are no text.
struct Blob {
    std::string_view octets;
};

/// One SQL statement with its values; what is bound must live until the last next(). It can be asked again
/// with other values.
class Statement {
public:
    Statement() = default;
    Statement(sqlite3* database, std::string_view words)
    {
        sqlite3_stmt* made = nullptr;
        sqlite3_prepare_v2(database, words.data(), static_cast<int>(words.size()), &made, nullptr);
        m_statement.reset(made);
    }

    explicit operator bool() const { return m_statement != nullptr; }

    /// ?1, ?2... in order; those that the statement does not have are left out. The rows of the values before
    /// are over.
    template <class... Values>
    void bind(const Values&... values)
    {
        sqlite3_reset(m_statement.get());
        int place = 0;
        (bindAt(++place, values), ...);
    }

    /// The next row; false when there is none, or when it failed.
    bool next()
    {
        m_result = sqlite3_step(m_statement.get());
        return m_result == SQLITE_ROW;
    }
    bool hasFailed() const { return m_result != SQLITE_ROW && m_result != SQLITE_DONE; }

    bool isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }
    std::int64_t number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    /// Of a number; nothing is NULL.
    std::optional<double> figure(int column) const
    {
        return isNull(column) ? std::nullopt
                              : std::optional(sqlite3_column_double(m_statement.get(), column));
    }
    WallTime time(int column) const { return WallTime(WallTime::duration(number(column))); }
    /// Of a text or octets; valid until next().
    std::string_view text(int column) const
    {
        const auto* octets = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
        return octets == nullptr ? std::string_view() : std::string_view(octets, size);
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    template <class Number>
        requires std::is_integral_v<Number>
    void bindAt(int place, Number number)
    {
        sqlite3_bind_int64(m_statement.get(), place, static_cast<std::int64_t>(number));
    }
    void bindAt(int place, double number) { sqlite3_bind_double(m_statement.get(), place, number); }
    void bindAt(int place, const WallTime& time) { bindAt(place, time.time_since_epoch().count()); }
    /// Nothing is NULL.
    template <class Value>
    void bindAt(int place, const std::optional<Value>& value)
    {
        if (value)
            bindAt(place, *value);
        else
            sqlite3_bind_null(m_statement.get(), place);
    }
    /// A copy: the caller's may be gone before it is asked for.
    void bindAt(int place, std::string_view text)
    {
        const char* const octets = text.data() == nullptr ? "" : text.data(); // empty, not NULL
        sqlite3_bind_text64(m_statement.get(), place, octets, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    void bindAt(int place, const Blob& blob)
    {
        sqlite3_bind_blob64(m_statement.get(), place, blob.octets.data(), blob.octets.size(), SQLITE_STATIC);
    }

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_result = SQLITE_DONE;
};

} // namespace legscope
