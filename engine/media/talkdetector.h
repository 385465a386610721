#pragma once

#include "engine/codec/codec.h"

#include <cstdint>

namespace legscope {

/// Whether somebody talks, by the level of what he says, as FreeSWITCH's conference decides it: the mean of
/// the samples of 20 ms over the level, by far at once or for some frames, until it was below for longer.
class TalkDetector {
public:
    enum class Change : std::uint8_t { None, Began, Ended };

    /// One frame of 10 ms; silence where there was none. `level` is a mean of absolute samples, 0..32767.
    Change onFrame(Samples sound, std::uint32_t level) noexcept;
    bool isTalking() const noexcept { return m_isTalking; }
    /// The mean of the last 20 ms.
    std::uint32_t energy() const noexcept { return m_energy; }

private:
    std::uint64_t m_sum = 0; ///< of the first half of 20 ms
    std::size_t m_samples = 0;
    std::uint32_t m_energy = 0;
    unsigned m_above = 0, m_below = 0; ///< frames of 20 ms in a row
    bool m_isTalking = false;
};

} // namespace legscope
