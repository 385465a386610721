#include "engine/sdp/sdpview.h"

#include "engine/core/caseless.h"
#include "engine/sdp/codecattributes.h"
#include "engine/sdp/sdpfields.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

std::optional<MediaDirection> directionNamed(std::string_view name)
{
    if (equalsIgnoringCase(name, "sendrecv"))
        return MediaDirection::SendRecv;
    if (equalsIgnoringCase(name, "sendonly"))
        return MediaDirection::SendOnly;
    if (equalsIgnoringCase(name, "recvonly"))
        return MediaDirection::RecvOnly;
    if (equalsIgnoringCase(name, "inactive"))
        return MediaDirection::Inactive;
    return std::nullopt;
}

std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
    return result;
}

bool isEncrypted(const std::string& upperProto)
{
    return upperProto.find("SAVP") != std::string::npos || upperProto.starts_with("UDP/TLS")
        || upperProto.find("DTLS") != std::string::npos;
}

/// The lines about DTLS of one section.
struct DtlsLines {
    std::vector<Fingerprint> fingerprints;
    std::vector<std::string> others; ///< why they cannot be served
    std::optional<DtlsSetup> setup;
    std::string tlsId;

    void read(std::string_view name, std::string_view value)
    {
        const auto words = wordsOf(value);
        const std::string_view first = words.empty() ? std::string_view() : words.front();
        if (equalsIgnoringCase(name, "setup")) {
            setup = dtlsSetupNamed(first);
        } else if (equalsIgnoringCase(name, "tls-id")) {
            tlsId = first;
        } else if (equalsIgnoringCase(name, "fingerprint")) {
            if (auto fingerprint = readFingerprint(value))
                fingerprints.push_back(std::move(*fingerprint));
            else
                others.push_back(std::move(fingerprint.error().detail));
        }
    }
};

/// Gathers a view line by line. Fields that we act upon are checked; other attributes are read as far as they
/// go.
class ViewReader {
public:
    Result<SdpView> read(const std::vector<SdpLine>& lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (const auto done = readLine(lines[i], i); !done)
                return std::unexpected(done.error());
        }
        for (SdpMedia& media : m_view.media)
            inheritFromSession(media);
        return std::move(m_view);
    }

