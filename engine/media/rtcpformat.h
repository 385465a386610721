#pragma once

#include <cstddef>

/// Sizes in octets and packet types of RTCP (RFC 3550 section 6.4, RFC 4585 section 6.1).
namespace legscope::rtcp {

inline constexpr std::size_t headerSize = 4, senderSize = 20, blockSize = 24;
inline constexpr unsigned senderReport = 200, receiverReport = 201, sourceDescription = 202, goodbye = 203;
inline constexpr unsigned transportFeedback = 205, payloadFeedback = 206;

} // namespace legscope::rtcp
