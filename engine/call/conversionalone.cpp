#include "engine/call/conversion.h"

#include "engine/call/plannedstream.h"

/// What becomes of the sound of a leg that is connected to nobody.
namespace legscope {

Conversion conversionTowards(const NegotiatedStream& to, const DigitTerms& receiver, const IdleTerms& idle,
    const Transcodable& transcodable)
{
    Conversion conversion;
    conversion.translation.payloadTypes.fill(RtpTranslation::notSent);
    conversion.digits = digitPlanFor(receiver, eventFormatFor(to.codecs, to.events));
    if (to.ptimeMs != 0)
        conversion.digits.ptimeMs = to.ptimeMs;
    const auto type = payloadTypeOf(to.codecs.front().payloadType);
    const auto format = codecFormatOf(to.codecs.front());
    const bool isSeated = idle.seat == LegSeat::Taken;
    const bool isPlayed = idle.isGivenSound() || isSeated;
    const bool isIdle = idle.alone && transcodable && transcodable(to.codecs.front());
    if (type && format && (isPlayed || isIdle)) {
        Transcoding transcoding;
        transcoding.to = {*type, *format};
        transcoding.ptimeMs = to.ptimeMs != 0 ? to.ptimeMs : usualPtimeMs;
        transcoding.idleNoise = idleNoiseFor(to, idle.alone);
        transcoding.noiseTo = noiseTypeFor(to, to.codecs.front(), idle.silence);
        transcoding.ownSound = isPlayed ? OwnSound::Played : OwnSound::None;
        transcoding.reportMs = idle.reportMs;
        conversion.transcoding = std::move(transcoding);
        conversion.reason = isSeated ? "it hears a room"
            : isPlayed               ? "it is played a sound"
                                     : "it is connected to nobody";
    } else if (conversion.digits.way == DigitWay::Inband) {
        conversion.digits.way = DigitWay::None;
    }
    return conversion;
}

Conversion conversionWithheld()
{
    Conversion conversion;
    conversion.translation.payloadTypes.fill(RtpTranslation::notSent);
    return conversion;
}

Conversion conversionFrom(
    const NegotiatedStream& from, const DigitTerms& sender, const PlayoutTerms& playout, LegSeat seat)
{
    Conversion conversion;
    conversion.translation.payloadTypes.fill(RtpTranslation::notSent);
    conversion.digits.detection = sender.detection;
    conversion.digits.repeated = sender.repeated;
    conversion.digits.pressed = sender.pressed;
    if (sender.bound.ofLeg)
        conversion.digits.bindings = BindingsAsked::Yes;
    conversion.hearing = hearingOf(from, {});
    for (const SdpCodec& codec : receivedCodecs(from)) {
        const auto type = payloadTypeOf(codec.payloadType);
        if (type && isTelephoneEvent(codec) && codec.clockRate != 0)
            conversion.digits.eventsFrom.push_back({*type, codec.clockRate});
    }
    const bool isSeated = seat == LegSeat::Taken;
    if ((sender.detection == ToneDetection::On || isSeated) && conversion.hearing) {
        Transcoding heard;
        heard.from = conversion.hearing->from;
        heard.to = heard.from.front();
        heard.noiseFrom = conversion.hearing->noiseFrom;
        heard.jitter = playout.jitter;
        heard.plc = playout.plc;
        heard.noise = playout.noise;
        conversion.reason = isSeated ? "it is heard in a room" : "its digits may be tones";
        conversion.transcoding = std::move(heard);
    }
    return conversion;
}

} // namespace legscope
