#include "engine/call/applications.h"

#include "engine/call/call.h"
#include "engine/config/applicationcatalog.h"
#include "engine/core/caseless.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr auto& applicationNames = mediaApplicationNames;

std::string mediaNotOurs(std::string_view name, MediaMode mode)
{
    return fmt::format("{} reads or writes media, and in {} mode the media of the call is not ours to read",
        name, nameOf(mode));
}

void endWithout(Call& call, const std::string& what)
{
    call.events().finding(Severity::Error, FindingCode::MediaAppInProxy, what);
    call.endRoute(causeNamed("INCOMPATIBLE_DESTINATION"),
        fmt::format(
            "MEDIA_APP_IN_PROXY: {}; use Default mode for this route, or move the application before it "
            "(proxy-media-app-policy decides what happens here)",
            what));
}

/// In Default mode.
void perform(Call& call, std::string_view name)
{
    const std::string text = mediaApplicationFault(name);
    call.events().finding(Severity::Error, FindingCode::MediaAppNotAvailable, text);
    call.endRoute(causeNamed("FACILITY_NOT_IMPLEMENTED"), text);
}

/// Moves the call into Default mode, and performs there.
void upgradeFor(Call& call, std::string_view name, const std::string& what)
{
    call.upgrade(
        fmt::format("upgrade: {} needs the media", name), [&call, name, what](const Result<void>& upgraded) {
            if (upgraded)
                return perform(call, name);
            endWithout(call,
                fmt::format(
                    "{}, and the call cannot be moved to Default mode: {}", what, upgraded.error().detail));
        });
}

template <std::size_t Index>
StepOutcome run(Call& call, const std::string&)
{
    constexpr std::string_view name = applicationNames[Index];
    const MediaMode mode = call.presentMode();
    const MediaAppPolicy policy = call.settings().mediaAppPolicy;
    const std::string what = mediaNotOurs(name, mode);
    if (mode == MediaMode::Default) {
        perform(call, name);
    } else if (policy == MediaAppPolicy::Refuse) {
        call.events().finding(Severity::Warning, FindingCode::MediaAppInProxy,
            what + ": left out, the route goes on (proxy-media-app-policy=refuse)");
        return StepOutcome::Next;
    } else if (policy == MediaAppPolicy::Upgrade) {
        upgradeFor(call, name, what);
    } else {
        endWithout(call, what);
    }
    return StepOutcome::Waiting;
}

template <std::size_t... Index>
constexpr auto familyOf(std::index_sequence<Index...>)
{
    return std::array{Application{applicationNames[Index], run<Index>}...};
}

constexpr auto mediaFamily = familyOf(std::make_index_sequence<applicationNames.size()>());

} // namespace

std::span<const Application> mediaApplications()
{
    return mediaFamily;
}

std::string mediaApplicationFault(std::string_view name)
{
    const bool isOne = std::ranges::any_of(
        applicationNames, [name](std::string_view known) { return equalsIgnoringCase(known, name); });
    return isOne ? fmt::format("{} is not available yet", name) : std::string();
}

} // namespace legscope
