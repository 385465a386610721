#pragma once

#include "engine/call/calllinks.h"
#include "engine/core/clock.h"
#include "engine/sip/sipmessage.h"

#include <optional>
#include <string>

/// What a leg that asks for a transfer may, and what its target and the route get to know.
namespace legscope {

/// Which setting forbids that a leg asks for a transfer; empty when none does.
std::string transferForbidden(const CallLinks& links, const Leg& leg);

/// Why a REFER cannot be carried out, and the answer to it.
struct ReferralFault {
    int status = 0;
    std::string why;
};
/// None where it names one target that can be called.
std::optional<ReferralFault> faultOf(const Referral& referral);

/// Headers of the INVITE to the target: Referred-By (RFC 3892), and Replaces where it is not for us.
HeaderList referralHeaders(const Referral& referral);

/// What the target sees of a leg that was called: the number it was called by.
InviteRequest askedBy(const CallLinks& links, const Leg& leg);

/// What FreeSWITCH's route finds in a transfer.
void presetTransfer(CallLinks& links, WallTime now, const Referral& referral, const std::string& context);

} // namespace legscope
