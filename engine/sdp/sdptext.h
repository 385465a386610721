#pragma once

#include "engine/core/error.h"
#include "engine/core/words.h"

#include <string_view>
#include <vector>

namespace legscope {

/// Bounds of a body that is read at all; a larger one is Errc::BadSdp.
inline constexpr std::size_t maxSdpOctets = 65536;
inline constexpr std::size_t maxSdpLines = 2000;
inline constexpr std::size_t maxSdpMediaLines = 64;
inline constexpr std::size_t maxSdpPortPairs = 64; ///< of all m-lines that are not rejected

/// One line of an SDP, as views into the body.
struct SdpLine {
    std::string_view text; ///< the whole line without its ending (blanks and a byte order mark included)
    std::string_view
        ending; ///< CRLF, LF, CR (which some readers take for an ending), or nothing on the last line
    char type = 0; ///< 'v', 'o'...; 0 for a blank line or one that has no type
    std::string_view value; ///< after "=" and the blanks that follow it, up to the end of the line
    int section = -1; ///< index of the m-line it belongs to, -1 for the session section
};

/// Splits a body at its line endings. Reads any octets and checks nothing; every octet of the body is in
/// exactly one line's text or ending.
std::vector<SdpLine> splitSdp(std::string_view body);

/// splitSdp with the checks that make the lines an SDP: the bounds, v=0 first, one o= at least, every line
/// either blank or "<type>=<value>", no NUL, and no upper-case spelling of a type that carries addresses or
/// keys (RFC 8866 section 9 has lower-case types only; a lenient reader would take media from a line that was
/// not rewritten). Errc::BadSdp with the line number and the cause.
Result<std::vector<SdpLine>> indexSdp(std::string_view body);

/// An a= line taken apart: "name" or "name:value", blanks around the name cut off.
struct SdpAttribute {
    std::string_view name;
    std::string_view value; ///< after the colon, leading blanks cut off
};
SdpAttribute attributeOf(const SdpLine& line);

/// True for the name of an attribute that says a direction (RFC 8866 section 6.7).
bool isDirection(std::string_view name);

/// Errc::BadSdp with the 1-based number of a line and the cause.
std::unexpected<Error> badLine(std::size_t index, std::string_view cause);

} // namespace legscope
