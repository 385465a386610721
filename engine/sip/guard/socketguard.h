#pragma once

namespace legscope {

/// Receive buffer that a UDP socket of the stack gets, in octets, as far as the system allows
/// (net.core.rmem_max): a burst of some hundred calls in 20 ms waits there while the stack works.
constexpr int sipReceiveBuffer = 4 << 20;

/// What the last socket got, in octets (half of what the kernel counts with its own overhead); 0 before.
int receiveBufferGranted() noexcept;

/// Address of our bind(), for the self-test.
const void* guardedBind() noexcept;

} // namespace legscope
