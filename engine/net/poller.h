#pragma once

#include "engine/core/error.h"
#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"
#include "engine/net/udpsocket.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace legscope
{

/// Longest UDP payload in octets that is carried.
constexpr std::size_t maxDatagram = 4000;

/// A received datagram. Valid only during the call it is passed to.
struct Datagram {
    Octets octets;
    SocketAddress source;
    bool truncated = false; ///< it was longer than maxDatagram; `octets` is its beginning
};

/// A socket whose datagrams a Poller delivers. The poller's thread.
class PolledSocket
{
public:
    explicit PolledSocket(UdpSocket socket) noexcept
        : m_socket(std::move(socket))
    {
    }
    PolledSocket(const PolledSocket&) = delete;
    PolledSocket& operator=(const PolledSocket&) = delete;

    const UdpSocket& socket() const noexcept { return m_socket; }

    virtual void onDatagram(const Datagram& datagram) noexcept = 0;
    /// A datagram passed to Poller::send with this tag and length was refused by the kernel.
    virtual void onSendRefused(std::uint32_t tag, std::size_t length) noexcept = 0;

protected:
    ~PolledSocket() = default;

private:
    friend class Poller;
    UdpSocket m_socket;
};

/// Waits on many UDP sockets, delivers what arrives and sends. Made on any thread, then one thread's, but for
/// wake().
class Poller
{
public:
    virtual ~Poller() = default;

    /// Begins to deliver. Not to be called from within a delivery.
    virtual Result<void> add(PolledSocket& socket) = 0;
    /// Ends delivery and closes the descriptor: after it returns the object may be destroyed. Not to be
    /// called from within a delivery.
    virtual void remove(PolledSocket& socket) noexcept = 0;
    /// Sends now or at the latest when wait() is next called; never blocks. `octets` must stay as they are
    /// until then, which those of a delivered Datagram do.
    virtual void send(PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept
        = 0;
    /// Delivers what has arrived; waits for it at most `limit`. Returns early after wake(). `beforeDelivery`
    /// runs once, after the waiting: what another thread asked for before a datagram was sent is then done
    /// before it is delivered.
    virtual void wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept
        = 0;
    /// Any thread: ends the current or the next wait().
    virtual void wake() noexcept = 0;

    virtual std::string name() const = 0;

protected:
    static void closeSocket(PolledSocket& socket) noexcept { socket.m_socket.close(); }
};

} // namespace legscope
