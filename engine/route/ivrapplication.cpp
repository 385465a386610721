#include "engine/route/ivrapplication.h"

#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/route/applications.h"
#include "engine/route/ivrrun.h"

#include <fmt/format.h>

namespace legscope {

StepOutcome runIvr(DialplanRun& run, const std::string& argument)
{
    auto menu = findIvrMenu(run.environment().configuration.ivrMenus, trimmed(argument));
    if (!menu) {
        run.variables().preset("ivr_menu_status", "failure");
        return badArgument(run, "ivr", argument, "ivr.conf has no menu of that name");
    }
    if (!openMedia(run))
        return StepOutcome::Waiting;
    auto running = std::make_unique<IvrRun>(run);
    IvrRun& begun = *running;
    const StepOutcome outcome = run.await(std::move(running));
    begun.start(std::move(menu)); // it may have ended when this comes back
    return outcome;
}

} // namespace legscope
