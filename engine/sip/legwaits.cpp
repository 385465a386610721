#include "engine/sip/leg.h"

/// How long a leg waits for its peer, and what it does when nothing comes.
namespace legscope {

AwaitedFromPeer Leg::awaited() const
{
    switch (m_phase) {
    case Phase::Accepted:
        return m_answers.holdsSuccess() ? AwaitedFromPeer::Prack : AwaitedFromPeer::Acknowledge;
    case Phase::Cancelling:
    case Phase::Ending:
        return AwaitedFromPeer::End;
    case Phase::Inviting: // bounded by who rings it, and by timer B while nothing has come
    case Phase::Invited:
    case Phase::Answered:
    case Phase::Established:
    case Phase::Ended:
        break;
    }
    return AwaitedFromPeer::Nothing;
}

/// The library has not ended the wait in its time. It lets go of the dialog with its handle, and the leg is
/// over whatever it still sends or receives.
void Leg::onDeadline()
{
    LegEnding ending{causeNamed("RECOVERY_ON_TIMER_EXPIRE"), false, {}};
    if (m_phase == Phase::Cancelling || m_phase == Phase::Ending)
        ending.cause = m_endCause;
    else
        ending.text = holdsSuccess() ? "no PRACK came for our 183" : "no ACK came for our 200";
    m_handle.reset();
    finish(ending);
}

} // namespace legscope
