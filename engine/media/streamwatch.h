#pragma once

#include "engine/core/cacheline.h"
#include "engine/core/clock.h"
#include "engine/event/event.h"
#include "engine/media/mediaplan.h"
#include "engine/media/ownreport.h"
#include "engine/media/receivestats.h"
#include "engine/media/streamcounters.h"
#include "engine/media/telephoneevent.h"
#include "engine/net/rtppacket.h"

#include <bitset>
#include <chrono>
#include <optional>
#include <utility>

namespace legscope {

/// What is known of one direction of an m-line: counts what arrives, sees it begin, pause and time out. A
/// worker's; publishes into the counters. What a packet needs is at its beginning.
class alignas(cacheLine) StreamWatch {
public:
    explicit StreamWatch(StreamCounters& counters) noexcept
        : m_counters(counters)
        , m_stats(counters)
        , m_events(counters)
    {
    }

    StreamCounters& counters() noexcept { return m_counters; }
    std::uint32_t clockRate() const noexcept { return m_stats.clockRate(); }

    /// What is planned for the end that sends and the one that receives; time-outs count from `now` or the
    /// last packet, whichever is later. Payload types are those that the receiver asked for (RFC 3264
    /// section 5.1), and where it names none, the sender's own; the other way round where we translate.
    struct Ends {
        const EndPlan& sender;
        const EndPlan& receiver;
    };
    void plan(const Ends& ends, Monotonic now);
    /// What was planned is, or has turned out to be (ZRTP), encrypted from end to end.
    void setEncrypted() noexcept { m_encrypted = true; }
    /// RTP, or what is neither RTP nor RTCP. Returns FirstPacket or Resumed when it is that.
    std::optional<FlowChange> onPacket(const ReadPacket& read, Octets octets, Monotonic arrival) noexcept;

    struct Silence {
        bool quiet = false; ///< no packet for 2 s, reported once
        bool timedOut = false; ///< reported once
    };
    /// A few times a second.
    Silence tick(Monotonic now);
    /// For a report to who sends; what was lost is counted since the one before. None before the first
    /// packet.
    std::optional<ReceptionPart> reception() noexcept;
    bool onHold() const noexcept { return m_onHold; }
    std::chrono::milliseconds timeout() const noexcept { return m_timeout; }

private:
    StreamCounters& m_counters;
    bool m_started = false;
    bool m_silent = false; ///< quiet or timed out was told: the next packet clears it
    bool m_quiet = false, m_timedOut = false;
    bool m_onHold = false;
    bool m_encrypted = false;
    Monotonic m_lastArrival;
    std::bitset<128> m_eventTypes; ///< payload types that are telephone-events
    ReceiveStats m_stats;
    TelephoneEventReader m_events;

    std::chrono::milliseconds m_timeout{0};
    Monotonic m_plannedAt;
    std::uint64_t m_expectedReported = 0; ///< in the last report
    std::int64_t m_lostReported = 0;
};

} // namespace legscope
