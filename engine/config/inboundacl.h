#pragma once

#include "engine/config/profilesettings.h"

namespace legscope {

/// What apply-inbound-acl says of who calls.
enum class AclOutcome : std::uint8_t {
    NotAsked, ///< the profile applies no list
    Matched,
    ToFailContext, ///< no list holds the source, and its calls go elsewhere
    Refused, ///< 403
};

struct AclVerdict {
    AclOutcome outcome = AclOutcome::NotAsked;
    std::string list; ///< that holds the source; empty when none does
    std::string token; ///< "user@domain" when it is the entry of a directory user
    std::string context; ///< where the call goes; empty: where calls of the profile go
    bool namesHost = false; ///< an entry holds the source that does not hold everybody
};

/// A source must be in one of the lists that the profile applies; the first that holds it counts. One that
/// is in none is refused, or goes to the context for failures that the last list names. A list that is not
/// there holds nobody.
AclVerdict checkInboundAcl(const ProfileSettings& profile, const SocketAddress& source);

/// Reads one value of apply-inbound-acl: LIST[:PASS-CONTEXT[:FAIL-CONTEXT]], or "none", which forgets those
/// before it. A list with "/" in it is a network. Errc::InvalidArgument when there are too many or the
/// network cannot be read.
Result<void> addInboundAcl(ProfileSettings& profile, std::string_view value);

} // namespace legscope
