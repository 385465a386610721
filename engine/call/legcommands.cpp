#include "engine/call/legcommands.h"

#include "engine/call/connectlegs.h"
#include "engine/core/text.h"

#include <fmt/format.h>

namespace legscope {

template <class Act>
auto LegCommands::onLeg(const std::string& uuid, Act act) -> decltype(act(std::declval<const FoundLeg&>()))
{
    m_thread.assertOwner();
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    return act(*found);
}

template <class Act>
void LegCommands::onLeg(const std::string& uuid, ModeChanges::Done done, Act act)
{
    m_thread.assertOwner();
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return done(std::unexpected(found.error()));
    act(*found, std::move(done));
}

Result<void> LegCommands::hangUp(const std::string& uuid, const Cause& cause)
{
    return onLeg(uuid, [&cause](const FoundLeg& leg) -> Result<void> {
        leg.call.hangUp(cause, CallEndedBy::Engine,
            fmt::format("hung up by the operator (uuid_kill of {})", nameOf(leg.channel.side)));
        return {};
    });
}

Result<void> LegCommands::transfer(
    const std::string& uuid, LegMeant who, const std::string& extension, const std::string& context)
{
    return onLeg(uuid,
        [&](const FoundLeg& leg) { return leg.call.sendElsewhere(leg.channel, who, extension, context); });
}

Result<void> LegCommands::park(const std::string& uuid)
{
    return onLeg(uuid, [](const FoundLeg& leg) { return leg.call.park(leg.channel); });
}

Result<void> LegCommands::bridge(const std::string& one, const std::string& another)
{
    m_thread.assertOwner();
    const auto first = m_calls.findLeg(one), second = m_calls.findLeg(another);
    if (!first || !second)
        return std::unexpected(first ? second.error() : first.error());
    const Cause over = causeNamed("NORMAL_CLEARING");
    const ConnectCauses causes{over, over, FormerPeers::GoOn};
    // One that is not answered can only stay where it is.
    if (!second->channel.leg->isAnswered())
        return connectLegs(second->call, second->channel, first->call, first->channel, causes);
    return connectLegs(first->call, first->channel, second->call, second->channel, causes);
}

Result<void> LegCommands::broadcast(
    const std::string& uuid, LegMeant who, const BoundApplication& application)
{
    return onLeg(
        uuid, [&](const FoundLeg& leg) { return leg.call.runBeside(leg.channel, who, application); });
}

Result<ChannelVariables::Values> LegCommands::variables(const std::string& uuid)
{
    return onLeg(uuid,
        [](const FoundLeg& leg) -> Result<ChannelVariables::Values> { return leg.channel.variables.all(); });
}

Result<std::string> LegCommands::variable(const std::string& uuid, const std::string& name)
{
    return onLeg(uuid,
        [&name](const FoundLeg& leg) -> Result<std::string> { return leg.channel.variables.valueOf(name); });
}

Result<void> LegCommands::setVariable(
    const std::string& uuid, const std::string& name, const std::string& value)
{
    return onLeg(uuid, [&](const FoundLeg& leg) -> Result<void> {
        if (value.empty())
            leg.channel.variables.unset(name);
        else
            leg.channel.variables.set(name, value);
        return {};
    });
}

Result<void> LegCommands::breakPlaying(const std::string& uuid)
{
    return onLeg(uuid, [](const FoundLeg& leg) { return leg.call.breakOff(leg.channel.side); });
}

void LegCommands::record(
    const std::string& uuid, const std::string& path, std::chrono::seconds limit, CallRecordings::Begun begun)
{
    onLeg(uuid, std::move(begun), [&](const FoundLeg& found, CallRecordings::Begun told) {
        Call& call = found.call;
        ReadRecordOrder read = recordOrderOf(path, found.channel.variables);
        for (const std::string& fault : read.faults)
            call.report(Severity::Warning, FindingCode::BadArgument, fmt::format("uuid_record: {}", fault));
        read.order.limit = limit;
        auto start = [&call, leg = found.channel.leg->id(), order = std::move(read.order), told](
                         const Result<void>& upgraded) mutable {
            Leg* const recorded = call.links().find(leg);
            if (!upgraded)
                return told(upgraded);
            if (!recorded)
                return told(fail(Errc::NotFound, "the leg has gone meanwhile"));
            call.recordings().start(call.links().sideOf(*recorded), std::move(order), nullptr, told);
        };
        const bool mayMove = call.settings().mediaAppPolicy == MediaAppPolicy::Upgrade
            && call.modes().isConnected() && call.presentMode() != MediaMode::Default;
        if (!mayMove)
            return start({});
        call.modes().upgrade(&call.modes(), "upgrade: uuid_record needs the media", std::move(start));
    });
}

void LegCommands::takeMedia(const std::string& uuid, ModeChanges::Done done)
{
    onLeg(uuid, std::move(done),
        [](const FoundLeg& leg, ModeChanges::Done told) { leg.call.modes().take(std::move(told)); });
}

void LegCommands::giveMediaBack(const std::string& uuid, ModeChanges::Done done)
{
    onLeg(uuid, std::move(done),
        [](const FoundLeg& leg, ModeChanges::Done told) { leg.call.modes().giveBack(std::move(told)); });
}

void LegCommands::renegotiate(const std::string& uuid, const std::string& codecs, ModeChanges::Done done)
{
    onLeg(uuid, std::move(done), [&codecs](const FoundLeg& leg, ModeChanges::Done told) {
        leg.call.modes().renegotiate(leg.channel, codecs, std::move(told));
    });
}

Result<void> LegCommands::changeRecording(
    const std::string& uuid, const std::string& path, RecordChange change)
{
    return onLeg(uuid,
        [&](const FoundLeg& leg) { return leg.call.recordings().change(leg.channel.side, path, change); });
}

Result<void> LegCommands::digits(const std::string& uuid, DigitRole as, const std::string& digits)
{
    return onLeg(uuid, [&](const FoundLeg& leg) {
        CallDigits& of = leg.call.digits();
        return as == DigitRole::Sent ? of.sendTo(leg.channel, digits) : of.queueFrom(leg.channel, digits);
    });
}

Result<void> LegCommands::blockDigits(const std::string& uuid, PressedKeys pressed, const DigitMask& mask)
{
    return onLeg(
        uuid, [&](const FoundLeg& leg) { return leg.call.digits().block(leg.channel, pressed, mask); });
}

} // namespace legscope
