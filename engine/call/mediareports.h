#pragma once

#include "engine/call/callevents.h"
#include "engine/call/mediaconcerns.h"
#include "engine/call/mediapath.h"

#include <set>
#include <string>

namespace legscope {

/// What an operator is shown about the media of one call, beside what was negotiated: once a call what may
/// come to light again. Lives on the SIP thread.
class MediaReports {
public:
    /// `events` outlives this object; `silenceAfter` as in MediaConcerns.
    MediaReports(CallEvents& events, std::chrono::milliseconds silenceAfter)
        : m_events(events)
        , m_concerns(silenceAfter)
    {
    }

    /// Unless the same text was reported before.
    void once(Severity severity, FindingCode code, const std::string& text)
    {
        once(text, {severity, code, text});
    }
    /// Whether a=crypto counts on an m-line that is not one of SRTP (rtp_allow_crypto_in_avp).
    enum class KeysInAvp : std::uint8_t { Passed, Counted };
    /// An SDP of a leg was passed on in this mode.
    void onSdp(MediaMode mode, LegSide from, const ParsedSdp& sdp, KeysInAvp keys);
    /// A host name of an SDP has no known address.
    void unresolved(const AwaitedHost& host, const Error& cause);
    /// A DTLS handshake with one of the legs has brought no keys.
    void handshakeFailed(const DtlsFailed& failed);
    /// What the streams of a sample show.
    void judge(const MediaPath& path, const std::vector<StreamSample>& streams, Monotonic now);

private:
    void once(const std::string& subject, const SdpNotice& notice);

    CallEvents& m_events;
    MediaConcerns m_concerns;
    std::set<std::string> m_told; ///< subjects
};

} // namespace legscope
