#include "engine/route/endpoints.h"

#include "engine/channel/uriaddress.h"
#include "engine/core/number.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

std::unexpected<DestinationFault> fault(std::string_view cause, std::string text)
{
    return std::unexpected(DestinationFault{causeNamed(cause), statusOfCause(cause), std::move(text)});
}

/// %41 is A (RFC 3261 section 19.1.2).
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto octet = text[at] == '%' && at + 2 < text.size()
            ? wholeHexNumber<unsigned char>(text.substr(at + 1, 2))
            : std::nullopt;
        plain += octet ? static_cast<char>(*octet) : text[at];
        at += octet ? 2 : 0;
    }
    return plain;
}

/// Takes ;fs_path=URI out of the request URI: the request goes there first.
std::expected<void, DestinationFault> takeRoute(Destination& destination)
{
    constexpr std::string_view parameter = ";fs_path=";
    const std::size_t at = destination.requestUri.find(parameter);
    if (at == std::string::npos)
        return {};
    const std::size_t end = std::min(destination.requestUri.find(';', at + 1), destination.requestUri.size());
    std::string path = unescaped(
        std::string_view(destination.requestUri).substr(at + parameter.size(), end - at - parameter.size()));
    if (path.starts_with('<') && path.ends_with('>'))
        path = path.substr(1, path.size() - 2);
    if (!path.starts_with("sip:"))
        path.insert(0, "sip:");
    path = path.substr(0, path.find(";lr"));
    const bool isPlain = std::ranges::all_of(
        path, [](char c) { return c > ' ' && c != '<' && c != '>' && c != '"' && c != ',' && c != '\x7f'; });
    if (!isPlain || addressOf(path).isUnspecified())
        return fault(
            "INVALID_URL", "fs_path names no address (a literal; host names are not looked up there)");
    destination.route = path;
    destination.requestUri.erase(at, end - at);
    return {};
}

/// error/CAUSE: nobody is called, and that is meant.
std::expected<Destination, DestinationFault> errorEndpoint(
    const Profiles&, const DialEndpoint& endpoint, const std::string&)
{
    const Cause cause = causeNamed(endpoint.destination);
    return fault(cause.name, {});
}

/// sofia/PROFILE/USER@HOST
std::expected<Destination, DestinationFault> sofiaEndpoint(
    const Profiles& profiles, const DialEndpoint& endpoint, const std::string& dialled)
{
    if (endpoint.gateway)
        return fault("INVALID_GATEWAY", fmt::format("there is no gateway \"{}\"", endpoint.profile));
    Profile* profile = runningProfile(profiles, endpoint.profile);
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
    Destination destination{profile, hasScheme ? written : "sip:" + written, {}};
    if (auto read = takeRoute(destination); !read)
        return std::unexpected(std::move(read.error()));
    return destination;
}

struct EndpointKind {
    std::string_view prefix;
    std::expected<Destination, DestinationFault> (*destination)(
        const Profiles& profiles, const DialEndpoint& endpoint, const std::string& dialled);
};

constexpr std::array endpointKinds{
    EndpointKind{"error", errorEndpoint},
    EndpointKind{"sofia", sofiaEndpoint},
};

} // namespace

std::expected<Destination, DestinationFault> destinationOf(
    const Profiles& profiles, const DialEndpoint& endpoint, const std::string& dialled)
{
    const auto kind = std::ranges::find(endpointKinds, endpoint.technology, &EndpointKind::prefix);
    if (kind == endpointKinds.end())
        return fault("CHAN_NOT_IMPLEMENTED",
            fmt::format("endpoints of type \"{}\" are not known", endpoint.technology));
    return kind->destination(profiles, endpoint, dialled);
}

bool leadsToOurselves(const Profiles& profiles, const std::string& requestUri)
{
    const SocketAddress target = addressOf(requestUri);
    return std::ranges::any_of(profiles, [&](const auto& profile) {
        if (!profile->isRunning() || profile->agent().address().port() != target.port())
            return false;
        return profile->agent().address() == target
            || (!target.isUnspecified() && profile->settings().extSipIp == target.host());
    });
}

} // namespace legscope
