#pragma once

#include "engine/core/clock.h"
#include "engine/event/mediamode.h"
#include "engine/media/rtcppacket.h"
#include "engine/media/streamcounters.h"

#include <array>
#include <cstdint>
#include <optional>

namespace legscope {

/// What the RTCP that passes says: how each end receives what the other sends, and how far away each end is.
/// A worker's; publishes into the counters. Only for RTCP that is not encrypted.
class ControlReports {
public:
    explicit ControlReports(std::array<StreamCounters, 2>& counters) noexcept
        : m_counters(counters)
    {
    }

    /// RTCP of leg `from`. `reportedRate` is the clock rate (Hz) of the stream that goes to that leg, 0 when
    /// not known.
    void onRtcp(LegSide from, Octets compound, Monotonic arrival, std::uint32_t reportedRate);
    /// A sender report of our own went to leg `to`.
    void onSent(LegSide to, std::uint32_t ntpMiddle, Monotonic at) noexcept;

    struct Passed {
        std::uint32_t ntpMiddle = 0;
        Monotonic at;
    };
    /// The last sender report of a leg; none where none has come.
    std::optional<Passed> lastFrom(LegSide from) const noexcept;

private:
    class Reading;
    /// The last sender reports of one leg, and when they passed here.
    struct Memory {
        std::array<Passed, 4> reports{};
        std::size_t next = 0;

        void add(const Passed& report) noexcept
        {
            reports[next] = report;
            next = (next + 1) % reports.size();
        }
    };

    std::array<StreamCounters, 2>& m_counters;
    std::array<Memory, 2> m_memories; ///< by the leg that they come from
    std::array<Memory, 2> m_own; ///< by the leg that they go to
};

} // namespace legscope
