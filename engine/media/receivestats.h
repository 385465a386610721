#pragma once

#include "engine/core/clock.h"
#include "engine/media/streamcounters.h"
#include "engine/net/rtppacket.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <utility>
#include <vector>

namespace legscope {

/// What is known about the RTP that arrives in one direction: loss (RFC 3550 appendices A.1 and A.3), jitter
/// (A.8; a source that begins anew at another time stamp is no jitter), duplicates, reordering, longest gap,
/// changes of the SSRC. A worker's; publishes into the counters.
class ReceiveStats {
public:
    explicit ReceiveStats(StreamCounters& counters) noexcept
        : m_counters(counters)
    {
    }

    /// Clock rate (Hz) by payload type; where it is 0 that of RFC 3551 is used, if it has one.
    void setClockRates(const std::array<std::uint32_t, 128>& rates) noexcept;
    void onPacket(const RtpHeader& header, Monotonic arrival) noexcept;
    /// Hz, of the last packet; 0 when not known.
    std::uint32_t clockRate() const noexcept { return m_rate; }
    /// Extended sequence number, of the SSRC that is there now.
    std::uint32_t highest() const noexcept { return m_highest - 65536; }

private:
    void begin(const RtpHeader& header) noexcept;
    void restart(std::uint16_t sequence) noexcept;
    void countSequence(const RtpHeader& header) noexcept;
    void advance(std::uint32_t extended, std::uint32_t timestamp) noexcept;
    void countBehind(std::uint32_t extended, std::uint32_t timestamp) noexcept;
    void changePayloadType(std::uint8_t type) noexcept;
    std::uint32_t rateOf(std::uint8_t type) const noexcept;
    bool beginsAnew(const RtpHeader& header, Monotonic arrival) const noexcept;
    void measureJitter(const RtpHeader& header, Monotonic arrival) noexcept;
    void publish() noexcept;

    static constexpr std::size_t window = 256; ///< packets over which duplicates are told from late ones

    StreamCounters& m_counters;
    bool m_begun = false;
    std::uint8_t m_payloadType = 0;
    std::uint32_t m_ssrc = 0;
    std::uint32_t m_base = 0, m_highest = 0; ///< extended sequence numbers
    std::uint32_t m_badSequence = 0; ///< the next number after a jump, 65537 when there was none
    std::uint32_t m_rate = 0, m_jitterRate = 0; ///< Hz, of this packet and the one before; 0 when not known
    std::uint32_t m_lastTimestamp = 0; ///< of the packet before
    std::uint16_t m_lastSequence = 0; ///< of the packet before
    std::uint32_t m_highestTimestamp = 0; ///< of the newest packet
    std::uint32_t m_step = 0; ///< of the timestamp, from one packet to the next
    std::uint64_t m_received = 0; ///< since m_base
    std::uint64_t m_expectedBefore = 0, m_receivedBefore = 0; ///< of earlier SSRCs and before restarts
    Monotonic m_lastArrival;
    double m_jitter = 0, m_maxDelta = 0; ///< ms
    std::uint64_t m_packets = 0, m_countedByType = 0;
    std::bitset<window> m_seen; ///< indexed by sequence number modulo window
    std::vector<std::pair<std::uint8_t, std::uint32_t>> m_rates; ///< those that RFC 3551 does not say
};

} // namespace legscope
