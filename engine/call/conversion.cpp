#include "engine/call/conversion.h"

#include "engine/call/plannedstream.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

PayloadChange changeBetween(const CodecFormat& from, const CodecFormat& to)
{
    if (from.kind == CodecKind::Pcmu && to.kind == CodecKind::Pcma)
        return PayloadChange::MuToA;
    if (from.kind == CodecKind::Pcma && to.kind == CodecKind::Pcmu)
        return PayloadChange::AToMu;
    return PayloadChange::None;
}

/// The codec of the other law that a codec of G.711 can be sent as; null where there is none.
const SdpCodec* otherLaw(const SdpCodec& codec, const std::vector<SdpCodec>& codecs)
{
    const auto format = codecFormatOf(codec);
    const auto found = std::ranges::find_if(codecs, [&format](const SdpCodec& other) {
        const auto target = codecFormatOf(other);
        return format && target && changeBetween(*format, *target) != PayloadChange::None;
    });
    return found != codecs.end() ? &*found : nullptr;
}

class ConversionFinder {
public:
    ConversionFinder(
        const NegotiatedStream& from, const NegotiatedStream& to, const Transcodable& transcodable)
        : m_from(from)
        , m_to(to)
        , m_transcodable(transcodable)
    {
        m_conversion.translation.payloadTypes.fill(RtpTranslation::notSent);
    }

    Conversion find(const DirectionTerms& terms)
    {
        for (const auto& [source, target] : payloadTypesBetween(m_from, m_to))
            pass(source, target);
        if (!m_from.noise.empty() && !m_to.noise.empty())
            pass(m_from.noise.front().payloadType, m_to.noise.front().payloadType);
        planDigits(terms);
        if (m_transcodable)
            findTranscoding(terms);
        dropTones();
        m_conversion.hearing = hearingOf(m_from, terms.playout);
        return std::move(m_conversion);
    }

private:
    void findTranscoding(const DirectionTerms& terms)
    {
        const bool differ = m_from.ptimeMs != 0 && m_to.ptimeMs != 0 && m_from.ptimeMs != m_to.ptimeMs;
        if (differ)
            m_conversion.reason
                = fmt::format("{} ms a packet on one leg, {} on the other", m_from.ptimeMs, m_to.ptimeMs);
        for (const SdpCodec& codec : receivedCodecs(m_from))
            consider(codec);
        if (m_conversion.reason.empty())
            m_conversion.reason = needOfTones();
        if (m_conversion.reason.empty() && terms.idle.ownSound == OwnSound::Played)
            m_conversion.reason = "one leg is played a sound";
        if (m_conversion.reason.empty() && terms.idle.isGivenSound())
            m_conversion.reason = "somebody who listens speaks to one leg";
        if (m_conversion.reason.empty() && terms.idle.connected)
            m_conversion.reason = "one leg gets comfort noise while the other is silent";
        if (m_conversion.reason.empty() && describesPauses(terms))
            m_conversion.reason = "one leg is sent no silence (vad)";
        if (!m_conversion.reason.empty())
            transcode(terms);
    }

    /// Who describes its pauses itself needs no help.
    bool describesPauses(const DirectionTerms& terms) const
    {
        return m_from.noise.empty() && !m_to.codecs.empty()
            && noiseTypeFor(m_to, m_to.codecs.front(), terms.idle.silence);
    }

    void planDigits(const DirectionTerms& terms)
    {
        DigitTerms receiver = terms.receiver;
        receiver.wanted = terms.sender.onward.value_or(receiver.wanted);
        DigitPlan plan = digitPlanFor(receiver, eventFormatFor(m_to.codecs, m_to.events));
        if (m_to.ptimeMs != 0)
            plan.ptimeMs = m_to.ptimeMs;
        plan.detection = terms.sender.detection;
        plan.repeated = terms.sender.repeated;
        plan.arriving = terms.sender.arriving;
        plan.pressed = terms.sender.pressed;
        if (terms.sender.bound.ofLeg || terms.receiver.bound.ofPeer)
            plan.bindings = BindingsAsked::Yes;
        for (const SdpCodec& codec : receivedCodecs(m_from)) {
            const auto type = payloadTypeOf(codec.payloadType);
            if (!type || !isTelephoneEvent(codec) || codec.clockRate == 0)
                continue;
            plan.eventsFrom.push_back({*type, codec.clockRate});
            if (plan.way != DigitWay::Rtp)
                m_conversion.translation.payloadTypes[*type] = RtpTranslation::notSent;
        }
        m_conversion.digits = std::move(plan);
    }

