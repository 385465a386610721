#pragma once

#include "engine/core/socketaddress.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// What the call layer sees of SIP messages: plain values.
namespace legscope {

struct SipBody {
    std::string type; ///< Content-Type with its parameters
    std::string text; ///< octets
    bool isEmpty() const { return text.empty(); }
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// An INVITE that begins a dialog, as received.
struct InviteRequest {
    std::string callId;
    std::string fromUser, fromDisplay, fromHost, fromUri;
    std::string toUser, toHost;
    std::string requestUser, requestHost, requestUri;
    int maxForwards = 70;
    SocketAddress source;
    bool supportsReliable = false; ///< Supported or Require: 100rel (RFC 3262)
    bool allowsUpdate = false; ///< Allow: UPDATE (RFC 3311)
    SipBody body;
    HeaderList passed; ///< headers that go on to the other leg (headerpolicy)
};

/// An INVITE that we send.
struct InviteTarget {
    std::string requestUri;
    std::string fromUser, fromDisplay;
    std::string callId;
    int maxForwards = 70;
    HeaderList headers;
    SipBody body;
};

/// A request inside a dialog that waits for the other leg's answer.
struct DialogRequest {
    std::uint64_t id = 0; ///< names it in Leg::answer
    std::string method; ///< "INVITE" for a re-INVITE
    SipBody body;
    HeaderList headers;
};

/// The answer to a request.
struct SipAnswer {
    int status = 0;
    std::string phrase;
    SipBody body;
    HeaderList headers; ///< those that go on to the other leg
    std::string reason; ///< value of a Reason header (RFC 3326), empty without one
    bool reliable = false; ///< a provisional one that carries RSeq (RFC 3262)
    std::vector<std::string> contacts; ///< of a 3xx
};

} // namespace legscope
