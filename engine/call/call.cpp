#include "engine/call/call.h"

#include "engine/call/calleridentity.h"
#include "engine/call/destination.h"
#include "engine/call/inboundinvite.h"
#include "engine/call/securemedia.h"
#include "engine/call/variableheaders.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"
#include "engine/core/uuid.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// A challenge is between us and the callee: the caller could not answer it.
int statusForCaller(int status)
{
    if (status == 401 || status == 407)
        return 403;
    return status >= 300 && status < 400 ? 480 : status;
}

/// Whether a list "USER_BUSY,no_answer,18" has this cause, by name or number.
bool names(std::string_view list, const Cause& cause)
{
    return std::ranges::any_of(splitAt(list, ','), [&cause](std::string_view word) {
        word = trimmed(word);
        return equalsIgnoringCase(word, cause.name)
            || (cause.q850 != 0 && wholeNumber<int>(word) == cause.q850);
    });
}

/// With these a route goes on by itself, as in FreeSWITCH: nobody was there.
bool meansNobodyThere(const Cause& cause)
{
    static constexpr std::array<std::string_view, 3> causes{
        "NO_ANSWER", "NO_USER_RESPONSE", "ORIGINATOR_CANCEL"};
    return std::ranges::find(causes, cause.name) != causes.end();
}

} // namespace

Call::Call(CallId id, CallEnvironment& environment, Profile& profile, InviteRequest asked,
    std::function<void(CallId)> onOver)
    : m_id(id)
    , m_environment(environment)
    , m_profile(profile)
    , m_settings(profile.sharedSettings())
    , m_invite(std::move(asked))
    , m_onOver(std::move(onOver))
    , m_uuid(randomUuid(environment.random))
    , m_events(id, environment)
    , m_media(id, environment, m_events, m_variables, m_invite.source)
    , m_run(*this)
    , m_relay(*this)
    , m_reoffers(*this)
    , m_refresh(*this)
    , m_callerAnswers(*this)
    , m_transfer(*this)
    , m_deflection(*this)
{
    m_variables.useGlobals(m_environment.configuration.globals);
    m_variables.useDirectory(m_environment.configuration.users);
}

Call::~Call() = default;

void Call::begin(const NewInvite& invite)
{
    m_caller = &add(Leg::accept(m_environment.nextLeg(), m_profile.agent(), invite, *this), LegSide::A,
        m_settings);
    offers(*m_caller).onInvite(m_invite.body);
    m_caller->useHeaders([this](LegMessage message) { return ownHeaders(message); });
    m_caller->setTrust(m_profile.trustIn(m_invite.source));
    const AclVerdict verdict = checkInboundAcl(*m_settings, m_invite.source);
    const DirectoryUser* user = knownCaller(m_invite, verdict, m_environment.configuration.users);
    const StatedIdentity stated = identifyCaller(m_invite, m_caller->trust(), user);
    m_events.began(m_caller->id(), m_uuid, m_profile, m_invite);
    m_events.invitedBy(m_caller->id(), LegSide::A, m_profile, m_invite);
    tellIdentity(*this, stated, m_invite.source.host());
    if (verdict.outcome == AclOutcome::Refused)
        return hangUp(causeNamed("CALL_REJECTED"), CallEndedBy::Engine,
            fmt::format("{} is in no list of apply-inbound-acl", m_invite.source.host()), 403);
    if (const auto fault = faultOf(m_invite, *m_settings)) {
        if (fault->status == 488)
            m_events.finding(Severity::Error, findingOf(fault->error), fault->error.detail);
        return hangUp(fault->cause, CallEndedBy::Engine, fault->error.detail, fault->status);
    }
    presetVariables(m_variables, m_uuid, m_invite, *m_settings, user);
    presetIdentityVariables(m_variables, m_invite, stated, *m_settings);
    presetAclVariables(m_variables, verdict, user);
    m_knownUser = user ? user->id + '@' + user->domain : std::string();
    const std::string context = contextOf(verdict, user, *m_settings);
    m_variables.preset("context", context);
    m_run.start(context);
}

void Call::begin(OriginationPlan plan, Origination::Done done)
{
    presetVariables(m_variables, m_uuid, m_invite, *m_settings, nullptr);
    m_origination = std::make_unique<Origination>(*this, std::move(plan), std::move(done));
    m_origination->start();
}

void Call::inviteCaller(InviteTarget target)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    showOriginator(
        *this, m_profile, target, [this](const std::string& name) { return m_variables.valueOf(name); });
    m_events.began(id, m_uuid, m_profile, m_invite);
    m_events.inviting(id, LegSide::A, m_profile, target);
    auto body = m_origination->offerTo(id, target.callId);
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        const Cause cause = causeOf(body.error());
        m_events.legFailed(id, target.callId, std::string(cause.name));
        return hangUp(cause, CallEndedBy::Engine, body.error().detail);
    }
    target.body = std::move(*body);
    m_caller = &add(Leg::invite(id, m_profile.agent(), target, *this), LegSide::A, m_settings);
    offers(*m_caller).onInviteSent(target.body);
    m_caller->setTrust(m_profile.trustIn(target));
}

