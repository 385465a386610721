#include "engine/call/applications.h"

#include "engine/call/call.h"
#include "engine/core/log.h"
#include "engine/core/text.h"

#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t longestFinding = 4'096; ///< characters of `info` in a call's history

StepOutcome set(Call& call, const std::string& argument)
{
    applyToVariables("set", argument, call.variables());
    return StepOutcome::Next;
}

StepOutcome multiset(Call& call, const std::string& argument)
{
    applyToVariables("multiset", argument, call.variables());
    return StepOutcome::Next;
}

StepOutcome unset(Call& call, const std::string& argument)
{
    applyToVariables("unset", argument, call.variables());
    return StepOutcome::Next;
}

StepOutcome exportVariable(Call& call, const std::string& argument)
{
    applyToVariables("export", argument, call.variables());
    return StepOutcome::Next;
}

bool isSecret(std::string_view name)
{
    const std::string low = lowered(name);
    for (const std::string_view part :
        {"password", "passwd", "secret", "a1-hash", "authorization", "crypto", "key"})
        if (low.find(part) != std::string::npos)
            return true;
    return false;
}

StepOutcome info(Call& call, const std::string&)
{
    std::string text;
    for (const auto& [name, value] : call.variables().all())
        text += fmt::format(
            "{}{}={}", text.empty() ? "" : ", ", name, isSecret(name) ? "(hidden)" : excerpt(value, 200));
    logLine(LogLevel::Info, "dialplan", fmt::format("call {} variables: {}", call.id().value, text));
    call.events().finding(Severity::Notice, "CHANNEL_VARIABLES", excerpt(text, longestFinding));
    return StepOutcome::Next;
}

StepOutcome logText(Call& call, const std::string& argument)
{
    logLine(
        LogLevel::Info, "dialplan", fmt::format("call {}: {}", call.id().value, excerpt(argument, 1'000)));
    return StepOutcome::Next;
}

/// What it is for has happened when its variables were expanded.
StepOutcome evaluate(Call&, const std::string&)
{
    return StepOutcome::Next;
}

constexpr std::array variableFamily{
    Application{"set", set},
    Application{"multiset", multiset},
    Application{"unset", unset},
    Application{"export", exportVariable},
    Application{"info", info},
    Application{"log", logText},
    Application{"eval", evaluate},
};

} // namespace

std::span<const Application> variableApplications()
{
    return variableFamily;
}

} // namespace legscope
