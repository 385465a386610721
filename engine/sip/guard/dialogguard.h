#pragma once

#include "engine/sip/sofia.h"

/// The library ends dialogs and usages by the code of an answer; here `Leg` and the call decide that (RFC
/// 3261 14.1: a refused request leaves the session as it was).
namespace legscope {

enum class Effect {
    None, ///< the answer is about its transaction only
    Usage, ///< and about the subscription that it came in
};

enum class AnswerOf { Us, Peer };

/// What the library does by itself on the answer `status` to a request of `method`. It never ends a session.
/// It drops a subscription of ours whose NOTIFY the peer refuses so (RFC 6665 4.2.2), and does not remember a
/// NOTIFY that we have answered: it would take that for a subscription of its own, and answer 200 to the
/// next.
Effect effectOfAnswer(AnswerOf whose, int status, sip_method_t method) noexcept;

/// Address of our sip_response_terminates_dialog, for the self-test.
const void* guardedDialogEnds() noexcept;

} // namespace legscope
