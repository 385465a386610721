#pragma once

#include "engine/sip/leg.h"

#include <optional>
#include <string>
#include <vector>

namespace legscope {

class Call;

/// Passes requests inside the dialogs of a connected call from one leg to the other and their answers back:
/// re-INVITE, UPDATE, INFO, MESSAGE, NOTIFY. An ACK goes on when the other leg's ACK comes. Lives on the SIP
/// thread.
class DialogRelay {
public:
    explicit DialogRelay(Call& call);

    void onRequest(Leg& leg, const DialogRequest& request);
    void onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer);
    void onAcknowledged(Leg& leg, const SipBody& body);

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
    struct DueAcknowledge {
        Leg* from;
        Leg* to;
        bool answerInAck;
    };

    void refuse(Leg& leg, std::uint64_t requestId, int status);
    void passSuccess(const Exchange& exchange, const SipAnswer& answer);

    Call& m_call;
    std::vector<Exchange> m_exchanges;
    std::vector<DueAcknowledge> m_due;
};

} // namespace legscope
