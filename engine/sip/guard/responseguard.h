#pragma once

#include "engine/sip/sofia.h"

namespace legscope {

/// Whether a response says nothing any more: a provisional one to an INVITE that has had its final one, as
/// datagrams that overtake each other bring it. The library would forget the final one, and with it how to
/// send ACK.
bool comesTooLate(int status, int known) noexcept;

/// Address of our nua_client_orq_response, for the self-test.
const void* guardedResponses() noexcept;

} // namespace legscope
