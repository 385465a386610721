#pragma once

#include "engine/core/error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pcre2_real_code_8;

namespace legscope {

/// A compiled dialplan expression: PCRE2 as FreeSWITCH writes it, plain or /.../ with the flags i, s, m, x.
/// Its work is bounded, so that no number dialled from outside can stall the SIP thread.
class Expression {
public:
    /// Errc::Parse with the position and PCRE2's words.
    static Result<Expression> compile(std::string_view written);

    enum class Outcome { Match, NoMatch, LimitExceeded };
    struct Match {
        Outcome outcome = Outcome::NoMatch;
        std::vector<std::string> captures; ///< $0, $1...; empty for a group that took no part
    };

    /// Any thread. About 4 million steps at most, and 64 kB of subject.
    Match match(std::string_view subject) const;

    /// FreeSWITCH puts captures into actions only when the expression has a parenthesis.
    bool hasGroups() const { return m_hasGroups; }

private:
    struct Free {
        void operator()(pcre2_real_code_8* code) const;
    };

    std::unique_ptr<pcre2_real_code_8, Free> m_code;
    bool m_hasGroups = false;
};

/// Puts captures into text: $0 to $256, also written ${1}. A group that is not there stands for nothing;
/// every other
/// '$' stays.
std::string substituteCaptures(std::string_view text, const std::vector<std::string>& captures);

} // namespace legscope
