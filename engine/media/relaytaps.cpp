#include "engine/media/relaytaps.h"

#include "engine/core/log.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

std::size_t indexOf(LegSide side) noexcept
{
    return static_cast<std::size_t>(side);
}

} // namespace

void RelayTaps::TapLink::onPacket(const ArrivedPacket& packet) noexcept
{
    // First: who carries it may change its octets.
    if (packet.read.kind == PacketKind::Rtp && !m_line.encrypted)
        m_taps.hear(m_from.side(), packet);
    m_carrier.onPacket(packet);
}

void RelayTaps::TapLink::link() noexcept
{
    m_from.linkTo(m_taps.isUsed() ? static_cast<Link&>(*this) : m_carrier, m_to);
}

RelayTaps::RelayTaps(MediaLine& line, std::array<SoundPlayer*, 2> players)
    : m_line(line)
    , m_players(players)
{
}

RelayTaps::~RelayTaps()
{
    cut();
}

void RelayTaps::carryBy(MediaPort& from, MediaPort& to, Link& link)
{
    m_links[indexOf(from.side())].emplace(*this, from, to, link).link();
}

void RelayTaps::link()
{
    for (auto& tap : m_links) {
        if (tap)
            tap->link();
    }
}

void RelayTaps::plan(LegSide from, const Boxed<Hearing>& hearing)
{
    if (m_hearings[indexOf(from)] == hearing)
        return;
    m_hearings[indexOf(from)] = hearing;
    for (RecordingTap& tap : m_taps)
        plan(tap, from, "recorded");
    for (ListenTap& tap : m_listeners)
        plan(tap, from, "listened to");
}

template <class Tap>
void RelayTaps::plan(Tap& tap, LegSide from, std::string_view done)
{
    if (const auto planned = tap.plan(from, m_hearings[indexOf(from)]); !planned)
        logLine(LogLevel::Error, "media",
            fmt::format("call {}: m-line {}: leg {} is not {}: {}", m_line.setup.call, m_line.number,
                nameOf(from), done, planned.error().detail));
}

void RelayTaps::begin(Monotonic now)
{
    if (m_taps.size() + m_listeners.size() > 1)
        return;
    m_line.context.frames.add(*this, now);
    link();
}

void RelayTaps::end()
{
    if (isUsed())
        return;
    m_line.context.frames.remove(*this);
    link();
}

void RelayTaps::listen(HeardLeg listening)
{
    ListenTap& tap = m_listeners.emplace_back(std::move(listening));
    for (const LegSide from : {LegSide::A, LegSide::B})
        plan(tap, from, "listened to");
    m_players[indexOf(tap.of())]->add(tap);
    begin(m_line.context.arrivals.now());
}

void RelayTaps::stopListening(std::uint64_t number)
{
    const auto tap = std::ranges::find(m_listeners, number, &ListenTap::number);
    if (tap == m_listeners.end())
        return;
    m_players[indexOf(tap->of())]->remove(*tap);
    m_listeners.erase(tap);
    end();
}

bool RelayTaps::isListening(std::uint64_t number) const
{
    return std::ranges::find(m_listeners, number, &ListenTap::number) != m_listeners.end();
}

void RelayTaps::record(LegSide of, Recording recording)
{
    const Monotonic now = m_line.context.arrivals.now();
    RecordingTap& tap = m_taps.emplace_back(of, std::move(recording), now);
    for (const LegSide from : {LegSide::A, LegSide::B})
        plan(tap, from, "recorded");
    m_players[indexOf(of)]->add(tap);
    begin(now);
}

RecordingTap* RelayTaps::find(std::uint64_t number)
{
    const auto found = std::ranges::find(m_taps, number, &RecordingTap::number);
    return found == m_taps.end() ? nullptr : &*found;
}

void RelayTaps::remove(RecordingTap& tap, RecordingCause cause)
{
    tap.stop(m_line.context.arrivals.now(), cause);
    m_players[indexOf(tap.of())]->remove(tap);
    m_taps.remove_if([&tap](const RecordingTap& one) { return &one == &tap; });
    end();
}

void RelayTaps::stop(std::uint64_t number, RecordingCause cause)
{
    if (RecordingTap* const tap = find(number))
        remove(*tap, cause);
}

void RelayTaps::setState(std::uint64_t number, RecordingState state)
{
    if (RecordingTap* const tap = find(number))
        tap->setState(m_line.context.arrivals.now(), state);
}

void RelayTaps::cut()
{
    while (!m_taps.empty())
        remove(m_taps.front(), RecordingCause::Cut);
    while (!m_listeners.empty())
        stopListening(m_listeners.front().number());
}

void RelayTaps::hear(LegSide from, const ArrivedPacket& packet)
{
    const RtpHeader& header = packet.read.rtp;
    const Octets payload = payloadOf(packet.datagram.octets, header);
    for (RecordingTap& tap : m_taps)
        tap.onPacket(from, header, payload, packet.arrival);
    for (ListenTap& tap : m_listeners)
        tap.onPacket(from, header, payload, packet.arrival);
}

void RelayTaps::onFrame(Monotonic due) noexcept
{
    for (RecordingTap& tap : m_taps)
        tap.onTime(due);
    for (ListenTap& tap : m_listeners)
        tap.onTime(due);
}

} // namespace legscope
