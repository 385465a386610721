#include "engine/call/proxymedia.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

std::size_t indexOf(LegSide side)
{
    return static_cast<std::size_t>(side);
}

/// The relay carries datagrams: an m-line with a port that does not ask for TCP.
bool isRelayed(const SdpMedia& media)
{
    return media.port != 0 && !media.overTcp;
}

/// "PCMA/8000": the first format of the answer (of the offer while there is none).
std::string codecName(const SdpMedia& media)
{
    if (media.codecs.empty())
        return media.formats.empty() ? "" : media.formats.front();
    const SdpCodec& codec = media.codecs.front();
    return codec.clockRate == 0 ? codec.name : fmt::format("{}/{}", codec.name, codec.clockRate);
}

bool isHeld(const SdpMedia& media)
{
    return media.direction == MediaDirection::RecvOnly || media.direction == MediaDirection::Inactive
        || (media.host && media.host->literal && media.host->literal->isUnspecified());
}

} // namespace

ProxyMedia::ProxyMedia(MediaPool& pool, const MediaSetup& setup)
    : m_pool(pool)
    , m_setup(setup)
{
}

void ProxyMedia::setEnd(LegSide side, const MediaEnd& end)
{
    MediaEnd& current = m_ends[indexOf(side)];
    if (m_ticket && !(current.range == end.range)) {
        // A failover to another profile: its ports are elsewhere, and nothing of the branch before it stays.
        m_ticket.reset();
        m_locals.clear();
        m_offer.reset();
        m_agreed = false;
    }
    current = end;
}

Result<Carried> ProxyMedia::offer(LegSide from, LegId reader, std::string_view sdp)
{
    auto view = readSdp(sdp);
    if (!view)
        return std::unexpected(view.error());
    if (!m_agreed && std::ranges::none_of(view->media, isRelayed))
        return fail(Errc::BadSdp, "the offer has no m-line that the relay can carry");
    if (const auto reserved = reserve(*view); !reserved)
        return std::unexpected(reserved.error());
    auto carried = rewriteFor(otherSide(from), reader, *view, sdp);
    if (!carried)
        return carried;
    m_offer = Offer{from, std::move(*view)};
    // Nothing is agreed yet: early media of the other side may come before any answer, and is sent where this
    // offer asks for it. A later offer changes nothing until it is answered.
    if (!m_agreed)
        armFromOffer(*m_offer);
    return carried;
}

Result<Carried> ProxyMedia::answer(LegSide from, LegId reader, std::string_view sdp)
{
    if (!m_offer || m_offer->from == from)
        return fail(Errc::BadSdp, "an answer came without an offer");
    const auto view = readSdp(sdp);
    if (!view)
        return std::unexpected(view.error());
    if (const auto matches = checkAnswer(m_offer->view, *view); !matches)
        return std::unexpected(matches.error());
    auto carried = rewriteFor(otherSide(from), reader, *view, sdp);
    if (carried)
        armAgreed(*m_offer, *view);
    return carried;
}

void ProxyMedia::offerRefused()
{
    m_offer.reset();
}

Result<void> ProxyMedia::reserve(const SdpView& view)
{
    if (!m_ticket) {
        auto ticket = m_pool.open(m_setup);
        if (!ticket)
            return std::unexpected(ticket.error());
        m_ticket = std::move(*ticket);
    }
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        if (!isRelayed(view.media[mline]) || relayOf(view, mline) != mline)
            continue;
        if (view.media[mline].portCount > 1)
            return fail(Errc::BadSdp,
                fmt::format("m-line {} asks for {} port pairs; the relay serves one", mline,
                    view.media[mline].portCount));
        std::array<MediaLocal, 2> locals;
        for (const LegSide side : {LegSide::A, LegSide::B}) {
            const auto local = m_ticket->reserve(mline, side, m_ends[indexOf(side)].range);
            if (!local)
                return std::unexpected(local.error());
            locals[indexOf(side)] = *local;
        }
        m_locals[mline] = locals;
    }
    return {};
}

/// The m-line whose relay serves `mline`: itself, or the first of its BUNDLE that names the same port (RFC
/// 9143 section 7.1.2).
std::uint32_t ProxyMedia::relayOf(const SdpView& view, std::uint32_t mline) const
{
    const SdpMedia& media = view.media[mline];
    for (const auto& bundle : view.bundles) {
        if (media.mid.empty() || std::ranges::find(bundle, media.mid) == bundle.end())
            continue;
        for (std::uint32_t first = 0; first < mline; ++first) {
            const SdpMedia& other = view.media[first];
            if (other.port == media.port && std::ranges::find(bundle, other.mid) != bundle.end())
                return first;
        }
    }
    return mline;
}

