#include "engine/route/applications.h"

#include "engine/channel/digitactions.h"
#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/event/digit.h"

#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

/// bind_meta_key, `*` where it is not set or no key.
char metaKeyOf(DialplanRun& run)
{
    const std::string name = run.variables().valueOf("bind_meta_key");
    if (name.empty())
        return '*';
    const auto key = name.size() == 1 ? keyNamed(name.front()) : std::nullopt;
    if (!key)
        badArgument(run, "bind_meta_key", name, "it is no key: * stands before those that are bound");
    return key.value_or('*');
}

StepOutcome bindKey(DialplanRun& run, const std::string& argument)
{
    const char metaKey = metaKeyOf(run);
    const auto binding = readMetaBinding(argument, metaKey);
    if (!binding)
        return badArgument(run, "bind_meta_app", argument, binding.error().detail);
    run.bindings().bind(*binding, metaKey);
    run.call().onKeysBound();
    return StepOutcome::Next;
}

/// KEY, or nothing: all of them.
StepOutcome unbindKey(DialplanRun& run, const std::string& argument)
{
    const std::string_view word = trimmed(argument);
    const auto key = word.size() == 1 ? keyNamed(word.front()) : std::nullopt;
    if (word.empty())
        run.bindings().unbindAllMeta();
    else if (key)
        run.bindings().unbindMeta(*key);
    else
        return badArgument(run, "unbind_meta_app", argument, "it is no key");
    run.call().onKeysBound();
    return StepOutcome::Next;
}

/// bind_digit_digit_timeout, milliseconds.
std::chrono::milliseconds patienceOf(DialplanRun& run)
{
    const std::string text = run.variables().valueOf("bind_digit_digit_timeout");
    const auto number = parseNumber(text);
    if (!text.empty() && !number)
        badArgument(run, "bind_digit_digit_timeout", text,
            fmt::format("it is no number of milliseconds: {} count", DigitActions::usualPatience.count()));
    return number ? std::chrono::milliseconds(*number) : DigitActions::usualPatience;
}

StepOutcome bindDigits(DialplanRun& run, const std::string& argument)
{
    const auto action = readDigitAction(argument);
    const auto bound = action ? run.bindings().bind(*action, patienceOf(run))
                              : Result<void>(std::unexpected(action.error()));
    run.call().onKeysBound();
    return bound ? StepOutcome::Next : badArgument(run, "bind_digit_action", argument, bound.error().detail);
}

struct RealmOfTarget {
    std::string realm;
    DigitTarget target;
};

/// REALM[,TARGET]
Result<RealmOfTarget> readRealm(std::string_view argument)
{
    const auto parts = splitAt(argument, ',');
    const auto target = readDigitTarget(parts.size() > 1 ? trimmed(parts[1]) : std::string_view());
    if (parts.size() > 2 || trimmed(parts[0]).empty())
        return fail(Errc::InvalidArgument, "expected REALM|all[,self|peer|both]");
    if (!target)
        return std::unexpected(target.error());
    return RealmOfTarget{std::string(trimmed(parts[0])), *target};
}

StepOutcome setRealm(DialplanRun& run, const std::string& argument)
{
    const auto read = readRealm(argument);
    const auto set = read ? run.bindings().setRealm(read->target, read->realm)
                          : Result<void>(std::unexpected(read.error()));
    run.call().onKeysBound();
    return set ? StepOutcome::Next : badArgument(run, "digit_action_set_realm", argument, set.error().detail);
}

StepOutcome clearRealm(DialplanRun& run, const std::string& argument)
{
    const auto read = readRealm(argument);
    if (!read)
        return badArgument(run, "clear_digit_action", argument, read.error().detail);
    run.bindings().clearRealm(read->target, read->realm);
    run.call().onKeysBound();
    return StepOutcome::Next;
}

constexpr std::array bindingFamily{Application{"unbind_meta_app", unbindKey},
    Application{"digit_action_set_realm", setRealm}, Application{"clear_digit_action", clearRealm}};
constexpr std::array keyFamily{
    Application{"bind_meta_app", bindKey}, Application{"bind_digit_action", bindDigits}};

} // namespace

std::span<const Application> bindingApplications()
{
    return bindingFamily;
}

std::span<const Application> keyApplications()
{
    return keyFamily;
}

} // namespace legscope
