#pragma once

#include "engine/net/packetring.h"

#include <span>
#include <string>

namespace legscope {

/// The captured RTP of a call as CSV: one record for each second (UTC) and flow, where a flow is a direction,
/// two addresses and an SSRC. Columns: second, m-line (0-based), direction (received or sent by the engine),
/// from, to, ssrc (hexadecimal), payload type of the second's last packet, packets, octets (UDP payload),
/// lost (since the flow began: expected less received, RFC 3550 appendix A.3), longest time between two
/// packets in milliseconds. RTCP (RFC 5761 section 4) and what is not RTP are left out. `packets` stand in
/// time order.
std::string rtpCsv(std::span<const CapturedPacket> packets);

} // namespace legscope
