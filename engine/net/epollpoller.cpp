#include "engine/net/epollpoller.h"

#include <cerrno>
#include <fmt/format.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>

namespace legscope {
namespace {

std::unexpected<Error> pollerError(int error, const char* what)
{
    const Errc code = error == EMFILE || error == ENFILE ? Errc::OutOfDescriptors : Errc::Io;
    return fail(code, fmt::format("{}: {}", what, std::generic_category().message(error)));
}

/// Whom an event is for: the address of a PolledSocket, odd when it is about its connected socket; 0 for the
/// wake.
std::uintptr_t ownerOf(const PolledSocket& socket)
{
    return reinterpret_cast<std::uintptr_t>(&socket);
}
std::uintptr_t connectedOwnerOf(const PolledSocket& socket)
{
    return ownerOf(socket) | 1U;
}
static_assert(alignof(PolledSocket) > 1);
PolledSocket* socketOf(std::uint64_t owner)
{
    return reinterpret_cast<PolledSocket*>(static_cast<std::uintptr_t>(owner) & ~std::uintptr_t{1});
}

/// Datagrams that a socket may deliver before it is let go: a flood would have no end.
constexpr unsigned mostLeft = 16;

} // namespace

Result<std::unique_ptr<EpollPoller>> EpollPoller::make()
{
    UniqueFd epoll(epoll_create1(EPOLL_CLOEXEC));
    if (!epoll)
        return pollerError(errno, "no epoll descriptor for a media worker");
    UniqueFd event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!event)
        return pollerError(errno, "no event descriptor for a media worker");
    epoll_event interest{};
    interest.events = EPOLLIN;
    interest.data.u64 = 0;
    if (epoll_ctl(epoll.get(), EPOLL_CTL_ADD, event.get(), &interest) != 0)
        return pollerError(errno, "a media worker cannot watch its event descriptor");
    return std::unique_ptr<EpollPoller>(new EpollPoller(std::move(epoll), std::move(event)));
}

Result<void> EpollPoller::watch(int fd, std::uintptr_t owner) const
{
    epoll_event interest{};
    interest.events = EPOLLIN;
    interest.data.u64 = owner;
    if (epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &interest) != 0)
        return pollerError(errno, "a media socket cannot be watched");
    return {};
}

void EpollPoller::forget(int fd, std::uintptr_t owner) noexcept
{
    epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
    for (std::size_t i = 0; i < m_readyCount; ++i) {
        if (m_ready[i].data.u64 == owner)
            m_ready[i].events = 0;
    }
}

Result<void> EpollPoller::add(PolledSocket& socket)
{
    return watch(first(socket).fd(), ownerOf(socket));
}

/// The first socket keeps what comes to it.
void EpollPoller::deliverNow(PolledSocket& socket) noexcept
{
    for (unsigned left = mostLeft; left > 0 && connected(socket); --left) {
        const auto datagram = receiveFromPeer(connected(socket), m_buffer);
        if (!datagram)
            return;
        socket.onDatagram(*datagram);
    }
}

void EpollPoller::letGo(PolledSocket& socket) noexcept
{
    disconnect(socket);
    forget(first(socket).fd(), ownerOf(socket));
}

Result<void> EpollPoller::connect(PolledSocket& socket, const SocketAddress& peer)
{
    auto made = UdpSocket::connectedTwin(first(socket), peer);
    if (!made)
        return std::unexpected(std::move(made.error()));
    SocketAddress source;
    while (const auto early = receiveNow(*made, m_buffer, source))
        socket.onDatagram(*early);
    connected(socket) = std::move(*made);
    return watch(connected(socket).fd(), connectedOwnerOf(socket));
}

void EpollPoller::disconnect(PolledSocket& socket) noexcept
{
    if (!connected(socket))
        return;
    forget(connected(socket).fd(), connectedOwnerOf(socket));
    connected(socket) = UdpSocket();
}

void EpollPoller::send(PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept
{
    if (::sendto(
            first(from).fd(), octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL, to.data(), to.size())
        < 0)
        from.onSendRefused(tag, octets.size());
}

void EpollPoller::sendToPeer(PolledSocket& from, Octets octets, std::uint32_t tag) noexcept
{
    const auto send = [&, fd = connected(from).fd()] {
        return ::send(fd, octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    };
    // An ICMP error that an earlier datagram caused is reported in place of sending: ask again once.
    if (send() < 0 && (errno != ECONNREFUSED || send() < 0))
        from.onSendRefused(tag, octets.size());
}

void EpollPoller::receive(std::uintptr_t owner) noexcept
{
    PolledSocket& socket = *socketOf(owner);
    if ((owner & 1U) != 0) {
        if (const auto datagram = receiveFromPeer(connected(socket), m_buffer))
            socket.onDatagram(*datagram);
        return;
    }
    SocketAddress source;
    if (const auto datagram = receiveNow(first(socket), m_buffer, source))
        socket.onDatagram(*datagram);
}

/// The socket of the delivery after the next one, and all that the next one needs.
void EpollPoller::prefetchAfter(std::size_t index) const noexcept
{
    const auto socketAt = [this](std::size_t at) -> const PolledSocket* {
        return at < m_readyCount && m_ready[at].events != 0 ? socketOf(m_ready[at].data.u64) : nullptr;
    };
    if (const PolledSocket* later = socketAt(index + 2))
        prefetchSocket(*later);
    if (const PolledSocket* next = socketAt(index + 1))
        prefetchDelivery(*next);
}

void EpollPoller::wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept
{
    const int count = epoll_wait(
        m_epoll.get(), m_ready.data(), static_cast<int>(m_ready.size()), static_cast<int>(limit.count()));
    m_readyCount = count > 0 ? static_cast<std::size_t>(count) : 0;
    beforeDelivery();
    for (std::size_t i = 0; i < m_readyCount; ++i) {
        prefetchAfter(i);
        if (m_ready[i].events == 0)
            continue;
        if (const auto owner = static_cast<std::uintptr_t>(m_ready[i].data.u64); owner != 0) {
            receive(owner);
        } else {
            std::uint64_t wakes = 0;
            [[maybe_unused]] const ssize_t got = ::read(m_event.get(), &wakes, sizeof wakes);
        }
    }
    m_readyCount = 0;
}

void EpollPoller::wake() noexcept
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t sent = ::write(m_event.get(), &one, sizeof one);
}

} // namespace legscope
