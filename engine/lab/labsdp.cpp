#include "engine/lab/labsdp.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

constexpr std::array<std::pair<LabDirection, std::string_view>, 4> directions{{
    {LabDirection::SendRecv, "sendrecv"},
    {LabDirection::SendOnly, "sendonly"},
    {LabDirection::RecvOnly, "recvonly"},
    {LabDirection::Inactive, "inactive"},
}};

/// The part of `rest` up to the next space; `rest` loses it.
std::string_view takeWord(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

std::string staticEncoding(int payloadType)
{
    switch (payloadType) {
    case 0:
        return "PCMU/8000";
    case 3:
        return "GSM/8000";
    case 8:
        return "PCMA/8000";
    case 9:
        return "G722/8000";
    case 18:
        return "G729/8000";
    default:
        return {};
    }
}

bool isTelephoneEvent(const LabCodec& codec)
{
    return startsIgnoringCase(codec.encoding, "telephone-event");
}

/// Folds the lines of a description into its first audio stream.
class Reader {
public:
    void onLine(std::string_view line)
    {
        if (line.starts_with("m="))
            onMedia(line.substr(2));
        else if (m_section == Section::Other)
            return;
        else if (line.starts_with("c=IN IP4 ") || line.starts_with("c=IN IP6 "))
            (m_section == Section::Session ? m_sessionHost : m_mediaHost) = line.substr(9);
        else if (line.starts_with("a=rtpmap:"))
            onRtpmap(line.substr(9));
        else if (line.starts_with("a=rtcp:"))
            m_rtcp = line.substr(7);
        else if (line.starts_with("a="))
            onDirection(line.substr(2));
    }

    Result<LabRemoteMedia> finish()
    {
        if (!m_found)
            return fail(Errc::BadSdp, "the SDP has no audio stream with a port");
        const std::string_view host = m_mediaHost.empty() ? m_sessionHost : m_mediaHost;
        const auto address = SocketAddress::parse(host.substr(0, host.find('/')), m_port);
        if (!address)
            return fail(Errc::BadSdp, fmt::format("c= of the SDP: {}", address.error().detail));
        m_media.rtp = *address;
        m_media.rtcp = address->withPort(static_cast<std::uint16_t>(m_port + 1));
        std::string_view rest = m_rtcp;
        if (const auto port = wholeNumber<std::uint16_t>(takeWord(rest))) {
            m_media.rtcp = address->withPort(*port);
            takeWord(rest);
            takeWord(rest);
            if (const auto elsewhere = SocketAddress::parse(rest, *port))
                m_media.rtcp = *elsewhere;
        }
        return m_media;
    }

private:
    enum class Section { Session, Audio, Other };

    void onMedia(std::string_view rest)
    {
        const bool isAudio = takeWord(rest) == "audio" && !m_found;
        m_section = isAudio ? Section::Audio : Section::Other;
        const auto port = isAudio ? wholeNumber<std::uint16_t>(takeWord(rest)) : std::nullopt;
        if (!port)
            return;
        m_port = *port;
        m_found = true;
        takeWord(rest);
        while (!rest.empty()) {
            if (const auto type = wholeNumber<int>(takeWord(rest)))
                m_media.codecs.push_back({*type, staticEncoding(*type)});
        }
    }

    void onRtpmap(std::string_view rest)
    {
        const auto type = wholeNumber<int>(takeWord(rest));
        if (!type)
            return;
        for (LabCodec& codec : m_media.codecs) {
            if (codec.payloadType == *type)
                codec.encoding = rest;
        }
    }

    void onDirection(std::string_view name)
    {
        for (const auto& [direction, known] : directions) {
            if (name == known)
                m_media.direction = direction;
        }
    }

    Section m_section = Section::Session;
    bool m_found = false;
    std::string_view m_sessionHost, m_mediaHost, m_rtcp;
    std::uint16_t m_port = 0;
    LabRemoteMedia m_media;
};

} // namespace

std::vector<LabCodec> labCodecs()
{
    return {{8, "PCMA/8000"}, {0, "PCMU/8000"}, {101, "telephone-event/8000"}};
}

LabDirection answerTo(LabDirection offered) noexcept
{
    switch (offered) {
    case LabDirection::SendOnly:
        return LabDirection::RecvOnly;
    case LabDirection::RecvOnly:
        return LabDirection::SendOnly;
    case LabDirection::SendRecv:
    case LabDirection::Inactive:
        break;
    }
    return offered;
}

bool maySend(LabDirection direction) noexcept
{
    return direction == LabDirection::SendRecv || direction == LabDirection::SendOnly;
}

bool LabRemoteMedia::isReachable() const noexcept
{
    return rtp.port() != 0 && !rtp.isUnspecified() && maySend(answerTo(direction));
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
    const auto direction
        = std::ranges::find(directions, media.direction, [](const auto& each) { return each.first; });
    return fmt::format("v=0\r\n"
                       "o=lab {} {} IN {} {}\r\n"
                       "s=Legscope lab phone\r\n"
                       "c=IN {} {}\r\n"
                       "t=0 0\r\n"
                       "m=audio {} RTP/AVP{}\r\n"
                       "{}a=ptime:20\r\n"
                       "a={}\r\n",
        media.session, media.version, family, host, family, host, media.rtp.port(), types, maps,
        direction->second);
}

Result<LabRemoteMedia> readLabSdp(std::string_view text)
{
    Reader reader;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        reader.onLine(line);
    }
    return reader.finish();
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
