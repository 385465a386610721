#pragma once

#include "engine/core/clock.h"
#include "engine/event/mediamode.h"
#include "engine/media/rtcppacket.h"
#include "engine/media/streamcounters.h"

#include <array>
#include <cstdint>

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

private:
    class Reading;
    struct Passed {
        std::uint32_t ntpMiddle = 0;
        Monotonic at;
    };
    /// The last sender reports of one leg, and when they passed here.
    struct Memory {
        std::array<Passed, 4> reports{};
        std::size_t next = 0;
    };

    std::array<StreamCounters, 2>& m_counters;
    std::array<Memory, 2> m_memories;
};

} // namespace legscope
