#include "engine/call/takeover.h"

#include "engine/call/call.h"
#include "engine/config/inboundacl.h"

#include <fmt/format.h>

namespace legscope {
namespace {

/// 0 when the leg may be replaced.
int faultOf(const Leg* leg, const ReplacedDialog& dialog)
{
    if (!leg || leg->isOver())
        return 481;
    if (leg->phase() == Leg::Phase::Cancelling || leg->phase() == Leg::Phase::Ending)
        return 603;
    if (leg->isAnswered())
        return dialog.earlyOnly ? 486 : 0;
    // An early dialog can only be picked up where we called it, and then it is not ours to give: the leg
    // rings for a bridge that goes on by itself.
    return 481;
}

} // namespace

Leg* legNamed(const CallEnvironment& environment, const ReplacedDialog& dialog)
{
    for (const auto& profile : environment.profiles) {
        if (!profile->isRunning())
            continue;
        if (Leg* leg = Leg::named(profile->agent(), dialog))
            return leg;
    }
    return nullptr;
}

void takeOver(CallEnvironment& environment, Profile& profile, NewInvite invite)
{
    if (invite.request.replaceHeaders > 1 || !invite.request.replaces)
        return UserAgent::refuse(invite, 400);
    const AclOutcome listed = checkInboundAcl(profile.settings(), invite.request.source).outcome;
    if (listed == AclOutcome::Refused || listed == AclOutcome::ToFailContext)
        return UserAgent::refuse(invite, 403);
    const ReplacedDialog& dialog = *invite.request.replaces;
    Leg* leg = Leg::named(profile.agent(), dialog);
    if (const int status = faultOf(leg, dialog))
        return UserAgent::refuse(invite, status);
    Call* call = environment.callOf(*leg);
    const Leg* stays = call ? call->links().peerOf(*leg) : nullptr;
    if (!stays || !stays->isAnswered())
        return UserAgent::refuse(invite, 481);
    readSdp(invite.request.body);
    call->transfer().onReplacing(*leg, profile, invite);
}

} // namespace legscope
