#include "engine/call/remotehosts.h"

#include "engine/call/remotecheck.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

void RemoteHosts::beginPlan()
{
    m_awaited.clear();
    m_refused.clear();
}

std::optional<SocketAddress> RemoteHosts::addressOf(const NamedRemote& remote, const MediaEnd& end)
{
    if (remote.host.literal) {
        if (remote.host.literal->isUnspecified())
            return std::nullopt;
        return remote.host.literal->withPort(remote.port);
    }
    const auto known = m_known.find(remote.host.text);
    if (known == m_known.end()) {
        m_awaited.push_back({remote.side, remote.mline, remote.host.text});
        return std::nullopt;
    }
    std::string faults;
    for (const SocketAddress& address : known->second) {
        if (address.family() != end.range.ip.family())
            continue;
        const auto sound = checkRemote(address.withPort(remote.port), end, m_pool);
        if (sound)
            return address.withPort(remote.port);
        faults += fmt::format("{}{}", faults.empty() ? "" : "; ", sound.error().detail);
    }
    if (faults.empty())
        faults = fmt::format("it has no {} address", end.range.ip.family() == IpFamily::V6 ? "IPv6" : "IPv4");
    m_refused.push_back(
        fmt::format("leg {} names the host \"{}\" for m-line {}, and nothing is sent there: {}",
            nameOf(remote.side), remote.host.text, remote.mline, faults));
    return std::nullopt;
}

void RemoteHosts::learn(const std::string& name, std::vector<SocketAddress> addresses)
{
    m_known.insert_or_assign(name, std::move(addresses));
}

} // namespace legscope
