#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// What makes a header section costly to read: the library needs a time that grows with the square of some of
/// these.
struct HeaderCount {
    enum List : std::size_t { Via, Route, RecordRoute, Contact, ListCount };

    std::size_t octets = 0; ///< of the whole section, first line included
    std::size_t fields = 0; ///< with the first line
    std::size_t values = 0; ///< fields, and one more for each comma in them
    std::size_t longest = 0; ///< octets of the longest field, its folded lines included
    std::array<std::size_t, ListCount> lists{}; ///< values of those headers
};

/// Why a message is not read: the status and the phrase of the answer; the phrase is a literal.
struct Excess {
    int status = 0;
    const char* phrase = "";
};

/// Adds what `octets` hold of a header section to what was counted before. They begin where a field does;
/// counting ends at the empty line. The last field may be incomplete.
HeaderCount countHeaders(std::string_view octets, HeaderCount before = {});

/// The limit that is passed, nothing when none is: 256 fields, 1000 values, 100 values of Via, Route,
/// Record-Route or Contact each (400); 8 KiB a field, 64 KiB in all (513).
std::optional<Excess> excessOf(const HeaderCount& count);

/// A header section of what an answer needs of `octets`, which begin with the first line: that line, Via,
/// From, To, Call-ID and CSeq, each within the limits, and a Content-Length of 0 (RFC 3261 section 8.2.6).
std::string essentialsOf(std::string_view octets);

/// How many octets of white space stand before the first line. RFC 3261 section 7.5: a receiver must ignore
/// CR LF there.
std::size_t leadingSpace(std::string_view octets);

} // namespace legscope
