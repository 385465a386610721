#pragma once

#include "engine/sip/siploop.h"
#include "engine/sip/siptimers.h"

#include <chrono>
#include <cstdint>

namespace legscope {

/// What a leg waits for its peer to send.
enum class AwaitedFromPeer : std::uint8_t {
    Nothing,
    Prack, ///< of a reliable provisional response: 64*T1 (RFC 3262 section 3)
    Acknowledge, ///< of our 2xx: 64*T1 (RFC 3261 section 13.3.1.4)
    End, ///< the final answer after CANCEL (section 9.1), or that to BYE (timer F): 64*T1
};

/// The last deadline of a leg. The library ends each wait itself, a bit earlier; where it does not, because a
/// peer has brought its transactions into a state without a timer, the leg ends by this. Loop's thread.
class LegDeadline {
public:
    LegDeadline(SipLoop& loop, const SipTimers& timers, Task expired);

    /// Begins to wait, unless the leg waits for that already.
    void await(AwaitedFromPeer awaited);
    /// Begins anew: the leg has sent another request that it waits for.
    void restart() { m_awaited = AwaitedFromPeer::Nothing; }

private:
    SipLoop& m_loop;
    const std::chrono::milliseconds m_limit;
    Task m_expired;
    AwaitedFromPeer m_awaited = AwaitedFromPeer::Nothing;
    LoopTimer m_timer;
};

} // namespace legscope