Result<Carried> ProxyMedia::rewriteFor(
    LegSide reader, LegId readerLeg, const SdpView& view, std::string_view sdp)
{
    const MediaEnd& end = m_ends[indexOf(reader)];
    RewritePlan plan;
    plan.address = end.advertised;
    const auto advertised = SocketAddress::parse(end.advertised, 0);
    plan.family = advertised ? advertised->family() : end.range.ip.family();
    plan.ice = end.ice;
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        RelayLine line;
        const auto local = m_locals.find(relayOf(view, mline));
        if (isRelayed(view.media[mline]) && local != m_locals.end()) {
            const MediaLocal& bound = local->second[indexOf(reader)];
            // An answer that muxes names its RTP port for RTCP too (RFC 5761 section 5.1.1).
            const bool muxed
                = view.media[mline].rtcpMux && view.media[mline].rtcpPort == view.media[mline].port;
            line = {bound.rtp.port(), muxed ? bound.rtp.port() : bound.rtcp.port()};
        }
        plan.lines.push_back(line);
    }
    auto origin = m_origins.find(readerLeg);
    if (origin == m_origins.end())
        origin = m_origins.emplace(readerLeg, OriginMemory(fmt::format("{}", 1'000'000 + readerLeg.value)))
                     .first;
    auto rewritten = origin->second.rewrite(sdp, std::move(plan));
    if (!rewritten)
        return std::unexpected(rewritten.error());
    return Carried{std::move(rewritten->text), std::move(rewritten->edits)};
}

EndPlan ProxyMedia::endPlan(LegSide side, std::uint32_t mline, const SdpMedia& media)
{
    EndPlan end;
    end.onHold = isHeld(media);
    end.rtcpMux = media.rtcpMux;
    auto& remembered = m_lastRemote[indexOf(side)];
    if (media.host && media.host->literal && !media.host->literal->isUnspecified())
        remembered[mline] = media.host->literal->withPort(media.port);
    // On hold by 0.0.0.0 the last good address stays: the peer may still send, and will come back (RFC
    // 3264 8.4).
    if (const auto known = remembered.find(mline);
        known != remembered.end() && media.host && media.host->literal)
        end.rtp = known->second;
    if (media.rtcpPort && end.rtp) {
        const bool elsewhere
            = media.rtcpHost && media.rtcpHost->literal && !media.rtcpHost->literal->isUnspecified();
        end.rtcp = (elsewhere ? *media.rtcpHost->literal : *end.rtp).withPort(*media.rtcpPort);
    }
    for (const SdpCodec& codec : media.codecs) {
        unsigned type = 0;
        const auto parsed = std::from_chars(
            codec.payloadType.data(), codec.payloadType.data() + codec.payloadType.size(), type);
        if (parsed.ec == std::errc() && type < end.clockRates.size())
            end.clockRates[type] = codec.clockRate;
    }
    return end;
}

void ProxyMedia::armFromOffer(const Offer& offer)
{
    MediaPlan plan;
    for (std::uint32_t mline = 0; mline < offer.view.media.size(); ++mline) {
        const SdpMedia& media = offer.view.media[mline];
        if (!isRelayed(media) || relayOf(offer.view, mline) != mline)
            continue;
        StreamPlan stream;
        stream.mline = mline;
        stream.ends[indexOf(offer.from)] = endPlan(offer.from, mline, media);
        stream.ends[indexOf(offer.from)].rtcpMux = false;
        plan.streams.push_back(stream);
    }
    arm(std::move(plan), offer, nullptr);
}

void ProxyMedia::armAgreed(const Offer& offer, const SdpView& answer)
{
    m_agreed = true;
    MediaPlan plan;
    for (std::uint32_t mline = 0; mline < offer.view.media.size(); ++mline) {
        const SdpMedia& offered = offer.view.media[mline];
        const SdpMedia& answered = answer.media[mline];
        if (!isRelayed(offered) || !m_locals.contains(mline))
            continue;
        if (!isRelayed(answered) || relayOf(answer, mline) != mline) {
            // Rejected, or carried by another m-line of its BUNDLE: its own ports are free again.
            m_ticket->release(mline);
            m_locals.erase(mline);
            continue;
        }
        StreamPlan stream;
        stream.mline = mline;
        stream.ends[indexOf(offer.from)] = endPlan(offer.from, mline, offered);
        stream.ends[indexOf(otherSide(offer.from))] = endPlan(otherSide(offer.from), mline, answered);
        const bool muxed = offered.rtcpMux && answered.rtcpMux;
        for (EndPlan& end : stream.ends)
            end.rtcpMux = muxed;
        plan.streams.push_back(stream);
    }
    arm(std::move(plan), offer, &answer);
}

void ProxyMedia::arm(MediaPlan plan, const Offer& offer, const SdpView* answer)
{
    m_armed.clear();
    for (const StreamPlan& stream : plan.streams) {
        const SdpMedia& media = answer ? answer->media[stream.mline] : offer.view.media[stream.mline];
        const auto& locals = m_locals[stream.mline];
        m_armed.push_back({stream.mline, media.media, codecName(media), locals[0].rtp, locals[1].rtp,
            stream.ends[0].rtp, stream.ends[1].rtp});
    }
    m_ticket->arm(std::move(plan));
}

std::vector<StreamSample> ProxyMedia::sample() const
{
    return m_ticket ? m_ticket->sample() : std::vector<StreamSample>{};
}

} // namespace legscope
