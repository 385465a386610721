#pragma once

#include "engine/event/ids.h"
#include "engine/lab/labsdp.h"
#include "engine/lab/tonestream.h"
#include "engine/sip/sipmessage.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What a lab phone is told to do, and what it tells of it.
namespace legscope {

using LabCallId = Id<struct LabCallTag>;

/// Where the caller's offer travels (RFC 3264, RFC 6337 section 2.2).
enum class LabOffer : std::uint8_t {
    Early, ///< in the INVITE
    Delayed, ///< none in the INVITE: offer in the 200, answer in the ACK
};

/// A call to place.
struct LabInvitation {
    SocketAddress to{};
    std::string user{}; ///< of the Request-URI
    std::string fromUser = "lab-caller", fromDisplay = "Lab caller";
    HeaderList headers{};
    LabOffer offer = LabOffer::Early;
    std::string sdp{}; ///< instead of one that is built
    std::optional<std::chrono::milliseconds> hangUpAfter{}; ///< of the answer; none: until hangUp()
};

/// What to do with an INVITE.
struct LabReception {
    int provisional = 180; ///< 0: none; 183 carries SDP and begins early media
    std::chrono::milliseconds answerAfter{200}; ///< of the INVITE; a negative time: until answer()
    int status = 200; ///< of the final answer; 300 and above refuses
    std::string sdp{}; ///< instead of one that is built
};

struct LabPhoneOptions {
    std::string name = "lab"; ///< of the phone, in User-Agent too
    SocketAddress bind{}; ///< 0.0.0.0:0 stands for 127.0.0.1 and a free port
    std::optional<SocketAddress> media{}; ///< the host that its media is at; none: that of its SIP
    unsigned hertz = 440; ///< of its tone
    std::vector<LabCodec> codecs = labCodecs();
    LabReception reception{};
};

enum class LabCallState : std::uint8_t { Calling, Ringing, Talking, Ended };

/// One call of one phone, as it stands.
struct LabCallReport {
    LabCallId id;
    LabCallState state = LabCallState::Calling;
    bool isOutgoing = false;
    std::string callId;
    std::string peerUser; ///< of From or of the Request-URI that was called
    std::string calledUser;
    HeaderList headers; ///< of the INVITE that came: those that a B2BUA passes
    int status = 0; ///< final status of the first INVITE; 0 before it
    bool wasAnswered = false;
    bool endedByPeer = false;
    std::string cause; ///< FreeSWITCH's name of why it ended
    std::string problem; ///< a sentence when something was wrong with the call
    std::string sdpSent, sdpReceived; ///< the last ones
    unsigned requestsReceived = 0; ///< inside the dialog, BYE not counted
    int requestStatus = 0; ///< final status of the last request of ours inside the dialog
    MediaDirection direction = MediaDirection::SendRecv; ///< ours
    ToneCounters rtp;
};

enum class LabMoment : std::uint8_t {
    Incoming, ///< an INVITE came
    Ringing, ///< 180 or 183, sent or received
    Answered, ///< both ends know: the ACK has gone or come
    Requested, ///< a request came inside the dialog, and was answered
    RequestAnswered, ///< one of ours was answered
    Ended, ///< refused, given up or hung up; the counters are final
};

/// Hears the calls of a phone, on the lab's SIP thread.
using LabListener = std::function<void(LabMoment, const LabCallReport&)>;

} // namespace legscope
