#pragma once

#include "engine/call/calllinks.h"
#include "engine/core/error.h"

#include <string>

namespace legscope {

class Call;
class CallEvents;

/// What becomes of the legs that two legs were connected to before they were connected to each other.
enum class FormerPeers : std::uint8_t {
    End,
    GoOn, ///< a caller whose route goes on behind a bridge, of one of the two; who is none ends
};

/// How legs end by it.
struct ConnectCauses {
    Cause replaced; ///< who was connected to them, or rang
    Cause left; ///< the call that one of them has left
    FormerPeers peers = FormerPeers::End;
};

/// Connects two live legs of different calls: one of them comes into the call of the other, and what its
/// route does ends. `stays` may be a caller who is not answered yet: he is answered by that, and who rings
/// for him goes; `comes` is answered. Errc::InvalidArgument: they are of one call; Unsupported: why they
/// cannot be connected now. Not from inside of either route. The SIP thread's.
Result<void> connectLegs(
    Call& call, Channel& stays, Call& other, Channel& comes, const ConnectCauses& causes);

/// The channel of an answered leg of `other` is linked by the call of `links` from now on, at that side of
/// its media.
void bringLeg(
    CallLinks& links, CallEvents& events, Call& other, Channel& channel, LegSide side, const Cause& cause);

} // namespace legscope
