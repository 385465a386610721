#pragma once

#include "engine/core/socketaddress.h"

/// What strangers may hold open: the stack's accept() stands behind a cap a source and a cap in all, and
/// connections that say nothing are shut down, half-open TLS handshakes among them (1.12.11 keeps those for
/// ever). Any thread.
namespace legscope {

/// The stack read octets from a connection.
void noteConnectionActive(int socket) noexcept;

/// The stack got a whole message from the connection with `peer`.
void noteConnectionSpoke(const SocketAddress& peer) noexcept;

/// Shuts down the connections that were silent for too long.
void superviseConnections() noexcept;

/// Address of our accept(), for the self-test.
const void* guardedAccept() noexcept;

} // namespace legscope
