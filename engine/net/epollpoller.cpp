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
    interest.data.ptr = nullptr;
    if (epoll_ctl(epoll.get(), EPOLL_CTL_ADD, event.get(), &interest) != 0)
        return pollerError(errno, "a media worker cannot watch its event descriptor");
    return std::unique_ptr<EpollPoller>(new EpollPoller(std::move(epoll), std::move(event)));
}

Result<void> EpollPoller::add(PolledSocket& socket)
{
    epoll_event interest{};
    interest.events = EPOLLIN;
    interest.data.ptr = &socket;
    if (epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, socket.socket().fd(), &interest) != 0)
        return pollerError(errno, "a media socket cannot be watched");
    return {};
}

void EpollPoller::remove(PolledSocket& socket) noexcept
{
    epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, socket.socket().fd(), nullptr);
    for (std::size_t i = 0; i < m_readyCount; ++i) {
        if (m_ready[i].data.ptr == &socket)
            m_ready[i].events = 0;
    }
    closeSocket(socket);
}

void EpollPoller::send(PolledSocket& from, Octets octets, const SocketAddress* to, std::uint32_t tag) noexcept
{
    const auto send = [&] {
        return ::sendto(from.socket().fd(), octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
            to ? to->data() : nullptr, to ? to->size() : 0);
    };
    // A pending ICMP error of an earlier datagram is reported in place of sending: ask again once.
    if (send() < 0 && (errno != ECONNREFUSED || send() < 0))
        from.onSendRefused(tag, octets.size());
}

void EpollPoller::receive(PolledSocket& socket) noexcept
{
    if (const auto datagram = receiveNow(socket.socket(), m_buffer))
        socket.onDatagram(*datagram);
}

void EpollPoller::wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept
{
    const int count = epoll_wait(
        m_epoll.get(), m_ready.data(), static_cast<int>(m_ready.size()), static_cast<int>(limit.count()));
    m_readyCount = count > 0 ? static_cast<std::size_t>(count) : 0;
    beforeDelivery();
    for (std::size_t i = 0; i < m_readyCount; ++i) {
        if (m_ready[i].events == 0)
            continue;
        if (void* owner = m_ready[i].data.ptr) {
            receive(*static_cast<PolledSocket*>(owner));
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
