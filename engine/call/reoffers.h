#pragma once

#include "engine/core/error.h"
#include "engine/sip/leg.h"

#include <functional>
#include <optional>

namespace legscope {

class Call;

/// Offers of our own to answered legs, in re-INVITEs: one at a time, and never while the legs negotiate with
/// each other (RFC 3264 section 4). Lives on the SIP thread.
class Reoffers {
public:
    using Answered = std::function<void(const SipAnswer&)>;
    using Outcome = std::function<void(Result<void>)>;

    explicit Reoffers(Call& call);

    /// One is sent and not answered yet.
    bool isOut() const { return m_out.has_value(); }
    /// One is sent, or waits for another negotiation to end.
    bool isUnderWay() const { return m_out || m_waiting; }

    /// Sends an offer, as soon as no other is under way, or asks for one where the body is empty. `done`
    /// hears the final answer, and acknowledges a 2xx; it hears nothing when the call ends before. A 491 is
    /// tried again after the time of RFC 3261 section 14.1.
    void send(Leg& to, const SipBody& body, Answered done);
    /// Offers to `to` what `from` has answered, and takes its answer. Where that tells `from` anything new (a
    /// key, in Bypass an address), the two agree once more, directly.
    void offerAnswered(Leg& from, Leg& to, const SipBody& answered, Outcome done);
    /// The same with what `from` and we agreed on before.
    void offerAgreed(Leg& from, Leg& to, Outcome done);
    /// Has two answered legs agree with each other: `first` is asked for an offer, `second` gets it, and what
    /// it answers goes into the ACK (RFC 3725 section 4.4).
    void renegotiate(Leg& first, Leg& second, Outcome done);

    /// Gives up what is under way with `to`: its offer, if it has made one, is answered with `heard`. True
    /// when it has heard of something, or may have.
    bool withdraw(Leg& to, const SipBody& heard);

    /// True when the answer was that to an offer of ours.
    bool takesAnswer(Leg& leg, std::uint64_t token, const SipAnswer& answer);

private:
    struct Reoffer {
        Leg* to;
        std::uint64_t token; ///< of the re-INVITE, 0 before it is sent
        SipBody body;
        Answered done;
    };

    void wait(Reoffer reoffer);
    void sendWaiting();
    void offer(Leg& from, Leg& to, const SipBody& session, Outcome done);
    void offerFirst(Leg& first, Leg& second, const SipAnswer& asked, const Outcome& done);

    Call& m_call;
    std::optional<Reoffer> m_out;
    std::optional<Reoffer> m_waiting;
    LoopTimer m_retry; ///< of the one that waits
};

} // namespace legscope
