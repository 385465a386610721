#include "engine/core/caseless.h"
#include "engine/sdp/eventnumbers.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdptext.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

struct KnownCodec {
    std::string_view name; ///< as a=rtpmap writes it
    std::string_view media;
    std::uint32_t clockRate; ///< Hz
    std::uint32_t channels;
};

constexpr KnownCodec knownCodecs[] = {
    {"PCMU", "audio", 8000, 1},
    {"PCMA", "audio", 8000, 1},
    {"G722", "audio", 8000, 1},
    {"G729", "audio", 8000, 1},
    {"GSM", "audio", 8000, 1},
    {"G723", "audio", 8000, 1},
    {"opus", "audio", 48000, 2},
    {"iLBC", "audio", 8000, 1},
    {"speex", "audio", 8000, 1},
    {"AMR", "audio", 8000, 1},
    {"AMR-WB", "audio", 16000, 1},
    {"G7221", "audio", 16000, 1},
    {"H264", "video", 90000, 1},
    {"VP8", "video", 90000, 1},
    {"VP9", "video", 90000, 1},
    {"H263", "video", 90000, 1},
    {"H263-1998", "video", 90000, 1},
    {"H265", "video", 90000, 1},
};

struct OwnCodec {
    std::string_view media;
    SdpCodec codec; ///< its payload type is empty where it has no static one
};

/// The codec that a preference means where there is no offer to find it in.
Result<OwnCodec> ownCodec(const CodecPreference& preference)
{
    const auto* known = std::ranges::find_if(knownCodecs,
        [&preference](const KnownCodec& codec) { return equalsIgnoringCase(codec.name, preference.name); });
    const bool isKnown = known != std::end(knownCodecs);
    if (!isKnown && preference.clockRate == 0)
        return fail(Errc::InvalidArgument,
            fmt::format("codec \"{}\" is not known here; give its clock rate (\"{}@8000h\")", preference.name,
                preference.name));
    SdpCodec codec;
    codec.name = isKnown ? known->name : std::string_view(preference.name);
    codec.clockRate = isKnown ? known->clockRate : preference.clockRate;
    codec.channels = isKnown ? known->channels : std::max(preference.channels, 1u);
    codec.fmtp = preference.fmtp;
    if (isKnown && !permits(preference, codec)) {
        codec.clockRate = preference.clockRate != 0 ? preference.clockRate : codec.clockRate;
        codec.channels = preference.channels != 0 ? preference.channels : codec.channels;
    }
    codec.payloadType = staticPayloadTypeOf(codec);
    return OwnCodec{isKnown ? known->media : std::string_view("audio"), std::move(codec)};
}

/// Builds the streams, giving each codec a payload type of its own.
class OfferBuilder {
public:
    Result<void> add(const CodecPreference& preference)
    {
        auto own = ownCodec(preference);
        if (!own)
            return std::unexpected(own.error());
        return append(own->media, std::move(own->codec), preference.ptimeMs);
    }

    Result<Negotiated> finish()
    {
        Negotiated terms;
        if (!m_audio.codecs.empty()) {
            addEvents();
            m_audio.media = "audio";
            terms.streams.push_back(std::move(m_audio));
        }
        if (!m_video.codecs.empty()) {
            m_video.media = "video";
            terms.streams.push_back(std::move(m_video));
        }
        if (terms.streams.empty())
            return fail(Errc::InvalidArgument, "the list of codecs to offer is empty");
        for (NegotiatedStream& stream : terms.streams)
            stream.proto = "RTP/AVP";
        return terms;
    }

private:
    Result<void> append(std::string_view media, SdpCodec codec, std::uint32_t ptimeMs)
    {
        NegotiatedStream& stream = media == "video" ? m_video : m_audio;
        const auto same
            = [&codec](const SdpCodec& other) { return sameCodec(codec, other) && codec.fmtp == other.fmtp; };
        if (isAuxiliary(codec) || std::ranges::any_of(stream.codecs, same))
            return {};
        if (codec.payloadType.empty()) {
            if (m_nextDynamic == usualEventType)
                ++m_nextDynamic;
            if (m_nextDynamic > lastDynamicType)
                return fail(Errc::InvalidArgument,
                    "more codecs are to be offered than there are dynamic payload types");
            codec.payloadType = std::to_string(m_nextDynamic++);
        }
        if (stream.codecs.empty() && media == "audio")
            stream.ptimeMs = ptimeMs;
        stream.formats.push_back(codec.payloadType);
        stream.codecs.push_back(std::move(codec));
        return {};
    }

    void addEvents()
    {
        SdpCodec event = telephoneEvent(m_audio.codecs.front().clockRate);
        m_audio.formats.push_back(event.payloadType);
        m_audio.events.push_back(std::move(event));
    }

    NegotiatedStream m_audio;
    NegotiatedStream m_video;
    unsigned m_nextDynamic = firstDynamicType;
};

