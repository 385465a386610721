#include "engine/media/timestretch.h"

#include <algorithm>
#include <cmath>

namespace legscope {
namespace {

struct Overlap {
    std::size_t lag = 0; ///< samples between two parts that look alike; 0: there are none
    std::size_t length = 0; ///< of the part that is faded
};

double energyOf(Samples part)
{
    double energy = 0;
    for (const Sample sample : part)
        energy += static_cast<double>(sample) * sample;
    return energy;
}

/// The lag at which the beginning of the sound comes again, the longest one that is good enough.
Overlap findOverlap(Samples sound, std::uint32_t rate, std::size_t wanted)
{
    constexpr double goodCorrelation = 0.9, silentAmplitude = 40;
    const std::size_t shortest = rate / 400;
    const std::size_t length = std::min(rate / std::size_t{200}, sound.size() / 4);
    if (sound.size() < 2 * shortest + length || wanted < shortest || length == 0)
        return {};
    const std::size_t longest = std::min({rate * std::size_t{3} / 200, sound.size() - length, wanted});
    const Samples head = sound.first(length);
    const double headEnergy = energyOf(head);
    const double silence = silentAmplitude * silentAmplitude * static_cast<double>(length);
    double bestCorrelation = goodCorrelation;
    Overlap best{0, length};
    for (std::size_t lag = longest; lag >= shortest; --lag) {
        const Samples part = sound.subspan(lag, length);
        const double energy = energyOf(part);
        if (headEnergy < silence && energy < silence)
            return {lag, length};
        double product = 0;
        for (std::size_t i = 0; i < length; ++i)
            product += static_cast<double>(head[i]) * part[i];
        const double norm = std::sqrt(headEnergy * energy);
        if (norm > 0 && product / norm > bestCorrelation) {
            bestCorrelation = product / norm;
            best.lag = lag;
        }
    }
    return best;
}

Sample faded(Sample from, Sample to, std::size_t at, std::size_t length)
{
    const auto share = static_cast<std::int64_t>(at), whole = static_cast<std::int64_t>(length);
    return static_cast<Sample>((from * (whole - share) + to * share) / whole);
}

} // namespace

std::size_t shorten(std::vector<Sample>& sound, std::uint32_t rate, std::size_t wanted)
{
    const Overlap overlap = findOverlap(sound, rate, wanted);
    if (overlap.lag == 0)
        return 0;
    for (std::size_t i = 0; i < overlap.length; ++i)
        sound[overlap.lag + i] = faded(sound[i], sound[overlap.lag + i], i, overlap.length);
    sound.erase(sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(overlap.lag));
    return overlap.lag;
}

std::size_t lengthen(std::vector<Sample>& sound, std::uint32_t rate, std::size_t wanted)
{
    const Overlap overlap = findOverlap(sound, rate, wanted);
    if (overlap.lag == 0)
        return 0;
    // Once more from the beginning: what comes behind the first lag fades into it.
    std::vector<Sample> longer(sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(overlap.lag));
    longer.reserve(sound.size() + overlap.lag);
    for (std::size_t i = 0; i < overlap.length; ++i)
        longer.push_back(faded(sound[overlap.lag + i], sound[i], i, overlap.length));
    longer.insert(longer.end(), sound.begin() + static_cast<std::ptrdiff_t>(overlap.length), sound.end());
    sound = std::move(longer);
    return overlap.lag;
}

} // namespace legscope
