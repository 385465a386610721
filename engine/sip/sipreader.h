#pragma once

#include "engine/sip/sipmessage.h"
#include "engine/sip/sofia.h"

namespace legscope {

/// From Sofia's parsed message to plain values; nothing of the library's memory is kept.
/// The body of an INVITE is not parsed: that costs something, and who sent it may not be let in (readSdp).
InviteRequest readInvite(const sip_t& sip, const SocketAddress& source);
DialogRequest readDialogRequest(const sip_t& sip);
SipAnswer readAnswer(int status, const char* phrase, const sip_t* sip);
/// An SDP in the body is parsed here, once for each message.
SipBody readBody(const sip_t& sip);

/// Headers that a back-to-back user agent passes from one leg to the other: X-*, Subject, Alert-Info,
/// Call-Info, Priority, User-to-User (RFC 7433), Diversion (RFC 5806), Info-Package and Recv-Info (RFC 6086).
HeaderList passedHeaders(const sip_t& sip);

/// Headers that say who somebody is, or that only a trusted peer may say or read, each value as it came:
/// P-Asserted-Identity, P-Preferred-Identity and Privacy (RFC 3325, RFC 3323), Remote-Party-ID
/// (draft-ietf-sip-privacy), Identity (RFC 8224), P-Early-Media (RFC 5009), Session-ID (RFC 7989),
/// Geolocation, Geolocation-Routing and Geolocation-Error (RFC 6442), Reason (RFC 3326).
HeaderList guardedHeaders(const sip_t& sip);

} // namespace legscope
