#pragma once

#include "engine/sip/sofia.h"

#include <functional>
#include <string>

namespace legscope {

/// Keeps the library's user agent out of the early dialogs of one INVITE of ours. It knows one early dialog,
/// ties the INVITE to the first reliable one, and hangs up who answers from another fork. While this lives
/// the user agent takes every provisional answer to the INVITE of that Call-ID for an unreliable one, and no
/// request of a fork becomes its dialog: the first 2xx does (RFC 3261 section 13.2.2.4). EarlyDialogs does
/// the rest. Acts on the thread that made it.
class UntiedInvite {
public:
    explicit UntiedInvite(std::string callId);
    ~UntiedInvite();
    UntiedInvite(const UntiedInvite&) = delete;
    UntiedInvite& operator=(const UntiedInvite&) = delete;

private:
    const std::string m_callId;
};

/// The transaction layer that the library made last on this thread; null before.
nta_agent_t* newestTransactionLayer() noexcept;

/// Forwards an answer to the user agent of the library, without its RSeq where the INVITE is untied.
int forwardUntied(nta_outgoing_t* transaction, const sip_t* answer, const std::function<int()>& forward);

/// Ours in the place of the library's.
const void* guardedPeerRoutes() noexcept;
const void* guardedLayers() noexcept;

} // namespace legscope
