#pragma once

#include "engine/codec/codec.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace legscope::test {

/// 0 dBm0 is a sine 3.14 dB below full scale (ITU-T G.711).
constexpr double fullScaleDbm0 = 3.14;

/// A sine of `dbm0` at `rate` samples a second; goes on where another one of the same frequency ends.
inline std::vector<Sample> sine(
    double hertz, double dbm0, std::uint32_t rate, std::size_t samples, std::size_t from = 0)
{
    const double peak = 32767.0 * std::pow(10.0, (dbm0 - fullScaleDbm0) / 20.0);
    std::vector<Sample> made(samples);
    for (std::size_t i = 0; i < samples; ++i)
        made[i] = static_cast<Sample>(std::lround(
            peak * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(from + i) / rate)));
    return made;
}

/// What a sound is as a sine.
struct Tone {
    double hertz = 0;
    double dbm0 = -99;
    double snrDb = -99; ///< of the sine against all else
};

/// The part of a sound at a frequency: half of its amplitude, and its phase at the first sample.
inline std::complex<double> partAt(Samples sound, double hertz, std::uint32_t rate)
{
    std::complex<double> sum;
    double weights = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double at = static_cast<double>(i);
        const double weight
            = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * (at + 0.5) / static_cast<double>(sound.size()));
        sum += weight * static_cast<double>(sound[i])
            * std::polar(1.0, -2 * std::numbers::pi * hertz * at / rate);
        weights += weight;
    }
    return sum / weights;
}

/// Measures a tone of about `hertz`: its frequency by the phase of two halves, its level, what is left of the
/// sound without it.
inline Tone measureTone(Samples sound, double hertz, std::uint32_t rate)
{
    Tone tone;
    if (sound.size() < rate / 20)
        return tone;
    const std::size_t half = sound.size() / 2;
    tone.hertz = hertz;
    for (int round = 0; round < 3; ++round) {
        const auto first = partAt(sound.first(half), tone.hertz, rate);
        const auto second = partAt(sound.subspan(half, half), tone.hertz, rate);
        const double expected = 2 * std::numbers::pi * tone.hertz * static_cast<double>(half) / rate;
        const double turned = std::arg(second / first * std::polar(1.0, -expected));
        tone.hertz += turned * rate / (2 * std::numbers::pi * static_cast<double>(half));
    }
    const auto part = partAt(sound, tone.hertz, rate);
    double rest = 0, peak = 2 * std::abs(part);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double angle
            = 2 * std::numbers::pi * tone.hertz * static_cast<double>(i) / rate + std::arg(part);
        const double left = static_cast<double>(sound[i]) - peak * std::cos(angle);
        rest += left * left;
    }
    rest /= static_cast<double>(sound.size());
    tone.dbm0 = 20 * std::log10(std::max(peak, 0.01) / 32767.0) + fullScaleDbm0;
    tone.snrDb = 10 * std::log10(peak * peak / 2 / std::max(rest, 1e-9));
    return tone;
}

/// Mean power of a sound, of a sine of that power in dBm0.
inline double levelDbm0(Samples sound)
{
    double power = 0;
    for (const Sample sample : sound)
        power += static_cast<double>(sample) * sample;
    power = sound.empty() ? 0 : power / static_cast<double>(sound.size());
    return 10 * std::log10(std::max(2 * power, 0.01)) - 20 * std::log10(32767.0) + fullScaleDbm0;
}

} // namespace legscope::test
