#pragma once

#include "engine/channel/sdp.h"
#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/sip/cause.h"
#include "engine/sip/leg.h"

#include <string>
#include <utility>

namespace legscope {

class Call;

/// The caller's INVITE and what it is answered: by us, or with what a callee answered. Lives on the SIP
/// thread.
class CallerSide {
public:
    explicit CallerSide(Call& call);

    /// What the caller offered last; empty when it leaves the offer to us.
    const Sdp& offer() const { return m_offer; }
    /// The offer of a caller whom we called: it came in its 200.
    void setOffer(Sdp offer) { m_offer = std::move(offer); }
    /// The caller and we have agreed by an offer of our own: `ours` to it, and what it has answered.
    void setAgreed(Sdp ours, Sdp answer);
    /// The callee whose early answer the caller has; null when there is none, or it has gone.
    Leg* earlyCallee() const;

    /// A provisional answer or a refusal, without SDP. False when the caller has its final answer.
    bool respond(int status, const std::string& phrase, HeaderList headers);
    /// Our own answer in Default mode, finally (200) or for early media (183). Nothing when the caller has
    /// it; false when its offer cannot be answered: the call has ended.
    bool answer(int status);
    /// Our own answer to a later offer, while the caller is connected to nobody.
    Result<Sdp> answerAlone(const Sdp& offer);

    void passProvisional(Leg& callee, const SipAnswer& answer);
    void connect(Leg& callee, const SipAnswer& answer);

private:
    /// The caller has an SDP of ours, that does not depend on a callee.
    bool hasOwnSdp() const { return !m_ownSdp.isEmpty(); }
    void connectAnswered(Leg& callee, const SipAnswer& answer);
    void offerWhatWasAnswered(Leg& callee, const Sdp& body);
    /// Ends the call over an SDP that cannot be carried; `what` stands in front of the error's own words.
    void refuse(const Error& error, const std::string& what = {});

    Call& m_call;
    Sdp m_offer, m_ownSdp;
    /// The last answer passed on and whose it was, for a 200 that comes without SDP.
    std::pair<LegId, Sdp> m_earlyAnswer;
};

/// How a leg stands after a response of this status.
LegState stateOf(int status, bool hasSdp);

/// The code of the finding about an SDP that could not be carried, and the cause that ends a call or leg over
/// it: one whose status is 488 for a fault of the SDP, 503 where ports or descriptors are used up.
FindingCode findingOf(const Error& error);
Cause causeOf(const Error& error);

} // namespace legscope
