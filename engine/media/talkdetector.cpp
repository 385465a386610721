#include "engine/media/talkdetector.h"

#include <cstdlib>

namespace legscope {
namespace {

// FreeSWITCH's, in frames of 20 ms.
constexpr std::uint32_t farAbove = 400;
constexpr unsigned framesToBegin = 5, framesToEnd = 40;

} // namespace

TalkDetector::Change TalkDetector::onFrame(Samples sound, std::uint32_t level) noexcept
{
    for (const Sample one : sound)
        m_sum += static_cast<std::uint64_t>(std::abs(int{one}));
    const bool isFirstHalf = m_samples == 0;
    m_samples += sound.size();
    if (isFirstHalf)
        return Change::None;
    m_energy = static_cast<std::uint32_t>(m_sum / m_samples);
    m_sum = 0;
    m_samples = 0;
    if (m_energy > level) {
        m_below = 0;
        const bool begins = ++m_above >= framesToBegin || m_energy - level >= farAbove;
        if (m_isTalking || !begins)
            return Change::None;
        m_isTalking = true;
        return Change::Began;
    }
    m_above = 0;
    if (!m_isTalking || ++m_below < framesToEnd)
        return Change::None;
    m_isTalking = false;
    return Change::Ended;
}

} // namespace legscope
