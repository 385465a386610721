#pragma once

#include "engine/event/ids.h"
#include "engine/sip/cause.h"
#include "engine/sip/sipmessage.h"

#include <cstdint>
#include <string>

namespace legscope {

/// One SIP dialog made by INVITE (RFC 3261 sections 12 to 15), as those who negotiate in it use it. Leg is
/// the real one; a fake one puts its messages in any order.
class Dialog {
public:
    enum class Phase : std::uint8_t {
        Inviting, ///< our INVITE is out
        Invited, ///< theirs waits for our final answer
        Accepted, ///< we sent 2xx, its ACK has not come
        Answered, ///< they sent 2xx, our ACK has not gone
        Established, ///< both know
        Cancelling, ///< CANCEL is out
        Ending, ///< BYE, or a refusal in the place of a 2xx, is out
        Ended,
    };

    virtual LegId id() const = 0;
    virtual Phase phase() const = 0;
    virtual bool isCalled() const = 0; ///< the INVITE was ours, and with it the Call-ID
    bool isAnswered() const { return phase() >= Phase::Accepted && phase() <= Phase::Established; }
    bool isOver() const { return phase() == Phase::Ended; }
    /// Whether a request of that method may be sent in the dialog now: always once it is answered, before
    /// that in an early dialog, UPDATE only after a reliable answer (RFC 3311 section 5.1).
    virtual bool takesRequest(const std::string& method) const = 0;

    /// Answers the INVITE that made this dialog, provisionally or finally. Ignored once a final answer went
    /// out.
    virtual void respond(const SipAnswer& answer) = 0;

    /// Sends ACK for a 2xx; nothing when none is due.
    virtual void acknowledge(const SipBody& body) = 0;
    virtual bool awaitsAcknowledge() const = 0;

    /// Sends a request inside the dialog; the answer comes with the token that is returned.
    virtual std::uint64_t request(const DialogRequest& request) = 0;
    /// Answers a request that came in the dialog.
    virtual void answer(std::uint64_t requestId, const SipAnswer& answer) = 0;

    /// Ends the dialog as its phase asks: CANCEL, a failure status, or BYE (after the ACK that is still due).
    virtual void end(const Cause& cause, int refusal = 0) = 0;

protected:
    ~Dialog() = default;
};

} // namespace legscope
