#include "engine/sip/nexthop.h"

#include "engine/core/network.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::uint16_t sipPort = 5060;

/// Networks whose hosts are met from inside only; two hosts of one may reach each other.
struct Realm {
    const char* network;
    const char* words;
};
constexpr std::array realms{
    Realm{"0.0.0.0/8", "no host's"},
    Realm{"224.0.0.0/3", "no host's"},
    Realm{"::/128", "no host's"},
    Realm{"ff00::/8", "no host's"},
    Realm{"10.0.0.0/8", "private (RFC 1918)"},
    Realm{"172.16.0.0/12", "private (RFC 1918)"},
    Realm{"192.168.0.0/16", "private (RFC 1918)"},
    Realm{"100.64.0.0/10", "private to a provider (RFC 6598)"},
    Realm{"169.254.0.0/16", "link-local"},
    Realm{"127.0.0.0/8", "of the peer's own machine"},
    Realm{"192.0.2.0/24", "of no network (RFC 5737)"},
    Realm{"198.51.100.0/24", "of no network (RFC 5737)"},
    Realm{"203.0.113.0/24", "of no network (RFC 5737)"},
    Realm{"::1/128", "of the peer's own machine"},
    Realm{"fe80::/10", "link-local"},
    Realm{"fc00::/7", "private (RFC 4193)"},
    Realm{"2001:db8::/32", "of no network (RFC 3849)"},
};
constexpr std::size_t noHosts = 4; ///< so many of them have no host at all

/// Null for an address of the public network.
const Realm* realmOf(const SocketAddress& address)
{
    static const auto networks = [] {
        std::array<Network, realms.size()> parsed;
        std::ranges::transform(
            realms, parsed.begin(), [](const Realm& realm) { return *parseNetwork(realm.network); });
        return parsed;
    }();
    const auto found
        = std::ranges::find_if(networks, [&](const Network& network) { return network.holds(address); });
    return found == networks.end() ? nullptr : &realms[static_cast<std::size_t>(found - networks.begin())];
}

bool isNoHost(const Realm& realm)
{
    return &realm < realms.data() + noHosts;
}

/// Of one realm, but another site: 10.1.0.0/24 and 10.2.0.0/24 often are two of the same addresses.
bool isNeighbour(const SocketAddress& left, const SocketAddress& right)
{
    return Network{left, left.family() == IpFamily::V4 ? 24u : 64u}.holds(right);
}

std::string unreachable(const SocketAddress& told, const PeerSource& source, IpFamily family)
{
    if (told.family() != family)
        return "it is of another IP family than we are";
    const Realm* realm = realmOf(told);
    if (!realm || told.sameHost(source.address))
        return {};
    if (isNoHost(*realm))
        return "it is no address of a host";
    if (realm != realmOf(source.address))
        return fmt::format("it is {}, and the peer is elsewhere", realm->words);
    if (told.isLoopback() || isNeighbour(told, source.address))
        return {};
    return fmt::format("it is {}, and the peer signals from another network", realm->words);
}

std::string byPolicy(const ToldTarget& told, const PeerSource& source, const NatPolicy& policy)
{
    if (policy.localHosts && policy.localHosts(source.address))
        return {};
    if (policy.natHosts && policy.natHosts(*told.address) && !policy.natHosts(source.address))
        return "apply-nat-acl has it, and not the peer's source";
    if (policy.detection != NatDetection::Aggressive)
        return {};
    const auto differs = [&source](const std::string& host, std::uint16_t port) {
        const auto address = SocketAddress::parse(host, port == 0 ? sipPort : port);
        return address && *address != source.address;
    };
    if (source.transport == Transport::Udp && !source.sentBy.empty()
        && differs(source.sentBy, source.sentByPort))
        return "the peer's Via is not its source (aggressive-nat-detection)";
    const SocketAddress target = told.address->withPort(told.port == 0 ? sipPort : told.port);
    if (source.transport == Transport::Udp ? target != source.address : !target.sameHost(source.address))
        return "it is not the peer's source (aggressive-nat-detection)";
    return {};
}

} // namespace

NextHop chooseNextHop(
    const ToldTarget& told, const PeerSource& source, const NatPolicy& policy, IpFamily family)
{
    if (!told.address)
        return {"its address is not known"};
    if (std::string why = unreachable(*told.address, source, family); !why.empty())
        return {std::move(why)};
    if (source.transport != Transport::Udp && told.address->sameHost(source.address))
        return {"the peer's connection is open", true};
    return {byPolicy(told, source, policy)};
}

} // namespace legscope
