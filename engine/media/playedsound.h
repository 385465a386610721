#pragma once

#include "engine/codec/resampler.h"
#include "engine/core/clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace legscope {

/// Sound that was made at known times, kept until it is wanted at another rate. One thread's.
class PlayedSound {
public:
    /// `rate` that is wanted, Hz.
    explicit PlayedSound(std::uint32_t rate) noexcept
        : m_rate(rate)
    {
    }

    /// What was heard from `due` on, of `rate` Hz. At most a second is kept.
    void add(Monotonic due, Samples sound, std::uint32_t rate);
    /// Fills `out` with what was heard from `at` on, silence where there are gaps; what is older is
    /// forgotten. False, and `out` is as it was, when nothing was heard then.
    bool take(Monotonic at, std::span<Sample> out);

private:
    std::size_t samplesOf(Monotonic::duration time) const noexcept;

    const std::uint32_t m_rate;
    std::uint32_t m_from = 0; ///< that the resampler takes, Hz
    std::optional<Resampler> m_resampler;
    std::vector<Sample> m_sound;
    Monotonic m_begin; ///< of its first sample
};

} // namespace legscope
