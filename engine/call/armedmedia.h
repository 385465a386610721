#pragma once

#include "engine/call/callevents.h"
#include "engine/call/calllinks.h"
#include "engine/call/hostlookups.h"
#include "engine/call/mediapaths.h"
#include "engine/call/mediareports.h"

#include <string>
#include <vector>

namespace legscope {

/// What follows when the path that carries the media of a call is armed: it is published, host names of its
/// SDPs are looked up, and FreeSWITCH's variables about SRTP with the caller are set. Lives on the SIP
/// thread.
class ArmedMedia {
public:
    /// All of them outlive this object.
    ArmedMedia(CallEnvironment& environment, CallEvents& events, MediaReports& reports, MediaPaths& paths,
        CallLinks& links);

    void onArmed(ArmedBy by);
    /// Who is connected is known: where sound is not made here, a leg that wants `vad` is told in a finding.
    void onConnected();
    /// A DTLS handshake with one of the legs has brought keys.
    void handshakeDone(const DtlsSecured& secured);

private:
    void onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses);
    void presetEncryption();
    void presetSecured(const std::string& media, const std::string& suite);

    CallEvents& m_events;
    MediaReports& m_reports;
    MediaPaths& m_paths;
    CallLinks& m_links;
    HostLookups m_lookups;
};

} // namespace legscope
