#pragma once

#include "engine/channel/profile.h"
#include "engine/config/dialstring.h"
#include "engine/sip/cause.h"

#include <expected>
#include <string>

namespace legscope {

/// Where an endpoint of a dial string leads.
struct Destination {
    Profile* profile = nullptr; ///< it runs
    std::string requestUri; ///< "sip:user@host[:port]"
    std::string route; ///< of ;fs_path=, "sip:host[:port]" with a literal address; empty without one
};

/// Why an endpoint cannot be called.
struct DestinationFault {
    Cause cause;
    int status = 480; ///< for the caller
    std::string text; ///< empty for error/CAUSE, which is meant
};

/// By the prefix of the endpoint: sofia/, error/. `dialled`: the number that the caller has dialled; where it
/// stands in the endpoint it is taken as it is, without escapes (userpart.h).
std::expected<Destination, DestinationFault> destinationOf(
    const Profiles& profiles, const DialEndpoint& endpoint, const std::string& dialled = {});

/// True when a SIP URI's host and port are where one of our own profiles listens.
bool leadsToOurselves(const Profiles& profiles, const std::string& requestUri);

} // namespace legscope
