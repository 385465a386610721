#pragma once

#include "engine/call/eventlog.h"
#include "engine/sip/trace.h"

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace legscope {

/// Turns the wire trace into SipMessage events of the legs that own the messages. Lives on the SIP thread.
class WireRecorder final : public WireObserver {
public:
    explicit WireRecorder(EventLog& events);
    ~WireRecorder();

    /// From now on messages with this Call-ID belong to the leg; those that were seen before it was known
    /// follow. `invite` tells who sent the INVITE: a call to ourselves has two legs with one Call-ID.
    void claim(const std::string& sipCallId, Direction invite, CallId call, LegId leg);
    /// The leg is over: later messages (ACK of a refusal, retransmissions) are still recorded for a while.
    void release(const std::string& sipCallId);
    /// The next bodies that leave on the leg and hold `body` were made by this SdpRewritten event.
    void linkBody(const std::string& sipCallId, LegId leg, std::string body, std::uint64_t rewrite);

    /// Whether any message has come from the peer of a leg.
    bool hasReceived(const std::string& sipCallId, LegId leg) const;

    void onWire(const WireMessage& message) override;

private:
    struct Owner {
        CallId call;
        LegId leg;
        bool hasReceived = false;
        std::string linkedBody;
        std::uint64_t rewrite = 0;
        SocketAddress remote; ///< where the newest message went
        std::vector<std::size_t> seen; ///< hashes of the last messages, to know a retransmission
    };

    /// Legs of one Call-ID: by whether their INVITE was received or sent.
    using Owners = std::array<std::optional<Owner>, 2>;

    static Owner* ownerOf(Owners& owners, Direction direction, int status);
    void publish(Owner& owner, SipMessage message, std::string_view body);
    static SipMessage toEvent(const WireMessage& message);

    EventLog& m_events;
    std::unordered_map<std::string, Owners> m_owners; ///< by Call-ID
    std::deque<std::string> m_released;
    struct Early {
        std::string callId, body;
        SipMessage message;
    };
    std::deque<Early> m_early; ///< of dialogs that nobody has claimed yet
};

} // namespace legscope
