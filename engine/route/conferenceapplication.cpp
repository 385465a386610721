#include "engine/route/conferenceapplication.h"

#include "engine/route/applications.h"
#include "engine/route/conferencerun.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace legscope {

/// Who is not answered is answered, as in FreeSWITCH.
StepOutcome runConference(DialplanRun& run, const std::string& argument)
{
    ConferenceOrder order = conferenceOrderOf(argument);
    if (order.name.empty())
        return badArgument(run, "conference", argument, "expected NAME[@PROFILE][+PIN][+flags{a|b}]");
    auto profile = findConferenceProfile(run.environment().configuration.conferences, order.profile);
    if (!profile)
        return badArgument(
            run, "conference", argument, fmt::format("conference.conf has no profile \"{}\"", order.profile));
    if (!order.unknownFlags.empty())
        badArgument(run, "conference", argument,
            fmt::format("flags that are not there do nothing: {}", fmt::join(order.unknownFlags, ", ")));
    if (!run.call().isAnswered() && !run.call().answer(200))
        return StepOutcome::Waiting;
    run.call().onServedByRoute();
    auto running = std::make_unique<ConferenceRun>(run, std::move(order), std::move(profile));
    ConferenceRun& begun = *running;
    const StepOutcome outcome = run.await(std::move(running));
    begun.start(); // it may have ended when this comes back
    return outcome;
}

} // namespace legscope
