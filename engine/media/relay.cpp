#include "engine/media/relay.h"

#include "engine/core/log.h"
#include "engine/media/transcodelink.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

Relay::Relay(
    const MediaSetup& setup, std::uint32_t mline, StreamBlock& counters, const WorkerContext& context)
    : m_line(setup, mline, counters, context, *this)
    , m_ends{{{{m_line, LegSide::A}, {}, nullptr}, {{m_line, LegSide::B}, {}, nullptr}}}
    , m_taps(m_line, {&directionTo(LegSide::A).player, &directionTo(LegSide::B).player})
{
    for (End& each : m_ends)
        each.used = &each.vacant;
    for (const LegSide from : {LegSide::A, LegSide::B})
        link(from, LinkKind::Forward);
}

Result<void> Relay::attach(LegSide side, std::unique_ptr<MediaPort> port)
{
    if (auto attached = port->attach(m_line, side); !attached)
        return attached;
    end(side).ports.push_back(std::move(port));
    return {};
}

std::unique_ptr<MediaPort> Relay::detach(LegSide side, const SocketAddress& rtp)
{
    End& at = end(side);
    const auto found
        = std::ranges::find_if(at.ports, [&rtp](const auto& port) { return port->local() == rtp; });
    if (found == at.ports.end())
        return nullptr;
    std::unique_ptr<MediaPort> port = std::move(*found);
    at.ports.erase(found);
    if (at.used == port.get())
        use(side, at.vacant);
    port->detach();
    return port;
}

/// A link is between two ports: with another one both directions begin anew, and the stream to each port goes
/// on where it was.
void Relay::use(LegSide side, MediaPort& port)
{
    for (Direction& direction : m_directions) {
        direction.link.reset();
        direction.kind = LinkKind::None;
        direction.makesSound = false;
    }
    this->port(side).standBy();
    end(side).used = &port;
    port.use();
    for (const LegSide from : {LegSide::A, LegSide::B})
        link(from, LinkKind::Forward);
}

/// Nobody is in use where the one that is planned has not come yet, or has gone: what another one has agreed
/// on in its call is not to be changed by a plan that does not mean it.
void Relay::usePlanned(LegSide side, const EndPlan& planned)
{
    End& at = end(side);
    if (!planned.local && at.used != &at.vacant)
        return;
    const auto named = std::ranges::find_if(
        at.ports, [&planned](const auto& port) { return !planned.local || port->local() == planned.local; });
    MediaPort& wanted = named == at.ports.end() ? at.vacant : **named;
    if (&wanted != &port(side))
        use(side, wanted);
}

/// A port that leaves is at no end any more while it still takes what has come to it.
bool Relay::isAwaited(LegSide side, const MediaPort& port) const noexcept
{
    if (!m_line.armed || !m_unanswered)
        return false;
    const EndPlan& planned = m_unanswered->ends[static_cast<std::size_t>(side)];
    const End& at = m_ends[static_cast<std::size_t>(side)];
    return planned.peer == 0 && !planned.local && !at.used->isHeard()
        && std::ranges::any_of(at.ports, [&port](const auto& one) { return one.get() == &port; });
}

void Relay::useHeard(LegSide side, MediaPort& port) noexcept
{
    use(side, port);
    const StreamPlan plan = *m_unanswered;
    arm(plan);
}

void Relay::link(LegSide from, LinkKind kind)
{
    Direction& direction = m_directions[static_cast<std::size_t>(from)];
    if (direction.kind == kind)
        return;
    MediaPort& receiving = port(from);
    MediaPort& sending = port(otherSide(from));
    if (kind == LinkKind::Transcode)
        direction.link = std::make_unique<TranscodeLink>(
            m_line, receiving, sending, *direction.digits, direction.player, direction.seats);
    else if (kind == LinkKind::Translate)
        direction.link = std::make_unique<TranslateLink>(m_line, receiving, sending, *direction.digits);
    else
        direction.link = std::make_unique<ForwardLink>(m_line, receiving, sending);
    direction.kind = kind;
    m_taps.carryBy(receiving, sending, *direction.link);
}

void Relay::planDigits(LegSide from, const EndPlan& to)
{
    auto& digits = m_directions[static_cast<std::size_t>(from)].digits;
    if (!digits)
        digits = std::make_unique<DigitPath>();
    digits->plan(to.digits ? *to.digits : DigitPlan());
}

