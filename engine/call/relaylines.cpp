#include "engine/call/relaylines.h"

#include "engine/call/mediaend.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

std::size_t indexOf(LegSide side)
{
    return static_cast<std::size_t>(side);
}

/// "PCMA/8000": the first format of the answer (of the offer while there is none).
std::string codecName(const SdpMedia& media)
{
    if (media.codecs.empty())
        return media.formats.empty() ? "" : media.formats.front();
    const SdpCodec& codec = media.codecs.front();
    return codec.clockRate == 0 ? codec.name : fmt::format("{}/{}", codec.name, codec.clockRate);
}

/// Only what its protocol calls RTP is read as RTP: T.38 over udptl is not.
StreamKind kindOf(const SdpMedia& media)
{
    return media.proto.find("RTP/") == std::string::npos ? StreamKind::Raw : StreamKind::Rtp;
}

bool isHeld(const SdpMedia& media)
{
    return media.direction == MediaDirection::RecvOnly || media.direction == MediaDirection::Inactive
        || (media.host && media.host->literal && media.host->literal->isUnspecified());
}

} // namespace

bool isRelayed(const SdpMedia& media)
{
    return media.port != 0 && !media.overTcp;
}

RelayLines::RelayLines(MediaPool& pool, const MediaSetup& setup)
    : m_pool(pool)
    , m_setup(setup)
{
}

bool RelayLines::setEnd(LegSide side, const MediaEnd& end)
{
    MediaEnd& current = m_ends[indexOf(side)];
    const bool moves = !(current.range == end.range)
        && std::ranges::any_of(
            m_locals, [side](const auto& line) { return line.second[indexOf(side)].has_value(); });
    current = end;
    if (moves) {
        m_ticket.reset();
        m_locals.clear();
        m_armed.clear();
        m_plan = {};
    }
    return moves;
}

const MediaEnd& RelayLines::end(LegSide side) const
{
    return m_ends[indexOf(side)];
}

Result<void> RelayLines::check(LegSide from, const SdpView& view) const
{
    return checkRemotes(view, m_ends[indexOf(from)], m_pool);
}

Result<void> RelayLines::reserve(const SdpView& view, std::initializer_list<LegSide> sides)
{
    if (!m_ticket) {
        auto ticket = m_pool.open(m_setup);
        if (!ticket)
            return std::unexpected(ticket.error());
        m_ticket = std::move(*ticket);
    }
    m_fresh.clear();
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        if (!isRelayed(view.media[mline]) || relayOf(view, mline) != mline)
            continue;
        if (view.media[mline].portCount > 1)
            return fail(Errc::BadSdp,
                fmt::format("m-line {} asks for {} port pairs; the relay serves one", mline,
                    view.media[mline].portCount));
        if (!m_locals.contains(mline))
            m_fresh.push_back(mline);
        for (const LegSide side : sides) {
            const auto local = m_ticket->reserve(mline, side, m_ends[indexOf(side)].range);
            if (!local) {
                giveBack();
                return std::unexpected(local.error());
            }
            m_locals[mline][indexOf(side)] = *local;
        }
    }
    return {};
}

void RelayLines::giveBack()
{
    for (const std::uint32_t mline : std::exchange(m_fresh, {}))
        release(mline);
}

void RelayLines::release(std::uint32_t mline)
{
    m_locals.erase(mline);
    m_ticket->release(mline);
}

/// The m-line whose relay serves `mline`: itself, or the first of its BUNDLE that names the same port (RFC
/// 9143 section 7.1.2).
std::uint32_t RelayLines::relayOf(const SdpView& view, std::uint32_t mline) const
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

RewritePlan RelayLines::planFor(LegSide reader, const SdpView& view) const
{
    const MediaEnd& end = m_ends[indexOf(reader)];
    RewritePlan plan;
    plan.address = end.advertised;
    const auto advertised = SocketAddress::parse(end.advertised, 0);
    plan.family = advertised ? advertised->family() : end.range.ip.family();
    plan.ice = end.ice;
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        const SdpMedia& media = view.media[mline];
        RelayLine line;
        const auto locals = m_locals.find(relayOf(view, mline));
        if (isRelayed(media) && locals != m_locals.end() && locals->second[indexOf(reader)]) {
            const MediaLocal& bound = *locals->second[indexOf(reader)];
            // An answer that muxes names its RTP port for RTCP too (RFC 5761 section 5.1.1).
            const bool muxed = media.rtcpMux && media.rtcpPort == media.port;
            line = {bound.rtp.port(), muxed ? bound.rtp.port() : bound.rtcp.port()};
        }
        plan.lines.push_back(line);
    }
    return plan;
}

