#include "engine/core/socketaddress.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <bit>
#include <cstring>
#include <fmt/compile.h>
#include <fmt/format.h>

namespace legscope {

bool isHostName(std::string_view text) noexcept
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (text.ends_with('.'))
        text.remove_suffix(1);
    const std::string_view last = text.substr(text.rfind('.') + 1);
    return text.size() <= 253 && !last.empty() && !std::ranges::all_of(last, isDigit)
        && std::ranges::all_of(
            text, [&](char c) { return isDigit(c) || isLetter(c) || c == '-' || c == '_' || c == '.'; });
}

SocketAddress::SocketAddress() noexcept
    : m_v6{}
{
    m_v4.sin_family = AF_INET;
}

SocketAddress::SocketAddress(const sockaddr_in& v4) noexcept
    : m_v6{}
{
    m_v4.sin_family = AF_INET;
    m_v4.sin_port = v4.sin_port;
    m_v4.sin_addr = v4.sin_addr;
}

SocketAddress::SocketAddress(const sockaddr_in6& v6) noexcept
    : m_v6{}
{
    m_v6.sin6_family = AF_INET6;
    m_v6.sin6_port = v6.sin6_port;
    m_v6.sin6_addr = v6.sin6_addr;
    m_v6.sin6_scope_id = v6.sin6_scope_id;
}

Result<SocketAddress> SocketAddress::fromSockaddr(const sockaddr* address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, address, sizeof v4);
        return SocketAddress(v4);
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, address, sizeof v6);
        return SocketAddress(v6);
    }
    return fail(Errc::InvalidArgument, fmt::format("address family {} is not IP", address->sa_family));
}

Result<SocketAddress> SocketAddress::parse(std::string_view literal, std::uint16_t port)
{
    std::string_view bare = literal;
    if (bare.size() >= 2 && bare.front() == '[' && bare.back() == ']')
        bare = bare.substr(1, bare.size() - 2);
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (bare.size() < text.size()) {
        bare.copy(text.data(), bare.size());
        sockaddr_in v4{};
        if (inet_pton(AF_INET, text.data(), &v4.sin_addr) == 1) {
            v4.sin_port = htons(port);
            return SocketAddress(v4);
        }
        sockaddr_in6 v6{};
        if (inet_pton(AF_INET6, text.data(), &v6.sin6_addr) == 1) {
            v6.sin6_port = htons(port);
            return SocketAddress(v6);
        }
    }
    return fail(Errc::Parse, fmt::format("\"{}\" is not an IP address", literal));
}

IpFamily SocketAddress::family() const noexcept
{
    return m_any.sa_family == AF_INET6 ? IpFamily::V6 : IpFamily::V4;
}

std::uint16_t SocketAddress::port() const noexcept
{
    return ntohs(family() == IpFamily::V6 ? m_v6.sin6_port : m_v4.sin_port);
}

SocketAddress SocketAddress::withPort(std::uint16_t port) const noexcept
{
    SocketAddress copy = *this;
    if (family() == IpFamily::V6)
        copy.m_v6.sin6_port = htons(port);
    else
        copy.m_v4.sin_port = htons(port);
    return copy;
}

std::string SocketAddress::host() const
{
    if (family() == IpFamily::V4) { // inet_ntop() prints through stdio, which takes long for four numbers
        const auto octets = std::bit_cast<std::array<std::uint8_t, 4>>(m_v4.sin_addr);
        return fmt::format(FMT_COMPILE("{}.{}.{}.{}"), octets[0], octets[1], octets[2], octets[3]);
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(AF_INET6, &m_v6.sin6_addr, text.data(), text.size());
    return text.data();
}

std::string SocketAddress::text() const
{
    return family() == IpFamily::V6 ? fmt::format("[{}]:{}", host(), port())
                                    : fmt::format(FMT_COMPILE("{}:{}"), host(), port());
}

bool SocketAddress::isUnspecified() const noexcept
{
    return family() == IpFamily::V6 ? IN6_IS_ADDR_UNSPECIFIED(&m_v6.sin6_addr) != 0
                                    : m_v4.sin_addr.s_addr == htonl(INADDR_ANY);
}

bool SocketAddress::isLoopback() const noexcept
{
    return family() == IpFamily::V6 ? IN6_IS_ADDR_LOOPBACK(&m_v6.sin6_addr) != 0
                                    : (ntohl(m_v4.sin_addr.s_addr) >> 24) == 127;
}

bool SocketAddress::isMulticast() const noexcept
{
    return family() == IpFamily::V6 ? IN6_IS_ADDR_MULTICAST(&m_v6.sin6_addr) != 0
                                    : (ntohl(m_v4.sin_addr.s_addr) >> 28) == 0xE;
}

socklen_t SocketAddress::size() const noexcept
{
    return family() == IpFamily::V6 ? sizeof m_v6 : sizeof m_v4;
}

bool SocketAddress::sameHost(const SocketAddress& other) const noexcept
{
    return withPort(0) == other.withPort(0);
}

bool SocketAddress::operator==(const SocketAddress& other) const noexcept
{
    return (*this <=> other) == std::strong_ordering::equal;
}

std::strong_ordering SocketAddress::operator<=>(const SocketAddress& other) const noexcept
{
    if (family() != other.family())
        return family() <=> other.family();
    const int hosts = family() == IpFamily::V6
        ? std::memcmp(&m_v6.sin6_addr, &other.m_v6.sin6_addr, sizeof m_v6.sin6_addr)
        : std::memcmp(&m_v4.sin_addr, &other.m_v4.sin_addr, sizeof m_v4.sin_addr);
    if (hosts != 0)
        return hosts <=> 0;
    return port() <=> other.port();
}

} // namespace legscope
