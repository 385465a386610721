#pragma once

#include "engine/core/threadcheck.h"
#include "engine/event/ids.h"
#include "engine/sip/cause.h"
#include "engine/sip/dialog.h"
#include "engine/sip/heldanswers.h"
#include "engine/sip/legdeadline.h"
#include "engine/sip/nuahandle.h"
#include "engine/sip/sipmessage.h"
#include "engine/sip/useragent.h"

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace legscope {

class EarlyDialogs;
class Leg;
class PeerPath;

/// Messages of a leg that may carry headers of our own.
enum class LegMessage : std::uint8_t { Provisional, Final, Bye };

/// How a leg that had been answered, or that we gave up, came to its end.
struct LegEnding {
    Cause cause;
    bool byPeer = false; ///< the peer sent BYE; otherwise we did, or the library gave up waiting
    std::string text{}; ///< "no ACK for our 200", empty when it ended by BYE
};

/// Hears one leg. Called on the loop's thread; must not delete the leg inside the call.
class LegListener {
public:
    /// 101..199 to our INVITE.
    virtual void onProvisional(Leg& leg, const SipAnswer& answer) = 0;
    /// 2xx to our first INVITE; it waits for acknowledge().
    virtual void onAnswered(Leg& leg, const SipAnswer& answer) = 0;
    /// A final failure of our first INVITE; the leg is over.
    virtual void onRefused(Leg& leg, const SipAnswer& answer) = 0;
    /// The ACK of a 2xx that we sent, for the first INVITE or a later one.
    virtual void onAcknowledged(Leg& leg, const SipBody& body) = 0;
    /// A request inside the dialog; it waits for answer(). A PRACK only when it has a body.
    virtual void onRequest(Leg& leg, const DialogRequest& request) = 0;
    /// The final answer to what request() sent; a 2xx to an INVITE waits for acknowledge().
    virtual void onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer) = 0;
    /// The caller gave up before we answered; the leg is over.
    virtual void onCancelled(Leg& leg, const std::string& reason) = 0;
    /// From now on requests go where the peer's signalling comes from, not where it said: a sentence with the
    /// reason. May come after the end of the leg.
    virtual void onDetour(Leg&, const std::string& why) { (void)why; }
    /// We are the refresher of the session, and it is time (RFC 4028 section 7.4). False: the library sends
    /// an UPDATE without SDP.
    virtual bool onRefreshDue(Leg&) { return false; }
    /// The leg is over.
    virtual void onEnded(Leg& leg, const LegEnding& ending) = 0;

protected:
    ~LegListener() = default;
};

/// One SIP dialog made by INVITE, either way round. Lives on the loop's thread.
class Leg final : public HandleOwner, public Dialog {
public:
    /// Takes an INVITE that came in.
    static std::unique_ptr<Leg> accept(
        LegId id, UserAgent& agent, const NewInvite& invite, LegListener& listener);
    /// Sends an INVITE.
    static std::unique_ptr<Leg> invite(
        LegId id, UserAgent& agent, const InviteTarget& target, LegListener& listener);

    /// The leg of `agent` that a Replaces header names, by Call-ID and both tags (RFC 3891 section 3); null
    /// when there is none.
    static Leg* named(UserAgent& agent, const ReplacedDialog& dialog);

    ~Leg();

    /// From now on another call hears the leg.
    void handTo(LegListener& listener)
    {
        m_thread.assertOwner();
        m_listener = &listener;
    }

    LegId id() const override { return m_id; }
    UserAgent& agent() const { return m_agent; }
    const std::string& callId() const { return m_callId; }
    const std::string& remoteUri() const { return m_remoteUri; } ///< whom we called, or who called us
    bool isCalled() const override { return m_called; }
    void setTrust(PeerTrust trust) { m_trust = trust; } ///< in what its peer says of identities
    PeerTrust trust() const { return m_trust; }
    /// The cause that a Reason header of the peer says, else `otherwise`; with its words where it is trusted.
    Cause statedCause(const std::string& reason, Cause otherwise) const;
    /// The Reason header that says a cause to the peer; what another has said in words only where it is
    /// trusted.
    std::string reasonFor(const Cause& cause) const;
    Phase phase() const override { return m_phase; }
    bool takesRequest(const std::string& method) const override;
    /// Whether the peer that refuses a request of `method` so has no session (any more): 481, and 408 for no
    /// answer (RFC 3261 12.2.1.2). A NOTIFY or REFER is of a subscription, and only that is gone then (RFC
    /// 5057 5.1). The other codes that RFC 5057 gives to the dialog (404, 410, 416, 482, 484, 485, 502, 604)
    /// or the usage (405, 480, 501) are said by phones and gateways that go on with the call; they refuse the
    /// request.
    static bool isLostBy(int status, std::string_view method);

