#pragma once

#include "engine/codec/codec.h"
#include "engine/sound/recordingring.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace legscope {

/// For how long nobody may speak.
struct SilenceLimits {
    std::uint32_t threshold = 200; ///< mean of the samples' amounts, below which a frame is silent
    std::chrono::milliseconds atFirst{0}; ///< from the beginning on; 0: for ever
    std::chrono::milliseconds afterSpeech{0}; ///< after somebody has spoken; 0: for ever
};

/// Notices that nobody speaks. One thread's.
class SilenceWatch {
public:
    explicit SilenceWatch(const SilenceLimits& limits) noexcept
        : m_limits(limits)
    {
    }

    /// NoInput or Silence, once a limit is reached.
    std::optional<RecordingCause> onFrame(Samples frame, std::chrono::milliseconds length) noexcept;

private:
    const SilenceLimits m_limits;
    std::chrono::milliseconds m_silent{0};
    bool m_hasSpoken = false;
};

} // namespace legscope
