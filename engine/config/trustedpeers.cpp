#include "engine/config/trustedpeers.h"

#include "engine/config/inboundacl.h"

namespace legscope {

bool trustsPeer(const ProfileSettings& profile, const SocketAddress& peer)
{
    if (peer.isUnspecified())
        return false;
    if (profile.trustedAcl)
        return profile.trustedAcl->allows(peer);
    const AclVerdict verdict = checkInboundAcl(profile, peer);
    return verdict.outcome == AclOutcome::Matched && verdict.namesHost && verdict.token.empty();
}

} // namespace legscope
