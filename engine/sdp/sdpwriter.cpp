#include "engine/sdp/sdpwriter.h"

#include "engine/sdp/editlist.h"
#include "engine/sdp/rewriteplan.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace legscope {
namespace {

/// The value of the first line of a type in the session section; `otherwise` where there is none.
std::string_view sessionValue(std::span<const SdpLine> lines, char type, std::string_view otherwise)
{
    const auto found = std::ranges::find_if(
        lines, [type](const SdpLine& line) { return line.section < 0 && line.type == type; });
    return found == lines.end() || found->value.empty() ? otherwise : found->value;
}

class Writer {
public:
    /// `original` may be empty.
    Writer(const RewritePlan& plan, std::span<const SdpLine> original)
        : m_plan(plan)
        , m_original(original)
    {
    }

    void session()
    {
        line("v=0");
        line("o=" + originValue(m_plan), EditReason::OriginHidden);
        line(fmt::format("s={}", sessionValue(m_original, 's', "-")));
        line(fmt::format("c=IN {} {}", familyName(m_plan.family), m_plan.address), EditReason::MediaAnchored);
        line(fmt::format("t={}", sessionValue(m_original, 't', "0 0")));
    }

    void stream(const NegotiatedStream& stream, const RelayLine& relay)
    {
        if (!stream.served() || relay.rtpPort == 0)
            return rejected(stream);
        std::string formats;
        for (const auto* codecs : {&stream.codecs, &stream.noise, &stream.events}) {
            for (const SdpCodec& codec : *codecs)
                formats += " " + codec.payloadType;
        }
        if (formats.empty())
            formats = joined(stream.formats);
        line(fmt::format("m={} {} {}{}", stream.media, relay.rtpPort, stream.proto, formats));
        codecLines(stream.codecs);
        codecLines(stream.noise);
        codecLines(stream.events);
        if (stream.ptimeMs != 0)
            line(fmt::format("a=ptime:{}", stream.ptimeMs));
        for (const CryptoAttribute& crypto : stream.ownCrypto)
            line("a=crypto:" + textOf(crypto));
        if (stream.ownDtls)
            dtls(*stream.ownDtls);
        for (const std::string& attribute : stream.attributes)
            line("a=" + attribute);
        line(fmt::format("a={}", nameOf(stream.direction)));
        if (stream.muxes)
            line("a=rtcp-mux");
        rtcp(relay);
    }

    Rewritten finish()
    {
        Rewritten out;
        for (const WrittenLine& written : m_lines)
            out.text += written.text + "\r\n";
        out.edits = editsBetween(m_original, m_lines);
        return out;
    }

private:
    void line(std::string text, EditReason reason = EditReason::Negotiated)
    {
        m_lines.push_back({std::move(text), reason});
    }

    static std::string joined(const std::vector<std::string>& formats)
    {
        std::string text;
        for (const std::string& format : formats)
            text += " " + format;
        return text.empty() ? " 0" : text;
    }

    void rejected(const NegotiatedStream& stream)
    {
        const bool codecs = stream.outcome == StreamOutcome::NoCommonCodec;
        line(fmt::format("m={} 0 {}{}", stream.media, stream.proto, joined(stream.formats)),
            codecs ? EditReason::CodecNotPreferred : EditReason::NotServed);
    }

    void codecLines(const std::vector<SdpCodec>& codecs)
    {
        for (const SdpCodec& codec : codecs) {
            const std::string channels
                = codec.channels > 1 ? fmt::format("/{}", codec.channels) : std::string();
            line(
                fmt::format("a=rtpmap:{} {}/{}{}", codec.payloadType, codec.name, codec.clockRate, channels));
            if (!codec.fmtp.empty())
                line(fmt::format("a=fmtp:{} {}", codec.payloadType, codec.fmtp));
            for (const std::string& what : codec.feedback)
                line(fmt::format("a=rtcp-fb:{} {}", codec.payloadType, what));
        }
    }

    void dtls(const DtlsDescription& own)
    {
        for (const Fingerprint& fingerprint : own.fingerprints)
            line("a=fingerprint:" + textOf(fingerprint));
        line(fmt::format("a=setup:{}", nameOf(own.setup)));
        if (!own.tlsId.empty())
            line("a=tls-id:" + own.tlsId);
    }

    void rtcp(const RelayLine& relay)
    {
        if (relay.rtcpPort != 0 && relay.rtcpPort != relay.rtpPort + 1)
            line(fmt::format("a=rtcp:{}", relay.rtcpPort), EditReason::RelayRtcpPort);
    }

    const RewritePlan& m_plan;
    const std::span<const SdpLine> m_original;
    std::vector<WrittenLine> m_lines;
};

} // namespace

std::string_view nameOf(MediaDirection direction)
{
    switch (direction) {
    case MediaDirection::SendOnly:
        return "sendonly";
    case MediaDirection::RecvOnly:
        return "recvonly";
    case MediaDirection::Inactive:
        return "inactive";
    default:
        return "sendrecv";
    }
}

Result<Rewritten> writeSdp(const Negotiated& terms, const RewritePlan& plan, const ParsedSdp* original)
{
    const auto checked = checkedPlan(plan);
    if (!checked)
        return std::unexpected(checked.error());
    if (terms.streams.empty())
        return fail(Errc::InvalidArgument, "there is no stream to write");
    Writer writer(*checked, original ? std::span(original->lines()) : std::span<const SdpLine>());
    writer.session();
    for (std::size_t i = 0; i < terms.streams.size(); ++i)
        writer.stream(terms.streams[i], i < checked->lines.size() ? checked->lines[i] : RelayLine());
    return writer.finish();
}

} // namespace legscope
