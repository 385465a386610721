#pragma once

#include "engine/sip/leg.h"

namespace legscope {

class Call;

/// Keeps the session of a leg alive where we are its refresher (RFC 4028 section 7.4): by an UPDATE without
/// SDP where the peer takes that, else by a re-INVITE with the SDP that it had from us last, unchanged. What
/// its answer changes is offered to the other leg. Lives on the SIP thread.
class SessionRefresh {
public:
    explicit SessionRefresh(Call& call);

    void due(Leg& leg);

private:
    void update(Leg& leg);
    void reinvite(Leg& leg);
    void onUpdateAnswered(Leg& leg, const SipAnswer& answer);
    void onReinviteAnswered(Leg& leg, const SipAnswer& answer);
    void onRefused(Leg& leg, const SipAnswer& answer);

    Call& m_call;
};

} // namespace legscope
