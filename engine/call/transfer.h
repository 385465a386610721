#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/mediapath.h"
#include "engine/channel/channel.h"
#include "engine/sip/leg.h"

#include <list>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

class CallEvents;
class CallMedia;
class DialogRelay;
class Reoffers;
class ShownParties;

/// What a transfer asks of its call. Lives on the SIP thread.
class TransferringCall {
public:
    /// Gives a channel a route of its own, and returns the one that it had.
    virtual std::unique_ptr<ChannelRoute> giveRoute(Channel& channel) = 0;
    /// The same with a route that it had before.
    virtual void takeBackRoute(Channel& channel, std::unique_ptr<ChannelRoute> route) = 0;
    /// As CallLinks::connectInPlaceOf(); a caller gets a route.
    virtual void connectInPlaceOf(const Leg& gone, const Leg& leg) = 0;
    /// The two legs that are connected have media with each other.
    virtual void onConnected() = 0;
    /// Whoever rings for the transferred leg gets CANCEL.
    virtual void stopRinging(const Cause& cause) = 0;
    /// As EndableCall::endRoute() and hangUp().
    virtual void endRoute(const Cause& cause, const std::string& text, int refusal = 0) = 0;
    virtual void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0) = 0;

protected:
    ~TransferringCall() = default;
};

/// Puts another leg in the place of one of a call's two: by REFER of a leg that sends the other one somewhere
/// (RFC 3515, 5589), or by an INVITE that takes a leg's place (RFC 3891). One at a time. Until the new leg
/// has answered, the two that are connected go on as they are, media included. Lives on the SIP thread.
///
/// The new leg is offered what the one that stays sent last, and what it answers becomes an offer to that
/// one: ringing may last minutes, while a re-INVITE that asked for a fresh offer first would have to be
/// acknowledged, with an answer, within 32 s. Two legs that are answered already agree directly (RFC 3725).
class Transfer {
public:
    /// All of it outlives this object.
    Transfer(TransferringCall& call, CallLinks& links, CallProgress& progress, CallMedia& media,
        CallEvents& events, Reoffers& reoffers, DialogRelay& relay, ShownParties& shown,
        CallEnvironment& environment);

    void onRefer(Leg& leg, const DialogRequest& request);
    /// A leg goes to another extension, without being asked to by the one that it is connected to. Errc::
    /// Unsupported: why it cannot now.
    Result<void> send(Leg& stays, const std::string& extension, const std::string& context);
    /// The same where its route is to do that, and nothing is looked for.
    Result<void> send(Leg& stays, std::list<RouteAction> actions);
    /// A leg of another call comes to be connected to `stays`, whose peer goes with `replaced`. The other
    /// call is left with that cause, and does not end by it. Errc::Unsupported: the same.
    Result<void> replacePeer(Leg& stays, Call& other, Leg& comes, const Cause& replaced, const Cause& left);
    /// An INVITE on `profile` that names `gone` in its Replaces header.
    void onReplacing(Leg& gone, Profile& profile, const NewInvite& invite);

    bool isRunning() const { return m_progress.isTransferring(); }
    bool isTransferor(const Leg& leg) const { return m_running && m_running->transferor == &leg; }
    bool isStaying(const Leg& leg) const { return m_running && m_running->stays == &leg; }
    bool isTarget(const Leg& leg) const { return m_running && m_running->target == &leg; }

    // What happens while one is running.
    /// Headers of an INVITE to the target (referralHeaders); none while no REFER is carried out.
    HeaderList headers() const;
    void onProgress(const SipAnswer& answer);
    /// The target has answered.
    void connect(Leg& target, const SipAnswer& answer);
    /// The route serves the transferred leg by itself: it has reached its target.
    void onServed();
    /// Everything goes on as before, and true; false when there is nobody left to go on with.
    bool fail(const Cause& cause, int status, const std::string& text);
    void onTransferorGone();
    void onAcknowledged(const Leg& leg);
    /// The call ends.
    void stop();

private:
    /// What a failure puts back.
    struct Before {
        Leg* caller;
        // Of the leg that stays:
        ChannelVariables variables;
        InviteRequest asked;
        std::unique_ptr<ChannelRoute> route; ///< null when it had none
    };
    struct Running {
        Leg* transferor = nullptr; ///< whose place is taken
        Leg* stays = nullptr; ///< who stays in the call
        Leg* target = nullptr; ///< since it is known
        bool transferorLeft = false;
        bool isPlaced = false; ///< the target stands in the transferor's place
        bool streamMoved = false; ///< Default mode: media runs to the target already
        SipBody lastSent; ///< to the leg that stays, of the one that it is connected to
        std::string names; ///< who stays, and where to: "B to 1003"
        std::optional<Referral> referral; ///< of a REFER that waits for its end
        std::optional<Before> before; ///< of a REFER that the route carries out
        bool awaitsAcknowledge = false; ///< the target's ACK carries its answer
    };

    Running& begin(Leg& transferor, Leg& stays, const std::string& to);
    void goBack(const Running& ended);
    void refuse(Leg& leg, const DialogRequest& request, int status, const std::string& why);
    void accept(Leg& leg, const DialogRequest& request);
    void notify(int status, const std::string& phrase);
    void route(Leg& transferor, Leg& stays, const DialogRequest& request);
    void hunt(Leg& transferor, Leg& stays, const Referral& referral, const std::string& context);
    /// Null and why, where a leg cannot be sent anywhere now; else the one that it is connected to.
    Result<Leg*> transferorOf(Leg& stays);
    Channel& giveOwnRoute(Leg& transferor, Leg& stays, const Referral& referral, const std::string& context);
    void attend(Leg& transferor, Leg& stays, const DialogRequest& request);
    void join(Leg& transferor, Leg& stays, Call& other, Leg& far, const Cause& replaced, const Cause& left);
    Running settle();
    void agreeWithJoined();
    void offerToTarget();
    void answerReplacing(const SipBody& answered, SdpKind kind);
    void succeed();
    void onAgreed(const Result<void>& agreed);
    void report(Severity severity, const std::string& text);

    TransferringCall& m_call;
    CallLinks& m_links;
    CallProgress& m_progress;
    CallMedia& m_media;
    CallEvents& m_events;
    Reoffers& m_reoffers;
    DialogRelay& m_relay;
    ShownParties& m_shown;
    CallEnvironment& m_environment;
    std::unique_ptr<Running> m_running; ///< null while none goes on
};

} // namespace legscope
