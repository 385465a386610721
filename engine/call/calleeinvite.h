#pragma once

#include "engine/call/calleridentity.h"
#include "engine/channel/profile.h"
#include "engine/config/dialstring.h"
#include "engine/sip/sipmessage.h"

#include <map>
#include <string>

namespace legscope {

/// What the INVITE to one endpoint of a dial string is made of: the variables that count for it (its own,
/// then those of the whole dial string, then what the caller's channel exports, as they are now), and what
/// follows from them. Lives on the SIP thread, while the INVITE is made.
class CalleeInvite {
public:
    /// All of it outlives this object.
    CalleeInvite(
        const CallLinks& links, CallEvents& events, const DialString& dial, const DialEndpoint& endpoint);

    /// Empty when it is not set.
    std::string variable(const std::string& name) const;
    const std::map<std::string, std::string>& variables() const { return m_variables; }

    /// The INVITE to `requestUri`, by way of `route` where that is not empty, without Call-ID. What is told:
    /// headers that cannot be, and an INVITE to ourselves.
    InviteTarget to(const std::string& requestUri, const std::string& route, const Profile& profile,
        const Profiles& profiles) const;

private:
    int hopsTowards(const std::string& hop, const Profiles& profiles) const;

    const CallLinks& m_links;
    CallEvents& m_events;
    std::map<std::string, std::string> m_variables;
};

} // namespace legscope
