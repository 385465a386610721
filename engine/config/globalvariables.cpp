#include "engine/config/globalvariables.h"

#include "engine/core/socketaddress.h"
#include "engine/core/uniquefd.h"

#include <array>
#include <ifaddrs.h>
#include <memory>
#include <unistd.h>

namespace legscope {

std::string localAddress(bool ipv6)
{
    // connect(2) on a datagram socket chooses a route and a source address; no packet leaves.
    const auto far = SocketAddress::parse(ipv6 ? "2001:db8::1" : "198.51.100.1", 9);
    const std::string none = ipv6 ? "::1" : "127.0.0.1";
    const UniqueFd fd(::socket(ipv6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!far || !fd || ::connect(fd.get(), far->data(), far->size()) != 0)
        return none;
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    if (::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&own), &size) != 0)
        return none;
    const auto address = SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&own));
    return address && !address->isUnspecified() ? address->host() : none;
}

std::optional<std::string> interfaceAddress(std::string_view written)
{
    const std::size_t slash = written.find('/');
    const std::string_view kind = slash == std::string_view::npos ? "auto" : written.substr(0, slash);
    const std::string_view name = slash == std::string_view::npos ? written : written.substr(slash + 1);
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return std::nullopt;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owned(first, ::freeifaddrs);
    std::optional<std::string> found;
    for (const ifaddrs* one = first; one; one = one->ifa_next) {
        if (!one->ifa_addr || name != one->ifa_name)
            continue;
        const bool isV6 = one->ifa_addr->sa_family == AF_INET6;
        if ((!isV6 && one->ifa_addr->sa_family != AF_INET) || (kind == "ipv6" && !isV6)
            || (kind == "ipv4" && isV6) || (found && isV6))
            continue;
        if (const auto address = SocketAddress::fromSockaddr(one->ifa_addr); address && (!found || !isV6))
            found = address->host();
        if (!isV6)
            break; // of both the one of IPv4
    }
    return found;
}

GlobalVariables::GlobalVariables(const std::filesystem::path& directory)
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0)
        set("hostname", name.data());
    set("local_ip_v4", localAddress(false));
    set("local_ip_v6", localAddress(true));
    set("conf_dir", directory.string());
    set("base_dir", directory.string());
    static constexpr std::array<std::string_view, 13> directories{"log", "run", "db", "mod", "htdocs",
        "script", "temp", "grammar", "certs", "storage", "cache", "recordings", "sounds"};
    for (const std::string_view kind : directories)
        set(std::string(kind) + "_dir", (directory / kind).string());
}

bool GlobalVariables::set(std::string_view name, std::string value)
{
    if (name.size() > 256 || value.size() > 65536 || (m_values.size() >= 10000 && !find(name)))
        return false;
    m_values.insert_or_assign(std::string(name), std::move(value));
    return true;
}

const std::string* GlobalVariables::find(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? nullptr : &found->second;
}

} // namespace legscope
