#include "engine/route/applications.h"

#include "engine/core/caseless.h"
#include "engine/core/log.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t longestFinding = 4'096; ///< characters of `info` in a call's history

StepOutcome set(DialplanRun& run, const std::string& argument)
{
    applyToVariables("set", argument, run.variables());
    return StepOutcome::Next;
}

StepOutcome multiset(DialplanRun& run, const std::string& argument)
{
    applyToVariables("multiset", argument, run.variables());
    return StepOutcome::Next;
}

StepOutcome unset(DialplanRun& run, const std::string& argument)
{
    applyToVariables("unset", argument, run.variables());
    return StepOutcome::Next;
}

StepOutcome exportVariable(DialplanRun& run, const std::string& argument)
{
    applyToVariables("export", argument, run.variables());
    return StepOutcome::Next;
}

/// bridge_export NAME=VALUE: only the B legs get it.
StepOutcome bridgeExport(DialplanRun& run, const std::string& argument)
{
    applyToVariables("export", "nolocal:" + argument, run.variables());
    return StepOutcome::Next;
}

/// set_profile_var NAME=VALUE: a field of the caller profile.
StepOutcome setProfileVariable(DialplanRun& run, const std::string& argument)
{
    const auto equals = argument.find('=');
    const std::string_view name = trimmed(std::string_view(argument).substr(0, equals));
    if (name.empty() || equals == std::string::npos)
        return badArgument(run, "set_profile_var", argument, "expected NAME=VALUE");
    run.variables().preset(name, argument.substr(equals + 1));
    return StepOutcome::Next;
}

/// set_user USER@DOMAIN [PREFIX]: the variables of that user of the directory. The user that From names is
/// taken only when the caller is known to be that user: From by itself proves nothing.
StepOutcome setUser(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 2);
    const DirectoryUser* user
        = words.empty() ? nullptr : run.environment().configuration.users.named(words[0]);
    if (!user)
        return badArgument(run, "set_user", argument, "the directory has no such user");
    const bool isNamedByFrom = user->id == run.call().invite().fromUser;
    if (isNamedByFrom && run.call().knownUser() != user->id + '@' + user->domain) {
        run.call().report(Severity::Warning, FindingCode::UserNotKnown,
            fmt::format(
                "set_user {}: the call is not known to be of the user that From names; nothing is set",
                excerpt(words[0])));
        return StepOutcome::Next;
    }
    const std::string prefix = words.size() > 1 ? words[1] : std::string();
    for (const auto& [name, value] : user->variables)
        run.variables().set(prefix + name, value);
    run.variables().set(prefix + "user_name", user->id);
    run.variables().set(prefix + "domain_name", user->domain);
    return StepOutcome::Next;
}

/// privacy full|yes|number|name|no: what callees are shown of the caller.
StepOutcome privacy(DialplanRun& run, const std::string& argument)
{
    const std::string_view word = trimmed(argument);
    static constexpr std::array<std::string_view, 5> known{"full", "yes", "number", "name", "no"};
    const auto found
        = std::ranges::find_if(known, [word](std::string_view one) { return equalsIgnoringCase(one, word); });
    if (found == known.end() && !isTrue(word))
        return badArgument(run, "privacy", argument, "expected full, yes, number, name or no");
    run.variables().set("privacy", std::string(found == known.end() ? "full" : *found));
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

StepOutcome info(DialplanRun& run, const std::string&)
{
    std::string text;
    for (const auto& [name, value] : run.variables().all())
        text += fmt::format(
            "{}{}={}", text.empty() ? "" : ", ", name, isSecret(name) ? "(hidden)" : excerpt(value, 200));
    logLine(LogLevel::Info, "dialplan", fmt::format("call {} variables: {}", run.call().id().value, text));
    run.call().report(Severity::Notice, FindingCode::ChannelVariables, excerpt(text, longestFinding));
    return StepOutcome::Next;
}

StepOutcome logText(DialplanRun& run, const std::string& argument)
{
    logLine(LogLevel::Info, "dialplan",
        fmt::format("call {}: {}", run.call().id().value, excerpt(argument, 1'000)));
    return StepOutcome::Next;
}

/// What it is for has happened when its variables were expanded.
StepOutcome evaluate(DialplanRun&, const std::string&)
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
    Application{"bridge_export", bridgeExport},
    Application{"set_profile_var", setProfileVariable},
    Application{"set_user", setUser},
    Application{"privacy", privacy},
};

} // namespace

std::span<const Application> variableApplications()
{
    return variableFamily;
}

} // namespace legscope
