#pragma once

#include "engine/core/uniquefd.h"
#include "engine/net/poller.h"

#include <array>
#include <sys/epoll.h>

namespace legscope {

/// Level-triggered epoll; one datagram a ready socket and wake, so that a flooded socket takes no more than
/// its share.
class EpollPoller final : public Poller {
public:
    /// Errc::OutOfDescriptors or Io.
    static Result<std::unique_ptr<EpollPoller>> make();

    Result<void> add(PolledSocket& socket) override;
    void deliverNow(PolledSocket& socket) noexcept override;
    void letGo(PolledSocket& socket) noexcept override;
    Result<void> connect(PolledSocket& socket, const SocketAddress& peer) override;
    void disconnect(PolledSocket& socket) noexcept override;
    void send(
        PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept override;
    void sendToPeer(PolledSocket& from, Octets octets, std::uint32_t tag) noexcept override;
    void flush() noexcept override { }
    void wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept override;
    void wake() noexcept override;
    std::string name() const override { return "epoll"; }

private:
    EpollPoller(UniqueFd epoll, UniqueFd event)
        : m_epoll(std::move(epoll))
        , m_event(std::move(event))
    {
    }
    Result<void> watch(int fd, std::uintptr_t owner) const;
    void forget(int fd, std::uintptr_t owner) noexcept;
    void prefetchAfter(std::size_t index) const noexcept;
    void receive(std::uintptr_t owner) noexcept;

    UniqueFd m_epoll;
    UniqueFd m_event;
    std::array<epoll_event, 512> m_ready;
    std::size_t m_readyCount = 0;
    std::array<std::byte, maxDatagram + sendRoom> m_buffer;
};

} // namespace legscope
