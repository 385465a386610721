#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/event.h"

#include <string_view>

namespace legscope {

/// A SIP message as it crosses a transport, retransmissions included, TLS in clear. Views are valid during
/// the call.
struct WireMessage {
    Direction direction = Direction::Received;
    Transport transport = Transport::Udp;
    SocketAddress local, remote;
    std::string_view octets; ///< the whole message
    std::string_view callId;
    std::string_view method; ///< of the request; of a response, that of its CSeq
    int status = 0; ///< 0 for a request
    std::uint32_t cseq = 0;
    std::string_view contentType; ///< empty without a body
    std::string_view body;
};

/// Hears every message of the agents that run on its thread.
class WireObserver {
public:
    virtual ~WireObserver() = default;
    virtual void onWire(const WireMessage& message) = 0;
};

/// Sets the calling thread's observer; null for none. Agents must be made with TPTAG_LOG(1).
void observeWire(WireObserver* observer) noexcept;

/// Address of our tport_log_msg, for the self-test.
const void* wireTap() noexcept;

} // namespace legscope