    void respond(const SipAnswer& answer) override;

    void acknowledge(const SipBody& body = {}) override;
    bool awaitsAcknowledge() const override { return m_ackDue; }
    bool peerTakesUpdate() const { return m_peerTakesUpdate; } ///< its Allow says so (RFC 3311)

    std::uint64_t request(const DialogRequest& request) override;
    void answer(std::uint64_t requestId, const SipAnswer& answer) override;

    /// Tells the peer what has become of its REFER, which we answered with 202: a NOTIFY with a
    /// message/sipfrag (RFC 3515 section 2.4.4), the last one for a final status. `event` is Referral::event.
    /// Goes out even after the end of the leg: the subscription outlives the session (RFC 5057 section 4.1).
    void notifyReferral(const std::string& event, int status, const std::string& phrase);

    /// Headers of our own for answers to the first INVITE and for BYE, asked for when one is sent.
    void useHeaders(std::function<HeaderList(LegMessage)> more) { m_moreHeaders = std::move(more); }

    /// onRefused or onEnded follows when it is done, but not for an INVITE that we refuse.
    void end(const Cause& cause, int refusal = 0) override;

    void onEvent(const NuaEvent& event) override;
    bool refreshes() override;

private:
    struct SavedRequest;
    struct SentRequest {
        std::string method;
        std::uint64_t token;
    };

    Leg(LegId id, UserAgent& agent, std::string callId, std::string remoteUri, Phase phase,
        LegListener& listener, ReliableProvisionals wish = ReliableProvisionals::None);
    void send(const InviteTarget& target);
    void sendAnswer(const SipAnswer& answer);
    void sendHeldAnswers();
    bool holdsSuccess() const { return m_phase == Phase::Accepted && m_answers.holdsSuccess(); }
    bool requestEarly(const DialogRequest& request, std::uint64_t token);
    HeaderList moreHeaders(LegMessage message) const;
    void sayBye(const std::string& reason);

    void handle(const NuaEvent& event);
    void onInviteAnswer(const NuaEvent& event);
    void onFirstInviteAnswer(const SipAnswer& answer);
    void onLaterAnswer(const NuaEvent& event, const char* method);
    void onPeerRequest(const NuaEvent& event);
    void onPrack(const NuaEvent& event);
    void onAck(const NuaEvent& event);
    void onCancel(const NuaEvent& event);
    void onBye(const NuaEvent& event);
    void onByeAnswer(const NuaEvent& event);
    void onCallState(const NuaEvent& event);
    void onFailure(const NuaEvent& event);
    void loseSession(int status, const std::string& method);
    void finish(const LegEnding& ending);
    void reportDetour(const std::string& why);
    AwaitedFromPeer awaited() const;
    void watch() { m_deadline.await(awaited()); }
    void onDeadline();

    ThreadCheck m_thread;
    const LegId m_id;
    UserAgent& m_agent;
    const std::string m_callId;
    const std::string m_remoteUri;
    const bool m_called;
    LegListener* m_listener;

    const std::shared_ptr<Leg*> m_self; ///< for what is posted
    const std::unique_ptr<PeerPath> m_path;
    NuaHandle m_handle;
    std::unique_ptr<EarlyDialogs> m_earlyDialogs; ///< of our INVITE
    Phase m_phase;
    bool m_early = false; ///< a provisional response made a dialog
    bool m_earlyReliable = false; ///< and was acknowledged
    bool m_mayAnswerReliably = true; ///< their INVITE made an offer
    bool m_mustAnswerReliably = false; ///< and requires 100rel
    bool m_ackDue = false;
    bool m_peerTakesUpdate = false;
    PeerTrust m_trust = PeerTrust::Stranger;
    Cause m_endCause;
    HeldAnswers m_answers;
    LegDeadline m_deadline;
    std::string m_failure; ///< why the library gives the session up, empty for its timer
    std::function<HeaderList(LegMessage)> m_moreHeaders; ///< may be empty
    std::uint64_t m_lastToken = 0;
    std::list<SentRequest> m_sent; ///< ours, unanswered
    std::map<std::uint64_t, std::unique_ptr<SavedRequest>> m_saved; ///< theirs, unanswered
};

} // namespace legscope
