#pragma once

#include "engine/diagnose/callsound.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace legscope::ui {

/// The lowest and the highest sample of a while, -1..1.
struct WavePeak {
    float low = 0, high = 0;
    bool operator==(const WavePeak&) const = default;
};

/// The peaks of one side of a call's sound: each hundredth of a second once, from which any width is drawn.
class Waveform {
public:
    Waveform() = default;
    Waveform(const CallSound& sound, LegSide side, Direction way);

    /// Between two times since CallSound::begin; none where there was no sound.
    std::optional<WavePeak> peak(std::chrono::microseconds from, std::chrono::microseconds to) const;
    bool isEmpty() const { return m_peaks.empty(); }

private:
    void add(const SoundPiece& piece, std::uint32_t rate);

    static constexpr std::chrono::microseconds step{10'000};

    std::vector<std::optional<WavePeak>> m_peaks; ///< by step
};

} // namespace legscope::ui
