#include "engine/call/legcommands.h"

#include "engine/call/callregistry.h"
#include "engine/core/text.h"

#include <fmt/format.h>

namespace legscope {

Result<void> LegCommands::hangUp(const std::string& uuid, const Cause& cause)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    found->call.hangUp(cause, CallEndedBy::Engine,
        fmt::format("hung up by the operator (uuid_kill of {})", nameOf(found->channel.side)));
    return {};
}

Result<void> LegCommands::transfer(
    const std::string& uuid, LegMeant who, const std::string& extension, const std::string& context)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    return found->call.sendElsewhere(found->channel, who, extension, context);
}

Result<void> LegCommands::park(const std::string& uuid)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.park(found->channel) : std::unexpected(found.error());
}

Result<void> LegCommands::broadcast(
    const std::string& uuid, LegMeant who, const BoundApplication& application)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    return found->call.runBeside(found->channel, who, application);
}

Result<ChannelVariables::Values> LegCommands::variables(const std::string& uuid)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    return found->channel.variables.all();
}

Result<std::string> LegCommands::variable(const std::string& uuid, const std::string& name)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    return found->channel.variables.valueOf(name);
}

Result<void> LegCommands::setVariable(
    const std::string& uuid, const std::string& name, const std::string& value)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    if (value.empty())
        found->channel.variables.unset(name);
    else
        found->channel.variables.set(name, value);
    return {};
}

Result<void> LegCommands::breakPlaying(const std::string& uuid)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.breakOff(found->channel.side) : std::unexpected(found.error());
}

void LegCommands::record(
    const std::string& uuid, const std::string& path, std::chrono::seconds limit, CallRecordings::Begun begun)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return begun(std::unexpected(found.error()));
    ReadRecordOrder read = recordOrderOf(path, found->channel.variables);
    for (const std::string& fault : read.faults)
        found->call.report(
            Severity::Warning, FindingCode::BadArgument, fmt::format("uuid_record: {}", fault));
    read.order.limit = limit;
    Call& call = found->call;
    auto start = [&call, leg = found->channel.leg->id(), order = std::move(read.order), begun](
                     const Result<void>& upgraded) mutable {
        Leg* const recorded = call.links().find(leg);
        if (!upgraded)
            return begun(upgraded);
        if (!recorded)
            return begun(fail(Errc::NotFound, "the leg has gone meanwhile"));
        call.recordings().start(call.links().sideOf(*recorded), std::move(order), nullptr, begun);
    };
    const bool mayMove = call.settings().mediaAppPolicy == MediaAppPolicy::Upgrade
        && call.modes().isConnected() && call.presentMode() != MediaMode::Default;
    if (!mayMove)
        return start({});
    call.modes().upgrade(&call.modes(), "upgrade: uuid_record needs the media", std::move(start));
}

void LegCommands::takeMedia(const std::string& uuid, ModeChanges::Done done)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.modes().take(std::move(done)) : done(std::unexpected(found.error()));
}

void LegCommands::giveMediaBack(const std::string& uuid, ModeChanges::Done done)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.modes().giveBack(std::move(done)) : done(std::unexpected(found.error()));
}

void LegCommands::renegotiate(const std::string& uuid, const std::string& codecs, ModeChanges::Done done)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.modes().renegotiate(found->channel, codecs, std::move(done))
                 : done(std::unexpected(found.error()));
}

Result<void> LegCommands::changeRecording(
    const std::string& uuid, const std::string& path, RecordChange change)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.recordings().change(found->channel.side, path, change)
                 : std::unexpected(found.error());
}

Result<void> LegCommands::digits(const std::string& uuid, DigitRole as, const std::string& digits)
{
    const auto found = m_calls.findLeg(uuid);
    if (!found)
        return std::unexpected(found.error());
    CallDigits& of = found->call.digits();
    return as == DigitRole::Sent ? of.sendTo(found->channel, digits) : of.queueFrom(found->channel, digits);
}

Result<void> LegCommands::blockDigits(const std::string& uuid, PressedKeys pressed, const DigitMask& mask)
{
    const auto found = m_calls.findLeg(uuid);
    return found ? found->call.digits().block(found->channel, pressed, mask) : std::unexpected(found.error());
}

} // namespace legscope
