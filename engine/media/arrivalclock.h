#pragma once

#include "engine/core/clock.h"

#include <chrono>
#include <optional>

namespace legscope {

/// Stamps arriving packets at little cost: the clock is read at every wake and again after some packets of
/// one batch. A worker's.
class ArrivalClock {
public:
    explicit ArrivalClock(const Clock& clock)
        : m_clock(clock)
        , m_wallAnchor(clock.wall())
        , m_anchor(clock.now())
    {
    }

    /// What follows arrived since the worker slept.
    void onWake() noexcept
    {
        m_left = 0;
        m_woke.reset();
    }
    /// When the first packet since the wake was stamped.
    const std::optional<Monotonic>& firstSinceWake() const noexcept { return m_woke; }
    Monotonic now() noexcept
    {
        if (m_left == 0) {
            m_now = m_clock.now();
            if (!m_woke)
                m_woke = m_now;
            m_left = packetsAStamp;
        }
        --m_left;
        return m_now;
    }
    WallTime wallOf(Monotonic instant) const noexcept
    {
        return m_wallAnchor + std::chrono::duration_cast<std::chrono::microseconds>(instant - m_anchor);
    }

private:
    static constexpr unsigned packetsAStamp = 16;

    const Clock& m_clock;
    const WallTime m_wallAnchor;
    const Monotonic m_anchor;
    Monotonic m_now;
    std::optional<Monotonic> m_woke;
    unsigned m_left = 0;
};

} // namespace legscope
