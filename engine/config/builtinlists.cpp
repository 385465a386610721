#include "engine/config/builtinlists.h"

#include <array>
#include <ifaddrs.h>
#include <initializer_list>
#include <memory>
#include <net/if.h>
#include <vector>

namespace legscope {
namespace {

using Verdict = NetworkList::Verdict;

constexpr std::array privateNetworks{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
constexpr std::array loopbackNetworks{"127.0.0.0/8", "::1/128"};

template <class Networks>
void add(NetworkList& list, const Networks& networks, Verdict verdict)
{
    for (const char* network : networks)
        list.add(*parseNetwork(network), verdict);
}

void addOwnNetworks(NetworkList& list, Verdict verdict)
{
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return;
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(first, &freeifaddrs);
    for (const ifaddrs* one = first; one; one = one->ifa_next) {
        if (!one->ifa_addr || !one->ifa_netmask || (one->ifa_flags & IFF_LOOPBACK))
            continue;
        const auto address = SocketAddress::fromSockaddr(one->ifa_addr);
        const auto mask = SocketAddress::fromSockaddr(one->ifa_netmask);
        if (!address || !mask)
            continue;
        if (const auto network = maskedNetwork(address->host(), mask->host()))
            list.add(*network, verdict);
    }
}

NetworkList withPrivate(Verdict byDefault, Verdict verdict)
{
    NetworkList list(byDefault);
    add(list, privateNetworks, verdict);
    return list;
}

} // namespace

std::optional<NetworkList> builtInList(std::string_view name)
{
    NetworkList list(Verdict::Deny);
    if (name == "rfc1918.auto")
        return withPrivate(Verdict::Deny, Verdict::Allow);
    if (name == "nat.auto") {
        list = withPrivate(Verdict::Deny, Verdict::Allow);
        addOwnNetworks(list, Verdict::Deny);
    } else if (name == "localnet.auto") {
        addOwnNetworks(list, Verdict::Allow);
    } else if (name == "loopback.auto") {
        add(list, loopbackNetworks, Verdict::Allow);
    } else if (name == "wan.auto") {
        list = withPrivate(Verdict::Allow, Verdict::Deny);
        add(list, loopbackNetworks, Verdict::Deny);
    } else if (name == "any_v4.auto") {
        add(list, std::array{"0.0.0.0/0"}, Verdict::Allow);
    } else if (name == "any_v6.auto") {
        add(list, std::array{"::/0"}, Verdict::Allow);
    } else {
        return std::nullopt;
    }
    return list;
}

} // namespace legscope
