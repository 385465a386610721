#pragma once

#include "ui/models/callrow.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <expected>
#include <functional>
#include <span>
#include <vector>

namespace legscope::ui {

/// A filter over calls, written as words: "mode:proxy state:live from:~34 loss>1 gateway". Every word must
/// hold.
///   word           found in numbers, names, profiles, addresses, Call-IDs of SIP, codec or cause
///   key:value      from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent; the
///   value is
///                  the beginning, "~value" is anywhere, "=value" is all of it; upper and lower case are the
///                  same
///   header:Name    some message of the call has the header; "header:Name~text" with the text in its value,
///                  "header:Name=text" with nothing else
///   key>n, key<n   loss (percent), jitter (ms), mos, dur (seconds), pps, drops (datagrams)
///   -word          must not hold
class CallQuery {
    Q_DECLARE_TR_FUNCTIONS(CallQuery)

public:
    /// A sentence that names the word that is not understood.
    using Problem = QString;

    /// The query that every call matches.
    CallQuery() = default;
    static std::expected<CallQuery, Problem> parse(const QString& text);

    /// `events` of the call; without them no header is found.
    bool matches(const CallRow& call, WallTime now, std::span<const EventPtr> events = {}) const;
    bool isEmpty() const { return m_terms.empty(); }

    /// What may be completed to: every key with its sign, and the words of states and modes.
    static QStringList vocabulary();

private:
    struct Subject {
        const CallRow& call;
        WallTime now;
        std::span<const EventPtr> events;
    };
    using Term = std::function<bool(const Subject&)>;

    static std::expected<Term, Problem> termOf(const QString& word);
    static std::expected<Term, Problem> ofHeader(const QString& value);
    static std::expected<Term, Problem> keyed(const QString& key, const QString& value);
    static std::expected<Term, Problem> compared(const QString& key, QChar sign, const QString& number);

    std::vector<Term> m_terms;
};

} // namespace legscope::ui
