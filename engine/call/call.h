#pragma once

#include "engine/call/bridge.h"
#include "engine/call/callenvironment.h"
#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/callstate.h"
#include "engine/call/channelvariables.h"
#include "engine/call/deflection.h"
#include "engine/call/dialogrelay.h"
#include "engine/call/dialplanrun.h"
#include "engine/call/modeupgrade.h"
#include "engine/call/origination.h"
#include "engine/call/reoffers.h"
#include "engine/call/sessionrefresh.h"
#include "engine/call/transfer.h"
#include "engine/channel/channellist.h"
#include "engine/sip/leg.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

/// One call: the leg that called us (or that an originate called), the legs that it is connected to, and the
/// media between them. Owns its channels and its media; lives on the SIP thread. It must not be deleted
/// inside one of its own callbacks: `onOver` tells the registry to retire it.
class Call final : public LegListener, public OfferTurns {
public:
    /// `asked`: what its A leg asks for, or what an originate asks for in its place.
    Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
        std::function<void(CallId)> onOver);
    ~Call();

    CallId id() const { return m_id; }
    CallState state() const { return m_state; }
    bool isEnding() const { return m_state >= CallState::Ending; }
    CallEnvironment& environment() const { return m_environment; }
    Profile& profile() const { return m_profile; }
    /// Of the profile as they were when the call began.
    const ProfileSettings& settings() const { return *m_settings; }

    /// Takes the INVITE of the A leg, checks it and runs the dialplan.
    void begin(const NewInvite& invite);
    /// Calls the A leg, and runs what the plan says when it has answered.
    void begin(OriginationPlan plan, Origination::Done done);
    /// Ends every leg; the call is over when all have gone.
    void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0);
    /// The route gives up: a transfer that it served has failed, or else the call ends.
    void endRoute(const Cause& cause, const std::string& text, int refusal = 0);
    CallSample sample() const;

    // What applications of the dialplan do.
    ChannelVariables& variables() { return m_variables; }
    const ChannelVariables& variables() const { return m_variables; }
    const InviteRequest& invite() const { return m_invite; }
    /// "user@domain" of the directory user who is known to call; empty when nobody is.
    const std::string& knownUser() const { return m_knownUser; }
    /// The leg that the route serves: it called us, was called by an originate, or was transferred.
    Leg& caller() const { return *m_caller; }
    CallerSide& callerSide() { return m_callerAnswers; }
    /// Answers the caller provisionally or refuses it, with nothing of a callee in it.
    void respondToCaller(int status, const std::string& phrase, HeaderList headers = {});
    void startBridge(DialString dial);
    CallEvents& events() { return m_events; }
    DialplanRun& route() { return m_run; }
    Deflection& deflection() { return m_deflection; }
    /// The mode that the call is in, or would be in if it were bridged now.
    MediaMode presentMode() const;
    /// Moves the call into Default mode; `done` and `reason` as of ModeUpgrade.
    void upgrade(std::string reason, ModeUpgrade::Done done);

    // What an originate does.
    void inviteCaller(InviteTarget target);

    /// The caller and we know that it is answered: what execute_on_answer names is run, once.
    void onCallerAnswered();
    /// What a leg has last offered or answered.
    SipBody lastSdpOf(const Leg& leg) const;

    // What a bridge does.
    /// Errors: those of CallMedia::carry for the offer; they are told.
    Result<Leg*> inviteCallee(Profile& profile, InviteTarget target, const CodecVariables& codecs = {});
    /// Carries an SDP from one leg to another as the mode has it, tells it in events, and returns the body to
    /// send. A body without SDP comes back as it is.
    Result<SipBody> carry(SdpKind kind, const Leg& from, const Leg& to, const SipBody& body);
    void connect(Leg& callee, const SipAnswer& answer);
    void bridgeFailed(const Cause& cause, int status, const SipAnswer* answer);
    CallMedia& media() { return m_media; }
    DialogRelay& relay() { return m_relay; }
    Reoffers& reoffers() { return m_reoffers; }

    // What the relay of requests does.
    Leg* peerOf(const Leg& leg) const;
    /// A leg of this call, null when it has none of that id (any more).
    Leg* find(LegId id) const { return m_channels.find(id); }
    /// Where the leg stands in the media: who takes its place keeps that.
    LegSide sideOf(const Leg& leg) const { return m_channels.of(leg).side; }
    /// Of its profile, as they were when the leg came.
    const ProfileSettings& settingsOf(const Leg& leg) const { return *m_channels.of(leg).settings; }
    OfferAnswer& offers(const Leg& leg) { return m_channels.of(leg).offers; }
    /// No leg negotiates, and the call is not at its end.
    bool isFree() const override { return !isEnding() && !m_channels.isBusy(); }
    /// An offer is under way, or one of ours waits.
    bool isNegotiating() const { return m_channels.isBusy() || m_channels.hasWaiting(); }
    /// Takes an answer of `from` that ends here: nothing of it is sent on. Returns what `to` would have read.
    Result<SipBody> take(const Leg& from, const Leg& to, const SipBody& body);

    // What a transfer does.
    Transfer& transfer() { return m_transfer; }
    /// Legal by the table of CallState: a transfer of its own begins, or is settled.
    void beginTransfer();
    void settleTransfer();
    bool has(const Leg& leg) const { return m_channels.has(leg); }
    /// Legs that are not over: of one agent, or of all when it is null.
    std::size_t liveLegs(const UserAgent* agent) const { return m_channels.live(agent); }
    /// From now on the route serves `leg`, which is connected to the one that it served before, and its
    /// callees are shown `asked`.
    void turnTo(Leg& leg, InviteRequest asked);
    /// `leg` is connected in the place of `gone`.
    void place(const Leg& gone, Leg& leg);
    /// `gone` is connected to nobody.
    void unplace(const Leg& gone);
    /// Gives up whom the route rings.
    void stopRinging(const Cause& cause);
    /// A leg of another call, which gives it up and has to end then; or a new one.
    std::unique_ptr<Channel> release(Leg& leg, const Cause& cause);
    Leg& add(std::unique_ptr<Channel> channel, LegSide side);
    Leg& add(std::unique_ptr<Leg> leg, LegSide side, SharedSettings settings);

