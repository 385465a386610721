#include "engine/route/applications.h"

#include "engine/config/applicationcatalog.h"
#include "engine/core/caseless.h"
#include "engine/route/runningupgrade.h"

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

void endWithout(DialplanRun& run, const std::string& what)
{
    run.call().report(Severity::Error, FindingCode::MediaAppInProxy, what);
    run.call().endRoute(causeNamed("INCOMPATIBLE_DESTINATION"),
        fmt::format(
            "MEDIA_APP_IN_PROXY: {}; use Default mode for this route, or move the application before it "
            "(proxy-media-app-policy decides what happens here)",
            what));
}

const Application* namedIn(std::span<const Application> family, std::string_view name)
{
    const auto found = std::ranges::find_if(
        family, [name](const Application& one) { return equalsIgnoringCase(one.name, name); });
    return found != family.end() ? &*found : nullptr;
}

const Application* availableNamed(std::string_view name)
{
    for (const std::span<const Application> family :
        {digitApplications(), soundApplications(), recordApplications(), readApplications(),
            listenApplications(), consultApplications(), keyApplications()}) {
        if (const Application* const found = namedIn(family, name))
            return found;
    }
    return nullptr;
}

/// In Default mode.
StepOutcome perform(DialplanRun& run, std::string_view name, const std::string& argument)
{
    if (const Application* const available = availableNamed(name))
        return available->run(run, argument);
    const std::string text = mediaApplicationFault(name);
    run.call().report(Severity::Error, FindingCode::MediaAppNotAvailable, text);
    run.call().endRoute(causeNamed("FACILITY_NOT_IMPLEMENTED"), text);
    return StepOutcome::Waiting;
}

/// Moves the call into Default mode, and performs there; a connected call that cannot be moved goes on
/// without.
void upgradeFor(DialplanRun& run, std::string_view name, const std::string& argument, const std::string& what)
{
    run.call().upgrade(fmt::format("upgrade: {} needs the media", name),
        [&run, name, argument, what](const Result<void>& upgraded) {
            if (!upgraded && !run.call().isConnected())
                return endWithout(run,
                    fmt::format("{}, and the call cannot be moved to Default mode: {}", what,
                        upgraded.error().detail));
            if (!upgraded)
                run.call().report(Severity::Warning, FindingCode::MediaAppInProxy,
                    fmt::format(
                        "{}, and the call cannot be moved to Default mode: {}; it is left out, and the "
                        "route goes on",
                        what, upgraded.error().detail));
            if (!upgraded || perform(run, name, argument) == StepOutcome::Next)
                run.resume();
        });
}

template <std::size_t Index>
StepOutcome runMedia(DialplanRun& run, const std::string& argument)
{
    constexpr std::string_view name = applicationNames[Index];
    const MediaMode mode = run.call().presentMode();
    const MediaAppPolicy policy = run.call().settings().mediaAppPolicy;
    const std::string what = mediaNotOurs(name, mode);
    if (mode == MediaMode::Default)
        return perform(run, name, argument);
    if (policy != MediaAppPolicy::Upgrade && namedIn(keyApplications(), name)) {
        run.call().report(Severity::Notice, FindingCode::MediaAppInProxy,
            fmt::format("{}: in {} mode keys count that come by INFO; those in RTP pass unseen "
                        "(proxy-media-app-policy=upgrade moves the call to Default mode)",
                name, nameOf(mode)));
        return perform(run, name, argument);
    } else if (policy == MediaAppPolicy::Refuse) {
        run.call().report(Severity::Warning, FindingCode::MediaAppInProxy,
            what + ": left out, the route goes on (proxy-media-app-policy=refuse)");
        return StepOutcome::Next;
    } else if (policy == MediaAppPolicy::Upgrade) {
        run.await(std::make_unique<RunningUpgrade>(run.call()));
        upgradeFor(run, name, argument, what);
    } else {
        endWithout(run, what);
    }
    return StepOutcome::Waiting;
}

template <std::size_t... Index>
constexpr auto familyOf(std::index_sequence<Index...>)
{
    return std::array{Application{applicationNames[Index], runMedia<Index>}...};
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
    return isOne && !availableNamed(name) ? fmt::format("{} is not available yet", name) : std::string();
}

} // namespace legscope
