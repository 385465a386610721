#pragma once

#include "engine/core/clock.h"
#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace legscope {

/// One captured datagram. `octets` may be shorter than `length`: only what the capture setting keeps.
struct CapturedPacket {
    WallTime time;
    std::uint64_t call = 0; ///< CallId value
    std::uint32_t mline = 0;
    SocketAddress source, destination;
    bool sent = false; ///< by us; otherwise received by us
    std::uint32_t length = 0; ///< UDP payload octets on the wire
    Octets octets; ///< valid only during the call it is passed to
};

/// Single-producer single-consumer ring of datagrams from one media worker to the I/O thread. Bounded; when
/// it is full a packet is not captured and counted. No lock, no allocation after construction.
class PacketRing {
public:
    /// A datagram as it arrived; borrows everything.
    struct Arrived {
        WallTime time;
        std::uint64_t call;
        std::uint32_t mline;
        const SocketAddress& source;
        const SocketAddress& destination;
        std::size_t length;
        Octets octets;
    };

    /// `octets` is rounded up to a power of two.
    explicit PacketRing(std::size_t octets = std::size_t{8} << 20);

    /// The producer.
    void push(const CapturedPacket& packet) noexcept;
    void pushReceived(const Arrived& arrived) noexcept;
    /// The same datagram received and sent on: comes out as two packets, for the room of one.
    void pushRelayed(
        const Arrived& arrived, const SocketAddress& sentFrom, const SocketAddress& sentTo) noexcept;

    /// The consumer: passes every waiting packet, oldest first; returns how many.
    std::size_t drain(const std::function<void(const CapturedPacket&)>& take);
    /// Any thread: packets that found the ring full.
    std::uint64_t overruns() const noexcept { return m_overruns.load(std::memory_order_relaxed); }

private:
    enum class Kind : std::uint8_t { Received, Sent, Relayed };
    struct Record;
    void write(Kind kind, const Arrived& arrived, const SocketAddress* sentFrom,
        const SocketAddress* sentTo) noexcept;
    void put(std::uint64_t at, Octets octets) noexcept;
    void get(std::uint64_t at, std::span<std::byte> octets) const noexcept;

    const std::size_t m_size; ///< a power of two
    std::unique_ptr<std::byte[]> m_storage;
    alignas(64) std::atomic<std::uint64_t> m_head{0}; ///< written by the producer
    std::uint64_t m_tailSeen = 0; ///< the producer's: how far the consumer was when it looked
    alignas(64) std::atomic<std::uint64_t> m_tail{0}; ///< written by the consumer
    alignas(64) std::atomic<std::uint64_t> m_overruns{0};
};

} // namespace legscope
