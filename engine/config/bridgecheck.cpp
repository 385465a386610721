#include "engine/config/bridgecheck.h"

#include "engine/config/dialstring.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

namespace {

std::optional<std::string> faultOfEndpoint(
    const DialEndpoint& endpoint, const std::vector<std::string>& profiles)
{
    if (endpoint.technology != "sofia" && endpoint.technology != "error"
        && endpoint.technology.find('$') == std::string::npos)
        return fmt::format(
            "the bridge names an endpoint of the kind {}/, which is not there: such a leg fails",
            excerpt(endpoint.technology));
    if (endpoint.technology != "sofia" || endpoint.profile.find('$') != std::string::npos)
        return std::nullopt;
    if (endpoint.gateway)
        return fmt::format(
            "the bridge names the gateway {}; gateways are not supported", excerpt(endpoint.profile));
    if (std::ranges::find(profiles, endpoint.profile) != profiles.end())
        return std::nullopt;
    return fmt::format(
        "the bridge names the profile {}, which is not there or was left out", excerpt(endpoint.profile));
}

} // namespace

std::optional<std::string> faultOfBridge(
    std::string_view dialString, const std::vector<std::string>& profiles)
{
    const auto dial = parseDialString(dialString);
    if (!dial) {
        if (dialString.find('$') != std::string_view::npos)
            return std::nullopt; // a variable may still make it whole
        return fmt::format("the bridge cannot be carried out: {}", dial.error().detail);
    }
    for (const auto& group : dial->groups)
        for (const DialEndpoint& endpoint : group)
            if (auto fault = faultOfEndpoint(endpoint, profiles))
                return fault;
    return std::nullopt;
}

} // namespace legscope
