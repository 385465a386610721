#include "engine/call/transferrequest.h"

#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

void presetTransfer(CallLinks& links, WallTime now, const Referral& referral, const std::string& context)
{
    ChannelVariables& variables = links.variables();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch());
    const std::string source = fmt::format("{}:{}:{}:{}/{}/XML", seconds.count(), links.call().value,
        "bl_xfer", referral.user, context.empty() ? variables.valueOf("context") : context);
    if (!referral.uri.empty())
        variables.preset("sip_refer_to", fmt::format("<{}>", referral.uri));
    variables.preset("sip_referred_by", referral.referredBy);
    variables.preset("transfer_source", source);
    variables.preset("transfer_history", source);
}

InviteRequest askedBy(const CallLinks& links, const Leg& leg)
{
    InviteRequest asked = links.asked();
    if (links.isCaller(leg))
        return asked;
    std::swap(asked.fromUser, asked.requestUser);
    asked.fromDisplay.clear();
    asked.caller = {asked.fromUser, {}};
    asked.guarded.clear();
    asked.body = {};
    asked.fromUri = leg.remoteUri();
    return asked;
}

std::string transferForbidden(const CallLinks& links, const Leg& leg)
{
    if (const ProfileSettings& profile = links.settingsOf(leg); profile.disableTransfer)
        return fmt::format("the profile {} has disable-transfer", profile.name);
    return isTrue(links.variables().valueOf("deny_refer_requests")) ? "deny_refer_requests is set" : "";
}

} // namespace legscope
