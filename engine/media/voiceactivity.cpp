#include "engine/media/voiceactivity.h"

#include <algorithm>
#include <cmath>

namespace legscope {
namespace {

constexpr double lowestNoise = -127; // dBov, RFC 3389 section 3.1
constexpr double lowestFloor = -72, highestFloor = -54; // dBov; what is deeper is silence behind any other
constexpr double aboveFloor = 9; // dB
constexpr double floorFall = 0.5, floorRise = 6; // of the difference a frame; dB a second
constexpr double voiceHangover = 0.25; // s
constexpr double noiseSmoothing = 0.2;

double dbovOf(Samples sound)
{
    constexpr double loudest = 32768;
    double power = 0;
    for (const Sample sample : sound)
        power += static_cast<double>(sample) * sample;
    power /= static_cast<double>(std::max<std::size_t>(sound.size(), 1)) * loudest * loudest;
    return power > 0 ? std::max(10 * std::log10(power), lowestNoise) : lowestNoise;
}

} // namespace

void VoiceActivity::learnFloor(double level, double seconds) noexcept
{
    m_floor
        += level < m_floor ? (level - m_floor) * floorFall : std::min(level - m_floor, floorRise * seconds);
    m_floor = std::clamp(m_floor, lowestFloor, highestFloor);
}

VoiceActivity::Verdict VoiceActivity::judge(Samples sound, std::uint32_t rate) noexcept
{
    const double level = dbovOf(sound);
    const double seconds = static_cast<double>(sound.size()) / rate;
    const bool isVoice = level > m_floor + aboveFloor;
    learnFloor(level, seconds);
    m_sinceVoice = isVoice ? 0 : m_sinceVoice + seconds;
    if (m_sinceVoice < voiceHangover) {
        m_isSilent = false;
        return Verdict::Voice;
    }
    m_noise = m_isSilent ? m_noise + (level - m_noise) * noiseSmoothing : level;
    m_isSilent = true;
    return Verdict::Silence;
}

std::uint8_t VoiceActivity::noiseLevel() const noexcept
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(-m_noise, 0.0, -lowestNoise)));
}

} // namespace legscope
