#pragma once

#include "engine/core/error.h"

#include <compare>
#include <cstdint>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>

namespace legscope {

enum class IpFamily : std::uint8_t { V4, V6 };

/// Whether `text` could be looked up as a host: at most 253 letters, digits, "-", "_" and ".", and a dot at
/// the end (RFC 1034, 3.1); a last label of digits alone is that of a broken address.
bool isHostName(std::string_view text) noexcept;

/// An IPv4 or IPv6 address with a port. A value; the default is 0.0.0.0:0.
class SocketAddress {
public:
    SocketAddress() noexcept;
    explicit SocketAddress(const sockaddr_in& v4) noexcept;
    explicit SocketAddress(const sockaddr_in6& v6) noexcept;

    /// From what the kernel or a library filled in. Errc::InvalidArgument for a family that is neither.
    static Result<SocketAddress> fromSockaddr(const sockaddr* address);
    /// From a literal such as "192.0.2.1", "2001:db8::1" or "[2001:db8::1]". Errc::Parse on anything else,
    /// host names included.
    static Result<SocketAddress> parse(std::string_view literal, std::uint16_t port);

    IpFamily family() const noexcept;
    std::uint16_t port() const noexcept;
    SocketAddress withPort(std::uint16_t port) const noexcept;

    /// "192.0.2.1" or "2001:db8::1", without brackets.
    std::string host() const;
    /// "192.0.2.1:5060" or "[2001:db8::1]:5060".
    std::string text() const;

    bool isUnspecified() const noexcept;
    bool isLoopback() const noexcept;
    bool isMulticast() const noexcept;

    const sockaddr* data() const noexcept { return &m_any; }
    socklen_t size() const noexcept;

    bool sameHost(const SocketAddress& other) const noexcept;
    bool operator==(const SocketAddress& other) const noexcept;
    /// A total order, for use as a key.
    std::strong_ordering operator<=>(const SocketAddress& other) const noexcept;

private:
    union {
        sockaddr m_any;
        sockaddr_in m_v4;
        sockaddr_in6 m_v6;
    };
};

} // namespace legscope