bool Relay::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    Direction& direction = m_directions[static_cast<std::size_t>(from)];
    if (!m_line.armed || !direction.digits)
        return false;
    direction.digits->onDigit(digit, source, m_line.context.arrivals.now(), stage);
    direction.link->sendDigits();
    m_line.reportDigits(from, *direction.digits);
    return true;
}

bool Relay::makesSoundFor(LegSide to) const noexcept
{
    return m_line.armed && m_directions[static_cast<std::size_t>(otherSide(to))].makesSound;
}

void Relay::play(LegSide to, Play play)
{
    directionTo(to).player.start(std::move(play));
}

void Relay::stopPlaying(LegSide to) noexcept
{
    directionTo(to).player.stop();
}

void Relay::seat(LegSide side, const std::shared_ptr<MixSeat>& seat) noexcept
{
    m_directions[static_cast<std::size_t>(side)].seats.said = seat;
    directionTo(side).seats.heard = seat;
}

void Relay::addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats) noexcept
{
    directionTo(to).seats.added = std::move(seats);
}

void Relay::cutSound(Direction& direction)
{
    m_line.reportPlayedOut(direction.player, PlayedOut::Cause::Cut);
}

void Relay::cutSounds()
{
    for (Direction& direction : m_directions)
        cutSound(direction);
}

void Relay::linkAsPlanned(LegSide from, const EndPlan& to)
{
    if (to.digits || to.translation || to.transcoding)
        planDigits(from, to);
    Direction& direction = m_directions[static_cast<std::size_t>(from)];
    direction.makesSound = false;
    if (!to.transcoding) {
        link(from, to.translation ? LinkKind::Translate : LinkKind::Forward);
        direction.link->sendDigits();
        return cutSound(direction);
    }
    link(from, LinkKind::Transcode);
    const auto made = static_cast<TranscodeLink&>(*direction.link).plan(*to.transcoding);
    direction.makesSound = made.has_value();
    if (made)
        return;
    logLine(LogLevel::Error, "media",
        fmt::format("call {}: m-line {} towards leg {} stays silent: {}", m_line.setup.call, m_line.number,
            nameOf(otherSide(from)), made.error().detail));
    cutSound(direction);
}

void Relay::disarm() noexcept
{
    m_line.armed = false;
    m_unanswered.reset();
}

void Relay::arm(const StreamPlan& plan)
{
    const bool isAnswered = plan.ends[0].peer != 0 && plan.ends[1].peer != 0;
    m_unanswered = isAnswered ? nullptr : std::make_unique<const StreamPlan>(plan);
    const Monotonic now = m_line.context.arrivals.now();
    m_line.kind = plan.kind;
    m_line.encrypted = plan.encrypted;
    m_line.armed = true;
    for (const LegSide side : {LegSide::A, LegSide::B})
        usePlanned(side, plan.ends[static_cast<std::size_t>(side)]);
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const EndPlan& planned = plan.ends[static_cast<std::size_t>(side)];
        StreamWatch& watch = m_line.watch(side);
        watch.plan({planned, plan.ends[static_cast<std::size_t>(otherSide(side))]}, now);
        if (plan.encrypted)
            watch.setEncrypted();
        port(side).plan(planned);
        m_taps.plan(otherSide(side), planned.hearing);
        linkAsPlanned(otherSide(side), planned);
    }
    for (End& each : m_ends)
        each.used->releaseEarly();
}

unsigned Relay::updateConnections(unsigned budget)
{
    unsigned opened = 0;
    for (End& each : m_ends) {
        if (opened < budget)
            opened += each.used->updateConnection() ? 1 : 0;
    }
    return opened;
}

void Relay::tick(Monotonic now)
{
    if (!m_line.armed)
        return;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        StreamWatch& watch = m_line.watch(side);
        if (DigitPath* const digits = m_directions[static_cast<std::size_t>(side)].digits.get()) {
            digits->onTime(now);
            m_line.reportDigits(side, *digits);
        }
        const StreamWatch::Silence silence = watch.tick(now);
        if (silence.quiet)
            m_line.report(side, FlowChange::Quiet, watch.counters().source.get().value_or(SocketAddress()),
                fmt::format("no packet of leg {} for 2 s", nameOf(side)));
        if (silence.timedOut && m_line.context.onTimeout)
            m_line.context.onTimeout(
                {m_line.setup.call, m_line.number, side, watch.timeout(), watch.onHold()});
    }
}

} // namespace legscope
