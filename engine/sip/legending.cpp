#include "engine/sip/leg.h"

#include "engine/sip/sipreader.h"
#include "engine/sip/siptags.h"

#include <fmt/format.h>
#include <string_view>

/// How a leg ends: by us, by its peer, or because what it waits for does not come.
namespace legscope {

void Leg::end(const Cause& cause, int refusal)
{
    m_thread.assertOwner();
    if (m_phase >= Phase::Cancelling)
        return;
    const std::string reason = reasonFor(cause);
    m_endCause = cause;
    m_deadline.restart();
    switch (m_phase) {
    case Phase::Inviting:
        m_phase = Phase::Cancelling;
        nua_cancel(m_handle.get(), SIPTAG_REASON_STR(reason.c_str()), TAG_END());
        break;
    case Phase::Invited: {
        SipAnswer answer;
        answer.status = refusal >= 300 ? refusal : statusOfCause(cause.name);
        answer.reason = reason;
        respond(answer);
        break;
    }
    case Phase::Accepted:
        if (holdsSuccess()) {
            // Our 2xx has not gone out: the INVITE can still be refused.
            m_answers.clear();
            m_phase = Phase::Ending;
            SipAnswer answer;
            answer.status = refusal >= 300 ? refusal : statusOfCause(cause.name);
            answer.reason = reason;
            sendAnswer(answer);
            break;
        }
        [[fallthrough]];
    case Phase::Answered:
    case Phase::Established:
        acknowledge();
        m_phase = Phase::Ending;
        sayBye(reason);
        break;
    case Phase::Cancelling:
    case Phase::Ending:
    case Phase::Ended:
        break;
    }
    watch();
}

Cause Leg::statedCause(const std::string& reason, Cause otherwise) const
{
    causeOfReason(reason, otherwise);
    if (m_trust == PeerTrust::Stranger)
        otherwise.words.clear();
    return otherwise;
}

std::string Leg::reasonFor(const Cause& cause) const
{
    return reasonValue(m_trust == PeerTrust::Trusted ? cause : Cause{cause.q850, cause.name});
}

void Leg::sayBye(const std::string& reason)
{
    const std::string headers = headerLines(moreHeaders(LegMessage::Bye));
    nua_bye(m_handle.get(), SIPTAG_REASON_STR(reason.c_str()),
        TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())), TAG_END());
}

void Leg::onBye(const NuaEvent& event)
{
    finish({event.sip ? statedCause(readAnswer(0, "", event.sip).reason, {}) : Cause(), true, {}});
}

/// The library tells what it waited for in vain; its BYE follows.
void Leg::onFailure(const NuaEvent& event)
{
    if (event.status == 408 && std::string_view(event.phrase) == "ACK Timeout")
        m_failure = "no ACK came for our 200";
}

/// The library says BYE by itself when the peer that was to refresh the session has not (RFC 4028 section
/// 10), and when it cannot go on.
void Leg::onByeAnswer(const NuaEvent& event)
{
    if (event.status >= 200 && m_phase == Phase::Established)
        finish({causeNamed("RECOVERY_ON_TIMER_EXPIRE"), false,
            m_failure.empty() ? "nobody refreshed the session in time" : m_failure});
}

void Leg::onCallState(const NuaEvent& event)
{
    int state = nua_callstate_init;
    tl_gets(event.tags, NUTAG_CALLSTATE_REF(state), TAG_END());
    if (state != nua_callstate_terminated)
        return;
    switch (m_phase) {
    case Phase::Accepted:
        return finish({causeNamed("RECOVERY_ON_TIMER_EXPIRE"), false,
            holdsSuccess() ? "no PRACK came for our 183" : "no ACK came for our 200"});
    case Phase::Cancelling:
    case Phase::Ending:
        return finish({m_endCause, false, {}});
    default:
        return finish({causeNamed("NORMAL_TEMPORARY_FAILURE"), false,
            fmt::format("the dialog ended: {} {}", event.status, event.phrase)});
    }
}

void Leg::finish(const LegEnding& ending)
{
    m_phase = Phase::Ended;
    m_listener->onEnded(*this, ending);
}

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