EndPlan RelayLines::endPlan(LegSide side, std::uint32_t mline, const SdpMedia& media)
{
    EndPlan end;
    end.onHold = isHeld(media);
    end.rtcpMux = media.rtcpMux;
    end.signalling = m_ends[indexOf(side)].signalling;
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
        if (parsed.ec != std::errc() || type >= end.clockRates.size())
            continue;
        end.clockRates[type] = codec.clockRate;
        end.formats.push_back({static_cast<std::uint8_t>(type), codec.name});
    }
    return end;
}

void RelayLines::armFromOffer(const SdpOffer& offer)
{
    MediaPlan plan;
    for (std::uint32_t mline = 0; mline < offer.view.media.size(); ++mline) {
        const SdpMedia& media = offer.view.media[mline];
        if (!isRelayed(media) || relayOf(offer.view, mline) != mline)
            continue;
        StreamPlan stream;
        stream.mline = mline;
        stream.kind = kindOf(media);
        stream.encrypted = media.encrypted;
        stream.ends[indexOf(offer.from)] = endPlan(offer.from, mline, media);
        stream.ends[indexOf(offer.from)].rtcpMux = false;
        plan.streams.push_back(stream);
    }
    arm(std::move(plan), offer, nullptr);
}

void RelayLines::armAgreed(const SdpOffer& offer, const SdpView& answer, const Translations& translations)
{
    MediaPlan plan;
    m_fresh.clear();
    for (std::uint32_t mline = 0; mline < offer.view.media.size(); ++mline) {
        const SdpMedia& offered = offer.view.media[mline];
        const SdpMedia& answered = answer.media[mline];
        if (!m_locals.contains(mline))
            continue;
        if (!isRelayed(offered) || !isRelayed(answered) || relayOf(answer, mline) != mline) {
            // Removed, rejected, or carried by another m-line of its BUNDLE: its own ports are free again.
            release(mline);
            continue;
        }
        StreamPlan stream;
        stream.mline = mline;
        stream.kind = kindOf(answered);
        stream.encrypted = offered.encrypted || answered.encrypted;
        stream.ends[indexOf(offer.from)] = endPlan(offer.from, mline, offered);
        stream.ends[indexOf(otherSide(offer.from))] = endPlan(otherSide(offer.from), mline, answered);
        const bool muxed = offered.rtcpMux && answered.rtcpMux;
        for (const LegSide side : {LegSide::A, LegSide::B}) {
            EndPlan& end = stream.ends[indexOf(side)];
            end.rtcpMux = muxed;
            if (const auto found = translations.find({mline, side}); found != translations.end())
                end.translation = found->second;
        }
        plan.streams.push_back(stream);
    }
    arm(std::move(plan), offer, &answer);
}

void RelayLines::arm(MediaPlan plan, const SdpOffer& offer, const SdpView* answer)
{
    m_armed.clear();
    for (const StreamPlan& stream : plan.streams) {
        const SdpMedia& media = answer ? answer->media[stream.mline] : offer.view.media[stream.mline];
        const Locals& locals = m_locals[stream.mline];
        const auto bound = [&locals](std::size_t side) { return locals[side].value_or(MediaLocal()).rtp; };
        m_armed.push_back({stream.mline, media.media, codecName(media), bound(0), bound(1),
            stream.ends[0].rtp, stream.ends[1].rtp});
    }
    m_plan = std::move(plan);
    armTicket();
}

void RelayLines::connected()
{
    m_connected = true;
    if (m_ticket)
        armTicket();
}

/// Time-outs count once the call is up: before, nobody has to send.
void RelayLines::armTicket()
{
    MediaPlan plan = m_plan;
    for (StreamPlan& stream : plan.streams) {
        for (std::size_t side = 0; m_connected && side < m_ends.size(); ++side) {
            stream.ends[side].timeout = m_ends[side].timeout;
            stream.ends[side].holdTimeout = m_ends[side].holdTimeout;
        }
    }
    m_ticket->arm(std::move(plan));
}

std::vector<StreamSample> RelayLines::sample() const
{
    return m_ticket ? m_ticket->sample() : std::vector<StreamSample>{};
}

} // namespace legscope
