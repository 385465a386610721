#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/ids.h"
#include "engine/event/mediamode.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What the engine publishes about the legs of a call: where each is, and its messages.
namespace legscope {

enum class Direction : std::uint8_t { Received, Sent };
enum class Transport : std::uint8_t { Udp, Tcp, Tls };

struct LegBegan {
    CallId call;
    LegId leg;
    LegSide side = LegSide::A;
    std::string profile;
    Direction invite = Direction::Received; ///< who sent the INVITE
    std::string sipCallId;
    std::string remoteUri;
    SocketAddress local, remote; ///< signalling addresses; remote as far as known
};

enum class LegState : std::uint8_t { Calling, Trying, Ringing, EarlyMedia, Answered, Ended };

struct LegChanged {
    CallId call;
    LegId leg;
    LegState state = LegState::Calling;
    int status = 0; ///< the SIP status that brought it, 0 when none did
};

struct LegEnded {
    CallId call;
    LegId leg;
    std::string cause; ///< FreeSWITCH cause name: "NORMAL_CLEARING"
    int status = 0; ///< final SIP status of a leg that was never answered; 0 otherwise
};

/// A SIP message as it was on the wire.
struct SipMessage {
    CallId call;
    LegId leg;
    Direction direction = Direction::Received;
    Transport transport = Transport::Udp;
    SocketAddress local, remote;
    std::string text; ///< octets of the whole message
    std::string method; ///< request method; for a response that of its CSeq
    int status = 0; ///< 0 for a request
    std::uint32_t cseq = 0;
    bool retransmission = false; ///< same octets as an earlier message of this leg and direction
    bool hasSdp = false;
    std::uint64_t rewrite
        = 0; ///< sequence number of the SdpRewritten event that made this body; 0 when none did
};

std::string_view nameOf(Direction direction);
std::string_view nameOf(Transport transport);
std::string_view nameOf(LegState state);

} // namespace legscope
