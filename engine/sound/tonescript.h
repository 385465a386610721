#pragma once

#include "engine/core/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace legscope {

/// Tones that sound together, and the silence behind them.
struct ToneStep {
    std::vector<double> hertz;
    std::chrono::milliseconds on{0}, off{0};
    double level = -7; ///< dBm0, of each of the tones
    std::chrono::milliseconds changeEvery{0}; ///< of the level; 0: it stays
    double change = 0; ///< dB
    std::optional<std::uint32_t> rounds = 1; ///< none: without end
    bool operator==(const ToneStep&) const = default;
};

struct ToneScript {
    std::vector<ToneStep> steps;
    std::optional<std::uint32_t> rounds = 1; ///< of all steps; none: without end
};

/// Reads FreeSWITCH's TGML: `%(ON,OFF,HZ,...)` (ms; up to 18 frequencies) and the keys 0-9 * # A-D sound;
/// what stands before says how: v=dBm0 (-63 to 0, -7), d=ms on (250) and w=ms off (62) of keys, l=rounds of
/// each that follows, L=rounds of all (-1: without end), >=ms and <=ms softer or louder by +=dB (1) each
/// time. r= and c= are read and change nothing: tones are made at the rate that is wanted, in one channel.
/// Errc::InvalidArgument names what cannot be read, and a script that makes no sound.
Result<ToneScript> readToneScript(std::string_view text);

} // namespace legscope
