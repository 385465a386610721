#include "engine/net/udpsocket.h"

#include <cerrno>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <system_error>

namespace legscope {
namespace {

/// Octets. A worker that is held up for a moment must not lose packets: room for some 200 full datagrams; the
/// kernel caps it at net.core.rmem_max.
constexpr int receiveBuffer = 512 * 1024;

std::unexpected<Error> outOfDescriptors()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return fail(Errc::OutOfDescriptors,
        fmt::format(
            "no socket could be opened: this process may have {} open files (ulimit -n) and uses them all",
            limit.rlim_cur));
}

/// Whether `fd` is among the last twentieth that this process may open: it is left to those who cannot do
/// without.
bool isScarce(int fd)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<rlim_t>(fd) > limit.rlim_cur - limit.rlim_cur / 20;
}

std::unexpected<Error> socketError(int error, const SocketAddress& local)
{
    const std::string reason = std::generic_category().message(error);
    switch (error) {
    case EMFILE:
    case ENFILE:
        return outOfDescriptors();
    case EADDRINUSE:
        return fail(Errc::AddressInUse, fmt::format("UDP {} is used by another socket", local.text()));
    case EADDRNOTAVAIL:
        return fail(
            Errc::AddressUnavailable, fmt::format("{} is not an address of this machine", local.host()));
    case EACCES:
    case EPERM:
        return fail(Errc::PermissionDenied, fmt::format("UDP {} may not be bound: {}", local.text(), reason));
    case EAFNOSUPPORT:
        return fail(Errc::Unsupported, fmt::format("{} cannot be used: {}", local.host(), reason));
    default:
        return fail(Errc::Io, fmt::format("UDP {} cannot be bound: {}", local.text(), reason));
    }
}

void setOption(int fd, int level, int option, int value)
{
    setsockopt(fd, level, option, &value, sizeof value);
}

void copyTrafficClass(const UdpSocket& from, const UdpSocket& to)
{
    const bool isV6 = from.local().family() == IpFamily::V6;
    const int level = isV6 ? IPPROTO_IPV6 : IPPROTO_IP;
    const int option = isV6 ? IPV6_TCLASS : IP_TOS;
    int octet = 0;
    socklen_t size = sizeof octet;
    if (getsockopt(from.fd(), level, option, &octet, &size) == 0 && octet > 0)
        setOption(to.fd(), level, option, octet);
}

} // namespace

Result<UdpSocket> UdpSocket::open(const SocketAddress& local)
{
    const bool isV6 = local.family() == IpFamily::V6;
    UdpSocket made;
    made.m_fd = UniqueFd(
        ::socket(isV6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_UDP));
    if (!made.m_fd)
        return socketError(errno, local);
    if (isV6)
        setOption(made.fd(), IPPROTO_IPV6, IPV6_V6ONLY, 1);
    made.m_local = local;
    return made;
}

Result<UdpSocket> UdpSocket::bind(const SocketAddress& local)
{
    auto made = open(local);
    if (!made)
        return made;
    if (::bind(made->fd(), local.data(), local.size()) != 0)
        return socketError(errno, local);
    if (local.port() == 0) {
        sockaddr_in6 bound{};
        socklen_t size = sizeof bound;
        if (getsockname(made->fd(), reinterpret_cast<sockaddr*>(&bound), &size) != 0)
            return socketError(errno, local);
        auto address = SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&bound));
        if (!address)
            return std::unexpected(std::move(address.error()));
        made->m_local = *address;
    }
    return made;
}

void UdpSocket::enlargeReceiveBuffer() const noexcept
{
    setOption(fd(), SOL_SOCKET, SO_RCVBUF, receiveBuffer);
}

void UdpSocket::setDscp(std::uint8_t codePoint) const noexcept
{
    const int octet = codePoint << 2;
    if (m_local.family() == IpFamily::V6)
        setOption(fd(), IPPROTO_IPV6, IPV6_TCLASS, octet);
    else
        setOption(fd(), IPPROTO_IP, IP_TOS, octet);
}

Result<UdpSocket> UdpSocket::connectedTwin(const UdpSocket& first, const SocketAddress& remote)
{
    auto twin = open(first.local());
    if (!twin)
        return twin;
    if (isScarce(twin->fd()))
        return outOfDescriptors();
    twin->enlargeReceiveBuffer();
    // Both must agree to share the port while the second binds; at other times nobody else may take it.
    setOption(first.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
    setOption(twin->fd(), SOL_SOCKET, SO_REUSEADDR, 1);
    const int failed = ::bind(twin->fd(), first.local().data(), first.local().size()) != 0
            || ::connect(twin->fd(), remote.data(), remote.size()) != 0
        ? errno
        : 0;
    setOption(first.fd(), SOL_SOCKET, SO_REUSEADDR, 0);
    setOption(twin->fd(), SOL_SOCKET, SO_REUSEADDR, 0);
    if (failed != 0)
        return socketError(failed, first.local());
    copyTrafficClass(first, *twin);
    twin->m_remote = remote;
    return twin;
}

} // namespace legscope
