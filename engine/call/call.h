#pragma once

#include "engine/call/bridge.h"
#include "engine/call/callbindings.h"
#include "engine/call/calldigits.h"
#include "engine/call/callenvironment.h"
#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callhold.h"
#include "engine/call/callkeys.h"
#include "engine/call/calllinks.h"
#include "engine/call/calllisteners.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/call/callprogress.h"
#include "engine/call/callrecordings.h"
#include "engine/call/consultation.h"
#include "engine/call/deflection.h"
#include "engine/call/dialogrelay.h"
#include "engine/call/legintercept.h"
#include "engine/call/leglistening.h"
#include "engine/call/legmeant.h"
#include "engine/call/modechanges.h"
#include "engine/call/origination.h"
#include "engine/call/reoffers.h"
#include "engine/call/ringback.h"
#include "engine/call/sessionrefresh.h"
#include "engine/call/shownparties.h"
#include "engine/call/transfer.h"
#include "engine/core/threadcheck.h"
#include "engine/route/routedcall.h"
#include "engine/sip/leg.h"

#include <functional>
#include <memory>
#include <string>

namespace legscope {

struct ConnectCauses;

/// One call: the leg that called us (or that an originate called), the legs that it is connected to, and the
/// media between them. Owns its channels and its media; lives on the SIP thread. It must not be deleted
/// inside one of its own callbacks: `onOver` tells the registry to retire it.
class Call final : public LegListener,
                   public RoutedCall,
                   public BridgingCall,
                   public OriginatingCall,
                   public TransferringCall {
public:
    /// `asked`: what its A leg asks for, or what an originate asks for in its place.
    Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
        std::function<void(CallId)> onOver);
    ~Call();

    CallId id() const override { return m_links.call(); }
    CallState state() const { return m_progress.state(); }
    CallEnvironment& environment() const { return m_environment; }
    const ProfileSettings& settings() const override { return m_links.settings(); }
    CallLinks& links() { return m_links; }
    /// Of its first channel.
    const std::string& uuid() const { return m_links.uuid(); }

