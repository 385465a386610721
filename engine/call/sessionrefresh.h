#pragma once

#include "engine/call/calllinks.h"
#include "engine/route/endablecall.h"
#include "engine/sip/leg.h"

namespace legscope {

class CallEvents;
class CallMedia;
class Reoffers;

/// Keeps the session of a leg alive where we are its refresher (RFC 4028 section 7.4): by an UPDATE without
/// SDP where the peer takes that, else by a re-INVITE with the SDP that it had from us last, unchanged. What
/// its answer changes is offered to the other leg. Lives on the SIP thread.
class SessionRefresh {
public:
    /// All of it outlives this object.
    SessionRefresh(CallLinks& links, const CallProgress& progress, CallMedia& media, CallEvents& events,
        Reoffers& reoffers, EndableCall& call);

    void due(Leg& leg);

private:
    void update(Leg& leg);
    void reinvite(Leg& leg);
    void onUpdateAnswered(Leg& leg, const SipAnswer& answer);
    void onReinviteAnswered(Leg& leg, const SipAnswer& answer);
    void onRefused(Leg& leg, const SipAnswer& answer);

    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
    CallEvents& m_events;
    Reoffers& m_reoffers;
    EndableCall& m_call;
};

} // namespace legscope
