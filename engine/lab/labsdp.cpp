#include "engine/lab/labsdp.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdpwriter.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

bool isTelephoneEvent(const LabCodec& codec)
{
    return startsIgnoringCase(codec.encoding, "telephone-event");
}

LabCodec labCodecOf(const SdpCodec& codec, int payloadType)
{
    if (codec.name.empty())
        return {payloadType, {}};
    std::string encoding = fmt::format("{}/{}", codec.name, codec.clockRate);
    if (codec.channels > 1)
        encoding += fmt::format("/{}", codec.channels);
    return {payloadType, std::move(encoding)};
}

} // namespace

std::vector<LabCodec> labCodecs()
{
    return {{8, "PCMA/8000"}, {0, "PCMU/8000"}, {101, "telephone-event/8000"}};
}

bool LabRemoteMedia::isReachable() const noexcept
{
    return rtp.port() != 0 && !rtp.isUnspecified()
        && sends(answerDirection(direction, MediaDirection::SendRecv));
}

std::string writeLabSdp(const LabMedia& media)
{
    const std::string host = media.rtp.host();
    const std::string_view family = media.rtp.family() == IpFamily::V6 ? "IP6" : "IP4";
    std::string types, maps;
    for (const LabCodec& codec : media.codecs) {
        types += fmt::format(" {}", codec.payloadType);
        maps += fmt::format("a=rtpmap:{} {}\r\n", codec.payloadType, codec.encoding);
        if (isTelephoneEvent(codec))
            maps += fmt::format("a=fmtp:{} 0-16\r\n", codec.payloadType);
    }
    return fmt::format("v=0\r\n"
                       "o=lab {} {} IN {} {}\r\n"
                       "s=Legscope lab phone\r\n"
                       "c=IN {} {}\r\n"
                       "t=0 0\r\n"
                       "m=audio {} RTP/AVP{}\r\n"
                       "{}a=ptime:20\r\n"
                       "a={}\r\n",
        media.session, media.version, family, host, family, host, media.rtp.port(), types, maps,
        nameOf(media.direction));
}

Result<LabRemoteMedia> firstAudioOf(const SdpView& sdp)
{
    const auto audio = std::ranges::find(sdp.media, "audio", &SdpMedia::media);
    if (audio == sdp.media.end())
        return fail(Errc::BadSdp, "the SDP has no audio stream");
    if (!audio->host || !audio->host->literal)
        return fail(Errc::BadSdp,
            fmt::format("c= of the SDP: \"{}\" is not an IP address",
                audio->host ? audio->host->text : std::string()));
    LabRemoteMedia media;
    media.rtp = audio->host->literal->withPort(audio->port);
    const bool hasRtcpHost = audio->rtcpHost && audio->rtcpHost->literal;
    media.rtcp = (hasRtcpHost ? *audio->rtcpHost->literal : media.rtp)
                     .withPort(audio->rtcpPort.value_or(static_cast<std::uint16_t>(audio->port + 1)));
    media.direction = audio->direction;
    for (const SdpCodec& codec : audio->codecs) {
        if (const auto payloadType = wholeNumber<int>(codec.payloadType))
            media.codecs.push_back(labCodecOf(codec, *payloadType));
    }
    return media;
}

std::vector<LabCodec> commonCodecs(const std::vector<LabCodec>& theirs, const std::vector<LabCodec>& ours)
{
    std::vector<LabCodec> common;
    for (const LabCodec& codec : theirs) {
        const auto same
            = [&codec](const LabCodec& own) { return equalsIgnoringCase(own.encoding, codec.encoding); };
        if (std::ranges::any_of(ours, same))
            common.push_back(codec);
    }
    return common;
}

int audioPayloadType(const std::vector<LabCodec>& codecs) noexcept
{
    const auto audio
        = std::ranges::find_if(codecs, [](const LabCodec& codec) { return !isTelephoneEvent(codec); });
    return audio == codecs.end() ? -1 : audio->payloadType;
}

} // namespace legscope
