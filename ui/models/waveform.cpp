#include "ui/models/waveform.h"

#include <algorithm>

namespace legscope::ui {
namespace {

constexpr float fullScale = 32'768;

WavePeak together(const std::optional<WavePeak>& one, const WavePeak& other)
{
    return one ? WavePeak{std::min(one->low, other.low), std::max(one->high, other.high)} : other;
}

/// Has one sample at least.
WavePeak peakOf(Samples samples)
{
    const auto [low, high] = std::ranges::minmax(samples);
    return {static_cast<float>(low) / fullScale, static_cast<float>(high) / fullScale};
}

} // namespace

Waveform::Waveform(const CallSound& sound, LegSide side, Direction way)
{
    for (const SoundTrack& track : sound.tracks) {
        if (track.side != side || track.way != way)
            continue;
        for (const SoundPiece& piece : track.pieces)
            add(piece, sound.rate);
    }
}

void Waveform::add(const SoundPiece& piece, std::uint32_t rate)
{
    const std::size_t samplesAStep = static_cast<std::size_t>(step.count()) * rate / 1'000'000;
    std::size_t at = static_cast<std::size_t>(piece.begin.count()) * rate / 1'000'000; // since the begin
    for (Samples rest(piece.samples); !rest.empty();) {
        const std::size_t place = at / samplesAStep;
        const Samples part = rest.first(std::min(rest.size(), samplesAStep - at % samplesAStep));
        if (place >= m_peaks.size())
            m_peaks.resize(place + 1);
        m_peaks[place] = together(m_peaks[place], peakOf(part));
        rest = rest.subspan(part.size());
        at += part.size();
    }
}

std::optional<WavePeak> Waveform::peak(std::chrono::microseconds from, std::chrono::microseconds to) const
{
    std::optional<WavePeak> peak;
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(from / step, 0));
    const auto end
        = std::min(static_cast<std::size_t>(std::max<std::int64_t>((to + step) / step, 0)), m_peaks.size());
    for (std::size_t place = begin; place < std::max(end, begin); ++place) {
        if (m_peaks[place])
            peak = together(peak, *m_peaks[place]);
    }
    return peak;
}

} // namespace legscope::ui
