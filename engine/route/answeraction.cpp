#include "engine/route/answeraction.h"

#include "engine/config/boundapplication.h"
#include "engine/route/applications.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

Result<RouteAction> actionOnAnswer(const std::string& what)
{
    BoundApplication named = readBoundApplication(what);
    const auto refuse = [&](const char* why) {
        return fail(
            Errc::InvalidArgument, fmt::format("execute_on_answer \"{}\": {} {}", what, named.name, why));
    };
    if (leadsRoute(named.name))
        return refuse("would lead the route elsewhere");
    if (lastsWithSound(named.name))
        return refuse("lasts, and the route does not wait");
    RouteAction action;
    action.extension = "execute_on_answer";
    action.application = std::move(named.name);
    action.data = std::move(named.argument);
    return action;
}

} // namespace legscope
