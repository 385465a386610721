#pragma once

#include "engine/media/voiceactivity.h"

namespace legscope {

/// What an end gets of the pauses of who speaks to it: nothing, but now and then the level of their noise
/// (RFC 3389). One thread's.
class SilenceSender {
public:
    enum class Sent : std::uint8_t {
        Sound, ///< somebody speaks
        Noise, ///< the payload() of comfort noise
        Nothing,
    };
    /// What is sent in the place of the next sound, at `rate` Hz, in its order.
    Sent next(Samples sound, std::uint32_t rate) noexcept;
    /// The level and no spectrum.
    std::byte payload() const noexcept { return std::byte{m_told}; }

private:
    VoiceActivity m_voice;
    std::uint8_t m_told = 0; ///< -dBov
    double m_sinceTold = 0; ///< s
    bool m_isSilent = false;
};

} // namespace legscope