    /// Why sound must be made, or heard, because of digits; empty: it need not.
    std::string needOfTones() const
    {
        if (m_conversion.digits.way == DigitWay::Inband)
            return "one leg gets digits as tones";
        return m_conversion.digits.detection == ToneDetection::On ? "digits of one leg may be tones" : "";
    }

    /// Where no sound is made there are no tones.
    void dropTones()
    {
        if (m_conversion.transcoding)
            return;
        m_conversion.digits.detection = ToneDetection::Off;
        if (m_conversion.digits.way == DigitWay::Inband)
            m_conversion.digits.way = DigitWay::None;
    }

    void pass(
        const std::string& source, const std::string& target, PayloadChange change = PayloadChange::None)
    {
        const auto in = payloadTypeOf(source), out = payloadTypeOf(target);
        if (!in || !out)
            return;
        m_conversion.translation.payloadTypes[*in] = *out;
        m_conversion.translation.changes[*in] = change;
    }

    void consider(const SdpCodec& codec)
    {
        const auto format = codecFormatOf(codec);
        if (!format || !m_transcodable(codec) || findSame(m_to.codecs, codec))
            return;
        if (const SdpCodec* other = otherLaw(codec, m_to.codecs))
            pass(codec.payloadType, other->payloadType, changeBetween(*format, *codecFormatOf(*other)));
        else if (m_conversion.reason.empty() && !m_to.codecs.empty())
            m_conversion.reason
                = fmt::format("one leg sends {}, the other takes {}", codec.name, m_to.codecs.front().name);
    }

    void transcode(const DirectionTerms& terms)
    {
        const auto to = std::ranges::find_if(m_to.codecs, m_transcodable);
        Transcoding transcoding;
        for (const SdpCodec& codec : receivedCodecs(m_from)) {
            const auto type = payloadTypeOf(codec.payloadType);
            if (!type)
                continue;
            if (const auto format = codecFormatOf(codec); format && m_transcodable(codec))
                transcoding.from.push_back({*type, *format});
        }
        const auto type = to != m_to.codecs.end() ? payloadTypeOf(to->payloadType) : std::nullopt;
        if (!type || transcoding.from.empty()) {
            m_conversion.reason.clear();
            return;
        }
        if (std::ranges::count(transcoding.from, comfortNoise, &SoundFormat::type) == 0)
            transcoding.noiseFrom = comfortNoise;
        transcoding.to = {*type, *codecFormatOf(*to)};
        transcoding.ptimeMs = m_to.ptimeMs != 0 ? m_to.ptimeMs : usualPtimeMs;
        if (m_conversion.digits.way == DigitWay::Rtp)
            m_conversion.digits.eventsTo = eventFormatFor({*to}, m_to.events);
        m_conversion.digits.ptimeMs = transcoding.ptimeMs;
        transcoding.jitter = terms.playout.jitter;
        transcoding.plc = terms.playout.plc;
        transcoding.noise = terms.playout.noise;
        transcoding.idleNoise = idleNoiseFor(m_to, terms.idle.connected);
        transcoding.noiseTo = noiseTypeFor(m_to, *to, terms.idle.silence);
        transcoding.ownSound = terms.idle.isGivenSound() ? OwnSound::Played : OwnSound::None;
        transcoding.reportMs = terms.idle.reportMs;
        m_conversion.transcoding = std::move(transcoding);
    }

    const NegotiatedStream& m_from;
    const NegotiatedStream& m_to;
    const Transcodable& m_transcodable;
    Conversion m_conversion;
};

} // namespace

Conversion conversionBetween(const NegotiatedStream& from, const NegotiatedStream& to,
    const DirectionTerms& terms, const Transcodable& transcodable)
{
    return ConversionFinder(from, to, transcodable).find(terms);
}

} // namespace legscope