/// sip_ph_ on provisional answers, sip_rh_ on final ones, sip_bye_h_ on BYE.
HeaderList Call::ownHeaders(LegMessage message) const
{
    const std::string_view prefix = message == LegMessage::Provisional ? "sip_ph_"
        : message == LegMessage::Final                                 ? "sip_rh_"
                                                                       : "sip_bye_h_";
    return headersNamed(prefix, m_variables.all(), {});
}

Result<ModeDecision> Call::decision() const
{
    if (m_media.forced())
        return *m_media.forced();
    if (m_origination)
        return m_origination->decideMode();
    return decideMode(
        *m_settings, m_variables, [this](std::string_view name) { return m_variables.sourceOf(name); });
}

MediaMode Call::presentMode() const
{
    if (m_media.path())
        return m_media.path()->mode();
    const auto decided = decision();
    return decided ? decided->effective : MediaMode::Default;
}

void Call::upgrade(std::string reason, ModeUpgrade::Done done)
{
    if (m_transfer.isRunning())
        m_transfer.onServed(); // the route itself is the target
    const auto upgrade = std::make_shared<ModeUpgrade>(*this, std::move(reason), std::move(done));
    m_upgrade = upgrade;
    upgrade->start();
}

void Call::startBridge(DialString dial)
{
    const auto asked = decision();
    const auto decided = asked ? m_media.decide(*asked, *m_settings, m_variables)
                               : Result<void>(std::unexpected(asked.error()));
    if (!decided)
        return endRoute(causeNamed("INCOMPATIBLE_DESTINATION"), decided.error().detail);
    const std::string missing = missingEncryption(
        [this](const std::string& name) { return m_variables.valueOf(name); }, m_callerAnswers.offer());
    if (!missing.empty())
        return endRoute(causeNamed("INCOMPATIBLE_DESTINATION"),
            missing + ", and the media that the caller offers is not encrypted", 488);
    move(CallMove::Ring);
    m_bridge = std::make_unique<Bridge>(*this, std::move(dial));
    m_bridge->start();
}

void Call::respondToCaller(int status, const std::string& phrase, HeaderList headers)
{
    if (m_callerAnswers.respond(status, phrase, std::move(headers)) && status >= 300)
        m_status = status;
}

void Call::connect(Leg& callee, const SipAnswer& answer)
{
    if (m_transfer.isRunning())
        return m_transfer.connect(callee, answer);
    m_b = &callee;
    m_variables.preset("originate_disposition", "SUCCESS");
    if (m_origination && m_caller->awaitsAcknowledge())
        m_origination->connect(callee, answer);
    else
        m_callerAnswers.connect(callee, answer);
    if (m_media.path())
        m_media.path()->connected();
}

Result<Leg*> Call::inviteCallee(Profile& profile, InviteTarget target, const CodecVariables& codecs)
{
    const LegId id = m_environment.nextLeg();
    target.callId = m_environment.newSipCallId();
    m_events.inviting(id, otherSide(sideOf(*m_caller)), profile, target);
    const auto served = m_media.serveCallee(profile.settings(), codecs, addressOf(target.requestUri));
    const auto body = served
        ? m_media.carry(SdpKind::Offer, {sideOf(*m_caller), m_caller->id(), id}, target.callId, target.body)
        : Result<SipBody>(std::unexpected(served.error()));
    if (!body) {
        m_events.finding(Severity::Error, findingOf(body.error()), body.error().detail);
        m_endText = body.error().detail;
        m_events.legFailed(id, target.callId, std::string(causeOf(body.error()).name));
        return std::unexpected(body.error());
    }
    target.body = *body;
    Leg& callee = add(Leg::invite(id, profile.agent(), target, *this), otherSide(sideOf(*m_caller)),
        profile.sharedSettings());
    offers(callee).onInviteSent(target.body);
    callee.setTrust(profile.trustIn(target));
    return &callee;
}

Result<SipBody> Call::carry(SdpKind kind, const Leg& from, const Leg& to, const SipBody& body)
{
    return m_media.carry(kind, {sideOf(from), from.id(), to.id()}, to.callId(), body);
}

