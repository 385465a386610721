#pragma once

#include "engine/sip/sipmessage.h"

namespace legscope {

class Call;
class Leg;

/// Inside a call each leg is shown who the other is, in the header that sip_cid_type (exported for callees)
/// or caller-id-type of its profile says: what a trusted peer says of itself, and nothing where it says
/// nothing. Guarded headers that are no identity pass where both peers are trusted.

/// Adds to the answer of a callee what the caller is shown: effective_callee_id_number and _name, else what
/// the callee says. Nothing of it with pass-callee-id=false, or in a provisional answer with
/// cid-in-1xx=false.
void showCallee(Call& call, const Leg& callee, const Leg& caller, SipAnswer& answer);

/// The same of a request inside the dialog, and of its answer. An UPDATE without a body goes on for this
/// alone, to a peer whose Allow has it, unless send-display-update is false.
void showParty(Call& call, const Leg& from, const Leg& to, DialogRequest& request);
void showParty(Call& call, const Leg& from, const Leg& to, SipAnswer& answer);

} // namespace legscope
