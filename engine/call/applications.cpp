#include "engine/call/applications.h"

#include "engine/call/call.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace legscope {

const Application* findApplication(std::string_view name)
{
    const std::array families{
        variableApplications(), routeApplications(), signallingApplications(), mediaApplications()};
    for (const std::span<const Application> family : families) {
        const auto found = std::ranges::find_if(
            family, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
        if (found != family.end())
            return &*found;
    }
    return nullptr;
}

std::vector<std::string> wordsOf(std::string_view argument, std::size_t most)
{
    std::vector<std::string> words;
    for (argument = trimmed(argument); !argument.empty(); argument = trimmed(argument)) {
        const std::size_t end
            = words.size() + 1 == most ? argument.size() : std::min(argument.find(' '), argument.size());
        words.emplace_back(argument.substr(0, end));
        argument.remove_prefix(end);
    }
    return words;
}

std::optional<long> numberOf(std::string_view word)
{
    long value = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == word.data() + word.size() ? std::optional(value)
                                                                               : std::nullopt;
}

StepOutcome badArgument(
    Call& call, std::string_view application, const std::string& argument, std::string_view why)
{
    call.events().finding(
        Severity::Warning, "BAD_ARGUMENT", fmt::format("{} \"{}\": {}", application, excerpt(argument), why));
    return StepOutcome::Next;
}

} // namespace legscope
