#pragma once

#include "engine/event/event.h"
#include "engine/sip/leg.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

class Call;

/// Passes requests inside the dialogs of a connected call from one leg to the other and their answers back:
/// re-INVITE, UPDATE, INFO, MESSAGE, NOTIFY, and the offer of a PRACK as an UPDATE. An ACK goes on when the
/// other leg's ACK comes. What only keeps the session of one leg alive (RFC 4028) is answered here: an UPDATE
/// with nothing in it, and a re-INVITE or UPDATE whose SDP is the one the leg sent last, o= version included.
/// Lives on the SIP thread.
class DialogRelay {
public:
    explicit DialogRelay(Call& call);

    void onRequest(Leg& leg, const DialogRequest& request);
    void onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer);
    void onAcknowledged(Leg& leg, const SipBody& body);

    /// An SDP of `from` was carried to `to`: `came` as it was received, `left` as the body it went on in.
    void onCarried(SdpKind kind, LegId from, LegId to, const SipBody& came, const SipBody& left);
    /// An answer of `from` ended here.
    void onTaken(LegId from, const SipBody& came);
    /// The same of an answer to an offer of our own.
    void onReofferAnswered(LegId from, const SipBody& came, const SipBody& offered);

    /// One offer at a time between the two legs (RFC 3264 section 4).
    bool isNegotiating() const;
    /// What a leg would have to be asked for: the last SDP in which it was not on hold, or else its last one.
    SipBody sessionOf(const Leg& leg) const;
    bool isOnHold(const Leg& leg) const;
    /// Requests that wait for an answer of the leg, or whose answer it waits for, have none any more.
    void forget(const Leg& leg);

    /// What the leg and we agreed on last, as it wrote it; empty before.
    SipBody agreedBy(LegId leg) const;
    /// What it has heard from us in that; empty before.
    SipBody heardBy(LegId leg) const;

    /// The next ACK of `from` goes on to `to`; `answerInAck`: it carries the answer to the offer of a 2xx.
    void expectAcknowledge(Leg& from, Leg& to, bool answerInAck);

private:
    /// One request under way.
    struct Exchange {
        Leg* from;
        std::uint64_t requestId;
        Leg* to;
        std::uint64_t token;
        std::string method;
        bool offered; ///< it carried an offer
    };
    /// What one leg and we agreed on last.
    struct Agreement {
        SharedSdp received; ///< its SDP
        SipBody sent; ///< ours to it
    };
    struct DueAcknowledge {
        Leg* from;
        Leg* to;
        bool answerInAck;
    };

    void answerAlone(Leg& leg, const DialogRequest& request);
    void refuse(Leg& leg, std::uint64_t requestId, int status);
    bool answerRefresh(Leg& leg, const DialogRequest& request);
    const Agreement* agreementOf(LegId leg) const; ///< null before
    void passSuccess(const Exchange& exchange, const SipAnswer& answer);

    Call& m_call;
    std::vector<Exchange> m_exchanges;
    std::vector<DueAcknowledge> m_due;
    std::map<LegId, std::pair<LegId, Agreement>> m_offers; ///< unanswered ones by reader, with who made them
    std::map<LegId, Agreement> m_agreed;
    std::map<LegId, SharedSdp> m_sessions; ///< last SDP of a leg in which it was not on hold
};

} // namespace legscope
