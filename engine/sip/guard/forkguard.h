#pragma once

#include "engine/sip/sofia.h"

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

/// Ours in the place of the library's. Answers to requests of ours pass guardedResponses on their way to the
/// user agent: without their RSeq where the INVITE is untied, and not at all where they are provisional and
/// the final one has come, as datagrams that overtake each other bring it. The library would forget the final
/// one, and with it how to send ACK.
const void* guardedResponses() noexcept;
const void* guardedPeerRoutes() noexcept;
const void* guardedLayers() noexcept;

} // namespace legscope
