#include "engine/call/destination.h"

#include "engine/sip/userpart.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

std::unexpected<DestinationFault> fault(std::string_view cause, std::string text)
{
    return std::unexpected(DestinationFault{causeNamed(cause), statusOfCause(cause), std::move(text)});
}

} // namespace

std::expected<Destination, DestinationFault> destinationOf(
    const CallEnvironment& environment, const DialEndpoint& endpoint, const std::string& dialled)
{
    if (endpoint.technology == "error") {
        const Cause cause = causeNamed(endpoint.destination);
        return fault(cause.name, {});
    }
    if (endpoint.technology != "sofia")
        return fault("CHAN_NOT_IMPLEMENTED",
            fmt::format("endpoints of type \"{}\" are not known", endpoint.technology));
    if (endpoint.gateway)
        return fault("INVALID_GATEWAY", fmt::format("there is no gateway \"{}\"", endpoint.profile));
    Profile* profile = environment.runningProfile(endpoint.profile);
    if (!profile)
        return fault("INVALID_PROFILE", fmt::format("no profile \"{}\" is running", endpoint.profile));
    const std::string written = withEncodedUser(endpoint.destination, dialled);
    const bool hasScheme = written.starts_with("sip:");
    if (written.starts_with("sips:"))
        return fault("INVALID_URL", "sips needs TLS, which no profile speaks");
    if (written.find('@') == std::string::npos || written.ends_with('@'))
        return fault("NO_ROUTE_DESTINATION", "the destination names no host (user@host[:port])");
    if (written.find_first_of(" <>\"") != std::string::npos)
        return fault("INVALID_URL", "a SIP address has no blank, quote or angle bracket");
    return Destination{profile, hasScheme ? written : "sip:" + written};
}

SocketAddress addressOf(std::string_view uri)
{
    std::string_view host = uri;
    host.remove_prefix(std::min(host.size(), host.rfind('@') + 1));
    if (host.starts_with("sip:")) // a URI without a user
        host.remove_prefix(4);
    host = host.substr(0, host.find_first_of(";?>"));
    std::uint16_t port = 5060;
    if (const auto colon = host.rfind(':');
        colon != std::string_view::npos && host.find(']', colon) == host.npos) {
        std::from_chars(host.data() + colon + 1, host.data() + host.size(), port);
        host = host.substr(0, colon);
    }
    return SocketAddress::parse(host, port).value_or(SocketAddress());
}

bool leadsToOurselves(const CallEnvironment& environment, const std::string& requestUri)
{
    const SocketAddress target = addressOf(requestUri);
    return std::ranges::any_of(environment.profiles, [&](const auto& profile) {
        if (!profile->isRunning() || profile->agent().address().port() != target.port())
            return false;
        return profile->agent().address() == target
            || (!target.isUnspecified() && profile->settings().extSipIp == target.host());
    });
}

} // namespace legscope
