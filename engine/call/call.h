#pragma once

#include "engine/call/bridge.h"
#include "engine/call/calldigits.h"
#include "engine/call/callenvironment.h"
#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/call/callstate.h"
#include "engine/call/deflection.h"
#include "engine/call/dialogrelay.h"
#include "engine/call/modeupgrade.h"
#include "engine/call/origination.h"
#include "engine/call/reoffers.h"
#include "engine/call/sessionrefresh.h"
#include "engine/call/transfer.h"
#include "engine/channel/channellist.h"
#include "engine/core/threadcheck.h"
#include "engine/route/routedcall.h"
#include "engine/sip/leg.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

/// One call: the leg that called us (or that an originate called), the legs that it is connected to, and the
/// media between them. Owns its channels and its media; lives on the SIP thread. It must not be deleted
/// inside one of its own callbacks: `onOver` tells the registry to retire it.
class Call final : public LegListener, public OfferTurns, public RoutedCall {
public:
    /// `asked`: what its A leg asks for, or what an originate asks for in its place.
    Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
        std::function<void(CallId)> onOver);
    ~Call();

    CallId id() const override { return m_id; }
    CallState state() const { return m_state; }
    bool isEnding() const { return m_state >= CallState::Ending; }
    CallEnvironment& environment() const { return m_environment; }
    Profile& profile() const { return m_profile; }
    /// Of the profile as they were when the call began.
    const ProfileSettings& settings() const override { return *m_settings; }

    /// Takes the INVITE of the A leg, checks it and runs the dialplan.
    void begin(const NewInvite& invite);
    /// Calls the A leg, and runs what the plan says when it has answered.
    void begin(OriginationPlan plan, Origination::Done done);
    /// Ends every leg; the call is over when all have gone.
    void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0) override;
    void endRoute(const Cause& cause, const std::string& text, int refusal = 0) override;
    CallSample sample() const;

    // What applications of the dialplan do, and the variables that they work on.
    /// Of the channel that the route serves.
    ChannelVariables& variables() { return m_caller ? m_caller->variables : m_start->variables; }
    const ChannelVariables& variables() const { return m_caller ? m_caller->variables : m_start->variables; }
    const InviteRequest& invite() const override { return m_caller ? m_caller->asked : m_start->asked; }
    const std::string& knownUser() const override { return m_knownUser; }
    /// The leg that the route serves: it called us, was called by an originate, or was transferred.
    Leg& caller() const { return *m_caller->leg; }
    Channel& callerChannel() const { return *m_caller; }
    CallerSide& callerSide() { return m_callerAnswers; }
    bool isAnswered() const override { return caller().isAnswered(); }
    bool answer(int status) override { return m_callerAnswers.answer(status); }
    void respond(int status, const std::string& phrase, HeaderList headers) override;
    void deflect(const std::string& target, std::chrono::seconds patience) override;
    void stopDeflecting() override { m_deflection.stop(); }
    void startBridge(DialString dial) override;
    void stopRinging(const Cause& cause) override;
    void onServedByRoute() override;
    void onStep(RouteStep step) override { m_environment.events.publish(std::move(step)); }
    void report(Severity severity, FindingCode code, const std::string& text) override;
    MediaMode presentMode() const override;
    void upgrade(std::string reason, Upgraded done) override;
    void stopUpgrading() override { m_upgrade.reset(); }
    void listenForTones(ToneDetection detection) override;
    void generateTones(ToneTarget target, std::optional<DigitWay> way) override;
    void blockDigits(PressedKeys pressed) override;
    Result<void> sendDigits(const std::string& digits) override;
    Result<void> queueDigits(const std::string& digits) override;
    void flushDigits() override { m_digits.flush(); }
    void play(PlayOrder order, Played done) override { m_playback.start(std::move(order), std::move(done)); }
    void stopPlaying() override { m_playback.stop(); }
    CallEvents& events() { return m_events; }
    /// Of the channel that it serves.
    ChannelRoute& route() { return *m_caller->route; }
    /// The same, null while there is none.
    const ChannelRoute* presentRoute() const { return m_caller ? m_caller->route.get() : nullptr; }

    // What an originate does.
    void inviteCaller(InviteTarget target);

    /// The caller and we know that it is answered: what execute_on_answer names is run, once.
    void onCallerAnswered();
    /// What a leg has last offered or answered.
    SipBody lastSdpOf(const Leg& leg) const;

    // What a bridge does.
    /// Errors: those of CallMedia::forwardSdp for the offer; they are told.
    Result<Leg*> inviteCallee(Profile& profile, InviteTarget target, const CodecVariables& codecs = {});
    /// Forwards an SDP of one leg to another as the mode has it, and returns the body to send; an event shows
    /// both. A body without SDP comes back as it is.
    Result<SipBody> forwardSdp(SdpKind kind, const Leg& from, const Leg& to, const SipBody& body);
    void connect(Leg& callee, const SipAnswer& answer);
    void bridgeFailed(const Cause& cause, int status, const SipAnswer* answer);
    CallMedia& media() { return m_media; }
    DialogRelay& relay() { return m_relay; }
    CallDigits& digits() { return m_digits; }
    CallPlayback& playback() { return m_playback; }
    /// The leg of that side is offered another key, in a re-INVITE.
    void renewKey(LegSide side);
    Reoffers& reoffers() { return m_reoffers; }

    // What the relay of requests does.
    Leg* peerOf(const Leg& leg) const;
    /// The connected one, or the served one, at that side of the media; null where nobody is.
    Leg* legAt(LegSide side) const;
    /// A leg of this call, null when it has none of that id (any more).
    Leg* find(LegId id) const { return m_channels.find(id); }
    Channel& channelOf(const Leg& leg) const { return m_channels.of(leg); }
    /// Where the leg stands in the media: who takes its place keeps that.
    LegSide sideOf(const Leg& leg) const { return m_channels.of(leg).side; }
    /// Of its profile, as they were when the leg came.
    const ProfileSettings& settingsOf(const Leg& leg) const { return *m_channels.of(leg).settings; }
    OfferAnswer& offers(const Leg& leg) { return m_channels.of(leg).offers; }
    /// No leg negotiates, and the call is not at its end.
    bool isFree() const override { return !isEnding() && !m_channels.isBusy(); }
    /// An offer is under way, or one of ours waits.
    bool isNegotiating() const { return m_channels.isBusy() || m_channels.hasWaiting(); }
    /// An answer of `from` that ends here: nothing of it is sent. Returns what `to` would have read.
    Result<SipBody> consumeAnswer(const Leg& from, const Leg& to, const SipBody& body);

    // What a transfer does.
    Transfer& transfer() { return m_transfer; }
    /// Legal by the table of CallState: a transfer of its own begins, or is settled.
    void beginTransfer();
    void settleTransfer();
    /// Gives a channel a route of its own, and returns the one that it had.
    std::unique_ptr<ChannelRoute> giveRoute(Channel& channel);
    /// The same with a route that it had before.
    void takeBackRoute(Channel& channel, std::unique_ptr<ChannelRoute> route);
    /// From now on the route of `leg` is served, which is connected to the one that was served before.
    void serve(Leg& leg);
    /// `leg` is connected in the place of `gone`.
    void connectInPlaceOf(const Leg& gone, Leg& leg);
    /// `gone` is connected to nobody.
    void disconnect(const Leg& gone);
    /// The channel of a leg is linked by this call from now on, at that side of the media.
    void link(Channel& channel, LegSide side);
    /// It is not any more; its route was this call's. The call has to end then.
    void unlink(Channel& channel, const Cause& cause);
    /// A channel that begins now.
    Leg& add(std::unique_ptr<Leg> leg, ChannelStart start, LegSide side, SharedSettings settings);
    /// Of a channel that begins now, without variables.
    ChannelStart newChannel() const { return {randomUuid(m_environment.random), {}, {}}; }

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
    bool isCaller(const Leg& leg) const { return m_caller && m_caller->leg.get() == &leg; }
    bool isCallee(const Leg& leg) const { return m_callee && m_callee->leg.get() == &leg; }
    void addCaller(std::unique_ptr<Leg> leg);
    void onLegEnded(Leg& leg, const LegEnding& ending);
    HeaderList ownHeaders(LegMessage message) const;
    Result<ModeDecision> decision() const;
    void finishWhenLegsAreGone();
    /// Any message has come from a leg other than the caller's.
    bool hasReceivedFromCallee() const;

    const CallId m_id;
    ThreadCheck m_thread;
    CallEnvironment& m_environment;
    Profile& m_profile;
    const SharedSettings m_settings;
    /// Of the channel that called us, or that an originate calls; null while there is a caller's channel.
    std::unique_ptr<ChannelStart> m_start;
    const std::function<void(CallId)> m_onOver;

    ChannelList m_channels; ///< every one since begin()
    Channel* m_caller = nullptr; ///< since begin()
    Channel* m_callee = nullptr; ///< the one that is connected to it
    CallEvents m_events;
    CallMedia m_media;
    DialogRelay m_relay;
    CallDigits m_digits;
    CallPlayback m_playback;
    Reoffers m_reoffers;
    SessionRefresh m_refresh;
    CallerSide m_callerAnswers;
    Transfer m_transfer;
    Deflection m_deflection;
    std::unique_ptr<Origination> m_origination; ///< of a call that we began
    std::unique_ptr<Bridge> m_bridge;
    std::shared_ptr<ModeUpgrade> m_upgrade; ///< shared with the callback that it runs in

    /// Of a transfer that failed: it may be what has just found that, so it goes later.
    std::unique_ptr<ChannelRoute> m_pastRoute;
    std::string m_knownUser;
    CallState m_state = CallState::Setup;
    Cause m_cause;
    int m_status = 0;
    CallEndedBy m_endedBy = CallEndedBy::Engine;
    std::string m_endText;
};

} // namespace legscope
