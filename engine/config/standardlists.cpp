#include "engine/config/standardlists.h"

#include "engine/config/globalvariables.h"

#include <algorithm>
#include <ifaddrs.h>
#include <initializer_list>
#include <memory>

namespace legscope {
namespace {

using Verdict = NetworkList::Verdict;

constexpr std::initializer_list<const char*> privateNetworks{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
constexpr const char* sharedNetwork = "100.64.0.0/10"; ///< RFC 6598
/// What is no address of the internet, of either family.
constexpr std::initializer_list<const char*> notPublicV4{"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10",
    "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/4"};
constexpr std::initializer_list<const char*> notPublicV6{
    "::/128", "::1/128", "fc00::/7", "fe80::/10", "ff00::/8"};

void add(NetworkList& list, std::initializer_list<const char*> networks, Verdict verdict)
{
    for (const char* text : networks)
        if (const auto network = parseNetwork(text))
            list.add(*network, verdict);
}

/// The networks of the interfaces that hold the addresses this machine sends from.
std::vector<Network> localNetworks()
{
    std::vector<Network> networks;
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return networks;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owned(first, ::freeifaddrs);
    for (const ifaddrs* one = first; one; one = one->ifa_next) {
        if (!one->ifa_addr || !one->ifa_netmask)
            continue;
        const auto address = SocketAddress::fromSockaddr(one->ifa_addr);
        if (!address || (address->host() != localAddress(false) && address->host() != localAddress(true)))
            continue;
        sockaddr_storage mask{};
        std::copy_n(reinterpret_cast<const char*>(one->ifa_netmask),
            one->ifa_addr->sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in),
            reinterpret_cast<char*>(&mask));
        mask.ss_family = one->ifa_addr->sa_family; // some systems leave it out
        const auto bits = SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&mask));
        const auto network = bits ? maskedNetwork(address->host(), bits->host())
                                  : Result<Network>(fail(Errc::InvalidArgument, {}));
        if (network)
            networks.push_back(*network);
    }
    return networks;
}

NetworkList allowing(std::initializer_list<const char*> networks)
{
    NetworkList list(Verdict::Deny);
    add(list, networks, Verdict::Allow);
    return list;
}

} // namespace

NetworkLists standardLists()
{
    NetworkList shared = allowing({sharedNetwork});
    NetworkList nat = allowing(privateNetworks);
    add(nat, {sharedNetwork}, Verdict::Allow);
    NetworkList local(Verdict::Deny);
    for (const Network& network : localNetworks()) {
        nat.add(network, Verdict::Deny);
        local.add(network, Verdict::Allow);
    }
    NetworkList wan(Verdict::Allow), wanV4 = allowing({"0.0.0.0/0"}), wanV6 = allowing({"::/0"});
    for (NetworkList* list : {&wan, &wanV4})
        add(*list, notPublicV4, Verdict::Deny);
    for (NetworkList* list : {&wan, &wanV6})
        add(*list, notPublicV6, Verdict::Deny);
    NetworkLists lists;
    lists.emplace("rfc1918.auto", allowing(privateNetworks));
    lists.emplace("rfc6598.auto", std::move(shared));
    lists.emplace("nat.auto", std::move(nat));
    lists.emplace("localnet.auto", std::move(local));
    lists.emplace("loopback.auto", allowing({"127.0.0.0/8", "::1/128"}));
    lists.emplace("wan.auto", std::move(wan));
    lists.emplace("wan_v4.auto", std::move(wanV4));
    lists.emplace("wan_v6.auto", std::move(wanV6));
    lists.emplace("any_v4.auto", allowing({"0.0.0.0/0"}));
    lists.emplace("any_v6.auto", allowing({"::/0"}));
    return lists;
}

} // namespace legscope
