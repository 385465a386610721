#include "engine/call/advertisedhost.h"

#include "engine/call/hostlookup.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>

namespace legscope {
namespace {

using Addresses = Result<std::vector<SocketAddress>>;

Addresses addressesOf(const std::string& host, HostResolver& resolver)
{
    const auto answer = std::make_shared<std::promise<Addresses>>();
    auto waiting = answer->get_future();
    resolver.lookUp(host, [answer](Addresses addresses) { answer->set_value(std::move(addresses)); });
    if (waiting.wait_for(hostLookupLimit) != std::future_status::ready)
        return fail(Errc::Timeout, fmt::format("{}: no answer within {} s", host, hostLookupLimit.count()));
    return waiting.get();
}

} // namespace

Result<void> resolveAdvertised(ProfileSettings& settings, HostResolver& resolver)
{
    const std::string& host = settings.extRtpIp;
    if (host.empty() || SocketAddress::parse(host, 0))
        return {};
    const auto bound = SocketAddress::parse(settings.rtpIp, 0);
    const auto addresses = addressesOf(host, resolver);
    if (!addresses)
        return fail(addresses.error().code,
            fmt::format("ext-rtp-ip cannot be looked up: {}", addresses.error().detail));
    const auto reachable = std::ranges::find_if(*addresses, [&bound](const SocketAddress& address) {
        return bound && address.family() == bound->family() && !address.isMulticast()
            && !address.isUnspecified() && (!address.isLoopback() || bound->isLoopback());
    });
    if (reachable == addresses->end())
        return fail(Errc::NotFound,
            fmt::format("ext-rtp-ip: {} has no address that could be advertised beside rtp-ip {}", host,
                settings.rtpIp));
    settings.extRtpIp = reachable->host();
    return {};
}

} // namespace legscope
