#include "engine/call/transferrequest.h"

#include "engine/core/text.h"
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

std::optional<ReferralFault> faultOf(const Referral& referral)
{
    if (referral.targets != 1 || referral.uri.empty())
        return ReferralFault{400, "expected one Refer-To that can be read"};
    // 416 would say that the dialog itself is at an end (RFC 5057 section 5.1).
    if (!referral.isSip)
        return ReferralFault{400, fmt::format("{} is no SIP URI", excerpt(referral.uri))};
    if (!referral.method.empty())
        return ReferralFault{501, fmt::format("Refer-To asks for {}", excerpt(referral.method))};
    return std::nullopt;
}

HeaderList referralHeaders(const Referral& referral)
{
    HeaderList headers;
    if (!referral.referredBy.empty())
        headers.emplace_back("Referred-By", referral.referredBy);
    if (!referral.replaces.empty())
        headers.emplace_back("Replaces", referral.replaces);
    return headers;
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
