#include "engine/api/enginecore.h"
#include "engine/call/legcommands.h"
#include "engine/config/boundapplication.h"
#include "engine/core/text.h"

#include <array>
#include <fmt/format.h>

/// What an operator asks of a leg.
namespace legscope {

void Engine::Core::run(CommandId id, const HangUpLeg& command)
{
    if (const auto ended = LegCommands(*m_registry).hangUp(command.uuid, causeNamed(command.cause)); !ended)
        return refuse(id, ended.error());
    finish(id, fmt::format("the call of leg {} is being ended", command.uuid));
}

void Engine::Core::run(CommandId id, const TransferLeg& command)
{
    if (const auto sent
        = LegCommands(*m_registry).transfer(command.uuid, command.who, command.extension, command.context);
        !sent)
        return refuse(id, sent.error());
    finish(id,
        fmt::format("{} leg {} goes to {}",
            command.who == LegMeant::Peer ? "the one that is connected to" : "the", command.uuid,
            excerpt(command.extension)));
}

void Engine::Core::run(CommandId id, const RunOnLeg& command)
{
    BoundApplication application{command.application, command.argument};
    application.turn = BoundTurn::Inline;
    for (const LegMeant who : command.on) {
        if (const auto begun = LegCommands(*m_registry).broadcast(command.uuid, who, application); !begun)
            return refuse(id, begun.error());
    }
    finish(id, fmt::format("{} is run beside the route of leg {}", command.application, command.uuid));
}

void Engine::Core::run(CommandId id, const TellVariables& command)
{
    if (!command.name.empty()) {
        auto value = LegCommands(*m_registry).variable(command.uuid, command.name);
        return value ? finish(id, std::move(*value)) : refuse(id, value.error());
    }
    const auto variables = LegCommands(*m_registry).variables(command.uuid);
    if (!variables)
        return refuse(id, variables.error());
    std::string lines;
    for (const auto& [name, value] : *variables)
        lines += fmt::format("{}{}: {}", lines.empty() ? "" : "\n", name, value);
    finish(id, std::move(lines));
}

void Engine::Core::run(CommandId id, const SetVariable& command)
{
    if (const auto set = LegCommands(*m_registry).setVariable(command.uuid, command.name, command.value);
        !set)
        return refuse(id, set.error());
    finish(id,
        fmt::format("{} of leg {} is {}", command.name, command.uuid,
            command.value.empty() ? "not set any more" : "set"));
}

void Engine::Core::run(CommandId id, const SendDigits& command)
{
    if (const auto sent = LegCommands(*m_registry).digits(command.uuid, command.as, command.digits); !sent)
        return refuse(id, sent.error());
    finish(id,
        fmt::format("digits are {} leg {}", command.as == DigitRole::Sent ? "sent to" : "taken as from",
            command.uuid));
}

void Engine::Core::run(CommandId id, const DropDigits& command)
{
    const auto pressed = command.isOn ? PressedKeys::Blocked : PressedKeys::Sent;
    if (const auto blocked = LegCommands(*m_registry).blockDigits(command.uuid, pressed, command.mask);
        !blocked)
        return refuse(id, blocked.error());
    finish(id,
        command.isOn ? fmt::format("digits of leg {} go nowhere", command.uuid)
                     : fmt::format("digits of leg {} go on", command.uuid));
}

void Engine::Core::run(CommandId id, const BreakPlaying& command)
{
    if (const auto broken = LegCommands(*m_registry).breakPlaying(command.uuid); !broken)
        return refuse(id, broken.error());
    finish(id, fmt::format("leg {} hears its sound no more", command.uuid));
}

void Engine::Core::run(CommandId id, const ParkLeg& command)
{
    if (const auto parked = LegCommands(*m_registry).park(command.uuid); !parked)
        return refuse(id, parked.error());
    finish(id, fmt::format("leg {} is parked", command.uuid));
}

void Engine::Core::run(CommandId id, const ConnectLegs& command)
{
    if (const auto connected = LegCommands(*m_registry).bridge(command.one, command.another); !connected)
        return refuse(id, connected.error());
    finish(id, fmt::format("leg {} is being connected to leg {}", command.one, command.another));
}

void Engine::Core::run(CommandId id, const RunConferenceCommand& command)
{
    if (auto done = m_environment->conferences.command(command.words); !done)
        refuse(id, done.error());
    else
        finish(id, std::move(*done));
}

void Engine::Core::run(CommandId id, const TellConferences& command)
{
    *command.answer = m_environment->conferences.status();
    finish(id, {});
}

void Engine::Core::run(CommandId id, const TakeMedia& command)
{
    LegCommands(*m_registry)
        .takeMedia(
            command.uuid, answered(id, fmt::format("the call of leg {} is in Default mode", command.uuid)));
}

void Engine::Core::run(CommandId id, const GiveMediaBack& command)
{
    LegCommands(*m_registry)
        .giveMediaBack(command.uuid,
            answered(id, fmt::format("the call of leg {} has its own mode again", command.uuid)));
}

void Engine::Core::run(CommandId id, const RenegotiateCodecs& command)
{
    LegCommands(*m_registry)
        .renegotiate(command.uuid, command.codecs,
            answered(id, fmt::format("leg {} has agreed on codecs anew", command.uuid)));
}

/// Of a command that is over when somebody has answered.
std::function<void(const Result<void>&)> Engine::Core::answered(CommandId id, std::string text)
{
    return [this, id, text = std::move(text)](const Result<void>& done) {
        if (done)
            finish(id, text);
        else
            refuse(id, done.error());
    };
}

void Engine::Core::run(CommandId id, const RecordLeg& command)
{
    LegCommands(*m_registry)
        .record(command.uuid, command.path, command.limit,
            answered(id, fmt::format("leg {} is recorded to {}", command.uuid, excerpt(command.path, 1024))));
}

void Engine::Core::run(CommandId id, const ChangeRecording& command)
{
    static constexpr std::array<std::string_view, 5> done{
        "is recorded no more", "is recorded as silence", "is recorded again", "pauses", "goes on"};
    if (const auto changed
        = LegCommands(*m_registry).changeRecording(command.uuid, command.path, command.change);
        !changed)
        return refuse(id, changed.error());
    const bool isPause = command.change == RecordChange::Pause || command.change == RecordChange::Resume;
    finish(id,
        fmt::format("{}leg {} {}", isPause ? "the recording of " : "", command.uuid,
            done[static_cast<std::size_t>(command.change)]));
}

} // namespace legscope
