#include "engine/call/call.h"

#include "engine/call/bypassmedia.h"
#include "engine/call/inboundinvite.h"
#include "engine/call/proxymedia.h"
#include "engine/sdp/multipart.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace legscope {
namespace {

LegState stateOf(int status, bool hasSdp)
{
    if (status >= 200)
        return LegState::Answered;
    return hasSdp ? LegState::EarlyMedia : LegState::Ringing;
}

/// A challenge is between us and the callee: the caller could not answer it.
int statusForCaller(int status)
{
    if (status == 401 || status == 407)
        return 403;
    return status >= 300 && status < 400 ? 480 : status;
}

} // namespace

Call::Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
    std::function<void(CallId)> onOver)
    : m_id(id)
    , m_environment(environment)
    , m_profile(profile)
    , m_invite(std::move(asked))
    , m_onOver(std::move(onOver))
    , m_events(id, environment)
    , m_run(*this)
    , m_relay(*this)
{
}

Call::~Call() = default;

void Call::begin(const NewInvite& invite)
{
    m_a = Leg::accept(m_environment.nextLeg(), m_profile.agent(), invite, *this);
    m_events.began(m_a->id(), m_profile, m_invite);
    m_events.invitedBy(m_a->id(), m_profile, m_invite);
    if (const auto fault = faultOf(m_invite))
        return hangUp(fault->cause, CallEndedBy::Engine, fault->text, fault->status);
    presetVariables(m_variables, m_id, m_invite, m_profile.settings(), m_environment.configuration.users);
    m_run.start(m_profile.settings().context);
}

void Call::begin(OriginationPlan plan, Origination::Done done)
{
    presetVariables(m_variables, m_id, m_invite, m_profile.settings(), {});
    m_origination = std::make_unique<Origination>(*this, std::move(plan), std::move(done));
    m_origination->start();
}

void Call::inviteCaller(InviteTarget target)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    m_events.began(id, m_profile, m_invite);
    m_events.inviting(id, LegSide::A, m_profile, target);
    m_a = Leg::invite(id, m_profile.agent(), target, *this);
}

void Call::decideMedia()
{
    const ModeDecision decision = m_origination
        ? m_origination->decideMode()
        : decideMode(m_profile.settings(), m_variables,
              [this](std::string_view name) { return m_variables.sourceOf(name); });
    m_events.mode(decision);
    if (decision.effective == MediaMode::Proxy)
        m_media = std::make_unique<ProxyMedia>(m_environment.media, m_profile.mediaSetup(m_id));
    else if (decision.effective == MediaMode::Bypass)
        m_media = std::make_unique<BypassMedia>();
    else
        m_media.reset();
    if (m_media)
        m_media->setEnd(LegSide::A, m_profile.mediaEnd());
}

void Call::startBridge(DialString dial)
{
    decideMedia();
    if (!m_media) {
        hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the route asks for Default mode, which this version does not carry yet: set proxy_media=true");
        return;
    }
    m_bridge = std::make_unique<Bridge>(*this, std::move(dial));
    m_bridge->start();
}

Leg* Call::inviteCallee(Profile& profile, InviteTarget target)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    m_events.inviting(id, LegSide::B, profile, target);
    m_media->setEnd(LegSide::B, profile.mediaEnd());
    const auto body = carryTo(SdpKind::Offer, *m_a, id, target.callId, target.body);
    if (!body) {
        m_events.finding(Severity::Error, "SDP_REFUSED", body.error().detail);
        m_endText = body.error().detail;
        m_events.legFailed(id, target.callId, "INCOMPATIBLE_DESTINATION");
        return nullptr;
    }
    target.body = *body;
    m_callees.push_back(Leg::invite(id, profile.agent(), target, *this));
    return m_callees.back().get();
}

Result<SipBody> Call::carry(SdpKind kind, const Leg& from, const Leg& to, const SipBody& body)
{
    return carryTo(kind, from, to.id(), to.callId(), body);
}