    /// Takes the INVITE of the A leg, checks it and runs the dialplan.
    void begin(const NewInvite& invite);
    /// Calls the A leg, and runs what the plan says when it has answered.
    void begin(OriginationPlan plan, Origination::Done done);
    /// Ends every leg; the call is over when all have gone.
    void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0) override;
    void endRoute(const Cause& cause, const std::string& text, int refusal = 0) override;
    CallSample sample() const;

    // What applications of the dialplan do.
    const InviteRequest& invite() const override { return m_links.asked(); }
    const std::string& knownUser() const override { return m_knownUser; }
    bool isAnswered() const override { return m_links.callerLeg().isAnswered(); }
    bool isConnected() const override { return m_modes.isConnected(); }
    bool answer(int status) override;
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
    void stopUpgrading() override { m_modes.forget(this); }
    void onKeysBound() override { m_bindings.changed(m_links.caller()); }
    /// Keys of the leg of a channel that is connected are read from now on, or are not any more.
    void onKeysRead(Channel& channel) { m_bindings.changed(channel); }
    void listenForTones(ToneDetection detection) override;
    void generateTones(ToneTarget target, std::optional<DigitWay> way) override;
    void blockDigits(PressedKeys pressed) override;
    Result<void> sendDigits(const std::string& digits) override;
    Result<void> queueDigits(const std::string& digits) override;
    void flushDigits() override;
    void readKeys(KeyReader& reader) override;
    void stopReading(const KeyReader& reader) override { m_keys.stop(reader); }
    void forgetKeys() override { m_keys.forget(m_media.callerSide()); }
    void play(PlayOrder order, Played done) override
    {
        m_playback.start(m_media.callerSide(), std::move(order), std::move(done));
    }
    void stopPlaying() override { m_playback.stop(m_media.callerSide()); }
    void sit(std::shared_ptr<MixSeat> seat) override;
    OtherLegs& otherLegs() override { return m_listening; }
    void intercept(InterceptOrder order, std::function<void(const Result<void>&)> failed) override
    {
        m_intercept.start(std::move(order), std::move(failed));
    }
    void consult(ConsultOrder order, std::function<void(const Result<void>&)> done) override
    {
        m_consultation.start(m_links.caller(), std::move(order), std::move(done));
    }
    void stopConsulting() override { m_consultation.stop(); }
    void stopIntercepting() override { m_intercept.stop(); }
    void record(RecordOrder order, Recorded done) override
    {
        m_recordings.start(m_media.callerSide(), std::move(order), std::move(done));
    }
    void stopRecord() override { m_recordings.stopRecord(); }
    void recordSession(RecordOrder order) override
    {
        m_recordings.start(m_media.callerSide(), std::move(order), nullptr);
    }
    Result<void> changeSession(const std::string& path, RecordChange change) override
    {
        return m_recordings.change(m_media.callerSide(), path, change);
    }
    /// Of the caller's channel.
    ChannelRoute& route() { return *m_links.caller().route; }
    /// The same, null while there is none.
    const ChannelRoute* presentRoute() const
    {
        return m_links.hasCaller() ? m_links.caller().route.get() : nullptr;
    }

    // What an originate does.
    void inviteCaller(InviteTarget target) override;
    /// What execute_on_answer names is run, once.
    void onCallerAnswered() override;

    // What a bridge does.
    Result<Leg*> inviteCallee(Profile& profile, InviteTarget target, const VariableReader& variable,
        const SecureTerms& secure) override;
    HeaderList headersOfInvite() const override { return m_transfer.headers(); }
    void onProgress(Leg& callee, const SipAnswer& answer) override;
    void connect(Leg& callee, const SipAnswer& answer) override;
    void bridgeFailed(const Cause& cause, int status, const SipAnswer* answer) override;
    CallMedia& media() { return m_media; }
    CallDigits& digits() { return m_digits; }
    CallPlayback& playback() { return m_playback; }
    CallRecordings& recordings() { return m_recordings; }
    CallListeners& listeners() { return m_listeners; }
    ModeChanges& modes() { return m_modes; }
    /// Ends what the leg of that side is played, or the reading of its keys. Errc::NotFound: there is
    /// neither.
    Result<void> breakOff(LegSide side);
    /// A leg, or the one that it is connected to, goes to another extension: by a transfer where two are
    /// connected, by its route where that still runs. Errc::Unsupported: why it cannot now.
    Result<void> sendElsewhere(
        Channel& channel, LegMeant who, const std::string& extension, const std::string& context);
    /// A leg is parked, and the one that it is connected to goes. Errc::Unsupported: the same.
    Result<void> park(Channel& channel);
    /// Runs an application on it beside its route. Errc::Unsupported: the same.
    Result<void> runBeside(Channel& channel, LegMeant who, const BoundApplication& application);
    /// A leg of another call is connected to one of this: as connectLegs(), whose checks are made.
    Result<void> takeIn(Channel& stays, Call& other, Channel& comes, const ConnectCauses& causes);
    /// The leg that its caller was connected to goes on in another call: his route goes on, as behind a
    /// bridge, or the call ends.
    void goOnWithout(const Cause& cause, const std::string& text);
    /// The leg of that side is offered another key, in a re-INVITE.
    void renewKey(LegSide side);

    // What a transfer does.
    Transfer& transfer() { return m_transfer; }
    std::unique_ptr<ChannelRoute> giveRoute(Channel& channel) override;
    void takeBackRoute(Channel& channel, std::unique_ptr<ChannelRoute> route) override;
    void connectInPlaceOf(const Leg& gone, const Leg& leg) override;
    void onConnected() override;
    /// As CallLinks::unlink(); it is published.
    void unlink(Channel& channel, const Cause& cause);

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

    /// Whether a leg goes elsewhere by a transfer, or by its route. Errc::Unsupported: the same.
    enum class WayElsewhere : std::uint8_t { Transfer, OwnRoute };
    Result<WayElsewhere> wayElsewhere(const Channel* meant) const;
    /// Null where there is none, or it only rings.
    Channel* meantBy(Channel& channel, LegMeant who) const;
    Channel& addCaller(std::unique_ptr<Leg> leg);
    void onLegEnded(Leg& leg, const LegEnding& ending);
    HeaderList ownHeaders(LegMessage message) const;
    Result<ModeDecision> decision() const;
    Result<ModeDecision> decisionOfSettings() const;
    /// What needs the media of an upgraded call, in words; empty: nothing.
    std::string useOfMedia() const;
    /// A leg that has come from another call is connected to the caller.
    void offerToComing(Channel& comes);
    /// A leg may have agreed on something: what waits for that goes on.
    void goOn();
    void finishWhenLegsAreGone();
    /// Any message has come from a leg other than the caller's.
    bool hasReceivedFromCallee() const;

    ThreadCheck m_thread;
    CallEnvironment& m_environment;
    Profile& m_profile;
    const std::function<void(CallId)> m_onOver;

    CallProgress m_progress;
    CallLinks m_links;
    CallEvents m_events;
    CallMedia m_media;
    ShownParties m_shown;
    CallPlayback m_playback;
    CallRecordings m_recordings;
    CallListeners m_listeners;
    LegListening m_listening;
    LegIntercept m_intercept;
    CallKeys m_keys;
    CallDigits m_digits;
    Reoffers m_reoffers;
    DialogRelay m_relay;
    Ringback m_ringback;
    CallHold m_hold;
    CallerSide m_callerSide;
    SessionRefresh m_refresh;
    Transfer m_transfer;
    ModeChanges m_modes;
    Consultation m_consultation;
    CallBindings m_bindings;
    Deflection m_deflection;
    std::unique_ptr<Origination> m_origination; ///< of a call that we began
    std::unique_ptr<Bridge> m_bridge;

    /// Of a transfer that failed: it may be what has just found that, so it goes later.
    std::unique_ptr<ChannelRoute> m_pastRoute;
    std::string m_knownUser;
    Cause m_cause;
    int m_status = 0;
    CallEndedBy m_endedBy = CallEndedBy::Engine;
    std::string m_endText;
};

} // namespace legscope
