#include "engine/call/applications.h"

#include "engine/call/call.h"
#include "engine/core/log.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

std::pair<std::string, std::string> nameAndValue(const std::string& argument)
{
    const auto equals = argument.find('=');
    if (equals == std::string::npos)
        return {argument, {}};
    return {argument.substr(0, equals), argument.substr(equals + 1)};
}

StepOutcome set(Call& call, const std::string& argument)
{
    auto [name, value] = nameAndValue(argument);
    if (value.empty() || value == "_undef_")
        call.variables().unset(name);
    else
        call.variables().set(name, std::move(value));
    return StepOutcome::Next;
}

StepOutcome unset(Call& call, const std::string& argument)
{
    call.variables().unset(argument);
    return StepOutcome::Next;
}

StepOutcome exportVariable(Call& call, const std::string& argument)
{
    auto [name, value] = nameAndValue(argument);
    constexpr std::string_view noLocal = "nolocal:";
    if (name.starts_with(noLocal))
        name.erase(0, noLocal.size());
    call.variables().exportToB(name, std::move(value));
    return StepOutcome::Next;
}

StepOutcome bridge(Call& call, const std::string& argument)
{
    auto dial = parseDialString(argument);
    if (!dial) {
        call.hangUp(causeNamed("INVALID_NUMBER_FORMAT"), CallEndedBy::Engine,
            fmt::format("bridge {}: {}", argument, dial.error().detail));
        return StepOutcome::Waiting;
    }
    call.startBridge(std::move(*dial));
    return StepOutcome::Waiting;
}

StepOutcome answer(Call& call, const std::string&)
{
    return call.answerCaller(200) ? StepOutcome::Next : StepOutcome::Waiting;
}

StepOutcome preAnswer(Call& call, const std::string&)
{
    return call.answerCaller(183) ? StepOutcome::Next : StepOutcome::Waiting;
}

StepOutcome ringReady(Call& call, const std::string&)
{
    call.respondToCaller(180, "Ringing");
    return StepOutcome::Next;
}

StepOutcome sleepFor(Call& call, const std::string& argument)
{
    unsigned milliseconds = 0;
    const auto parsed = std::from_chars(argument.data(), argument.data() + argument.size(), milliseconds);
    if (parsed.ec != std::errc()) {
        call.events().finding(Severity::Warning, "BAD_ARGUMENT",
            fmt::format("sleep \"{}\": not a number of milliseconds", argument));
        return StepOutcome::Next;
    }
    call.resumeAfter(std::chrono::milliseconds(milliseconds));
    return StepOutcome::Waiting;
}

StepOutcome hangUp(Call& call, const std::string& argument)
{
    call.hangUp(causeNamed(argument), CallEndedBy::Engine, "hangup by the route");
    return StepOutcome::Waiting;
}

StepOutcome respond(Call& call, const std::string& argument)
{
    int status = 0;
    const auto parsed = std::from_chars(argument.data(), argument.data() + argument.size(), status);
    if (parsed.ec != std::errc() || status < 100 || status > 699) {
        call.events().finding(
            Severity::Warning, "BAD_ARGUMENT", fmt::format("respond \"{}\": not a SIP status", argument));
        return StepOutcome::Next;
    }
    if (status >= 300) {
        call.hangUp(causeOfStatus(status), CallEndedBy::Engine,
            fmt::format("respond {} by the route", argument), status);
        return StepOutcome::Waiting;
    }
    call.respondToCaller(status, phraseOf(status));
    return StepOutcome::Next;
}

StepOutcome logText(Call& call, const std::string& argument)
{
    logLine(LogLevel::Info, "dialplan", fmt::format("call {}: {}", call.id().value, argument));
    return StepOutcome::Next;
}

constexpr std::array applications{
    Application{"set", set},
    Application{"unset", unset},
    Application{"export", exportVariable},
    Application{"bridge", bridge},
    Application{"answer", answer},
    Application{"pre_answer", preAnswer},
    Application{"ring_ready", ringReady},
    Application{"sleep", sleepFor},
    Application{"hangup", hangUp},
    Application{"respond", respond},
    Application{"log", logText},
};

} // namespace

const Application* findApplication(std::string_view name)
{
    const auto found = std::ranges::find(applications, name, &Application::name);
    return found == applications.end() ? nullptr : &*found;
}

} // namespace legscope
