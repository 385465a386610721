#pragma once

#include "engine/core/clock.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace legscope {

/// What works by time and not by arrival: it is called every FrameClock::period.
class FrameTaker {
public:
    /// `due` is exactly one period after the call before, however late the call is; only after a stall of
    /// FrameClock::longestStall it is several. What is sent within must stay as it is until the worker waits
    /// again (see SendBuffers).
    virtual void onFrame(Monotonic due) noexcept = 0;

protected:
    ~FrameTaker() = default;
};

/// The 10 ms clock of a worker. Takers are spread over slots, so that packets wait for few of them at once;
/// without a taker there is nothing to wake for. A worker's.
class FrameClock {
public:
    static constexpr std::chrono::milliseconds period{10};
    static constexpr std::size_t slotCount = 2;
    /// Frames that are later than that are left out.
    static constexpr std::chrono::milliseconds longestStall{100};

    /// Not twice. The taker is removed before it goes. Both also within onFrame().
    void add(FrameTaker& taker, Monotonic now);
    void remove(const FrameTaker& taker) noexcept;

    /// When the next slot is due; none without a taker.
    std::optional<Monotonic> next() const noexcept;
    /// Calls who is due. `betweenSlots` is called where another slot follows at once.
    void run(Monotonic now, const std::function<void()>& betweenSlots);

private:
    void runSlot();

    std::array<std::vector<FrameTaker*>, slotCount> m_takers; ///< null where one was removed
    std::size_t m_count = 0;
    std::size_t m_slot = 0; ///< the next
    Monotonic m_due;
};

} // namespace legscope
