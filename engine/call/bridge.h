#pragma once

#include "engine/call/calllinks.h"
#include "engine/config/dialstring.h"
#include "engine/sip/leg.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace legscope {

class CallEvents;
class CallMedia;

/// The call that a bridge rings for.
class BridgingCall {
public:
    /// `variable` and `secure` are of the callee (MediaEndSources). Errors: those of SdpExchange::forward for
    /// the offer; they are told.
    virtual Result<Leg*> inviteCallee(
        Profile& profile, InviteTarget target, const VariableReader& variable, const SecureTerms& secure)
        = 0;
    /// What else the INVITEs have.
    virtual HeaderList headersOfInvite() const = 0;
    virtual void onProgress(Leg& callee, const SipAnswer& answer) = 0;
    /// The first one has answered.
    virtual void connect(Leg& callee, const SipAnswer& answer) = 0;
    /// Nobody answered; `answer` is what was said, null when nothing was.
    virtual void bridgeFailed(const Cause& cause, int status, const SipAnswer* answer) = 0;

protected:
    ~BridgingCall() = default;
};

/// One run of `bridge`: rings the endpoints of a dial string, group after group, the endpoints of a group at
/// once; the first 200 wins, the others get CANCEL, or ACK and BYE. A 3xx is followed to its first contact
/// that was not called yet (RFC 3261 section 8.1.3.4). Lives on the SIP thread.
class Bridge {
public:
    /// All of it outlives this object.
    Bridge(BridgingCall& call, CallLinks& links, CallMedia& media, CallEvents& events,
        CallEnvironment& environment, DialString dial);

    void start();
    /// Gives up: every leg that rings gets CANCEL.
    void cancel(const Cause& cause);

    void onProvisional(Leg& leg, const SipAnswer& answer);
    void onAnswered(Leg& leg, const SipAnswer& answer);
    void onRefused(Leg& leg, const SipAnswer& answer);
    /// A leg that we had cancelled, or that lost, is gone.
    void onEnded(Leg& leg);

private:
    /// Where an INVITE goes.
    struct Place {
        std::string requestUri;
        std::string route; ///< the hop before it: proxy of a 305, fs_path; empty: none
    };
    /// Whether an offer has keys of SRTP that the leg may leave (RFC 8643).
    enum class OptionalKeys : std::uint8_t { Offered, LeftOut };
    struct Attempt {
        const DialEndpoint* endpoint = nullptr;
        Profile* profile = nullptr;
        Place place{};
        OptionalKeys keys = OptionalKeys::LeftOut;
        Leg* leg = nullptr;
        LoopTimer timeout;
        std::vector<Place> others; ///< where to call next when it fails
        bool isOver = false;
    };
    struct Failure {
        Cause cause;
        int status = 480;
        std::optional<SipAnswer> answer;
    };

    void startGroup();
    void startEndpoint(const DialEndpoint& endpoint);
    Attempt* invite(const DialEndpoint& endpoint, Profile& profile, const Place& place,
        OptionalKeys keys = OptionalKeys::Offered);
    bool inviteWithoutKeys(const Attempt& refused);
    Cause causeOfRefused(const Error& error) const;
    std::vector<Place> placesOf(const Leg& leg, const SipAnswer& answer);
    bool callNext(Attempt& failed);
    void failEndpoint(const Cause& cause, int status, std::optional<SipAnswer> answer);
    void nextGroupWhenAllFailed();
    Attempt* attemptOf(const Leg& leg);

    BridgingCall& m_call;
    CallLinks& m_links;
    CallMedia& m_media;
    CallEvents& m_events;
    CallEnvironment& m_environment;
    const DialString m_dial;
    std::size_t m_group = 0;
    std::vector<Attempt> m_attempts; ///< of the group that rings
    std::optional<Failure> m_failure; ///< the best of all attempts so far
    std::set<std::string> m_called; ///< URIs that INVITEs of the group went to: none is called twice
    LoopTimer m_timeout;
    bool m_starting = false;
    bool m_decided = false;
};

} // namespace legscope
