#pragma once

#include <string_view>

/// The stack's sendmsg and recvmsg, seen by the guards. Everything is per thread: the thread that runs the
/// stack.
namespace legscope {

/// The datagram that the stack took last on this thread; empty once `forgetDatagram` was called. Valid until
/// the next.
std::string_view lastDatagram() noexcept;
void forgetDatagram() noexcept;

/// The stream socket that the stack read or wrote last on this thread, -1 for none.
int lastStreamSocket() noexcept;

/// True when the last datagram that the stack "sent" on this thread failed on the path and never left.
bool lastSendWasForgiven() noexcept;

/// A socket of the stack gets another name on this thread.
void forgetName(int socket) noexcept;

/// Addresses of our definitions, for the self-test.
const void* guardedSendmsg() noexcept;
const void* guardedRecv() noexcept;
const void* guardedRecvmsg() noexcept;

} // namespace legscope
