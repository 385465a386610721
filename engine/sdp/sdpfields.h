#pragma once

#include "engine/sdp/sdptext.h"
#include "engine/sdp/sdpview.h"

#include <optional>
#include <string_view>
#include <vector>

namespace legscope {

/// "IN IP4 192.0.2.1" of c=, and of a=rtcp where it has an address. Views into the body.
struct ConnectionField {
    std::string_view addressType; ///< "IP4" or "IP6", as written
    std::string_view address;
    SdpHost host;
};

/// "alice 1 2 IN IP4 192.0.2.1" of o=; a user name may hold blanks.
struct OriginField {
    std::string_view id;
    std::string_view version;
};

/// "audio 49170/2 RTP/AVP 0 8" of m=.
struct MediaField {
    std::string_view media;
    std::string_view portText; ///< the digits before "/"
    std::uint16_t port = 0;
    std::uint16_t portCount = 1;
    std::string_view proto;
    std::vector<std::string_view> formats;
};

/// "53020 IN IP4 192.0.2.1" of a=rtcp; the address is optional (RFC 3605).
struct RtcpField {
    std::string_view portText;
    std::uint16_t port = 0;
    std::optional<ConnectionField> connection;
};

/// Each reads the value of its line. Errc::BadSdp with the line number (`index` is 0-based) and the cause;
/// Unsupported likewise for multicast and for more port pairs than are served.
/// c=: network type IN, address type IP4 or IP6 (any case: FreeSWITCH accepts "in ip4"), then a unicast
/// address or a host name. Multicast, broadcast and "/" (TTL or count) are refused: the relay serves one
/// peer.
Result<ConnectionField> readConnection(std::string_view value, std::size_t index);
Result<OriginField> readOrigin(std::string_view value, std::size_t index);
/// m=: a port of at most 65535, a port count of 1 to 4, at least one format.
Result<MediaField> readMedia(std::string_view value, std::size_t index);
Result<RtcpField> readRtcp(std::string_view value, std::size_t index);

/// True for media over TCP ("TCP/MSRP", "TCP/TLS/BFCP"), which the relay does not carry.
bool isOverTcp(std::string_view proto);
/// True for an attribute that offers or steers ICE (RFC 8839): candidate, remote-candidates,
/// end-of-candidates, ice-*.
bool isIceAttribute(std::string_view name);

} // namespace legscope
