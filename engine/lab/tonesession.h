#pragma once

#include "engine/core/octets.h"
#include "engine/core/uniquefd.h"
#include "engine/lab/tonestream.h"
#include "engine/lab/tonetable.h"

#include <vector>

namespace legscope {

/// What arrives from one SSRC (RFC 3550 sections A.1, A.3, A.8).
class ToneReceipt {
public:
    explicit ToneReceipt(std::uint32_t ssrc)
        : m_ssrc(ssrc)
    {
    }

    std::uint32_t ssrc() const noexcept { return m_ssrc; }
    void onPacket(std::uint16_t sequence, std::uint32_t timestamp, Monotonic arrival) noexcept;
    std::uint64_t lost() const noexcept;
    double jitterUnits() const noexcept { return m_jitter; } ///< of 1/8000 s
    std::uint32_t highest() const noexcept { return m_cycles + m_highest; }
    /// Lost since the last call in 256ths of what was expected since then.
    std::uint8_t takeFractionLost() noexcept;

private:
    std::uint64_t expected() const noexcept;

    std::uint32_t m_ssrc;
    std::uint64_t m_received = 0;
    std::uint32_t m_cycles = 0;
    std::uint16_t m_highest = 0;
    std::uint32_t m_base = 0;
    std::uint32_t m_lastTransit = 0;
    double m_jitter = 0;
    std::uint64_t m_expectedBefore = 0, m_receivedBefore = 0;
};

/// The sockets and the state of one end of a stream. Guarded by its loop's mutex.
struct ToneLoop::Session {
    UniqueFd rtp, rtcp;
    ToneTable aLaw, muLaw;
    std::optional<ToneTarget> target;
    bool isScheduled = false;
    bool markerDue = true;

    ToneCounters counters;
    std::uint64_t lostBefore = 0; ///< of SSRCs that came before the present one
    std::optional<ToneReceipt> receipt;

    Monotonic begun; ///< the time of packet 0
    std::uint64_t tick = 0; ///< 20 ms steps since `begun`, those of silence included
    std::uint64_t octetsSent = 0;
    std::uint16_t sequence = 0;
    std::uint32_t firstTimestamp = 0;

    std::uint32_t lastSenderReport = 0; ///< middle 32 bits of its NTP time, as it came
    Monotonic lastSenderReportAt;

    Session(unsigned hertz, std::uint32_t seed);
    void sendPacket();
    void sendReport(WallTime now, Monotonic monotonic);
    void onRtp(Octets octets, const SocketAddress& source);
    void onRtcp(Octets octets);
    std::uint32_t timestamp() const noexcept;
    std::vector<std::uint8_t> report(WallTime now, Monotonic monotonic);
    ToneCounters snapshot() const;
};

} // namespace legscope
