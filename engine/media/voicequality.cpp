#include "engine/media/voicequality.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

/// ITU-T G.113 appendix I: equipment impairment and packet-loss robustness, with concealment. GSM full rate
/// has the robustness of its enhanced successor. Wideband codecs count as unimpaired: the scale here ends
/// at 4.5.
struct Codec {
    std::string_view name;
    double impairment, robustness;
};
constexpr std::array<Codec, 9> codecs{
    {{"PCMU", 0, 25.1}, {"PCMA", 0, 25.1}, {"G722", 0, 25.1}, {"opus", 0, 25.1}, {"L16", 0, 25.1},
        {"G729", 11, 19}, {"G723", 15, 16.1}, {"GSM", 20, 10}, {"AMR", 5, 10}}};

constexpr double jitterBufferFactor = 2; ///< a buffer of twice the jitter loses little to lateness

/// G.107: Idd for delays below 400 ms, as Cole and Rosenbluth fit it.
double delayImpairment(double delayMs)
{
    constexpr double knee = 177.3;
    return 0.024 * delayMs + (delayMs > knee ? 0.11 * (delayMs - knee) : 0);
}

double mosOf(double r)
{
    if (r <= 0)
        return 1;
    if (r >= 100)
        return 4.5;
    return std::clamp(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1.0, 4.5);
}

} // namespace

std::optional<VoiceQuality> estimateQuality(const VoiceConditions& conditions)
{
    const auto codec = std::ranges::find_if(
        codecs, [&](const Codec& candidate) { return equalsIgnoringCase(candidate.name, conditions.codec); });
    if (codec == codecs.end())
        return std::nullopt;
    VoiceQuality quality;
    quality.delayMs
        = conditions.roundTripMs / 2 + jitterBufferFactor * conditions.jitterMs + conditions.packetMs;
    quality.lossPercent = std::clamp(conditions.lossPercent, 0.0, 100.0);
    quality.impairment = codec->impairment;
    quality.robustness = codec->robustness;
    const double effective = codec->impairment
        + (95 - codec->impairment) * quality.lossPercent / (quality.lossPercent + codec->robustness);
    quality.r = 93.2 - delayImpairment(quality.delayMs) - effective;
    quality.mos = mosOf(quality.r);
    return quality;
}

} // namespace legscope
