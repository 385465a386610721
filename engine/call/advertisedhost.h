#pragma once

#include "engine/config/profilesettings.h"
#include "engine/net/hostresolver.h"

namespace legscope {

/// Puts an address in the place of a host name in ext-rtp-ip: one of the family of rtp-ip that others can
/// reach. Waits for up to two seconds: for a thread that may block. Errors name the host: those of
/// HostResolver, and Errc::NotFound when none of its addresses will do.
Result<void> resolveAdvertised(ProfileSettings& settings, HostResolver& resolver);

} // namespace legscope