/// Widens one stream of an offer by codecs of ours.
class StreamWidening {
public:
    StreamWidening(NegotiatedStream& stream, const Transcodable& transcodable)
        : m_stream(stream)
        , m_transcodable(transcodable)
        , m_canTranscode(std::ranges::any_of(stream.codecs, transcodable))
    {
        for (const auto* list : {&stream.codecs, &stream.events}) {
            for (const SdpCodec& codec : *list)
                m_used.push_back(codec.payloadType);
        }
    }

    void add(const CodecPreference& preference)
    {
        bool offered = false;
        for (const SdpCodec& codec : m_stream.codecs) {
            if (!permits(preference, codec))
                continue;
            offered = true;
            if (isNew(codec))
                keep(codec, preference);
        }
        if (offered || !m_canTranscode)
            return;
        auto own = ownCodec(preference);
        if (!own || own->media != "audio" || findSame(m_codecs, own->codec) || !m_transcodable(own->codec))
            return;
        if (own->codec.fmtp.empty() && equalsIgnoringCase(own->codec.name, "G729"))
            own->codec.fmtp = "annexb=no";
        if (own->codec.fmtp.empty() && equalsIgnoringCase(own->codec.name, "opus"))
            own->codec.fmtp = "useinbandfec=1";
        if (number(own->codec)) {
            keep(own->codec, preference);
            m_ownClocks.push_back(own->codec.clockRate);
        }
    }

    void finish()
    {
        std::vector<SdpCodec> events = eventsFor(m_codecs, m_stream.events);
        if (events.empty() && m_canTranscode && !m_codecs.empty()) {
            // Digits reach a leg as events also where the other leg has none.
            SdpCodec event = telephoneEvent(m_codecs.front().clockRate);
            if (number(event))
                events.push_back(std::move(event));
        }
        for (const std::uint32_t clock : m_ownClocks) {
            if (events.empty() || std::ranges::count(events, clock, &SdpCodec::clockRate) > 0)
                continue;
            SdpCodec event = events.back();
            event.clockRate = clock;
            event.payloadType.clear();
            // Who reads one telephone-event only reads the last: 8 kHz stays behind the others, where most
            // put it.
            if (number(event))
                events.insert(events.begin(), std::move(event));
        }
        m_stream.codecs = std::move(m_codecs);
        m_stream.events = std::move(events);
        if (m_stream.codecs.empty())
            m_stream.outcome = StreamOutcome::NoCommonCodec;
        else if (m_ptimeMs != 0 && m_canTranscode)
            m_stream.ptimeMs = m_ptimeMs;
    }

private:
    bool isNew(const SdpCodec& codec) const
    {
        return std::ranges::count(m_codecs, codec.payloadType, &SdpCodec::payloadType) == 0;
    }

    void keep(const SdpCodec& codec, const CodecPreference& preference)
    {
        if (m_codecs.empty())
            m_ptimeMs = preference.ptimeMs;
        m_codecs.push_back(codec);
    }

    /// Gives it a payload type that nothing else in the m-line has. False when there is none left.
    bool number(SdpCodec& codec)
    {
        const auto isUsed = [this](const std::string& type) { return std::ranges::count(m_used, type) > 0; };
        if (codec.payloadType.empty() || isUsed(codec.payloadType)) {
            unsigned next = firstDynamicType;
            while (next <= lastDynamicType && isUsed(std::to_string(next)))
                ++next;
            if (next > lastDynamicType)
                return false;
            codec.payloadType = std::to_string(next);
        }
        m_used.push_back(codec.payloadType);
        return true;
    }

    NegotiatedStream& m_stream;
    const Transcodable& m_transcodable;
    const bool m_canTranscode;
    std::vector<SdpCodec> m_codecs;
    std::vector<std::string> m_used; ///< payload types
    std::vector<std::uint32_t> m_ownClocks; ///< Hz, of codecs that are not the offer's
    std::uint32_t m_ptimeMs = 0; ///< of the preference that the first codec fits
};

} // namespace

Result<Negotiated> widened(
    Negotiated terms, const std::vector<CodecPreference>& preferences, const Transcodable& transcodable)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (!stream.served() || stream.media != "audio" || stream.codecs.empty())
            continue;
        StreamWidening widening(stream, transcodable);
        for (const CodecPreference& preference : preferences)
            widening.add(preference);
        widening.finish();
    }
    // What is not sound is narrowed; of sound there is nothing left to take away.
    std::vector<CodecPreference> kept = preferences;
    for (const NegotiatedStream& stream : terms.streams) {
        for (const SdpCodec& codec : stream.codecs)
            kept.push_back({codec.name, codec.clockRate, 0, codec.channels, 0, {}});
    }
    return narrowed(std::move(terms), kept);
}

Result<Negotiated> ownOffer(const std::vector<CodecPreference>& preferences)
{
    OfferBuilder builder;
    for (const CodecPreference& preference : preferences) {
        if (const auto added = builder.add(preference); !added)
            return std::unexpected(added.error());
    }
    return builder.finish();
}

} // namespace legscope
