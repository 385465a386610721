#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/modedecision.h"
#include "engine/core/error.h"

#include <functional>
#include <memory>

namespace legscope {

class CallMedia;
class Reoffers;

/// Moves a connected call that was upgraded into Default mode back to the mode that its settings say: the
/// callee is asked for an offer, which the caller gets, so that both agree as if Default mode had never been
/// (RFC 3725 section 4.4). Media goes on in Default mode until both have answered, and for good where one
/// refuses. Lives on the SIP thread, as long as the call.
class ModeReturn : public std::enable_shared_from_this<ModeReturn> {
public:
    /// `done` is called once, perhaps from inside start(), unless a leg or the call ends before: with what
    /// keeps the call in Default mode. Errc::Unsupported: a leg refuses; else as of MediaPath.
    using Done = std::function<void(Result<void>)>;

    /// All of it outlives this object.
    ModeReturn(CallLinks& links, CallMedia& media, Reoffers& reoffers, ModeDecision to, Done done);

    /// Both legs are answered.
    void start();

private:
    void onAgreed(Leg& callee, const Result<void>& agreed);

    CallLinks& m_links;
    CallMedia& m_media;
    Reoffers& m_reoffers;
    const ModeDecision m_to;
    const Done m_done;
};

} // namespace legscope
