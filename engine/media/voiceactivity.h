#pragma once

#include "engine/codec/codec.h"

#include <cstdint>

namespace legscope {

/// Whether somebody speaks, by the level of what is to be sent: sound is silence while it is hardly louder
/// than the noise between words, whose level is learned, and soft besides. What is loud is never silence,
/// however even it is (a tone, music). Nothing is delayed for it: the first frame of a word is voice, and so
/// is a quarter of a second behind the last. One thread's.
class VoiceActivity {
public:
    enum class Verdict : std::uint8_t { Voice, Silence };
    /// Of the next sound, at `rate` Hz, in its order.
    Verdict judge(Samples sound, std::uint32_t rate) noexcept;
    /// Of the silence that is now, in dB below the loudest square wave (-dBov, RFC 3389 section 3.1): 0..127.
    std::uint8_t noiseLevel() const noexcept;

private:
    void learnFloor(double level, double seconds) noexcept;

    double m_floor = startFloor; ///< of the noise between words, dBov
    double m_noise = startFloor; ///< mean of the silence that is now, dBov
    double m_sinceVoice = 0; ///< s
    bool m_isSilent = false;

    static constexpr double startFloor = -60;
};

} // namespace legscope
