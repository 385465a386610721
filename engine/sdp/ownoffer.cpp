#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

struct KnownCodec {
    std::string_view name; ///< as a=rtpmap writes it
    std::string_view media;
    std::string_view payloadType; ///< static (RFC 3551), or empty
    std::uint32_t clockRate; ///< Hz
    std::uint32_t channels;
};

constexpr KnownCodec knownCodecs[] = {
    {"PCMU", "audio", "0", 8000, 1},
    {"PCMA", "audio", "8", 8000, 1},
    {"G722", "audio", "9", 8000, 1},
    {"G729", "audio", "18", 8000, 1},
    {"GSM", "audio", "3", 8000, 1},
    {"G723", "audio", "4", 8000, 1},
    {"opus", "audio", "", 48000, 2},
    {"iLBC", "audio", "", 8000, 1},
    {"speex", "audio", "", 8000, 1},
    {"AMR", "audio", "", 8000, 1},
    {"AMR-WB", "audio", "", 16000, 1},
    {"G7221", "audio", "", 16000, 1},
    {"H264", "video", "", 90000, 1},
    {"VP8", "video", "", 90000, 1},
    {"VP9", "video", "", 90000, 1},
    {"H263", "video", "34", 90000, 1},
    {"H263-1998", "video", "", 90000, 1},
    {"H265", "video", "", 90000, 1},
};

constexpr unsigned firstDynamic = 96;
constexpr unsigned lastDynamic = 127;
constexpr std::string_view usualEvent = "101"; ///< payload type of telephone-event that most phones expect

/// Builds the streams, giving each codec a payload type of its own.
class OfferBuilder {
public:
    Result<void> add(const CodecPreference& preference)
    {
        const auto* known = std::ranges::find_if(knownCodecs,
            [&preference](const KnownCodec& codec) { return sameWord(codec.name, preference.name); });
        const bool isKnown = known != std::end(knownCodecs);
        if (!isKnown && preference.clockRate == 0)
            return fail(Errc::InvalidArgument,
                fmt::format("codec \"{}\" is not known here; give its clock rate (\"{}@8000h\")",
                    preference.name, preference.name));
        SdpCodec codec;
        codec.name = isKnown ? known->name : std::string_view(preference.name);
        codec.clockRate = isKnown ? known->clockRate : preference.clockRate;
        codec.channels = isKnown ? known->channels : std::max(preference.channels, 1u);
        codec.fmtp = preference.fmtp;
        if (isKnown && !permits(preference, codec)) {
            codec.clockRate = preference.clockRate != 0 ? preference.clockRate : codec.clockRate;
            codec.channels = preference.channels != 0 ? preference.channels : codec.channels;
        } else if (isKnown) {
            codec.payloadType = known->payloadType;
        }
        return append(
            isKnown ? known->media : std::string_view("audio"), std::move(codec), preference.ptimeMs);
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
            if (m_nextDynamic == 101)
                ++m_nextDynamic;
            if (m_nextDynamic > lastDynamic)
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
        SdpCodec event;
        event.payloadType = usualEvent;
        event.name = "telephone-event";
        event.clockRate = m_audio.codecs.front().clockRate;
        event.fmtp = "0-16";
        m_audio.formats.push_back(event.payloadType);
        m_audio.events.push_back(std::move(event));
    }

    NegotiatedStream m_audio;
    NegotiatedStream m_video;
    unsigned m_nextDynamic = firstDynamic;
};

} // namespace

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
