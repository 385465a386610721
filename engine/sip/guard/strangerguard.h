#pragma once

#include "engine/sip/sofia.h"

#include <cstddef>

/// No answer over UDP is larger, or comes more often, than what its host has sent, until that host has shown
/// that it reads our answers (AnswerBudget). An answer that would be larger leaves out what it can do
/// without. What opens a dialog of ours, and ACK, go anyway; so does all over a connection.
namespace legscope {

class SocketAddress;

/// A datagram came.
void noteDatagram(const SocketAddress& source, std::size_t octets);

/// A message was read: it shows whether its sender knows a tag of ours.
void noteEcho(const msg_t* message, const sip_t& sip);

/// Address of our tport_prepare_and_send, for the self-test.
const void* guardedSending() noexcept;

} // namespace legscope
