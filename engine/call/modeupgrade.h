#pragma once

#include "engine/call/calllinks.h"
#include "engine/channel/sdp.h"
#include "engine/core/error.h"
#include "engine/sip/leg.h"

#include <functional>
#include <memory>
#include <string>

namespace legscope {

class CallMedia;
class Reoffers;

/// Moves a call whose media is not ours into Default mode, because something needs that media. A caller who
/// is not answered yet has nothing to be told; one who is answered gets our own offer in a re-INVITE, and so
/// does, before, the leg that it is connected to. Codecs are looked at first: nothing is sent or changed
/// where they are not known to us. Where a leg refuses, the other has its former SDP again and media goes on
/// as before. Lives on the SIP thread, as long as the call.
class ModeUpgrade : public std::enable_shared_from_this<ModeUpgrade> {
public:
    /// `done` is called once, perhaps from inside start(), unless the call ends before: with what kept it
    /// from Default mode. Errc::Unsupported: the codecs, or a leg that refuses; else as of MediaPath.
    using Done = std::function<void(Result<void>)>;

    /// `reason` is published with the mode: "upgrade: playback needs the media".
    ModeUpgrade(CallLinks& links, CallMedia& media, Reoffers& reoffers, std::string reason, Done done);

    void start();

private:
    void offerToCallee(Leg& callee, const Sdp& callersSdp);
    void onCalleeAnswered(Leg& callee, const SipAnswer& answer);
    void offerToCaller(const Result<Sdp>& body, Leg* callee);
    void onCallerAnswered(Leg* callee, const SipAnswer& answer);
    void goBack(Leg* moved, const Error& cause);

    CallLinks& m_links;
    CallMedia& m_media;
    Reoffers& m_reoffers;
    const std::string m_reason;
    const Done m_done;
};

} // namespace legscope
