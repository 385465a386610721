#include "engine/call/call.h"

#include "engine/call/calleridentity.h"
#include "engine/call/inboundinvite.h"
#include "engine/call/shownparties.h"
#include "engine/call/variableheaders.h"
#include "engine/channel/uriaddress.h"
#include "engine/core/text.h"
#include "engine/core/uuid.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
Call::Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
    std::function<void(CallId)> onOver)
    : m_environment(environment)
    , m_profile(profile)
    , m_onOver(std::move(onOver))
    , m_links(
          id, environment, m_progress, *this, CallLinks::firstChannel(environment, profile, std::move(asked)))
    , m_events(id, environment)
    , m_media(id, environment, m_events, m_links)
    , m_shown(m_links, m_events, environment.profiles, profile)
    , m_playback(id, m_media, m_events, environment)
    , m_recordings(m_links, m_progress, m_media, m_events, *this,
          {[this] { finishWhenLegsAreGone(); },
              [this](LegSide on, const BoundApplication& application, const std::string& reason) {
                  m_bindings.run(on, application, reason);
              }},
          environment)
    , m_listeners(m_links, m_media)
    , m_listening(m_links, m_media, environment)
    , m_intercept(*this, m_links, environment)
    , m_digits(m_links, m_media, m_events, m_playback, m_recordings, m_keys, m_bindings, environment)
    , m_reoffers(m_links, m_progress, m_media)
    , m_relay(m_links, m_progress, m_media, m_events, *this,
          [this](const Sdp& offer) { return m_callerSide.answerAlone(offer); })
    , m_ringback(m_links, m_media, m_playback, environment)
    , m_hold(m_links, m_progress, m_media, m_playback)
    , m_callerSide(m_links, m_media, m_events, m_relay, m_reoffers, m_ringback, *this)
    , m_refresh(m_links, m_progress, m_media, m_events, m_reoffers, *this)
    , m_transfer(*this, m_links, m_progress, m_media, m_events, m_reoffers, m_relay, m_shown, environment)
    , m_modes(
          {m_links, m_progress, m_media, m_events, m_reoffers, environment.loop},
          [this] { return decisionOfSettings(); }, [this] { return useOfMedia(); })
    , m_consultation(*this, m_links, m_media, m_playback, m_keys, environment)
    , m_bindings({*this, m_links, m_media, m_events, m_digits, m_keys, m_bindings, m_playback, m_recordings,
          m_consultation, m_transfer, m_modes, environment})
    , m_deflection(m_links, m_events, environment.loop, *this)
{
    m_links.variables().useGlobals(m_environment.configuration.globals);
    m_links.variables().useDirectory(m_environment.configuration.users);
}

Call::~Call() = default;

void Call::begin(const NewInvite& invite)
{
    m_thread.assertOwner();
    Channel& channel = addCaller(Leg::accept(m_environment.nextLeg(), m_profile.agent(), invite, *this));
    Leg& caller = *channel.leg;
    InviteRequest& asked = channel.asked;
    const AclVerdict verdict = checkInboundAcl(settings(), asked.source);
    if (verdict.outcome != AclOutcome::Refused)
        readSdp(asked.body);
    channel.offers.onInvite(asked.body);
    caller.useHeaders([this](LegMessage message) { return ownHeaders(message); });
    caller.setTrust(m_profile.trustIn(asked.source));
    const DirectoryUser* user = knownCaller(asked, verdict, m_environment.configuration.users);
    const StatedIdentity stated = identifyCaller(asked, caller.trust(), user);
    channel.party = asked.caller;
    m_events.began(caller.id(), channel.uuid, m_profile, asked);
    m_events.invitedBy(caller.id(), LegSide::A, m_profile, asked);
    reportIdentity(m_events, stated, asked.source.host());
    if (verdict.outcome == AclOutcome::Refused)
        return hangUp(causeNamed("CALL_REJECTED"), CallEndedBy::Engine,
            fmt::format("{} is in no list of apply-inbound-acl", asked.source.host()), 403);
    if (const auto fault = faultOf(asked, settings())) {
        if (fault->status == 488)
            m_events.finding(Severity::Error, findingOf(fault->error), fault->error.detail);
        return hangUp(fault->cause, CallEndedBy::Engine, fault->error.detail, fault->status);
    }
    presetVariables(channel.variables, channel.uuid, asked, settings(), user);
    presetIdentityVariables(channel.variables, asked, stated, settings());
    presetAclVariables(channel.variables, verdict, user);
    m_knownUser = user ? user->id + '@' + user->domain : std::string();
    const std::string context = contextOf(verdict, user, settings());
    channel.variables.preset("context", context);
    route().start(context);
}

void Call::begin(OriginationPlan plan, Origination::Done done)
{
    m_thread.assertOwner();
    presetVariables(m_links.variables(), m_links.uuid(), m_links.asked(), settings(), nullptr);
    m_origination = std::make_unique<Origination>(
        *this, m_links, m_progress, m_media, m_events, m_environment.loop, std::move(plan), std::move(done));
    m_origination->start();
}

void Call::inviteCaller(InviteTarget target)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    const VariableReader variable
        = [this](const std::string& name) { return m_links.variables().valueOf(name); };
    showOriginator(m_links, m_profile, target, variable);
    m_events.began(id, m_links.uuid(), m_profile, m_links.asked());
    m_events.inviting(id, LegSide::A, m_profile, target);
    auto body = m_origination->offerTo(id, target.callId);
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        const Cause cause = causeOf(body.error());
        m_events.legFailed(id, target.callId, std::string(cause.name));
        return hangUp(cause, CallEndedBy::Engine, body.error().detail);
    }
    target.body = std::move(*body);
    Channel& channel = addCaller(Leg::invite(id, m_profile.agent(), target, *this));
    channel.offers.onInviteSent(target.body);
    channel.leg->setTrust(m_profile.trustIn(target));
    nameCallee(channel, variable);
}

