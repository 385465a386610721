#pragma once

#include "engine/call/calllinks.h"
#include "engine/channel/sdp.h"
#include "engine/core/error.h"
#include "engine/route/endablecall.h"
#include "engine/sip/leg.h"

#include <cstdint>
#include <functional>
#include <string>

namespace legscope {

class CallEvents;
class CallMedia;

/// Passes requests inside the dialogs of a connected call from one leg to the other and their answers back:
/// re-INVITE, UPDATE, INFO, MESSAGE, NOTIFY, and the offer of a PRACK as an UPDATE. An ACK goes on when the
/// other leg's ACK comes. What only keeps the session of one leg alive (RFC 4028) is answered here: an UPDATE
/// with nothing in it, and a re-INVITE or UPDATE whose SDP is the one the leg sent last, o= version included.
/// Lives on the SIP thread.
class DialogRelay {
public:
    /// Our own answer to an offer of the caller, who is connected to nobody.
    using AnswerAlone = std::function<Result<Sdp>(const Sdp& offer)>;
    /// All of it outlives this object.
    DialogRelay(CallLinks& links, const CallProgress& progress, CallMedia& media, CallEvents& events,
        EndableCall& call, AnswerAlone answerAlone);

    void onRequest(Leg& leg, const DialogRequest& request);

    /// What an ACK is to bring: nothing, or the answer to the offer of a 2xx.
    enum class AckBody : std::uint8_t { None, Answer };
    /// The next ACK of `from` goes on to `to`.
    void expectAcknowledge(Leg& from, Leg& to, AckBody due);

private:
    /// One request that was forwarded.
    struct Exchange {
        LegId from;
        std::uint64_t requestId;
        LegId to;
        std::string method;
        bool offered; ///< it carried an offer
    };

    void answerAlone(Leg& leg, const DialogRequest& request);
    void refuse(Leg& leg, std::uint64_t requestId, int status);
    bool answerRefresh(Leg& leg, const DialogRequest& request);
    void forward(Leg& leg, Leg& peer, DialogRequest request);
    void onAnswered(const Exchange& exchange, const SipAnswer& answer);
    void forwardSuccess(const Exchange& exchange, Leg& from, Leg& to, const SipAnswer& answer);
    void forwardAcknowledge(Leg& from, Leg& to, const Sdp& body, AckBody due);

    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
    CallEvents& m_events;
    EndableCall& m_call;
    const AnswerAlone m_answerAlone;
};

} // namespace legscope