private:
    Result<void> readLine(const SdpLine& line, std::size_t index)
    {
        switch (line.type) {
        case 'o':
            return origin(line, index);
        case 'm':
            return mediaLine(line, index);
        case 'c':
            return connection(line, index);
        case 'a':
            return line.section < 0 ? sessionAttribute(line) : mediaAttribute(line, index);
        default:
            return {};
        }
    }

    Result<void> origin(const SdpLine& line, std::size_t index)
    {
        const auto field = readOrigin(line.value, index);
        if (!field)
            return std::unexpected(field.error());
        m_view.originId = field->id;
        m_view.originVersion = field->version;
        return {};
    }

    Result<void> mediaLine(const SdpLine& line, std::size_t index)
    {
        const auto field = readMedia(line.value, index);
        if (!field)
            return std::unexpected(field.error());
        if (field->port != 0)
            m_pairs += field->portCount;
        if (m_pairs > maxSdpPortPairs)
            return fail(
                Errc::Unsupported, fmt::format("the SDP asks for more than {} port pairs", maxSdpPortPairs));
        SdpMedia media;
        media.media = field->media;
        media.port = field->port;
        media.portCount = field->portCount;
        media.proto = field->proto;
        media.formats.assign(field->formats.begin(), field->formats.end());
        media.overTcp = isOverTcp(field->proto);
        const std::string proto = upper(field->proto);
        media.encrypted = isEncrypted(proto);
        media.overDtls = proto.find("TLS") != std::string::npos;
        m_dtls.emplace_back();
        if (proto.find("RTP/") != std::string::npos)
            std::ranges::transform(field->formats, std::back_inserter(media.codecs), codecOfFormat);
        m_view.media.push_back(std::move(media));
        m_directed.push_back(false);
        return {};
    }

    Result<void> connection(const SdpLine& line, std::size_t index)
    {
        auto field = readConnection(line.value, index);
        if (!field)
            return std::unexpected(field.error());
        std::optional<SdpHost>& host = line.section < 0 ? m_sessionHost : m_view.media.back().host;
        if (!host)
            host = std::move(field->host);
        return {};
    }

    Result<void> sessionAttribute(const SdpLine& line)
    {
        const auto [name, value] = attributeOf(line);
        if (const auto direction = directionNamed(name))
            m_sessionDirection = *direction;
        else if (isIceAttribute(name))
            m_sessionIce = true;
        else if (equalsIgnoringCase(name, "group"))
            group(value);
        else
            m_sessionDtls.read(name, value);
        return {};
    }

    void group(std::string_view value)
    {
        const auto words = wordsOf(value);
        if (!words.empty() && equalsIgnoringCase(words.front(), "BUNDLE"))
            m_view.bundles.emplace_back(words.begin() + 1, words.end());
    }

    Result<void> mediaAttribute(const SdpLine& line, std::size_t index)
    {
        const auto [name, value] = attributeOf(line);
        SdpMedia& media = m_view.media.back();
        if (const auto direction = directionNamed(name)) {
            media.direction = *direction;
            m_directed.back() = true;
        } else if (equalsIgnoringCase(name, "rtcp")) {
            return rtcp(media, value, index);
        } else if (equalsIgnoringCase(name, "rtcp-mux") || equalsIgnoringCase(name, "rtcp-mux-only")) {
            media.rtcpMux = true;
        } else if (equalsIgnoringCase(name, "bundle-only")) {
            media.bundleOnly = true;
        } else if (isIceAttribute(name)) {
            media.hasIce = true;
        } else if (equalsIgnoringCase(name, "mid")) {
            const auto words = wordsOf(value);
            media.mid = words.empty() ? std::string_view() : words.front();
        } else if (equalsIgnoringCase(name, "ptime")) {
            media.ptimeMs = leadingNumberOrZero(value);
        } else if (equalsIgnoringCase(name.substr(0, 3), "T38")) {
            media.faxAttributes.emplace_back(line.value);
        } else if (equalsIgnoringCase(name, "rtpmap")) {
            readRtpmap(media, value);
        } else if (equalsIgnoringCase(name, "fmtp")) {
            readFmtp(media, value);
        } else if (equalsIgnoringCase(name, "rtcp-fb")) {
            readFeedback(media, value);
        } else if (equalsIgnoringCase(name, "crypto")) {
            crypto(media, value);
        } else {
            m_dtls.back().read(name, value);
        }
        return {};
    }

    static Result<void> rtcp(SdpMedia& media, std::string_view value, std::size_t index)
    {
        auto field = readRtcp(value, index);
        if (!field)
            return std::unexpected(field.error());
        media.rtcpPort = field->port;
        if (field->connection)
            media.rtcpHost = std::move(field->connection->host);
        return {};
    }

    static void crypto(SdpMedia& media, std::string_view value)
    {
        if (auto read = readCrypto(value))
            media.crypto.push_back(std::move(*read));
        else
            media.otherCrypto.push_back(std::move(read.error().detail));
    }

    void inheritFromSession(SdpMedia& media) const
    {
        const auto index = static_cast<std::size_t>(&media - m_view.media.data());
        if (!media.host)
            media.host = m_sessionHost;
        if (!m_directed[index])
            media.direction = m_sessionDirection;
        media.hasIce = media.hasIce || m_sessionIce;
        if (media.overDtls)
            describeDtls(media, m_dtls[index]);
    }

    void describeDtls(SdpMedia& media, DtlsLines own) const
    {
        const bool hasOwn = !own.fingerprints.empty() || !own.others.empty();
        const DtlsLines& certificate = hasOwn ? own : m_sessionDtls;
        media.dtls.fingerprints = certificate.fingerprints;
        media.otherFingerprints = certificate.others;
        media.dtls.setup = own.setup.value_or(m_sessionDtls.setup.value_or(DtlsSetup::Active));
        media.dtls.tlsId = std::move(own.tlsId);
        const bool isHeld = media.host && media.host->literal && media.host->literal->isUnspecified();
        if (media.host && !isHeld && media.port != 0)
            media.dtls.transport = fmt::format("{} {}", media.host->text, media.port);
    }

    SdpView m_view;
    std::vector<DtlsLines> m_dtls; ///< by m-line
    DtlsLines m_sessionDtls;
    std::optional<SdpHost> m_sessionHost;
    MediaDirection m_sessionDirection = MediaDirection::SendRecv;
    bool m_sessionIce = false;
    std::size_t m_pairs = 0; ///< port pairs of the m-lines so far
    std::vector<bool> m_directed; ///< by m-line: has a direction of its own
};

} // namespace

Result<SdpView> viewOf(const std::vector<SdpLine>& lines)
{
    return ViewReader().read(lines);
}

Result<void> checkAnswer(const SdpView& offer, const SdpView& answer)
{
    if (offer.media.size() != answer.media.size())
        return fail(Errc::BadSdp,
            fmt::format(
                "the answer has {} m-lines, the offer has {}", answer.media.size(), offer.media.size()));
    for (std::size_t i = 0; i < offer.media.size(); ++i) {
        const SdpMedia& offered = offer.media[i];
        const SdpMedia& answered = answer.media[i];
        if (answered.port != 0 && answered.portCount > offered.portCount)
            return fail(Errc::BadSdp,
                fmt::format("m-line {} of the answer has {} port pairs, that of the offer has {}", i,
                    answered.portCount, offered.portCount));
        if (!equalsIgnoringCase(offered.media, answered.media))
            return fail(Errc::BadSdp,
                fmt::format("m-line {} of the answer is {}, that of the offer is {}", i, answered.media,
                    offered.media));
        if (answered.port != 0 && !equalsIgnoringCase(offered.proto, answered.proto))
            return fail(Errc::BadSdp,
                fmt::format("m-line {} of the answer is {}, that of the offer is {}", i, answered.proto,
                    offered.proto));
    }
    return {};
}

} // namespace legscope
