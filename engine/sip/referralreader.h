#pragma once

#include "engine/sip/sipmessage.h"
#include "engine/sip/sofia.h"

#include <optional>

namespace legscope {

/// Where a REFER sends its receiver (RFC 3515, 3892, 4488).
Referral readReferral(const sip_t& sip);
/// The dialog that a Replaces header names (RFC 3891); none where Call-ID or a tag is missing.
std::optional<ReplacedDialog> dialogOf(const sip_replaces_t& replaces);

} // namespace legscope
