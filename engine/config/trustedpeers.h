#pragma once

#include "engine/config/profilesettings.h"

namespace legscope {

/// Whether a peer of the profile is believed when it asserts who somebody is, and may be shown who wants to
/// stay hidden (RFC 3324 section 2.3). With legscope-trusted-acl those that it holds are; without it those
/// that apply-inbound-acl lets in by an entry that is neither a directory user's nor for everybody. An
/// unknown address is trusted never.
bool trustsPeer(const ProfileSettings& profile, const SocketAddress& peer);

} // namespace legscope
