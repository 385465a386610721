#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace legscope::ui {

/// A span of octets of one line.
struct TokenSpan {
    std::size_t begin = 0;
    std::size_t length = 0;
    bool operator==(const TokenSpan&) const = default;
};

/// The tokens of an SDP line or a SIP header, in order and without gaps: words, and each separator by itself.
/// A literal address or a fingerprint is one word, whatever colons and dots it has.
std::vector<TokenSpan> tokensOf(std::string_view line);

/// What differs between two versions of a line, in whole tokens, neighbours joined.
struct ChangedSpans {
    std::vector<TokenSpan> before, after;
    bool orderOnly = false; ///< both lines hold the same tokens in another order
};

ChangedSpans changedSpans(std::string_view before, std::string_view after);

} // namespace legscope::ui
