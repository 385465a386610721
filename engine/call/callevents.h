#pragma once

#include "engine/call/calldetails.h"
#include "engine/call/callenvironment.h"
#include "engine/call/modedecision.h"
#include "engine/sip/leg.h"

#include <string>
#include <vector>

namespace legscope {

/// What one call publishes to its readers. Lives on the SIP thread.
class CallEvents {
public:
    CallEvents(CallId call, CallEnvironment& environment)
        : m_call(call)
        , m_environment(environment)
    {
    }

    void began(LegId legA, const std::string& uuid, const Profile& profile, const InviteRequest& invite);
    /// A leg begins by the INVITE that came, or by one that goes out now; its messages on the wire are this
    /// call's from now on.
    void invitedBy(LegId leg, LegSide side, const Profile& profile, const InviteRequest& invite);
    void inviting(LegId leg, LegSide side, const Profile& profile, const InviteTarget& target);
    void legChanged(const Leg& leg, LegState state, int status);
    void legEnded(const Leg& leg, const Cause& cause, int status);
    /// An answered leg comes from another call, or goes to one.
    void joined(const Leg& leg, LegSide side);
    void left(const Leg& leg, const Cause& cause);
    /// A leg that never came to be: its INVITE could not be sent.
    void legFailed(LegId leg, const std::string& sipCallId, std::string_view cause);
    void mode(const ModeDecision& decision);
    /// Nothing when it is what was published last.
    void armed(ArmedBy by, std::vector<ArmedStream> streams);
    void finding(Severity severity, FindingCode code, const std::string& text);
    /// The end of the call: what the events before it said is added.
    void ended(CallEnded ended);

private:
    void legBegan(LegBegan leg);
    void publish(LegEnded leg);

    const CallId m_call;
    CallEnvironment& m_environment;
    std::vector<ArmedStream> m_armed;
    CallDetails m_details;
};

} // namespace legscope
