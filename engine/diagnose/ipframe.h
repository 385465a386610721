#pragma once

#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"

#include <cstdint>
#include <string>

namespace legscope {

/// The longest payload of a UDP datagram over IPv4: 65,535 - 20 - 8 octets.
constexpr std::size_t longestDatagram = 65'507;

/// An IP packet made from what is known of it. `length` is that of the whole packet on the wire; `octets`
/// ends where the knowledge ends.
struct IpFrame {
    std::string octets;
    std::uint32_t length = 0;
};

/// IPv4 or IPv6, and UDP. `payload` holds the first octets of a datagram of `length` octets (at most
/// longestDatagram; a longer one is cut). Lengths are those on the wire. The UDP checksum is right when the
/// payload is complete; otherwise it is 0, "not computed" (RFC 768), over IPv4, and that of a payload ending
/// in zeros over IPv6, where 0 is not allowed (RFC 8200 section 8.1). Addresses of different families are
/// written as IPv6 (RFC 4291 section 2.5.5.2).
IpFrame udpFrame(
    const SocketAddress& source, const SocketAddress& destination, Octets payload, std::size_t length);

/// IPv4 or IPv6, and TCP (RFC 9293), with PSH and ACK set. `payload` is complete and at most 65,000 octets
/// long.
IpFrame tcpFrame(const SocketAddress& source, const SocketAddress& destination, std::uint32_t sequence,
    std::uint32_t acknowledged, Octets payload);

/// Wireshark's exported PDU (epan/exported_pdu.h) for a SIP message whose transport cannot be shown: protocol
/// name, addresses, ports, then the message.
std::string sipPdu(const SocketAddress& source, const SocketAddress& destination, Octets message);

} // namespace legscope