/// sip_ph_ on provisional answers, sip_rh_ on final ones, sip_bye_h_ on BYE.
HeaderList Call::ownHeaders(LegMessage message) const
{
    const std::string_view prefix = message == LegMessage::Provisional ? "sip_ph_"
        : message == LegMessage::Final                                 ? "sip_rh_"
                                                                       : "sip_bye_h_";
    return headersNamed(prefix, m_links.variables().beginningWith(prefix), {});
}

void Call::connect(Leg& callee, const SipAnswer& answer)
{
    m_callerSide.endRinging();
    m_hold.onAnswered();
    m_keys.forget(m_media.callerSide());
    if (m_progress.isTransferring())
        return m_transfer.connect(callee, answer);
    m_links.connect(callee);
    m_links.variables().preset("originate_disposition", "SUCCESS");
    if (m_origination && m_links.callerLeg().awaitsAcknowledge())
        m_origination->connect(callee, answer);
    else
        m_callerSide.connect(callee, answer);
    m_media.connected();
    onConnected();
    m_recordings.follow();
}

Result<Leg*> Call::inviteCallee(
    Profile& profile, InviteTarget target, const VariableReader& variable, const SecureTerms& secure)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    Channel& caller = m_links.caller();
    ChannelStart start
        = m_links.newChannel(otherSide(caller.side), profile.sharedSettings(), addressOf(target.requestUri));
    m_events.inviting(id, start.side, profile, target);
    const auto isServed = m_media.serveCallee(start, variable, secure);
    const SdpPassage passage{caller.side, {caller.leg->id(), caller.media}, {id, start.media}};
    const auto body = isServed ? m_media.sdps().forward(SdpKind::Offer, passage, target.callId, target.body)
                               : Result<SipBody>(std::unexpected(isServed.error()));
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        m_endText = body.error().detail;
        m_events.legFailed(id, target.callId, std::string(causeOf(body.error()).name));
        return std::unexpected(body.error());
    }
    target.body = *body;
    Channel& callee = m_links.add(Leg::invite(id, profile.agent(), target, *this), std::move(start));
    callee.offers.onInviteSent(target.body);
    callee.leg->setTrust(profile.trustIn(target));
    return callee.leg.get();
}

void Call::onProgress(Leg& callee, const SipAnswer& answer)
{
    if (m_progress.isTransferring()) {
        m_transfer.onProgress(answer);
        m_callerSide.ringTransferred();
    } else {
        m_callerSide.passProvisional(callee, answer);
    }
}

void Call::hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal)
{
    m_thread.assertOwner();
    if (!m_progress.move(CallMove::End))
        return;
    m_cause = cause;
    m_endedBy = by;
    m_endText = text.empty() && !cause.words.empty() && by != CallEndedBy::Engine
        ? fmt::format(
              "the {} says: {}", by == CallEndedBy::Caller ? "caller" : "callee", excerpt(cause.words))
        : text;
    m_consultation.end();
    m_playback.stopAll();
    m_recordings.endAll();
    m_listeners.endAll();
    m_listening.onCallEnding();
    m_bindings.stopAll(cause);
    m_transfer.stop();
    m_deflection.stop();
    stopRinging(cause);
    for (Channel* channel : m_links.channels()) {
        channel->stop(cause);
        Leg* leg = channel->leg.get();
        if (leg->phase() != Leg::Phase::Invited) {
            leg->end(cause);
            continue;
        }
        const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
        leg->end(cause, status);
        m_events.legEnded(*leg, cause, status);
        if (m_links.isCaller(*leg))
            m_status = status;
    }
    m_modes.stop();
    finishWhenLegsAreGone();
}

void Call::goOn()
{
    m_links.channels().sendWaiting();
    m_modes.goOn();
    m_hold.follow();
    m_recordings.follow();
    m_listeners.follow();
    m_intercept.goOn();
}

void Call::finishWhenLegsAreGone()
{
    if (m_progress.state() != CallState::Ending || m_links.channels().isLive() || m_recordings.isBusy())
        return;
    m_progress.move(CallMove::Finish);
    CallEnded ended;
    ended.cause = m_cause.name;
    ended.q850 = m_cause.q850;
    ended.status = m_status;
    ended.by = m_endedBy;
    ended.text = m_endText;
    ended.media = sample();
    m_events.ended(std::move(ended));
    if (m_origination)
        m_origination->onOver(m_cause, m_endText);
    m_onOver(id());
}

CallSample Call::sample() const
{
    m_thread.assertOwner();
    CallSample sample{id().value, m_media.sample()};
    for (StreamSample& stream : sample.streams)
        m_digits.mask(stream);
    return sample;
}

Channel& Call::addCaller(std::unique_ptr<Leg> leg)
{
    Channel& channel = m_links.addCaller(std::move(leg));
    giveRoute(channel);
    return channel;
}

void Call::renewKey(LegSide side)
{
    Leg* const leg = m_links.legAt(side);
    Leg* const peer = m_links.legAt(otherSide(side));
    if (m_progress.isEnding() || !leg || !peer || !leg->isAnswered() || !peer->isAnswered()
        || !m_media.renewKeys(m_links.channelOf(*leg)))
        return;
    m_reoffers.offerAgreed(*peer, *leg, [this, side](const Result<void>& renewed) {
        if (!renewed)
            m_events.finding(Severity::Warning, FindingCode::ReofferRefused,
                fmt::format(
                    "leg {} was offered another key of SRTP, for the one that it has is nearly used up, and "
                    "keeps it: {}",
                    nameOf(side), renewed.error().detail));
    });
}

} // namespace legscope
