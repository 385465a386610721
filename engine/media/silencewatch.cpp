#include "engine/media/silencewatch.h"

#include <cstdlib>

namespace legscope {

std::optional<RecordingCause> SilenceWatch::onFrame(Samples frame, std::chrono::milliseconds length) noexcept
{
    std::uint64_t sum = 0;
    for (const Sample sample : frame)
        sum += static_cast<std::uint64_t>(std::abs(int{sample}));
    if (sum >= m_limits.threshold * frame.size() && sum > 0) {
        m_hasSpoken = true;
        m_silent = {};
        return std::nullopt;
    }
    m_silent += length;
    const auto& limit = m_hasSpoken ? m_limits.afterSpeech : m_limits.atFirst;
    if (limit.count() == 0 || m_silent < limit)
        return std::nullopt;
    return m_hasSpoken ? RecordingCause::Silence : RecordingCause::NoInput;
}

} // namespace legscope
