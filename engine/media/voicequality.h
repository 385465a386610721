#pragma once

#include <optional>
#include <string_view>

namespace legscope {

/// What the E-model (ITU-T G.107, simplified: default values for everything but delay, loss and codec) says.
struct VoiceQuality {
    double delayMs = 0; ///< one way: half the round trip, the jitter buffer and one packet
    double lossPercent = 0; ///< Ppl
    double impairment = 0; ///< Ie of the codec (ITU-T G.113 appendix I)
    double robustness = 0; ///< Bpl of the codec
    double r = 0; ///< 93.2 - Id - Ie,eff
    double mos = 0; ///< 1..4.5, from r by G.107 annex B
};

/// What is put in.
struct VoiceConditions {
    std::string_view codec; ///< encoding name of the SDP, any case
    double lossPercent = 0;
    double jitterMs = 0;
    double roundTripMs = 0; ///< 0 when not known
    double packetMs = 20;
};

/// None for a codec whose impairment is not known.
std::optional<VoiceQuality> estimateQuality(const VoiceConditions& conditions);

} // namespace legscope
