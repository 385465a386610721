#pragma once

#include "engine/core/octets.h"

#include <cstdint>

namespace legscope {

/// RFC 3550 section 6.4.1, the sender's part.
struct SenderReport {
    std::uint32_t ssrc = 0;
    std::uint32_t ntpMiddle = 0; ///< the middle 32 bits of its NTP timestamp: what a receiver answers as LSR
    std::uint32_t packets = 0, octets = 0;
};

/// One report block (RFC 3550 section 6.4.1): how `reporter` receives `ssrc`.
struct ReportBlock {
    std::uint32_t reporter = 0, ssrc = 0;
    double fractionLost = 0; ///< 0..1, since the report before
    std::int32_t lost = 0; ///< cumulative, may be negative
    std::uint32_t jitter = 0; ///< in units of the timestamp
    std::uint32_t lastReport = 0; ///< LSR; 0 when it has seen none
    std::uint32_t delay = 0; ///< DLSR, in 1/65536 s
};

/// Takes what visitRtcp finds, in the order of the compound packet.
class RtcpVisitor {
public:
    virtual void onSenderReport(const SenderReport&) { }
    virtual void onReportBlock(const ReportBlock&) { }
    virtual void onGoodbye(std::uint32_t /*ssrc*/) { }

protected:
    ~RtcpVisitor() = default;
};

/// Goes through a compound RTCP packet (RFC 3550 section 6.1). False when a length lies; what came before has
/// been passed on. Packet types it does not know are skipped.
bool visitRtcp(Octets compound, RtcpVisitor& visitor);

} // namespace legscope
