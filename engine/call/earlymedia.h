#pragma once

#include "engine/channel/variablereader.h"

#include <cstdint>

namespace legscope {

/// What becomes of sound that a callee sends before it answers.
enum class EarlyMedia : std::uint8_t {
    Heard,
    Ignored, ///< its SDP counts when it has answered
    Consumed, ///< its SDP counts, and nothing of it is heard
};

/// ignore_early_media: true or ring_ready, consume.
EarlyMedia earlyMediaOf(const VariableReader& variable);

} // namespace legscope
