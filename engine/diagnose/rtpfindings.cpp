#include "engine/core/translatable.h"
#include "engine/diagnose/mediafindings.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <fmt/format.h>

/// What the counters of RTP show.
namespace legscope {
namespace {

/// A direction is called silent when the other one has this many packets: two seconds of the usual 20 ms.
constexpr std::uint64_t silentAfter = 100;
/// Both directions are called silent so long after the answer.
constexpr std::chrono::seconds bothSilentAfter{5};
/// Fewer packets show no loss, no jitter, and no habit.
constexpr std::uint64_t judgedAfter = 100;

std::uint64_t dropped(const StreamSample& stream, Drop reason)
{
    return stream.drops[static_cast<std::size_t>(reason)];
}

/// "PCMA/8000", what a payload type means without any SDP; empty when nothing.
std::string staticCodec(const std::string& payloadType)
{
    const SdpCodec fixed = codecOfFormat(payloadType);
    return fixed.name.empty() ? std::string() : fmt::format("{}/{}", fixed.name, fixed.clockRate);
}

class RtpJudge {
public:
    explicit RtpJudge(const MediaView& view)
        : m_view(view)
    {
    }

    std::vector<Conclusion> judge()
    {
        if (m_view.mode == MediaMode::Bypass || !m_view.talked)
            return {};
        for (const StreamSample& stream : m_view.sample.streams) {
            findSilence(stream);
            findLoss(stream);
            findJitter(stream);
            findForeignCodec(stream);
        }
        return std::move(m_found);
    }

private:
    const StreamSample* opposite(const StreamSample& stream) const
    {
        const auto found = std::ranges::find_if(m_view.sample.streams, [&](const StreamSample& other) {
            return other.mline == stream.mline && other.from != stream.from;
        });
        return found == m_view.sample.streams.end() ? nullptr : &*found;
    }

    bool isInUse(std::uint32_t mline) const
    {
        const auto holds = [mline](const std::vector<SdpStream>& streams) {
            return mline < streams.size() && (streams[mline].held || streams[mline].rejected);
        };
        return !holds(m_view.agreement.offered()) && !holds(m_view.agreement.answered());
    }

    Conclusion& add(Severity severity, std::string code, const StreamSample& stream)
    {
        return m_found.emplace_back(Conclusion{severity, std::move(code), stream.from, stream.mline, {}, {},
            {{"received", fmt::format("{} packets", stream.rtpIn)},
                {"sent on", fmt::format("{} packets", stream.rtpOut)},
                {"received at", stream.local.text()}}});
    }

    void findSilence(const StreamSample& stream)
    {
        const StreamSample* other = opposite(stream);
        if (other == nullptr || stream.rtpOut > 0 || !isInUse(stream.mline))
            return;
        if (other->rtpIn >= silentAfter)
            return oneWay(stream);
        const bool isOther = stream.otherIn + other->otherIn > 0; // T.38, DTLS: not RTP, and not silence
        if (stream.from == LegSide::A && stream.rtpIn == 0 && other->rtpIn == 0 && !isOther
            && *m_view.talked >= bothSilentAfter)
            bothSilent(stream, *other);
    }

    void bothSilent(const StreamSample& fromA, const StreamSample& fromB)
    {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(*m_view.talked).count();
        Conclusion& one = add(Severity::Warning, "NO_RTP", fromA);
        one.leg.reset();
        one.text = {QT_TRANSLATE_NOOP("CallFinding",
                        "No audio in either direction: in the %1 s since the answer no RTP has come, neither "
                        "from A (expected at %2) nor from B (expected at %3)."),
            {std::to_string(seconds), fromA.local.text(), fromB.local.text()}};
        one.remedy = {{QT_TRANSLATE_NOOP("CallFinding",
                          "Look whether the ends can reach these addresses: a firewall, a NAT, or "
                          "ext-rtp-ip.")},
            "ext-rtp-ip", {}};
    }

