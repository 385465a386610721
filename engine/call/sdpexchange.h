#pragma once

#include "engine/call/armedmedia.h"
#include "engine/sip/sipmessage.h"

#include <string>

namespace legscope {

/// The SDPs of one call: what the path that negotiates makes of them, or takes from them; an event shows each
/// before and after. Lives on the SIP thread.
class SdpExchange {
public:
    /// All of them outlive this object.
    SdpExchange(CallId call, CallEnvironment& environment, MediaPaths& paths, MediaReports& reports,
        ArmedMedia& armed, CallLinks& links);

    /// Forwards an SDP of one leg to another as the mode has it, and returns the body to send. A body without
    /// SDP comes back as it is. Errors as of MediaPath; Errc::Unsupported too where a leg must have
    /// encryption that the SDP has not.
    Result<SipBody> forward(
        SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SipBody& body);
    /// The same for an answer that ends here: nothing of it is sent. Returns what would have been.
    Result<SipBody> consumeAnswer(const SdpPassage& passage, const SipBody& body);

    // In Default mode, with the leg that the route serves alone.
    /// Our own answer to its offer.
    Result<SipBody> answerAlone(LegId caller, const std::string& callId, const SipBody& offer);
    /// Our own offer to it; `last` is its SDP before, empty for a leg that we call.
    Result<SipBody> offerAlone(LegId caller, const std::string& callId, const SipBody& last);
    /// Its answer to that, of which the newest counts.
    Result<void> answeredAlone(LegId caller, const SipBody& answer);

private:
    Result<Carried> pass(SdpKind kind, const SdpPassage& passage, const SharedSdp& sdp);
    void followWhoAnswers(LegId writer);
    Result<void> checkEncryption(const SdpView& sdp) const;
    void publish(SdpKind kind, const SdpPassage& passage, const std::string& toCallId,
        const SharedSdp& before, Carried carried);

    const CallId m_call;
    CallEnvironment& m_environment;
    MediaPaths& m_paths;
    MediaReports& m_reports;
    ArmedMedia& m_armed;
    CallLinks& m_links;
};

} // namespace legscope
