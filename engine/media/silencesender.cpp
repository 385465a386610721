#include "engine/media/silencesender.h"

#include <cstdlib>

namespace legscope {
namespace {

constexpr int heardStep = 3; // dB that are heard as another noise
constexpr double soonestNoise = 0.2, latestNoise = 2; // s between two payloads

} // namespace

SilenceSender::Sent SilenceSender::next(Samples sound, std::uint32_t rate) noexcept
{
    if (m_voice.judge(sound, rate) == VoiceActivity::Verdict::Voice) {
        m_isSilent = false;
        return Sent::Sound;
    }
    m_sinceTold += static_cast<double>(sound.size()) / rate;
    const std::uint8_t level = m_voice.noiseLevel();
    const bool isOther = std::abs(int{level} - int{m_told}) >= heardStep && m_sinceTold >= soonestNoise;
    if (m_isSilent && !isOther && m_sinceTold < latestNoise)
        return Sent::Nothing;
    m_isSilent = true;
    m_told = level;
    m_sinceTold = 0;
    return Sent::Noise;
}

} // namespace legscope
