#include "engine/call/call.h"

#include "engine/call/calleridentity.h"
#include "engine/call/inboundinvite.h"
#include "engine/call/shownparty.h"
#include "engine/call/variableheaders.h"
#include "engine/channel/uriaddress.h"
#include "engine/core/text.h"
#include "engine/core/uuid.h"

#include <cassert>
#include <fmt/format.h>
#include <utility>

namespace legscope {

Call::Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
    std::function<void(CallId)> onOver)
    : m_id(id)
    , m_environment(environment)
    , m_profile(profile)
    , m_settings(profile.sharedSettings())
    , m_start(new ChannelStart{randomUuid(environment.random), {}, std::move(asked)})
    , m_onOver(std::move(onOver))
    , m_channels(environment.channels)
    , m_events(id, environment)
    , m_media(
          id, environment, m_events, [this]() -> ChannelVariables& { return variables(); }, invite().source)
    , m_relay(*this)
    , m_digits(*this)
    , m_playback(*this)
    , m_reoffers(*this)
    , m_refresh(*this)
    , m_callerAnswers(*this)
    , m_transfer(*this)
    , m_deflection(*this)
{
    m_start->variables.useGlobals(m_environment.configuration.globals);
    m_start->variables.useDirectory(m_environment.configuration.users);
}

Call::~Call() = default;

void Call::begin(const NewInvite& invite)
{
    addCaller(Leg::accept(m_environment.nextLeg(), m_profile.agent(), invite, *this));
    InviteRequest& asked = m_caller->asked;
    const AclVerdict verdict = checkInboundAcl(*m_settings, asked.source);
    if (verdict.outcome != AclOutcome::Refused)
        readSdp(asked.body);
    m_caller->offers.onInvite(asked.body);
    caller().useHeaders([this](LegMessage message) { return ownHeaders(message); });
    caller().setTrust(m_profile.trustIn(asked.source));
    const DirectoryUser* user = knownCaller(asked, verdict, m_environment.configuration.users);
    const StatedIdentity stated = identifyCaller(asked, caller().trust(), user);
    m_caller->party = asked.caller;
    m_events.began(caller().id(), m_caller->uuid, m_profile, asked);
    m_events.invitedBy(caller().id(), LegSide::A, m_profile, asked);
    reportIdentity(*this, stated, asked.source.host());
    if (verdict.outcome == AclOutcome::Refused)
        return hangUp(causeNamed("CALL_REJECTED"), CallEndedBy::Engine,
            fmt::format("{} is in no list of apply-inbound-acl", asked.source.host()), 403);
    if (const auto fault = faultOf(asked, *m_settings)) {
        if (fault->status == 488)
            m_events.finding(Severity::Error, findingOf(fault->error), fault->error.detail);
        return hangUp(fault->cause, CallEndedBy::Engine, fault->error.detail, fault->status);
    }
    presetVariables(variables(), m_caller->uuid, asked, *m_settings, user);
    presetIdentityVariables(variables(), asked, stated, *m_settings);
    presetAclVariables(variables(), verdict, user);
    m_knownUser = user ? user->id + '@' + user->domain : std::string();
    const std::string context = contextOf(verdict, user, *m_settings);
    variables().preset("context", context);
    route().start(context);
}

void Call::begin(OriginationPlan plan, Origination::Done done)
{
    presetVariables(m_start->variables, m_start->uuid, m_start->asked, *m_settings, nullptr);
    m_origination = std::make_unique<Origination>(*this, std::move(plan), std::move(done));
    m_origination->start();
}

void Call::inviteCaller(InviteTarget target)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    showOriginator(
        *this, m_profile, target, [this](const std::string& name) { return variables().valueOf(name); });
    m_events.began(id, m_start->uuid, m_profile, m_start->asked);
    m_events.inviting(id, LegSide::A, m_profile, target);
    auto body = m_origination->offerTo(id, target.callId);
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        const Cause cause = causeOf(body.error());
        m_events.legFailed(id, target.callId, std::string(cause.name));
        return hangUp(cause, CallEndedBy::Engine, body.error().detail);
    }
    target.body = std::move(*body);
    addCaller(Leg::invite(id, m_profile.agent(), target, *this));
    m_caller->offers.onInviteSent(target.body);
    caller().setTrust(m_profile.trustIn(target));
    nameCallee(*m_caller, [this](const std::string& name) { return variables().valueOf(name); });
}

