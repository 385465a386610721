#include "engine/call/plannedstream.h"

#include "engine/call/conversion.h"
#include "engine/core/number.h"
#include "engine/sdp/noiseformat.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

std::optional<std::uint8_t> payloadTypeOf(const std::string& payloadType)
{
    const auto type = leadingNumber<std::uint8_t>(payloadType);
    return type && *type <= 127 ? type : std::nullopt;
}

std::optional<EventFormat> eventFormatFor(
    const std::vector<SdpCodec>& codecs, const std::vector<SdpCodec>& events)
{
    const auto fitting = eventsFor(codecs, events);
    const auto type = fitting.empty() ? std::nullopt : payloadTypeOf(fitting.front().payloadType);
    if (!type || fitting.front().clockRate == 0)
        return std::nullopt;
    return EventFormat{*type, fitting.front().clockRate};
}

DigitPlan digitPlanFor(const DigitTerms& receiver, const std::optional<EventFormat>& events)
{
    DigitPlan plan;
    plan.pause = receiver.pause;
    plan.way = receiver.wanted;
    if (plan.way == DigitWay::Rtp && events)
        plan.eventsTo = events;
    else if (plan.way == DigitWay::Rtp)
        plan.way = receiver.withoutEvents == WithoutEvents::Info ? DigitWay::Info : DigitWay::None;
    return plan;
}

std::optional<std::uint32_t> idleNoiseFor(const NegotiatedStream& to, std::optional<std::uint32_t> wanted)
{
    return wanted && to.isSecured() ? std::optional(std::uint32_t{0}) : wanted;
}

std::optional<std::uint8_t> noiseTypeFor(
    const NegotiatedStream& to, const SdpCodec& codec, SentSilence wanted)
{
    const bool isDescribed = wanted == SentSilence::Described && !to.isSecured() && !to.noise.empty();
    return isDescribed && goesWithNoise(codec) ? payloadTypeOf(to.noise.front().payloadType) : std::nullopt;
}

std::string whyPausesAreSent(const NegotiatedStream& to, SentSilence wanted, const Transcodable& transcodable)
{
    if (wanted == SentSilence::AsSound || !to.served() || to.media != "audio" || to.codecs.empty())
        return {};
    const SdpCodec& codec = to.codecs.front();
    if (to.isSecured())
        return "its packets are encrypted, and pauses would show when nobody speaks";
    if (!transcodable || !transcodable(codec))
        return "its sound is not made here (disable-transcoding, or a codec that is none of ours)";
    if (!goesWithNoise(codec))
        return fmt::format("comfort noise does not go with {}", codec.name);
    return to.noise.empty() ? "the phone has not named comfort noise (payload type 13)" : "";
}

std::optional<Hearing> hearingOf(const NegotiatedStream& from, const PlayoutTerms& terms)
{
    Hearing hearing;
    for (const SdpCodec& codec : receivedCodecs(from)) {
        const auto type = payloadTypeOf(codec.payloadType);
        const auto format = codecFormatOf(codec);
        if (type && isTelephoneEvent(codec))
            hearing.eventsFrom.push_back(*type);
        else if (type && format)
            hearing.from.push_back({*type, *format});
    }
    if (hearing.from.empty())
        return std::nullopt;
    if (std::ranges::count(hearing.from, comfortNoise, &SoundFormat::type) == 0)
        hearing.noiseFrom = comfortNoise;
    hearing.plc = terms.plc;
    hearing.noise = terms.noise;
    return hearing;
}

} // namespace legscope
