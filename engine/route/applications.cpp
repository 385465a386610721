#include "engine/route/applications.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {

const Application* findApplication(std::string_view name)
{
    const std::array families{variableApplications(), routeApplications(), signallingApplications(),
        bindingApplications(), mediaApplications()};
    for (const std::span<const Application> family : families) {
        const auto found = std::ranges::find_if(
            family, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
        if (found != family.end())
            return &*found;
    }
    return nullptr;
}

bool needsRoute(std::string_view name)
{
    static constexpr auto names = std::to_array<std::string_view>({"bridge", "park", "intercept", "respond",
        "redirect", "deflect", "ring_ready", "answer", "pre_answer", "sched_hangup", "record"});
    const bool isReading
        = equalsIgnoringCase(name, "read") || equalsIgnoringCase(name, "play_and_get_digits");
    return (keepsRoute(name) && !isReading)
        || std::ranges::any_of(names, [name](std::string_view one) { return equalsIgnoringCase(one, name); });
}

bool openMedia(DialplanRun& run)
{
    if (!run.call().isAnswered() && !run.call().answer(183))
        return false;
    run.call().onServedByRoute();
    return true;
}

std::vector<std::string> argumentWords(std::string_view argument, std::size_t most)
{
    const auto words = wordsOf(argument, most);
    return {words.begin(), words.end()};
}

StepOutcome badArgument(
    DialplanRun& run, std::string_view application, const std::string& argument, std::string_view why)
{
    run.call().report(Severity::Warning, FindingCode::BadArgument,
        fmt::format("{} \"{}\": {}", application, excerpt(argument), why));
    return StepOutcome::Next;
}

} // namespace legscope
