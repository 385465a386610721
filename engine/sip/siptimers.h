#pragma once

#include <chrono>

namespace legscope {

/// The timers of transactions (RFC 3261 section 17, table 4 of its annex A).
struct SipTimers {
    std::chrono::milliseconds t1{500}; ///< estimate of the round trip
    std::chrono::milliseconds lifetime{32'000}; ///< 64*T1: timers B, F, H and J
    std::chrono::milliseconds t2{4'000}; ///< longest interval between retransmissions
    std::chrono::milliseconds t4{5'000}; ///< how long a message stays in the network
};

} // namespace legscope
