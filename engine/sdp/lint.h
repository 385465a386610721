#pragma once

#include "engine/sdp/parsedsdp.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What an operator should know about an SDP that is passed on all the same.
enum class SdpConcern : std::uint8_t {
    AddressLeak, ///< an attribute that the rewrite keeps holds an address: topology shows
    KeyInClear, ///< a=crypto over signalling without TLS (RFC 4568 section 7)
    KeyWithoutSrtp, ///< a=crypto on an m-line that is not SRTP
    NoConnection, ///< an m-line with a port has no c=, neither its own nor the session's
    IceOffered, ///< ICE would lead media around us; the profile strips or rejects it
};

struct SdpFinding {
    SdpConcern concern = SdpConcern::AddressLeak;
    int section = -1; ///< index of the m-line, -1 for the session section
    std::size_t line
        = 0; ///< 0-based line of the body; that of m= where the concern is about the whole m-line
    std::string text; ///< the line without its ending, keys of a=crypto cut off
    bool operator==(const SdpFinding&) const = default;
};

/// Whether the signalling that carries the SDP is protected on this leg.
enum class SignallingPrivacy : std::uint8_t { Clear, Tls };

/// Findings about one SDP, in the order of its lines.
std::vector<SdpFinding> lintSdp(const ParsedSdp& sdp, SignallingPrivacy privacy);

} // namespace legscope
