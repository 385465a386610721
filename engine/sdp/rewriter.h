#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/sdp/parsedsdp.h"
#include "engine/sdp/sdpchoices.h"
#include "engine/sdp/sdpedit.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Where one m-line is served by us towards the leg that will read the SDP.
struct RelayLine {
    std::uint16_t rtpPort
        = 0; ///< even; first of `portCount` consecutive pairs; 0: not served, the line is rejected
    std::uint16_t rtcpPort = 0; ///< odd, or equal to rtpPort where the answer muxes
};

/// All that a rewrite depends on besides the body.
struct RewritePlan {
    std::string address; ///< the address we advertise to the reading leg, a literal
    IpFamily family = IpFamily::V4;
    std::string sessionId; ///< of our o= towards the reading leg; constant for the leg
    std::uint64_t sessionVersion = 1;
    std::vector<RelayLine> lines; ///< by m-line index
    IceTreatment ice = IceTreatment::Strip;
};

struct Rewritten {
    std::string text;
    std::vector<SdpEdit> edits; ///< one for each line of the body, in order, and the added ones
};

/// Rewrites an SDP for proxy mode as the project's table has it: only token spans are edited; line endings,
/// unknown lines, order, blanks and a missing final newline stay. Pure: same input, same output. Errors:
/// Errc::InvalidArgument (the plan has no address to advertise), BadSdp (ICE with IceTreatment::Reject; an
/// m-line without a RelayLine, or that needs ports above 65535). Never returns a text in which an address or
/// a port that had to change did not.
Result<Rewritten> rewriteSdp(const ParsedSdp& sdp, const RewritePlan& plan);

/// The edit list of an SDP that is passed untouched (bypass): every line kept.
std::vector<SdpEdit> unchanged(const ParsedSdp& sdp);

/// o= of one leg: keeps the session id, and raises the version only when the text differs from the last one
/// emitted (RFC 3264 section 8).
class OriginMemory {
public:
    explicit OriginMemory(std::string sessionId, std::uint64_t firstVersion = 1);

    /// Rewrites with the right version and remembers the text. On an error nothing is remembered.
    Result<Rewritten> rewrite(const ParsedSdp& sdp, RewritePlan plan);

    /// The same for any other text: `write` makes it from a plan that has our session id and a version, and
    /// is called twice when the text is a new one.
    Result<Rewritten> remember(
        RewritePlan plan, const std::function<Result<Rewritten>(const RewritePlan&)>& write);

private:
    std::string m_sessionId;
    std::uint64_t m_version;
    std::optional<std::string> m_lastText;
};

} // namespace legscope