/// sip_ph_ on provisional answers, sip_rh_ on final ones, sip_bye_h_ on BYE.
HeaderList Call::ownHeaders(LegMessage message) const
{
    const std::string_view prefix = message == LegMessage::Provisional ? "sip_ph_"
        : message == LegMessage::Final                                 ? "sip_rh_"
                                                                       : "sip_bye_h_";
    return headersNamed(prefix, variables().beginningWith(prefix), {});
}

void Call::connect(Leg& callee, const SipAnswer& answer)
{
    if (m_transfer.isRunning())
        return m_transfer.connect(callee, answer);
    m_callee = &channelOf(callee);
    variables().preset("originate_disposition", "SUCCESS");
    if (m_origination && caller().awaitsAcknowledge())
        m_origination->connect(callee, answer);
    else
        m_callerAnswers.connect(callee, answer);
    if (m_media.path())
        m_media.path()->connected();
    m_digits.connected();
}

Result<Leg*> Call::inviteCallee(Profile& profile, InviteTarget target, const CodecVariables& codecs)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    m_events.inviting(id, otherSide(m_caller->side), profile, target);
    const auto served = m_media.serveCallee(profile.settings(), codecs, addressOf(target.requestUri));
    const auto body = served
        ? m_media.forwardSdp(SdpKind::Offer, {m_caller->side, caller().id(), id}, target.callId, target.body)
        : Result<SipBody>(std::unexpected(served.error()));
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        m_endText = body.error().detail;
        m_events.legFailed(id, target.callId, std::string(causeOf(body.error()).name));
        return std::unexpected(body.error());
    }
    target.body = *body;
    Leg& callee = add(Leg::invite(id, profile.agent(), target, *this), newChannel(),
        otherSide(m_caller->side), profile.sharedSettings());
    offers(callee).onInviteSent(target.body);
    callee.setTrust(profile.trustIn(target));
    return &callee;
}

Result<SipBody> Call::forwardSdp(SdpKind kind, const Leg& from, const Leg& to, const SipBody& body)
{
    return m_media.forwardSdp(kind, {sideOf(from), from.id(), to.id()}, to.callId(), body);
}

void Call::hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal)
{
    if (!move(CallMove::End))
        return;
    m_cause = cause;
    m_endedBy = by;
    m_endText = text.empty() && !cause.words.empty() && by != CallEndedBy::Engine
        ? fmt::format(
              "the {} says: {}", by == CallEndedBy::Caller ? "caller" : "callee", excerpt(cause.words))
        : text;
    m_transfer.stop();
    m_deflection.stop();
    stopRinging(cause);
    for (Channel* channel : m_channels) {
        channel->stop(cause);
        Leg* leg = channel->leg.get();
        if (leg->phase() != Leg::Phase::Invited) {
            leg->end(cause);
            continue;
        }
        const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
        leg->end(cause, status);
        m_events.legEnded(*leg, cause, status);
        if (channel == m_caller)
            m_status = status;
    }
    finishWhenLegsAreGone();
}

void Call::finishWhenLegsAreGone()
{
    if (m_state != CallState::Ending || m_channels.isLive())
        return;
    move(CallMove::Finish);
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
    m_onOver(m_id);
}

CallSample Call::sample() const
{
    CallSample sample{m_id.value, m_media.sample()};
    for (StreamSample& stream : sample.streams)
        m_digits.mask(stream);
    return sample;
}

Result<SipBody> Call::consumeAnswer(const Leg& from, const Leg& to, const SipBody& body)
{
    return m_media.consumeAnswer({sideOf(from), from.id(), to.id()}, body);
}

bool Call::move(CallMove move)
{
    m_thread.assertOwner();
    const auto next = after(m_state, move);
    if (next)
        m_state = *next;
    return next.has_value();
}

void Call::beginTransfer()
{
    [[maybe_unused]] const bool isLegal = move(CallMove::Transfer);
    assert(isLegal);
}

void Call::settleTransfer()
{
    [[maybe_unused]] const bool isLegal = move(CallMove::SettleTransfer);
    assert(isLegal);
}

SipBody Call::lastSdpOf(const Leg& leg) const
{
    const Sdp& agreed = m_channels.of(leg).offers.lastReceived();
    return agreed.isEmpty() && isCaller(leg) ? m_caller->offer() : agreed;
}

} // namespace legscope
