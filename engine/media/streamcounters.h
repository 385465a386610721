#pragma once

#include "engine/core/cacheline.h"
#include "engine/core/socketaddress.h"
#include "engine/event/streamsample.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace legscope {

/// A number written by one thread and read by any, without a locked instruction.
template <class T>
class Counter {
public:
    Counter() = default;
    explicit Counter(T value)
        : m_value(value)
    {
    }
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

/// The last DTMF keys, written by one thread and read by any.
class RecentKeys {
public:
    void push(char key) noexcept;
    /// At most `kept`, oldest first.
    std::string get() const;

private:
    static constexpr std::uint32_t kept = 32;
    std::array<std::atomic<char>, kept> m_keys{};
    std::atomic<std::uint32_t> m_count{0};
};

/// Packets by payload type: counted when the type changes, so that a packet costs nothing; the rest are of
/// the last.
struct PayloadCount {
    Counter<std::uint8_t> type;
    Counter<bool> used;
    Counter<std::uint64_t> packets;
};

/// As SoundConversion.
struct ConversionCounters {
    Counter<bool> isActive;
    Counter<double> bufferMs, targetMs, concealedLostMs, concealedLateMs, concealedBadMs, stretchedMs,
        frameUs, pausesMs;
};

/// Totals of one direction of one m-line. The worker writes, any thread reads. What changes with every packet
/// shares one line of the cache.
struct alignas(cacheLine) StreamCounters {
    Counter<std::uint64_t> rtpIn, rtpOut, octetsIn, octetsOut, expected;
    Counter<double> jitterMs, maxDeltaMs;
    Counter<std::int64_t> lost;

    Counter<std::uint64_t> rtcpIn, rtcpOut, otherIn, otherOut;
    std::array<Counter<std::uint64_t>, dropReasons> drops;
    Counter<std::uint64_t> duplicate, reordered, late, gaps, markers;
    Counter<double> ptimeMs;
    std::array<PayloadCount, 8>
        payloads; ///< in the order of their first packet; later types are not told apart
    Counter<std::uint64_t> telephoneEvents;
    RecentKeys keys;
    Counter<std::uint64_t> remoteReports;
    Counter<double> remoteFraction, remoteJitterMs;
    Counter<std::int32_t> remoteLost;
    Counter<double> roundTripMs{-1}; ///< negative when not known
    ConversionCounters conversion;
    Counter<std::uint32_t> ssrc, ssrcChanges, timestampSteps, zrtp;
    Counter<std::uint8_t> payloadType;
    Counter<std::uint8_t> dtlsSuite; ///< of the keys of this direction's end, as CryptoSuite, from 1; 0: none
    Counter<std::uint64_t> failedHandshakes;
    PublishedAddress source, target;

    /// Any thread. Counters are read one by one: a packet that arrives meanwhile may be in some and not in
    /// others.
    StreamSample sample(std::uint32_t mline, LegSide from) const;
    /// Any thread: packets of every kind that came, went or were dropped.
    std::uint64_t traffic() const noexcept;
};

/// Adds what another port pair of the m-line carries in the same direction: packets are summed, of what is a
/// measure the worse one stays.
void addLayer(StreamSample& total, const StreamSample& layer);

} // namespace legscope
