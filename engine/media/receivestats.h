#pragma once

#include "engine/core/clock.h"
#include "engine/media/rtppacket.h"
#include "engine/media/streamcounters.h"

#include <array>
#include <bitset>
#include <cstdint>

namespace legscope {

/// What is known about the RTP that arrives in one direction: loss (RFC 3550 appendices A.1 and A.3), jitter
/// (A.8), duplicates, reordering, longest gap, changes of the SSRC. A worker's; publishes into the counters.
class ReceiveStats {
public:
    explicit ReceiveStats(StreamCounters& counters) noexcept
        : m_counters(counters)
    {
    }

    /// Clock rate (Hz) by payload type; where it is 0 that of RFC 3551 is used, if it has one.
    void setClockRates(const std::array<std::uint32_t, 128>& rates) noexcept;
    void onPacket(const RtpHeader& header, Monotonic arrival) noexcept;

private:
    void begin(const RtpHeader& header) noexcept;
    void restart(std::uint16_t sequence) noexcept;
    void countSequence(std::uint16_t sequence) noexcept;
    void advance(std::uint32_t extended) noexcept;
    void countBehind(std::uint32_t extended) noexcept;
    void measureJitter(const RtpHeader& header, Monotonic arrival) noexcept;
    void publish() noexcept;

    static constexpr std::size_t window = 1024; ///< packets over which duplicates are told from late ones

    StreamCounters& m_counters;
    std::array<std::uint32_t, 128> m_rates{};
    bool m_begun = false;
    std::uint32_t m_ssrc = 0;
    std::uint32_t m_base = 0, m_highest = 0; ///< extended sequence numbers
    std::uint32_t m_badSequence = 0; ///< the next number after a jump, 65537 when there was none
    std::uint64_t m_received = 0; ///< since m_base
    std::uint64_t m_expectedBefore = 0, m_receivedBefore = 0; ///< of earlier SSRCs and before restarts
    std::bitset<window> m_seen; ///< indexed by sequence number modulo window
    std::uint32_t m_jitterRate = 0; ///< Hz; 0 before the first packet that has one
    std::uint32_t m_lastTimestamp = 0;
    double m_jitter = 0; ///< ms
    Monotonic m_lastArrival;
    double m_maxDelta = 0; ///< ms
};

} // namespace legscope
