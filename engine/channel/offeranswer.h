#pragma once

#include "engine/channel/offerstate.h"
#include "engine/channel/sdp.h"
#include "engine/core/looptimer.h"
#include "engine/core/threadcheck.h"
#include "engine/sip/dialog.h"

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace legscope {

/// Whose turn it is: of the legs that are linked, one negotiates at a time (RFC 3264 section 4).
class OfferTurns {
public:
    /// No linked leg negotiates, and an offer may be made or taken.
    virtual bool isFree() const = 0;

protected:
    ~OfferTurns() = default;
};

/// Offer and answer of one leg: what was sent to it and received from it last, what is outstanding, which
/// offers of ours wait, and who gets 491. Every message of the dialog that may have an SDP passes here, in
/// either direction. What is not legal now is not sent: an offer of ours waits, one of the leg is refused
/// with 491 (RFC 3261 14.2, RFC 3311 5.2). A REFER, and an INVITE that is to replace a leg, are no part of
/// this: who refuses those with 491 is Transfer. Pure: the dialog and the timers may be fakes. Loop's thread.
class OfferAnswer {
public:
    /// The final answer to a request. A 2xx to an INVITE waits for acknowledge(). A leg that ends before
    /// answers 481.
    using Answered = std::function<void(const SipAnswer&)>;
    using Acknowledged = std::function<void(const Sdp&)>;

    /// All of them outlive this object.
    OfferAnswer(Dialog& dialog, const OfferTurns& turns, Timers& timers, std::mt19937_64& random);
    OfferAnswer(const OfferAnswer&) = delete;
    OfferAnswer& operator=(const OfferAnswer&) = delete;

    /// The leg is linked with others from now on; whoever waited for an answer of it gets none.
    void linkWith(const OfferTurns& turns);

    // The INVITE that makes the dialog.
    void onInviteSent(const Sdp& body);
    void onInvite(const Sdp& body);
    void respond(const SipAnswer& answer);
    /// A provisional response or a 2xx to our INVITE.
    void onResponse(const SipAnswer& answer);

    // Requests of the leg.
    /// False when it was refused with 491. Otherwise it waits for answer().
    bool admit(const DialogRequest& request);
    void answer(std::uint64_t requestId, const SipAnswer& answer);
    /// Answers 491: something else is under way.
    void refuseForNow(std::uint64_t requestId);

    // Requests of ours.
    /// Whether request() may be called with it now.
    bool takes(const DialogRequest& request) const;
    /// Sends a request at once.
    void request(const DialogRequest& request, Answered done);
    /// Sends an offer in a re-INVITE as soon as nothing else is under way, or asks for one where the body is
    /// empty; one after the other. A 491 is not told: the offer is made again after the time of RFC 3261
    /// 14.1.
    void offer(const Sdp& body, Answered done);
    /// The same with what the leg was sent last, unchanged.
    void refresh(Answered done);
    /// Sends the oldest that waits, if it may go out now.
    void sendWaiting();
    /// Gives up the offers of ours. If the leg has made one, it is answered with `answer`. True when what the
    /// leg was sent last is, or may be, something else.
    bool withdraw(const Sdp& answer);
    void onRequestAnswered(std::uint64_t token, const SipAnswer& answer);

    // ACK.
    void acknowledge(const Sdp& body = {});
    void onAcknowledged(const Sdp& body);
    /// `then` is called with the body of the next ACK of the leg.
    void onNextAcknowledge(Acknowledged then) { m_dueAcks.push_back(std::move(then)); }

    /// The dialog is over: nothing is outstanding any more.
    void onEnded();

    OfferState state() const { return m_state; }
    /// A request with an offer, or one that asks for it, is under way in either direction. The first INVITE
    /// and a leg that waits for our ACK do not count.
    bool isBusy() const;
    bool hasWaiting() const { return !m_waiting.empty(); }
    /// What the leg and we agreed on last: its SDP alone, and ours as it was sent; empty before.
    const Sdp& lastReceived() const { return m_agreed.received; }
    const Sdp& lastSent() const { return m_agreed.sent; }
    /// lastReceived() before the newest agreement.
    const Sdp& receivedBefore() const { return m_receivedBefore; }
    /// The offer of the leg that waits for our answer, as it came; empty without one.
    const Sdp& outstanding() const;
    /// The last SDP of the leg in which it was not on hold, else lastReceived().
    const Sdp& session() const { return m_session.isEmpty() ? m_agreed.received : m_session; }
    bool isOnHold() const { return !m_agreed.received.isEmpty() && !isActive(m_agreed.received); }

private:
    enum class Purpose : std::uint8_t { Forward, Offer, Refresh, Withdrawn };
    struct Sent {
        std::uint64_t token;
        bool negotiates; ///< has an offer, or asks for one
        Sdp offered;
        Purpose purpose;
        Answered done;
    };
    struct Waiting {
        std::optional<Sdp> body; ///< none: what was sent last
        Answered done;
    };
    struct Received {
        std::uint64_t id;
        bool isInvite;
    };
    struct Agreement {
        Sdp received, sent;
    };

    bool move(OfferMove move);
    void agree(const Sdp& received, const Sdp& sent);
    void send(const DialogRequest& request, Purpose purpose, Answered done);
    void wait(Waiting offer);
    void onNegotiated(const Sent& sent, const SipAnswer& answer);
    void retry(Sent refused);

    ThreadCheck m_thread;
    Dialog& m_dialog;
    const OfferTurns* m_turns;
    Timers& m_timers;
    std::mt19937_64& m_random;

    OfferState m_state = OfferState::Stable;
    Sdp m_offer; ///< the one that is outstanding, in either direction
    Agreement m_agreed;
    Sdp m_receivedBefore;
    Sdp m_session; ///< empty before
    std::optional<Received> m_received; ///< a request that negotiates, unanswered
    std::vector<Sent> m_sent; ///< unanswered
    std::list<Waiting> m_waiting;
    std::list<Acknowledged> m_dueAcks;
    LoopTimer m_retry; ///< of the first that waits, after a 491
};

} // namespace legscope