private:
    void onProvisional(Leg& leg, const SipAnswer& answer) override;
    void onAnswered(Leg& leg, const SipAnswer& answer) override;
    void onRefused(Leg& leg, const SipAnswer& answer) override;
    void onAcknowledged(Leg& leg, const SipBody& body) override;
    void onRequest(Leg& leg, const DialogRequest& request) override;
    void onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer) override;
    bool onRefreshDue(Leg& leg) override;
    void onCancelled(Leg& leg, const std::string& reason) override;
    void onDetour(Leg& leg, const std::string& why) override;
    void onEnded(Leg& leg, const LegEnding& ending) override;

    /// False, and nothing has changed, when the move is not legal.
    bool move(CallMove move);
    void onLegEnded(Leg& leg, const LegEnding& ending);
    HeaderList ownHeaders(LegMessage message) const;
    Result<ModeDecision> decision() const;
    void finishWhenLegsAreGone();

    const CallId m_id;
    CallEnvironment& m_environment;
    Profile& m_profile;
    const SharedSettings m_settings;
    InviteRequest m_invite;
    const std::function<void(CallId)> m_onOver;
    const std::string m_uuid; ///< of the channel that called us, or that an originate calls

    ChannelList m_channels; ///< every one since begin()
    Leg* m_caller = nullptr; ///< since begin()
    Leg* m_b = nullptr; ///< the one that is connected to it
    CallEvents m_events;
    ChannelVariables m_variables;
    CallMedia m_media;
    DialplanRun m_run;
    DialogRelay m_relay;
    Reoffers m_reoffers;
    SessionRefresh m_refresh;
    CallerSide m_callerAnswers;
    Transfer m_transfer;
    Deflection m_deflection;
    std::unique_ptr<Origination> m_origination; ///< of a call that we began
    std::unique_ptr<Bridge> m_bridge;
    std::shared_ptr<ModeUpgrade> m_upgrade; ///< shared with the callback that it runs in

    std::string m_knownUser;
    CallState m_state = CallState::Setup;
    Cause m_cause;
    int m_status = 0;
    CallEndedBy m_endedBy = CallEndedBy::Engine;
    std::string m_endText;
};

} // namespace legscope
