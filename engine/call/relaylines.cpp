#include "engine/call/relaylines.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace legscope {
namespace {

std::size_t indexOf(LegSide side)
{
    return static_cast<std::size_t>(side);
}

/// "PCMA/8000 of A, opus/48000 of B: one leg sends PCMA, the other takes opus"; empty where packets pass.
std::string transcodedName(std::uint32_t mline, const RelayLines::Conversions& conversions)
{
    std::string codecs, reason;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const auto found = conversions.find({mline, side});
        if (found == conversions.end() || !found->second.transcoding)
            continue;
        const CodecFormat& codec = found->second.transcoding->to.codec;
        codecs += fmt::format(
            "{}{}/{} of {}", codecs.empty() ? "" : ", ", nameOf(codec.kind), codec.clockRate, nameOf(side));
        reason = found->second.reason;
    }
    return codecs.empty() ? codecs : codecs + ": " + reason;
}

/// The port of a pair of m=.../n: they follow each other in steps of two.
std::optional<SocketAddress> shifted(const std::optional<SocketAddress>& first, std::uint32_t pair)
{
    if (!first || first->port() + 2 * pair > 65535)
        return std::nullopt;
    return first->withPort(static_cast<std::uint16_t>(first->port() + 2 * pair));
}

} // namespace

RelayLines::RelayLines(MediaPool& pool, const MediaSetup& setup, Muxing muxing, PathPlace place)
    : m_ports(pool, setup, muxing, place)
    , m_hosts(pool)
{
}

/// On hold by 0.0.0.0 the last good address stays: the peer may still send, and will come back (RFC 3264
/// section 8.4).
void RelayLines::setAddresses(EndPlan& planned, const WrittenSdp& sdp, const StreamKey& key)
{
    const SdpMedia& media = sdp.view->media[key.mline];
    const MediaEnd& served = end(sdp.from);
    const auto known = std::pair(sdp.writer, key.mline);
    if (!media.host)
        return;
    if (const auto remote = m_hosts.addressOf({sdp.from, key.mline, *media.host, media.port}, served))
        m_lastRemote.insert_or_assign(known, *remote);
    else if (!media.host->literal)
        return;
    if (const auto last = m_lastRemote.find(known); last != m_lastRemote.end())
        planned.rtp = last->second;
    if (!media.rtcpPort || !planned.rtp)
        return;
    const bool elsewhere
        = media.rtcpHost && !(media.rtcpHost->literal && media.rtcpHost->literal->isUnspecified());
    planned.rtcp = elsewhere
        ? m_hosts.addressOf({sdp.from, key.mline, *media.rtcpHost, *media.rtcpPort}, served)
        : planned.rtp->withPort(*media.rtcpPort);
}

EndPlan RelayLines::endPlan(const WrittenSdp& sdp, const StreamKey& key)
{
    const SdpMedia& media = sdp.view->media[key.mline];
    EndPlan planned;
    planned.peer = sdp.writer.value;
    planned.exchange = m_exchanges[indexOf(sdp.from)];
    planned.onHold = isHeld(media);
    planned.rtcpMux = media.rtcpMux;
    planned.signalling = end(sdp.from).signalling;
    setAddresses(planned, sdp, key);
    const auto& local = m_agreement->locals.at(key.mline)[indexOf(sdp.from)];
    planned.local = local ? std::optional(local->pair(key.pair)) : std::nullopt;
    planned.rtp = shifted(planned.rtp, key.pair);
    planned.rtcp = shifted(planned.rtcp, key.pair);
    const SdpView& shape = m_agreement->shape();
    for (std::uint32_t mline = 0; mline < sdp.view->media.size(); ++mline) {
        if (relayOf(shape, mline) == key.mline)
            addFormats(planned, sdp.view->media[mline]);
    }
    return planned;
}

void RelayLines::armFromOffer(
    const WrittenSdp& offer, const Securities& securities, const Conversions& conversions)
{
    arm({offer, std::nullopt, conversions, securities});
}

void RelayLines::convert(LegSide to, const Conversions& conversions)
{
    if (!m_agreement)
        return;
    const auto isTowards = [to](const auto& conversion) { return conversion.first.second == to; };
    std::erase_if(m_agreement->conversions, isTowards);
    std::ranges::copy_if(
        conversions, std::inserter(m_agreement->conversions, m_agreement->conversions.end()), isTowards);
    rearm();
}

bool RelayLines::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    if (!m_ports.ticket() || !m_agreement)
        return false;
    m_ports.ticket()->digit(from, digit, source, stage);
    return true;
}

void RelayLines::armAgreed(const WrittenSdp& offer, const WrittenSdp& answer, const Conversions& conversions,
    const Securities& securities, Decisions decisions)
{
    m_ports.keepReserved();
    arm({offer, answer, conversions, securities, std::move(decisions)});
}

/// Ports of m-lines that were removed or rejected, or that another m-line of their BUNDLE carries, are free
/// again.
void RelayLines::releaseUnused()
{
    if (!m_agreement || !m_agreement->answer)
        return;
    for (std::uint32_t mline = 0; mline < m_agreement->offer.view->media.size(); ++mline) {
        if (m_ports.isBound(mline) && !isCarried(*m_agreement, mline))
            m_ports.release(mline);
    }
}

void RelayLines::hostFound(const std::string& name, std::vector<SocketAddress> addresses)
{
    m_hosts.learn(name, std::move(addresses));
    if (m_agreement)
        rearm();
}

