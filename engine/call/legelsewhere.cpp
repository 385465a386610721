#include "engine/call/legelsewhere.h"

#include "engine/call/call.h"

namespace legscope {

Result<LegElsewhere> legElsewhere(const CallEnvironment& environment, CallId own, const std::string& uuid)
{
    Channel* const channel = environment.channels.find(uuid);
    Call* const call = channel && !channel->leg->isOver() ? environment.callOf(*channel->leg) : nullptr;
    if (!call || call->state() == CallState::Ending)
        return fail(Errc::NotFound, "no such leg lives");
    if (call->id() == own)
        return fail(Errc::InvalidArgument, "it is a leg of the same call");
    return LegElsewhere{*call, *channel};
}

} // namespace legscope
