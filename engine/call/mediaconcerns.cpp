#include "engine/call/mediaconcerns.h"

#include "engine/core/caseless.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::array bothSides{LegSide::A, LegSide::B};

bool hasSent(LegSide side, const std::vector<StreamSample>& streams)
{
    return std::ranges::any_of(streams, [side](const StreamSample& stream) {
        return stream.from == side && stream.rtpIn + stream.rtcpIn + stream.otherIn > 0;
    });
}

bool isSent(const SdpMedia& media)
{
    const MediaDirection direction = effectiveDirection(media);
    return media.port != 0
        && (direction == MediaDirection::SendRecv || direction == MediaDirection::SendOnly);
}

} // namespace

void MediaConcerns::onSdp(LegSide from, const ParsedSdp& sdp)
{
    Leg& leg = m_legs[static_cast<std::size_t>(from)];
    leg.hasIce = std::ranges::any_of(sdp.view().media, &SdpMedia::hasIce);
    leg.sends = std::ranges::any_of(sdp.view().media, isSent);
    leg.hasZrtp = std::ranges::any_of(sdp.lines(), [](const SdpLine& line) {
        return line.type == 'a' && equalsIgnoringCase(attributeOf(line).name, "zrtp-hash");
    });
}

void MediaConcerns::connected(Monotonic now)
{
    if (!m_connectedAt)
        m_connectedAt = now;
}

std::vector<SdpNotice> MediaConcerns::look(
    MediaMode mode, const std::vector<StreamSample>& streams, Monotonic now)
{
    std::vector<SdpNotice> notices;
    if (streams.empty())
        return notices;
    if (mode == MediaMode::Default)
        lookForZrtp(notices, streams);
    lookForForged(notices, streams);
    if (m_connectedAt && !m_judged && now - *m_connectedAt >= m_silenceAfter) {
        m_judged = true;
        lookForSilence(notices, mode, streams);
    }
    return notices;
}

void MediaConcerns::lookForZrtp(
    std::vector<SdpNotice>& notices, const std::vector<StreamSample>& streams) const
{
    for (const LegSide side : bothSides) {
        const bool speaks = std::ranges::any_of(
            streams, [side](const StreamSample& stream) { return stream.from == side && stream.zrtp > 0; });
        if (speaks || m_legs[static_cast<std::size_t>(side)].hasZrtp)
            notices.push_back({Severity::Warning, FindingCode::ZrtpNotPassed,
                fmt::format("leg {} offers to encrypt by ZRTP, which ends here in Default mode: its media is "
                            "not encrypted (proxy and bypass pass it)",
                    nameOf(side))});
    }
}

/// A few forged packets are somebody's attempt; of more an operator must know.
void MediaConcerns::lookForForged(std::vector<SdpNotice>& notices, const std::vector<StreamSample>& streams)
{
    constexpr std::uint64_t worthTelling = 10;
    for (const StreamSample& stream : streams) {
        Leg& leg = m_legs[static_cast<std::size_t>(stream.from)];
        const auto failed = stream.drops[static_cast<std::size_t>(Drop::NotAuthentic)];
        const auto replayed = stream.drops[static_cast<std::size_t>(Drop::Replayed)];
        if (leg.isForgeryTold || failed + replayed < worthTelling)
            continue;
        leg.isForgeryTold = true;
        const bool isNothingRead = stream.rtpIn + stream.rtcpIn == 0;
        notices.push_back({Severity::Warning, FindingCode::SrtpFailed,
            fmt::format(
                "leg {}: {} packets of m-line {} could not be authenticated by {} and {} came twice; they "
                "were dropped. {}",
                nameOf(stream.from), failed, stream.mline, stream.receivedSuite, replayed,
                isNothingRead
                    ? "None could be read: the leg encrypts with another key than its SDP names, or "
                      "does not encrypt"
                    : "Others could be read: somebody else sends to this port, or the leg has changed "
                      "its key without an offer")});
    }
}

void MediaConcerns::lookForSilence(
    std::vector<SdpNotice>& notices, MediaMode mode, const std::vector<StreamSample>& streams) const
{
    const double seconds = std::chrono::duration<double>(m_silenceAfter).count();
    for (const LegSide side : bothSides) {
        const Leg& leg = m_legs[static_cast<std::size_t>(side)];
        if (hasSent(side, streams) || !leg.sends)
            continue;
        if (leg.hasIce && mode == MediaMode::Proxy)
            notices.push_back({Severity::Warning, FindingCode::IceWithoutMedia,
                fmt::format(
                    "leg {} offered ICE, whose candidates were taken out (proxy-media-ice), and no packet "
                    "of it has come in {:g} s: it may wait for connectivity checks that nobody makes",
                    nameOf(side), seconds)});
        else
            notices.push_back({Severity::Warning, FindingCode::NoMedia,
                fmt::format("no packet of leg {} has come in the {:g} s since the answer, though its SDP "
                            "says that it "
                            "sends: a firewall or the address in the SDP may be the cause",
                    nameOf(side), seconds)});
    }
}

} // namespace legscope
