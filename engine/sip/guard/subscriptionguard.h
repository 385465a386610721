#pragma once

#include "engine/sip/sofia.h"

namespace legscope {

/// Answers a REFER outside of a call, 400 without Refer-To, else 403; the library would make its sender a
/// subscriber, and send NOTIFY to the Contact that he has named, before we have said anything. True when it
/// was one.
bool refuseStrangeReferral(nta_incoming_t* transaction, const sip_t& request);

} // namespace legscope