void Call::bridgeFailed(const Cause& cause, int status, const SipAnswer* answer)
{
    m_variables.preset("originate_disposition", std::string(cause.name));
    m_variables.preset("originate_failed_cause", std::string(cause.name));
    const std::string continues = m_variables.valueOf("continue_on_fail");
    const bool goesOnUnasked = continues.empty() && meansNobodyThere(cause) && m_run.hasMore()
        && !m_transfer.isRunning();
    if (goesOnUnasked || isTrue(continues) || names(continues, cause)) {
        move(CallMove::GiveUp);
        return m_run.resume();
    }
    if (m_transfer.isRunning() && m_transfer.fail(cause, status, std::exchange(m_endText, {})))
        return;
    if (answer && m_caller->phase() == Leg::Phase::Invited && !isEnding()) {
        SipAnswer refusal = *answer;
        refusal.status = statusForCaller(status);
        refusal.body = {};
        offers(*m_caller).respond(refusal);
        m_events.legEnded(*m_caller, cause, refusal.status);
        m_status = refusal.status;
    }
    hangUp(cause, answer ? CallEndedBy::Callee : CallEndedBy::Engine, m_endText, statusForCaller(status));
}

void Call::endRoute(const Cause& cause, const std::string& text, int refusal)
{
    const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
    if (!m_transfer.isRunning() || !m_transfer.fail(cause, status, text))
        hangUp(cause, CallEndedBy::Engine, text, refusal);
}

void Call::hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal)
{
    if (!move(CallMove::End))
        return;
    m_cause = cause;
    m_endedBy = by;
    m_endText = text;
    m_transfer.stop();
    m_deflection.stop();
    m_run.stop();
    if (m_bridge)
        m_bridge->cancel(cause);
    for (const auto& channel : m_channels) {
        Leg* leg = channel->leg.get();
        if (leg->phase() != Leg::Phase::Invited) {
            leg->end(cause);
            continue;
        }
        const int status = refusal >= 300 ? refusal : statusOfCause(cause.name);
        leg->end(cause, status);
        m_events.legEnded(*leg, cause, status);
        if (leg == m_caller)
            m_status = status;
    }
    finishWhenLegsAreGone();
}

void Call::finishWhenLegsAreGone()
{
    if (m_state != CallState::Ending || m_channels.live(nullptr) > 0)
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
    return {m_id.value, m_media.sample()};
}

Leg* Call::peerOf(const Leg& leg) const
{
    // Before the answer, the callee whose early answer the caller has.
    Leg* callee = m_b ? m_b : m_callerAnswers.earlyCallee();
    return &leg == m_caller ? callee : &leg == callee ? m_caller : nullptr;
}

Result<SipBody> Call::take(const Leg& from, const Leg& to, const SipBody& body)
{
    return m_media.take(SdpKind::Answer, {sideOf(from), from.id(), to.id()}, body);
}

Leg& Call::add(std::unique_ptr<Leg> leg, LegSide side, SharedSettings settings)
{
    return add(
        std::make_unique<Channel>(
                   std::move(leg), side, std::move(settings), *this, m_environment.loop, m_environment.random),
        side);
}

Leg& Call::add(std::unique_ptr<Channel> channel, LegSide side)
{
    channel->side = side;
    channel->offers.linkWith(*this);
    channel->leg->handTo(*this);
    return *m_channels.add(std::move(channel)).leg;
}

std::unique_ptr<Channel> Call::release(Leg& leg, const Cause& cause)
{
    std::unique_ptr<Channel> released = m_channels.remove(leg);
    leg.useHeaders({}); // they were this call's
    (&leg == m_caller ? m_caller : m_b) = nullptr;
    m_events.left(leg, cause);
    return released;
}

bool Call::move(CallMove move)
{
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

void Call::turnTo(Leg& leg, InviteRequest asked)
{
    m_invite = std::move(asked);
    if (&leg == m_caller)
        return;
    m_b = std::exchange(m_caller, &leg);
    m_media.setCallerSide(sideOf(leg));
}

void Call::place(const Leg& gone, Leg& leg)
{
    if (&gone != m_caller) {
        m_b = &leg;
        return;
    }
    m_caller = &leg;
    m_run.drop();
}

void Call::unplace(const Leg& gone)
{
    if (&gone == m_b)
        m_b = nullptr;
}

void Call::stopRinging(const Cause& cause)
{
    if (m_bridge)
        m_bridge->cancel(cause);
}

void Call::onCallerAnswered()
{
    if (!move(CallMove::Answer))
        return;
    m_variables.preset("endpoint_disposition", "ANSWER");
    m_run.runOnAnswer(m_variables.valueOf("execute_on_answer"));
}

SipBody Call::lastSdpOf(const Leg& leg) const
{
    const Sdp& agreed = m_channels.of(leg).offers.lastReceived();
    return agreed.isEmpty() && &leg == m_caller ? m_callerAnswers.offer() : agreed;
}

} // namespace legscope
