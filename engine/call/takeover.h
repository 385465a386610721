#pragma once

#include "engine/call/callenvironment.h"
#include "engine/sip/useragent.h"

namespace legscope {

/// Carries out an INVITE with a Replaces header, or refuses it (RFC 3891 section 3). It must come on the
/// profile of the leg that it names: who may call there and knows the dialog's Call-ID and both of its tags
/// is the peer of the dialog, or was told by it.
void takeOver(CallEnvironment& environment, Profile& profile, NewInvite invite);

/// The answered or early leg of any running profile that a Replaces header names; null when there is none.
Leg* legNamed(const CallEnvironment& environment, const ReplacedDialog& dialog);

} // namespace legscope
