#include "engine/channel/idleterms.h"

#include "engine/config/parametertable.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"

#include <algorithm>

namespace legscope {
namespace {

std::optional<std::uint32_t> noiseOf(const std::string& value)
{
    const auto number = wholeNumber<std::int32_t>(value);
    if (!number || *number == 0 || *number < -1)
        return std::nullopt;
    return *number == -1 ? 0 : static_cast<std::uint32_t>(*number);
}

SentSilence silenceOf(const ProfileSettings& profile, const VariableReader& variable, LegDirection direction)
{
    const bool isInbound = direction == LegDirection::Inbound;
    const std::string of = isInbound ? "in" : "out";
    const VadLegs wanted = isInbound ? VadLegs::Inbound : VadLegs::Outbound;
    const bool isWanted
        = profile.vad == VadLegs::Both || profile.vad == wanted || isTrue(variable("rtp_enable_vad_" + of));
    return isWanted && !isTrue(variable("rtp_disable_vad_" + of)) ? SentSilence::Described
                                                                  : SentSilence::AsSound;
}

} // namespace

IdleTerms idleTermsOf(const ProfileSettings& profile, const VariableReader& variable, LegDirection direction)
{
    constexpr std::uint32_t usualNoise = 1400;
    IdleTerms terms;
    terms.silence = silenceOf(profile, variable, direction);
    terms.alone = noiseOf(variable("send_silence_when_idle"));
    const std::string bridged = variable("bridge_generate_comfort_noise");
    terms.connected = noiseOf(bridged);
    if (!wholeNumber<std::int32_t>(bridged) && isTrue(bridged))
        terms.connected = usualNoise;
    const auto interval = wholeNumber<std::uint32_t>(variable("rtcp_audio_interval_msec"));
    const NumberRange range = numberRangeOf("rtcp-audio-interval-msec");
    terms.reportMs = std::clamp(interval.value_or(profile.rtcpAudioIntervalMs), range.least, range.most);
    return terms;
}

} // namespace legscope
