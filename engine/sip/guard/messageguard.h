#pragma once

#include "engine/sip/sofia.h"

#include <cstddef>

namespace legscope {

/// What is wrong with the addresses of a request that could open or refresh a dialog: nullptr when nothing
/// is, else the reason phrase for a 400. Contact and Record-Route must be sip or sips URIs with a host, From
/// sip, sips or tel; Contact must be present where RFC 3261 8.1.1.8, RFC 3311 5.1, RFC 3515 2.1 and RFC
/// 6665 4.1.2.1 demand it.
const char* flawOf(const sip_t& request) noexcept;

/// Takes unusable Contact and Record-Route headers out of a 2xx answer, so that the dialog keeps the target
/// it has. True when something was taken out.
bool stripUnusableTargets(msg_t* message, sip_t* answer) noexcept;

/// Makes the answer to a request go to where the request came from, whatever its topmost Via says (RFC 3581,
/// for every request). The library does this only after some of its own checks: what fails those it would
/// answer at the sent-by or the maddr, looking up a name with a call that blocks all of SIP.
void aimAnswerAtSource(msg_t* message, sip_t* request) noexcept;

/// True when the topmost Via names another transport than the one the request came over (or there is no Via):
/// nothing we could answer would arrive.
bool isUnanswerable(const tport_t* transport, const sip_t& request) noexcept;

/// Name of the first header field that is unreadable, or stands twice where it may stand once, and without
/// which the message cannot be understood; null when there is none. What makes an ACK or an answer unreadable
/// is less: what the dialog and the transaction are found by.
const char* unreadableEssential(const sip_t& sip) noexcept;

/// Takes header fields that the parser could not read, or that stand twice where they may stand once, out of
/// a message: the library's copies of a message would take them for what they are not. How many there were.
std::size_t takeOutUnreadable(msg_t* message, sip_t* sip) noexcept;

/// All of the above for a message that was received, and its answer where it is refused (RFC 3261
/// section 8.2.7): false when the stack must not see it.
bool screen(tport_t* transport, msg_t* message, sip_t* sip);

/// Addresses of our definitions, for the self-test.
const void* guardedRequests() noexcept;
const void* guardedDelivery() noexcept;

} // namespace legscope