Result<SipBody> Call::carryTo(
    SdpKind kind, const Leg& from, LegId to, const std::string& toCallId, const SipBody& body)
{
    const auto part = findSdp(body.type, body.text);
    if (!part)
        return std::unexpected(part.error());
    if (!*part)
        return body;
    const std::string_view sdp = std::string_view(body.text).substr((*part)->offset, (*part)->length);
    const SdpPassage passage{sideOf(from), from.id(), to};
    auto carried = kind == SdpKind::Offer ? m_media->offer(passage, sdp) : m_media->answer(passage, sdp);
    if (!carried)
        return std::unexpected(carried.error());
    const SipBody sent{body.type, replaceSdp(body.text, **part, carried->text)};
    const std::uint64_t sequence = m_environment.events.publish(SdpRewritten{m_id, from.id(), to, kind,
        m_media->mode(), std::string(sdp), carried->text, std::move(carried->edits)});
    m_environment.wire.linkBody(toCallId, to, carried->text, sequence);
    m_relay.onCarried(kind, from.id(), to, std::string(sdp), sent);
    m_events.armed(m_media->armed());
    return sent;
}

void Call::respondToCaller(int status, const std::string& phrase, HeaderList headers)
{
    SipAnswer answer;
    answer.status = status;
    answer.phrase = phrase;
    answer.headers = std::move(headers);
    m_a->respond(answer);
    m_events.legChanged(*m_a, stateOf(status, false), status);
}

void Call::resumeAfter(std::chrono::milliseconds delay)
{
    m_pause = m_environment.loop.after(delay, [this] { m_run.resume(); });
}

void Call::passProvisional(Leg& callee, const SipAnswer& answer)
{
    if (m_a->phase() != Leg::Phase::Invited)
        return;
    SipAnswer passed = answer;
    const bool ignoresEarlyMedia = isTrue(m_variables.valueOf("ignore_early_media"));
    // Without an offer of A there is nothing that a provisional answer could answer.
    if (ignoresEarlyMedia || !carriesSdp(m_invite.body))
        passed.body = {};
    if (ignoresEarlyMedia && passed.status == 183)
        passed.status = 180;
    if (carriesSdp(passed.body)) {
        const auto body = carry(SdpKind::Answer, callee, *m_a, passed.body);
        if (!body)
            return hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                fmt::format(
                    "the {} of the callee cannot be passed on: {}", answer.status, body.error().detail));
        passed.body = *body;
        m_earlyAnswer = {&callee, *body};
    }
    passed.reason.clear();
    m_a->respond(passed);
    m_events.legChanged(*m_a, stateOf(passed.status, !passed.body.isEmpty()), passed.status);
}

void Call::connect(Leg& callee, const SipAnswer& answer)
{
    m_b = &callee;
    if (m_origination && m_a->awaitsAcknowledge())
        return m_origination->connect(callee, answer);
    SipAnswer passed = answer;
    passed.reason.clear();
    const bool delayed = !carriesSdp(m_invite.body) && carriesSdp(answer.body);
    if (carriesSdp(answer.body)) {
        const auto body = carry(delayed ? SdpKind::Offer : SdpKind::Answer, callee, *m_a, answer.body);
        if (!body)
            return hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                "the callee's SDP cannot be passed on: " + body.error().detail, 488);
        passed.body = *body;
    } else if (m_earlyAnswer.first == &callee) {
        // The callee answered in a reliable provisional response and need not repeat it (RFC 3262 section 5).
        passed.body = m_earlyAnswer.second;
    } else if (carriesSdp(m_invite.body)) {
        return hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the callee's 200 carries no SDP and none came before it", 488);
    }
    m_relay.expectAcknowledge(*m_a, callee, delayed);
    m_a->respond(passed);
    m_events.legChanged(*m_a, LegState::Answered, passed.status);
}

void Call::bridgeFailed(const Cause& cause, int status, const SipAnswer* answer)
{
    m_variables.preset("originate_disposition", std::string(cause.name));
    const std::string continues = m_variables.valueOf("continue_on_fail");
    if (isTrue(continues) || continues.find(cause.name) != std::string::npos)
        return m_run.resume();
    if (answer && m_a->phase() == Leg::Phase::Invited && !m_ending) {
        SipAnswer refusal = *answer;
        refusal.status = statusForCaller(status);
        refusal.body = {};
        m_a->respond(refusal);
        m_events.legEnded(*m_a, cause, refusal.status);
        m_status = refusal.status;
    }
    hangUp(cause, answer ? CallEndedBy::Callee : CallEndedBy::Engine, m_endText, statusForCaller(status));
}

