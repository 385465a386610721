#pragma once

#include "engine/call/eventlog.h"
#include "engine/sip/trace.h"

#include <array>
#include <deque>
#include <string>
#include <unordered_map>

namespace legscope {

/// Turns the wire trace into SipMessage events of the legs that own the messages. Lives on the SIP thread.
class WireRecorder final : public WireObserver {
public:
    explicit WireRecorder(EventLog& events);
    ~WireRecorder();

    /// From now on messages with this Call-ID belong to the leg; those that were seen before it was known follow.
    void claim(const std::string& sipCallId, CallId call, LegId leg);
    /// The leg is over: later messages (ACK of a refusal, retransmissions) are still recorded for a while.
    void release(const std::string& sipCallId);
    /// The next bodies that leave in that dialog and hold `body` were made by this SdpRewritten event.
    void linkBody(const std::string& sipCallId, std::string body, std::uint64_t rewrite);

    void onWire(const WireMessage& message) override;


private:
    struct Owner {
        CallId call;
        LegId leg;
        std::string linkedBody;
        std::uint64_t rewrite = 0;
        std::deque<std::size_t> seen; ///< hashes of the last messages, to know a retransmission
    };

    void publish(Owner& owner, SipMessage message, std::string_view body);
    static SipMessage toEvent(const WireMessage& message);

    EventLog& m_events;
    std::unordered_map<std::string, Owner> m_owners; ///< by Call-ID
    std::deque<std::string> m_released;
    struct Early {
        std::string callId, body;
        SipMessage message;
    };
    std::deque<Early> m_early; ///< of dialogs that nobody has claimed yet
};

} // namespace legscope
