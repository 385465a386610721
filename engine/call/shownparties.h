#pragma once

#include "engine/call/calleridentity.h"
#include "engine/channel/profile.h"
#include "engine/sip/sipmessage.h"

namespace legscope {

class Leg;
struct Channel;

/// Who is at the end of a channel that we call, until it says so itself: origination_callee_id_number and
/// _name of the dial string, else the number that is called.
void nameCallee(Channel& callee, const VariableReader& variable);

/// Inside a call each leg is shown who the other is, in the header that sip_cid_type (exported for callees)
/// or caller-id-type of its profile says: what a trusted peer says of itself, and nothing where it says
/// nothing. Guarded headers that are no identity pass where both peers are trusted. Lives on the SIP thread.
class ShownParties {
public:
    /// All of it outlives this object. `own` is the profile of legs whose own runs no more.
    ShownParties(CallLinks& links, CallEvents& events, const Profiles& profiles, const Profile& own);

    /// Adds to the answer of a callee what the caller is shown: origination_callee_id_number and _name,
    /// effective_callee_id_number and _name, else what the callee says. Nothing of it with
    /// pass-callee-id=false, or in a provisional answer with cid-in-1xx=false.
    void showCallee(const Leg& callee, SipAnswer& answer);

    /// The same of a request inside the dialog, and of its answer. An UPDATE without a body goes on for this
    /// alone, to a peer whose Allow has it, unless send-display-update is false.
    void showParty(const Leg& from, const Leg& to, DialogRequest& request);
    void showParty(const Leg& from, const Leg& to, SipAnswer& answer);

    /// `to` is connected to `from` now, whom it was not shown yet: an UPDATE without a body says who that is,
    /// on the same conditions.
    void showConnected(const Leg& from, const Leg& to);
    /// The headers of a message to `to` that say the same.
    void showConnected(const Leg& from, const Leg& to, HeaderList& headers) const;

private:
    const Profile& profileOf(const Leg& leg) const;
    Viewer viewerAt(const Leg& leg) const;
    HeaderList headersFor(
        const PartyId& party, const HeaderList& guarded, const Leg& from, const Leg& to) const;
    PartyId shownCallee(const PartyId& named, const PartyId& stated) const;
    bool isShownTo(const Leg& from, const Leg& to) const;

    CallLinks& m_links;
    CallEvents& m_events;
    const Profiles& m_profiles;
    const Profile& m_own;
};

} // namespace legscope