void Call::hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal)
{
    if (m_ending)
        return;
    m_ending = true;
    m_cause = cause;
    m_endedBy = by;
    m_endText = text;
    m_run.stop();
    m_pause.cancel();
    if (m_bridge)
        m_bridge->cancel(cause);
    if (m_a->phase() == Leg::Phase::Invited) {
        const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
        m_a->end(cause, status);
        m_status = status;
        m_events.legEnded(*m_a, cause, status);
    } else {
        m_a->end(cause);
    }
    for (const auto& callee : m_callees)
        callee->end(cause);
    finishWhenLegsAreGone();
}

void Call::finishWhenLegsAreGone()
{
    if (m_over || !m_ending || !m_a->isOver()
        || std::ranges::any_of(m_callees, [](const auto& callee) { return !callee->isOver(); }))
        return;
    m_over = true;
    CallEnded ended;
    ended.call = m_id;
    ended.cause = m_cause.name;
    ended.q850 = m_cause.q850;
    ended.status = m_status;
    ended.by = m_endedBy;
    ended.text = m_endText;
    ended.media = sample();
    m_environment.events.publish(std::move(ended));
    if (m_origination)
        m_origination->onOver(m_cause, m_endText);
    m_onOver(m_id);
}

CallSample Call::sample() const
{
    return {m_id.value, m_media ? m_media->sample() : std::vector<StreamSample>{}};
}

Leg* Call::peerOf(const Leg& leg) const
{
    // Before the answer, the callee whose early answer the caller has.
    Leg* callee = m_b ? m_b : m_earlyAnswer.first;
    return &leg == m_a.get() ? callee : &leg == callee ? m_a.get() : nullptr;
}

void Call::onProvisional(Leg& leg, const SipAnswer& answer)
{
    m_events.legChanged(leg, stateOf(answer.status, carriesSdp(answer.body)), answer.status);
    if (&leg != m_a.get())
        m_bridge->onProvisional(leg, answer);
}

void Call::onAnswered(Leg& leg, const SipAnswer& answer)
{
    m_events.legChanged(leg, LegState::Answered, answer.status);
    if (&leg == m_a.get())
        m_origination->onAnswered(answer);
    else
        m_bridge->onAnswered(leg, answer);
}

void Call::onRefused(Leg& leg, const SipAnswer& answer)
{
    m_events.legEnded(leg, causeOfStatus(answer.status), answer.status);
    if (&leg == m_a.get()) {
        m_status = answer.status;
        m_origination->onRefused(answer);
    } else {
        m_bridge->onRefused(leg, answer);
    }
    finishWhenLegsAreGone();
}

void Call::onAcknowledged(Leg& leg, const SipBody& body)
{
    m_relay.onAcknowledged(leg, body);
}

void Call::onRequest(Leg& leg, const DialogRequest& request)
{
    m_relay.onRequest(leg, request);
}

void Call::onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer)
{
    m_relay.onRequestAnswered(leg, token, answer);
}

void Call::onCancelled(Leg& leg, const std::string&)
{
    const Cause cause = causeNamed("ORIGINATOR_CANCEL");
    m_status = 487;
    m_events.legEnded(leg, cause, 487);
    hangUp(cause, CallEndedBy::Caller, {});
}

void Call::onEnded(Leg& leg, const LegEnding& ending)
{
    m_events.legEnded(leg, ending.cause, 0);
    if (m_ending)
        return finishWhenLegsAreGone();
    const bool isCaller = &leg == m_a.get();
    const CallEndedBy by = !ending.byPeer ? CallEndedBy::Engine
        : isCaller                        ? CallEndedBy::Caller
                                          : CallEndedBy::Callee;
    if (isCaller)
        return hangUp(ending.cause, by, ending.text);
    if (&leg != m_b)
        return m_bridge->onEnded(leg);
    m_b = nullptr;
    if (m_run.hasMore() && !isTrue(m_variables.valueOf("hangup_after_bridge")) && m_a->isAnswered())
        return m_run.resume();
    hangUp(ending.cause, by, ending.text);
}

} // namespace legscope