/// Whether the m-line has a relay of its own.
bool RelayLines::isCarried(const Agreement& agreement, std::uint32_t mline) const
{
    const SdpView& shape = agreement.shape();
    return m_ports.isBound(mline) && isRelayed(agreement.offer.view->media[mline])
        && isRelayed(shape.media[mline]) && relayOf(shape, mline) == mline;
}

StreamPlan RelayLines::streamPlan(const StreamKey& key)
{
    const auto& [offer, answer, conversions, securities, decisions, locals] = *m_agreement;
    const SdpMedia& offered = offer.view->media[key.mline];
    StreamPlan stream;
    stream.key = key;
    stream.kind = streamKindOf(m_agreement->shape().media[key.mline]);
    stream.encrypted = offered.encrypted;
    stream.ends[indexOf(offer.from)] = endPlan(offer, key);
    bool muxed = false;
    if (answer) {
        const SdpMedia& answered = answer->view->media[key.mline];
        stream.encrypted = offered.encrypted || answered.encrypted;
        EndPlan& answering = stream.ends[indexOf(answer->from)];
        answering = endPlan(*answer, key);
        answering.isFork = true;
        muxed = offered.rtcpMux && answered.rtcpMux;
    }
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        EndPlan& end = stream.ends[indexOf(side)];
        end.rtcpMux = m_ports.muxing() == Muxing::EndToEnd ? muxed : end.rtcpMux;
        if (const auto found = conversions.find({key.mline, side}); found != conversions.end()) {
            end.translation = found->second.translation;
            end.transcoding = found->second.transcoding;
            end.digits = found->second.digits;
            end.hearing = found->second.hearing;
        }
    }
    addSecurity(stream);
    return stream;
}

/// What is encrypted up to here can be read here.
void RelayLines::addSecurity(StreamPlan& stream) const
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const auto found = m_agreement->securities.find({stream.key.mline, side});
        if (found == m_agreement->securities.end())
            continue;
        stream.ends[indexOf(side)].security = found->second;
        stream.encrypted = false;
    }
}

void RelayLines::arm(Agreement agreement)
{
    m_agreement = std::move(agreement);
    for (std::uint32_t mline = 0; mline < m_agreement->shape().media.size(); ++mline)
        m_agreement->locals[mline] = m_ports.of(mline);
    ++m_exchange;
    m_exchanges[indexOf(m_agreement->offer.from)] = m_exchange;
    if (m_agreement->answer)
        m_exchanges[indexOf(m_agreement->answer->from)] = m_exchange;
    // While the call rings another answer may come, of the same leg or of another fork, and the newest
    // counts.
    if (m_connected)
        releaseUnused();
    rearm();
}

void RelayLines::reopen(LegSide side)
{
    if (!m_agreement)
        return;
    m_exchanges[indexOf(side)] = ++m_exchange;
    rearm();
}

void RelayLines::rearm()
{
    m_hosts.beginPlan();
    m_armed.clear();
    m_plan = {};
    const SdpView& shape = m_agreement->shape();
    for (std::uint32_t mline = 0; mline < shape.media.size(); ++mline) {
        if (!isCarried(*m_agreement, mline))
            continue;
        const SdpMedia& media = shape.media[mline];
        const LinePorts::Locals& locals = m_agreement->locals.at(mline);
        const auto& first = locals[0] ? locals[0] : locals[1];
        for (std::uint32_t pair = 0; first && pair < std::min<std::uint32_t>(media.portCount, first->pairs);
            ++pair)
            m_plan.streams.push_back(streamPlan({mline, pair}));
        const StreamPlan& base = *std::ranges::find(m_plan.streams, StreamKey{mline}, &StreamPlan::key);
        const auto bound = [&locals](std::size_t side) { return locals[side].value_or(MediaLocal()).rtp; };
        const std::string transcoded = transcodedName(mline, m_agreement->conversions);
        ArmedStream& armed = m_armed.emplace_back();
        armed = {mline, media.media, transcoded.empty() ? codecName(media) : transcoded, bound(0), bound(1),
            base.ends[0].rtp, base.ends[1].rtp};
        if (const auto decided = m_agreement->decisions.find(mline);
            decided != m_agreement->decisions.end()) {
            armed.decision = decided->second.order;
            armed.refused = decided->second.refused;
        }
    }
    armTicket();
}

void RelayLines::connected()
{
    m_connected = true;
    if (!m_ports.ticket())
        return;
    releaseUnused();
    armTicket();
}

/// Nobody else may answer any more. Nor has anybody to send every layer of what has several port pairs.
void RelayLines::addTimeouts(StreamPlan& stream) const
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        EndPlan& planned = stream.ends[indexOf(side)];
        planned.isFork = false;
        if (stream.key.pair != 0)
            continue;
        planned.timeout = end(side).timeout;
        planned.holdTimeout = end(side).holdTimeout;
    }
}

/// Time-outs count once the call is up: before, nobody has to send.
void RelayLines::armTicket()
{
    MediaPlan plan = m_plan;
    if (m_connected) {
        for (StreamPlan& stream : plan.streams)
            addTimeouts(stream);
    }
    m_ports.ticket()->arm(std::move(plan));
}

std::vector<StreamSample> RelayLines::sample() const
{
    return m_ports.ticket() ? m_ports.ticket()->sample() : std::vector<StreamSample>{};
}

std::uint64_t RelayLines::traffic() const
{
    return m_ports.ticket() ? m_ports.ticket()->traffic() : 0;
}

} // namespace legscope
