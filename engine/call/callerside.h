#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/earlymedia.h"
#include "engine/channel/sdp.h"
#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/route/endablecall.h"
#include "engine/sip/leg.h"

#include <string>

namespace legscope {

class CallEvents;
class CallMedia;
class DialogRelay;
class Reoffers;
class Ringback;

/// The caller's INVITE and what it is answered: by us, or with what a callee answered. Lives on the SIP
/// thread.
class CallerSide {
public:
    /// All of it outlives this object.
    CallerSide(CallLinks& links, CallMedia& media, CallEvents& events, DialogRelay& relay, Reoffers& reoffers,
        Ringback& ringback, EndableCall& call);

    /// A provisional answer or a refusal, without SDP. False when the caller has its final answer.
    bool respond(int status, const std::string& phrase, HeaderList headers);
    /// Our own answer in Default mode, finally (200) or for early media (183). Nothing when the caller has
    /// it; false when its offer cannot be answered: the call has ended.
    bool answer(int status);
    /// Our own answer to a later offer, while the caller is connected to nobody.
    Result<Sdp> answerAlone(const Sdp& offer);

    /// Callees are about to be rung, in Default mode: what the caller is to hear meanwhile is prepared. False
    /// when its offer cannot be answered for that: the call has ended.
    bool beginRinging();
    /// A callee of a transfer rings.
    void ringTransferred();
    void passProvisional(Leg& callee, const SipAnswer& answer);
    void connect(Leg& callee, const SipAnswer& answer);
    /// Nobody is rung any more.
    void endRinging();

private:
    bool makeOwnAnswer();
    bool ring();
    EarlyMedia earlyMedia() const;
    void ringUnlessHeard();
    void consumeEarly(Leg& callee, const SipAnswer& answer);
    void connectAnswered(Leg& callee, const SipAnswer& answer);
    void offerWhatWasAnswered(Leg& callee, const Sdp& body);
    /// Ends the call over an SDP that cannot be forwarded; `what` stands in front of the error's own words.
    void refuse(const Error& error, const std::string& what = {});

    CallLinks& m_links;
    CallMedia& m_media;
    CallEvents& m_events;
    DialogRelay& m_relay;
    Reoffers& m_reoffers;
    Ringback& m_ringback;
    EndableCall& m_call;
    /// Of ours, which does not depend on a callee: made, and perhaps sent.
    enum class OwnAnswer : std::uint8_t { None, Made, Sent };
    OwnAnswer m_ownAnswer = OwnAnswer::None;
    Sdp m_made; ///< of OwnAnswer::Made
    bool m_withholds = false; ///< early media is not heard
};

/// How a leg stands after a response to its first INVITE.
LegState stateOf(const SipAnswer& answer);

/// The code of the finding about an SDP that could not be forwarded, and the cause that ends a call or leg
/// over it: one whose status is 488 for a fault of the SDP, 503 where ports or descriptors are used up.
FindingCode findingOf(const Error& error);
Cause causeOf(const Error& error);

} // namespace legscope
