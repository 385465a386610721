#pragma once

#include "engine/core/clock.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace legscope {

/// What a sender report says of our stream (RFC 3550 section 6.4.1).
struct SenderPart {
    std::uint64_t ntp = 0; ///< seconds since 1900, and their 2^-32 parts
    std::uint32_t timestamp = 0;
    std::uint32_t packets = 0, octets = 0;
};

/// What a report block says of a stream that we get.
struct ReceptionPart {
    std::uint32_t ssrc = 0;
    std::uint8_t fractionLost = 0; ///< of 256, since the report before
    std::int32_t lost = 0; ///< in all
    std::uint32_t highest = 0; ///< extended sequence number
    std::uint32_t jitter = 0; ///< in units of the time stamp
    std::uint32_t lastReport = 0, delay = 0; ///< LSR; DLSR in 1/65536 s
};

/// As a sender report counts it.
std::uint64_t ntpTime(WallTime time);
/// Its middle 32 bits, which a receiver answers with.
std::uint32_t ntpMiddle(std::uint64_t ntp);

/// A sender report, or without a sender's part a receiver report, and the name that section 6.1 asks for in
/// each compound packet. Returns its size; `out` has room for longestOwnReport.
std::size_t writeOwnReport(std::span<std::byte> out, std::uint32_t ssrc,
    const std::optional<SenderPart>& sender, const std::optional<ReceptionPart>& reception);
constexpr std::size_t longestOwnReport = 72;

} // namespace legscope
