#include "engine/sip/legdeadline.h"

#include <utility>

namespace legscope {

LegDeadline::LegDeadline(SipLoop& loop, const SipTimers& timers, Task expired)
    : m_loop(loop)
    // The library looks after its own timers first, which it does a few times a second.
    , m_limit(timers.lifetime + timers.lifetime / 16 + std::chrono::milliseconds(500))
    , m_expired(std::move(expired))
{
}

void LegDeadline::await(AwaitedFromPeer awaited)
{
    if (std::exchange(m_awaited, awaited) == awaited)
        return;
    m_timer.cancel();
    if (awaited != AwaitedFromPeer::Nothing)
        m_timer = m_loop.after(m_limit, [this] { m_expired(); });
}

} // namespace legscope