    void oneWay(const StreamSample& stream)
    {
        const std::string who(nameOf(stream.from)), other(nameOf(otherSide(stream.from)));
        Conclusion& one = add(Severity::Warning, "ONE_WAY", stream);
        if (const auto foreign = dropped(stream, Drop::ForeignSource); foreign > 0) {
            one.text = {QT_TRANSLATE_NOOP("CallFinding",
                            "One-way audio: RTP of %1 comes from an address that its SDP does not name, and "
                            "is dropped (%2 packets)."),
                {who, std::to_string(foreign)}};
            one.remedy = {{QT_TRANSLATE_NOOP("CallFinding",
                               "Let the source be learned (disable-rtp-auto-adjust=false), or correct the "
                               "address in the SDP of %1."),
                              {who}},
                "disable-rtp-auto-adjust", "false"};
        } else if (stream.rtpIn > 0 && dropped(stream, Drop::NoRemote) > 0) {
            one.text = {QT_TRANSLATE_NOOP("CallFinding",
                            "One-way audio: RTP of %1 arrives, but %2 has named no address to send it to."),
                {who, other}};
            one.remedy.text
                = {QT_TRANSLATE_NOOP("CallFinding", "Look at the SDP of %1 on the SDP diff tab."), {other}};
        } else if (stream.rtpIn > 0 && dropped(stream, Drop::NotAgreed) > 0) {
            one.text = {QT_TRANSLATE_NOOP("CallFinding",
                            "One-way audio: RTP of %1 arrives, but has a codec that was not agreed with %2."),
                {who, other}};
            one.remedy.text = {
                QT_TRANSLATE_NOOP("CallFinding",
                    "Let %1 send a codec that its SDP was answered with; the RTP tab names what it sends."),
                {who}};
        } else if (stream.rtpIn > 0) {
            one.text = {QT_TRANSLATE_NOOP("CallFinding",
                            "One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2."),
                {who, other}};
            one.remedy = {{QT_TRANSLATE_NOOP("CallFinding",
                               "Look at rtp-ip and at the route to the address in the SDP of %1."),
                              {other}},
                "rtp-ip", {}};
        } else {
            one.text = {QT_TRANSLATE_NOOP(
                            "CallFinding", "One-way audio: no RTP has come from %1; it is expected at %2."),
                {who, stream.local.text()}};
            one.remedy = {{QT_TRANSLATE_NOOP("CallFinding",
                               "Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip."),
                              {who}},
                "ext-rtp-ip", {}};
        }
    }

    void findLoss(const StreamSample& stream)
    {
        if (stream.rtpIn < judgedAfter || stream.expected == 0)
            return;
        const double percent = 100.0 * static_cast<double>(std::max<std::int64_t>(stream.lost, 0))
            / static_cast<double>(stream.expected);
        if (percent <= lossLimit.warning)
            return;
        Conclusion& one = add(Severity::Warning, "LOSS", stream);
        const std::string who(nameOf(stream.from));
        one.text = {QT_TRANSLATE_NOOP("CallFinding", "%1 % of the RTP of %2 is lost (%3 of %4 packets)."),
            {fmt::format("{:.1f}", percent), who, std::to_string(stream.lost),
                std::to_string(stream.expected)}};
        one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
                               "It is lost before it arrives here: look at the network between %1 and this "
                               "machine."),
            {stream.source ? stream.source->host() : who}};
        one.evidence.emplace_back("lost", fmt::format("{} of {}", stream.lost, stream.expected));
    }

    void findJitter(const StreamSample& stream)
    {
        if (stream.rtpIn < judgedAfter || stream.jitterMs <= jitterLimit.warning)
            return;
        Conclusion& one = add(Severity::Warning, "JITTER", stream);
        const std::string who(nameOf(stream.from)), jitter = fmt::format("{:.0f}", stream.jitterMs);
        one.text = {QT_TRANSLATE_NOOP("CallFinding",
                        "The RTP of %1 comes unevenly: %2 ms of jitter, the longest pause was %3 ms."),
            {who, jitter, fmt::format("{:.0f}", stream.maxDeltaMs)}};
        one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
                               "It is uneven before it arrives here: look at the network between %1 and this "
                               "machine, or at the load of %2."),
            {stream.source ? stream.source->host() : who, who}};
        one.evidence.emplace_back("jitter", jitter + " ms");
    }

    /// RTP of a leg has the formats of the SDP that it was sent (RFC 3264 section 6.1).
    void findForeignCodec(const StreamSample& stream)
    {
        const auto& agreed = m_view.agreement.sentTo(stream.from == LegSide::A ? m_view.legA : m_view.legB);
        const auto seen = std::ranges::find(stream.payloads, stream.payloadType, &PayloadSeen::type);
        if (stream.mline >= agreed.size() || seen == stream.payloads.end() || seen->packets < judgedAfter)
            return;
        const SdpStream& named = agreed[stream.mline];
        const std::string type = std::to_string(stream.payloadType);
        if (named.formats.empty() || named.rejected || std::ranges::count(named.formats, type) > 0)
            return;
        const std::string codec = seen->codec.empty() ? staticCodec(type) : seen->codec;
        Conclusion& one = add(Severity::Warning, "CODEC_NOT_AGREED", stream);
        const std::string who(nameOf(stream.from)), other(nameOf(otherSide(stream.from)));
        one.text = {QT_TRANSLATE_NOOP("CallFinding",
                        "%1 sends %2, which was not agreed: it was told that %3 is understood. %4 may "
                        "not be able to play it."),
            {who, codec.empty() ? "payload type " + type : fmt::format("{} (payload type {})", codec, type),
                named.codecs.empty() ? joinedFormats(named)
                                     : fmt::format("{}", fmt::join(named.codecs, ", ")),
                other}};
        one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
                               "%1 has to send one of the codecs of the SDP that it was sent: correct its "
                               "list of codecs."),
            {who}};
        one.evidence.emplace_back("payload type", type);
    }

    static std::string joinedFormats(const SdpStream& stream)
    {
        return fmt::format("{}", fmt::join(stream.formats, ", "));
    }

    const MediaView& m_view;
    std::vector<Conclusion> m_found;
};

} // namespace

std::vector<Conclusion> rtpFindings(const MediaView& view)
{
    return RtpJudge(view).judge();
}

} // namespace legscope
