#pragma once

#include "engine/core/cacheline.h"
#include "engine/core/error.h"
#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"
#include "engine/net/datagram.h"
#include "engine/net/udpsocket.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace legscope {

/// A bound socket whose datagrams a Poller delivers. It can have a peer: a second socket on the same port
/// that is connected, which spares a route lookup a packet, while the first one keeps what comes from
/// elsewhere. The poller's thread.
class PolledSocket {
public:
    explicit PolledSocket(UdpSocket socket) noexcept
        : m_socket(std::move(socket))
    {
        m_socket.enlargeReceiveBuffer();
    }
    PolledSocket(const PolledSocket&) = delete;
    PolledSocket& operator=(const PolledSocket&) = delete;

    const SocketAddress& local() const noexcept { return m_socket.local(); }
    /// As UdpSocket::setDscp().
    void setDscp(std::uint8_t codePoint) const noexcept { m_socket.setDscp(codePoint); }
    /// To whom it is connected.
    const std::optional<SocketAddress>& peer() const noexcept { return m_connected.remote(); }

    /// Memory that a delivery needs beside the object itself, line by line; null: none.
    using DeliveryLines = std::array<const void*, 12>;
    /// With thousands of sockets none of it is in the cache when a datagram comes: a poller asks for it while
    /// it delivers those before.
    void setDeliveryLines(const DeliveryLines& lines) noexcept { m_deliveryLines = lines; }

    virtual void onDatagram(const Datagram& datagram) noexcept = 0;
    /// A datagram that was sent with this tag and length was refused by the kernel.
    virtual void onSendRefused(std::uint32_t tag, std::size_t length) noexcept = 0;

protected:
    ~PolledSocket() = default;

private:
    friend class Poller;
    std::uint32_t m_handle = 0, m_connectedHandle = 0; ///< the poller's
    UdpSocket m_connected, m_socket;
    DeliveryLines m_deliveryLines{};
};

/// Which back end carries the packets.
enum class MediaIo : std::uint8_t { Auto, Uring, Epoll };

/// Waits on many UDP sockets, delivers what arrives and sends. Made on any thread, then one thread's, but for
/// wake().
class Poller {
public:
    virtual ~Poller() = default;

    /// Begins to deliver. Not to be called from within a delivery, like the next five.
    virtual Result<void> add(PolledSocket& socket) = 0;
    /// Delivers what has come and would not wait in the socket when letGo() or disconnect() is called: a few
    /// datagrams at most.
    virtual void deliverNow(PolledSocket& socket) noexcept = 0;
    /// Ends delivery and the connection to a peer: after it returns the object may be destroyed, or be added
    /// to any poller, and its port stays bound. What comes meanwhile waits in the socket.
    virtual void letGo(PolledSocket& socket) noexcept = 0;
    /// The same, and closes the descriptors. The port is free after the next wait().
    void remove(PolledSocket& socket) noexcept
    {
        letGo(socket);
        first(socket).close();
    }
    /// Gives the socket a peer; it has none. Errors as UdpSocket::connectedTwin.
    virtual Result<void> connect(PolledSocket& socket, const SocketAddress& peer) = 0;
    virtual void disconnect(PolledSocket& socket) noexcept = 0;

    /// Sends now or at the latest when wait() is next called; never blocks. Until then `octets` and `to` must
    /// stay as they are; the octets of a delivered Datagram do. `tag` is below 4096.
    virtual void send(PolledSocket& from, Octets octets, const SocketAddress& to, std::uint32_t tag) noexcept
        = 0;
    /// The same to the peer.
    virtual void sendToPeer(PolledSocket& from, Octets octets, std::uint32_t tag) noexcept = 0;

    /// Sends what send() has queued: afterwards its octets may go.
    virtual void flush() noexcept = 0;
    /// Delivers what has arrived; waits for it at most `limit`. Returns early after wake(). `beforeDelivery`
    /// runs once, after the waiting: what another thread asked for before a datagram was sent is then done
    /// before it is delivered.
    virtual void wait(std::chrono::milliseconds limit, const std::function<void()>& beforeDelivery) noexcept
        = 0;
    /// Any thread: ends the current or the next wait().
    virtual void wake() noexcept = 0;

    /// How long wait() now holds packets back to gather more of them.
    virtual std::chrono::microseconds gatherTime() const noexcept { return {}; }
    virtual std::string name() const = 0;

    /// A poller of the wanted kind and why it is that one: "io_uring", "epoll (wanted)", "epoll (the kernel
    /// refuses io_uring: Operation not permitted)". Errors: Unsupported (io_uring wanted and refused),
    /// OutOfDescriptors, Io.
    struct Choice;
    static Result<Choice> choose(MediaIo wanted);

protected:
    static UdpSocket& first(PolledSocket& socket) noexcept { return socket.m_socket; }
    static UdpSocket& connected(PolledSocket& socket) noexcept { return socket.m_connected; }
    static std::uint32_t& handle(PolledSocket& socket) noexcept { return socket.m_handle; }
    static std::uint32_t& connectedHandle(PolledSocket& socket) noexcept { return socket.m_connectedHandle; }

    /// Asks for the memory of the object that a delivery needs, and of where that says the rest is.
    static void prefetchSocket(const PolledSocket& socket) noexcept
    {
        constexpr std::size_t lines = (sizeof(PolledSocket) + 2 * cacheLine) / cacheLine;
        for (std::size_t i = 0; i < lines; ++i)
            prefetch(lineOf(&socket, i));
    }
    /// Asks for the rest.
    static void prefetchDelivery(const PolledSocket& socket) noexcept
    {
        for (const void* line : socket.m_deliveryLines)
            prefetch(line);
    }
};

struct Poller::Choice {
    std::unique_ptr<Poller> poller;
    std::string reason;
};

} // namespace legscope
