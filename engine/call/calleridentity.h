#pragma once

#include "engine/sip/sipmessage.h"

#include <functional>
#include <string>
#include <string_view>

namespace legscope {

class Call;

/// Reads a variable for the leg that is called; empty when it is not set.
using VariableReader = std::function<std::string(const std::string& name)>;

/// From as a callee sees it: origination_caller_id_name and _number of the callee, else
/// effective_caller_id_name and _number of the caller, else the caller's own.
void identifyCaller(const Call& call, InviteTarget& target, const VariableReader& variable);

/// What else of an INVITE variables decide: sip_invite_domain, sip_invite_params, sip_contact_user. A value
/// that would break out of its URI is not taken.
void shapeInvite(InviteTarget& target, const VariableReader& variable);

/// Hides the caller as `privacy` says (full, yes, number, name): RFC 3323 section 4.1 and RFC 3325
/// section 9.3.
void addPrivacy(std::string_view privacy, InviteTarget& target);

} // namespace legscope
