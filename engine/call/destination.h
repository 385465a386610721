#pragma once

#include "engine/call/callenvironment.h"
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

/// `dialled`: the number that the caller has dialled; where it stands in the endpoint it is taken as it is,
/// without escapes (userpart.h).
std::expected<Destination, DestinationFault> destinationOf(
    const CallEnvironment& environment, const DialEndpoint& endpoint, const std::string& dialled = {});

/// True when a SIP URI's host and port are where one of our own profiles listens.
bool leadsToOurselves(const CallEnvironment& environment, const std::string& requestUri);

/// The address that a SIP URI names literally; 0.0.0.0:0 for a host name, which is resolved later.
SocketAddress addressOf(std::string_view uri);

} // namespace legscope
