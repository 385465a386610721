#include "engine/call/callbindings.h"

#include "engine/call/calldigits.h"
#include "engine/call/callenvironment.h"
#include "engine/call/callkeys.h"
#include "engine/call/calllinks.h"
#include "engine/call/callmedia.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

LegSide legOf(const BoundApplication& application, LegSide pressing, KeysOf whose)
{
    const LegSide own = whose == KeysOf::Leg ? pressing : otherSide(pressing);
    switch (application.on) {
    case BoundLeg::Own:
        return own;
    case BoundLeg::Peer:
        return otherSide(own);
    case BoundLeg::Same:
        return pressing;
    case BoundLeg::Opposite:
        break;
    }
    return otherSide(pressing);
}

} // namespace

CallBindings::CallBindings(const BoundRun::Parts& parts)
    : m_parts(parts)
{
}

CallBindings::~CallBindings() = default;

void CallBindings::changed(Channel& channel)
{
    BoundKeys bound = channel.bindings.bound();
    bound.ofLeg = bound.ofLeg || m_parts.keys.isReading(channel.side);
    if (channel.media.end()->digits.bound != bound)
        m_parts.media.changeDigits(channel, [bound](DigitChoice& choice) { choice.bound = bound; });
}

Channel* CallBindings::askedFor(LegSide from, KeysOf whose) const
{
    return m_parts.links.channelAt(whose == KeysOf::Leg ? from : otherSide(from));
}

bool CallBindings::isAsked(LegSide from) const
{
    const Channel* const own = askedFor(from, KeysOf::Leg);
    const Channel* const peer = askedFor(from, KeysOf::Peer);
    return (own && own->bindings.bound().ofLeg) || (peer && peer->bindings.bound().ofPeer);
}

void CallBindings::show(LegSide from, KeysOf whose, const PressedKey& key)
{
    if (Channel* const asked = askedFor(from, whose))
        return follow(
            from, whose, *asked, asked->bindings.press(whose, key, m_parts.environment.clock.now()));
    if (whose == KeysOf::Leg)
        show(from, KeysOf::Peer, key);
    else
        m_parts.digits.letGo(from, key);
}

void CallBindings::follow(LegSide from, KeysOf whose, Channel& asked, const KeyFate& fate)
{
    for (const PressedKey& key : fate.taken)
        m_parts.digits.taken(from, key);
    for (const PressedKey& key : fate.letGo) {
        if (whose == KeysOf::Leg)
            show(from, KeysOf::Peer, key);
        else
            m_parts.digits.letGo(from, key);
    }
    wait(from, whose, asked);
    changed(asked); // one of them may have been for once
    runAll(from, whose, fate);
}

void CallBindings::wait(LegSide from, KeysOf whose, const Channel& asked)
{
    LoopTimer& timer = m_waits[static_cast<std::size_t>(from)][static_cast<std::size_t>(whose)];
    timer.cancel();
    const auto due = asked.bindings.due(whose);
    if (!due)
        return;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - m_parts.environment.clock.now());
    timer = m_parts.environment.loop.after(
        std::max(left, std::chrono::milliseconds(0)), [this, from, whose] { onTime(from, whose); });
}

void CallBindings::connected()
{
    for (const LegSide from : {LegSide::A, LegSide::B}) {
        for (const KeysOf whose : {KeysOf::Leg, KeysOf::Peer}) {
            if (const Channel* const asked = askedFor(from, whose))
                wait(from, whose, *asked);
        }
    }
}

void CallBindings::onTime(LegSide from, KeysOf whose)
{
    if (Channel* const asked = askedFor(from, whose))
        follow(from, whose, *asked, asked->bindings.onTime(whose, m_parts.environment.clock.now()));
}

void CallBindings::runAll(LegSide from, KeysOf whose, const KeyFate& fate)
{
    if (Channel* const pressing = m_parts.links.channelAt(from); pressing && !fate.notMatching.empty())
        pressing->variables.preset("last_non_matching_digits", fate.notMatching);
    for (const BoundApplication& application : fate.runs) {
        const LegSide on = legOf(application, from, whose);
        if (Channel* const channel = m_parts.links.channelAt(on); channel && !fate.matching.empty()) {
            channel->inheritFrom(m_parts.links.caller());
            channel->variables.preset("last_matching_digits", fate.matching);
        }
        run(on, application, "binding");
    }
}

void CallBindings::command(const BoundApplication& application, const std::string& reason)
{
    const std::string argument = expandVariables(application.argument, m_parts.links.variables());
    const auto posted = m_parts.environment.runCommand
        ? m_parts.environment.runCommand(application.name + ' ' + argument)
        : Result<void>(fail(Errc::Unsupported, "there are no commands here"));
    if (!posted)
        m_parts.events.finding(Severity::Warning, FindingCode::BadArgument,
            fmt::format("{}: {} is not run: {}", reason, application.name, posted.error().detail));
}

void CallBindings::run(LegSide on, const BoundApplication& application, const std::string& reason)
{
    if (application.kind == BoundKind::Command)
        return command(application, reason);
    Channel* const channel = m_parts.links.channelAt(on);
    const std::size_t live = static_cast<std::size_t>(
        std::ranges::count_if(m_runs, [](const auto& one) { return !one->isOver(); }));
    if (!channel || channel->leg->isOver() || live >= mostRuns)
        return m_parts.events.finding(Severity::Warning, FindingCode::BadArgument,
            fmt::format("{}: {} is not run: {}", reason, application.name,
                live >= mostRuns ? "too many wait already"
                    : channel    ? "the leg has ended"
                                 : "there is no leg at the other end"));
    channel->inheritFrom(m_parts.links.caller());
    m_runs.push_back(
        std::make_unique<BoundRun>(m_parts, *channel, application, reason, [this] { dropOver(); }));
    if (application.turn == BoundTurn::Inline)
        m_runs.back()->start();
    else
        startWaiting();
}

/// One after the other on each leg.
void CallBindings::startWaiting()
{
    for (const auto& waiting : m_runs) {
        if (waiting->hasBegun())
            continue;
        const bool isFree = std::ranges::none_of(m_runs, [&waiting](const auto& one) {
            return one->leg() == waiting->leg() && one->hasBegun() && !one->isOver();
        });
        if (isFree)
            return waiting->start(); // its end comes back here
    }
}

/// They go when the loop comes round: who is over is on the stack.
void CallBindings::dropOver()
{
    m_cleaning = m_parts.environment.loop.after(std::chrono::milliseconds(0), [this] {
        std::erase_if(m_runs, [](const auto& one) { return one->isOver(); });
        startWaiting();
    });
}

void CallBindings::onLegGone(LegId leg)
{
    for (const auto& one : m_runs) {
        if (one->leg() == leg && !one->isOver())
            one->stop(causeNamed("NORMAL_CLEARING"));
    }
    dropOver();
}

void CallBindings::stopAll(const Cause& cause)
{
    for (auto& timers : m_waits) {
        for (LoopTimer& timer : timers)
            timer.cancel();
    }
    for (const auto& one : m_runs) {
        if (!one->isOver())
            one->stop(cause);
    }
}

} // namespace legscope
