#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/streamsample.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

namespace legscope {

/// A number written by one thread and read by any, without a locked instruction.
template <class T>
class Counter {
public:
    void set(T value) noexcept { m_value.store(value, std::memory_order_relaxed); }
    void add(T value) noexcept { set(static_cast<T>(get() + value)); }
    T get() const noexcept { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<T> m_value{};
};

/// An address written by one thread, rarely, and read by any: a sequence lock over relaxed words.
class PublishedAddress {
public:
    void set(const std::optional<SocketAddress>& address) noexcept;
    std::optional<SocketAddress> get() const noexcept;

private:
    std::atomic<std::uint32_t> m_version{0}; ///< odd while a write is going on
    std::array<std::atomic<std::uint64_t>, 4> m_words{};
};

/// Totals of one direction of one m-line. The worker writes, any thread reads.
struct StreamCounters {
    Counter<std::uint64_t> rtpIn, rtpOut, octetsIn, octetsOut, rtcpIn, rtcpOut, otherIn, otherOut;
    std::array<Counter<std::uint64_t>, dropReasons> drops;
    Counter<std::int64_t> lost;
    Counter<std::uint64_t> expected, duplicate, reordered;
    Counter<double> jitterMs, maxDeltaMs;
    Counter<std::uint32_t> ssrc, ssrcChanges;
    Counter<std::uint8_t> payloadType;
    PublishedAddress source, target;

    /// Any thread. Counters are read one by one: a packet that arrives meanwhile may be in some and not in
    /// others.
    StreamSample sample(std::uint32_t mline, LegSide from) const;
};

} // namespace legscope
