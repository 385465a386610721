#pragma once

#include "engine/call/calllinks.h"
#include "engine/channel/sdp.h"
#include "engine/core/error.h"
#include "engine/sip/leg.h"

#include <functional>

namespace legscope {

class CallMedia;

/// Offers of our own to answered legs, and what follows from their answers for the other leg. When each is
/// sent is the business of the leg's OfferAnswer. Lives on the SIP thread.
class Reoffers {
public:
    using Answered = std::function<void(const SipAnswer&)>;
    using Outcome = std::function<void(Result<void>)>;

    /// All of it outlives this object.
    Reoffers(CallLinks& links, const CallProgress& progress, CallMedia& media);

    /// Sends an offer, or asks for one where the body is empty, as OfferAnswer::offer does. `done`
    /// acknowledges a 2xx; it is not called when the leg or the call ends before.
    void send(Leg& to, const Sdp& body, Answered done);
    /// The same with what the leg was sent last, unchanged.
    void refresh(Leg& to, Answered done);
    /// Offers to `to` what `from` has answered, and consumes its answer. Where that has anything new for
    /// `from` (a key, in Bypass an address), the two agree once more, directly.
    void offerAnswered(Leg& from, Leg& to, const Sdp& answered, Outcome done);
    /// The same with what `from` and we agreed on before.
    void offerAgreed(Leg& from, Leg& to, Outcome done);
    /// Has two answered legs agree with each other: `first` is asked for an offer, `second` gets it, and what
    /// it answers goes into the ACK (RFC 3725 section 4.4).
    void renegotiate(Leg& first, Leg& second, Outcome done);

private:
    Answered whileItLasts(Leg& to, Answered done);
    void offerFirst(Leg& first, Leg& second, const SipAnswer& asked, const Outcome& done);

    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
};

} // namespace legscope
