#include "engine/call/origination.h"
#include "engine/call/earlymedia.h"

#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Of the second leg in flow I: the first one waits for its ACK, and gives up after 64 * T1 = 32 s (RFC 3261
/// section 13.3.1.4).
constexpr std::string_view patienceOfFirstLeg = "28";

} // namespace

Origination::Origination(OriginatingCall& call, CallLinks& links, const CallProgress& progress,
    CallMedia& media, CallEvents& events, Timers& timers, OriginationPlan plan, Done done)
    : m_call(call)
    , m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_events(events)
    , m_timers(timers)
    , m_plan(std::move(plan))
    , m_done(std::move(done))
{
}

Origination::~Origination()
{
    finish(fail(Errc::Stopped, "the engine stopped before the call was connected"));
}

void Origination::start()
{
    for (const auto& [name, value] : m_plan.variables)
        m_links.variables().preset(name, value);
    if (m_plan.thirdParty && m_links.variables().valueOf("call_timeout").empty())
        m_links.variables().preset("call_timeout", std::string(patienceOfFirstLeg));
    if (!m_plan.context.empty())
        m_links.variables().preset("context", m_plan.context);
    // The timer first: a call that cannot even be sent is over when this comes back.
    m_timeout = m_timers.after(m_plan.timeout, [this] {
        m_call.hangUp(causeNamed("NO_ANSWER"), CallEndedBy::Engine,
            fmt::format("the first leg did not answer within {} s", m_plan.timeout.count()));
    });
    m_call.inviteCaller(m_plan.target);
}

Result<SipBody> Origination::offerTo(LegId leg, const std::string& sipCallId)
{
    if (m_plan.thirdParty)
        return SipBody();
    const auto begun = m_media.beginDefault(
        m_links.settings(), "originate: two legs that we call are negotiated one by one");
    if (!begun)
        return std::unexpected(begun.error());
    return m_media.sdps().offerAlone(leg, sipCallId, {});
}

Result<ModeDecision> Origination::decideMode() const
{
    const ChannelVariables& variables = m_links.variables();
    ModeDecision decision = legscope::decideMode(
        m_links.settings(), variables, [&](std::string_view name) { return variables.sourceOf(name); });
    if (!m_plan.thirdParty && decision.effective != MediaMode::Default)
        return fail(Errc::Unsupported, twoOutboundLegs(decision));
    decision = {};
    decision.decider = ModeDecider::Call;
    if (!m_plan.thirdParty) {
        decision.reason = "originate: two legs that we call are negotiated one by one";
    } else if (isTrue(variables.valueOf("bypass_media")) && !isTrue(variables.valueOf("proxy_media"))) {
        decision.effective = MediaMode::Bypass;
        decision.reason = "originate: originate_3pcc=true, bypass_media=true";
    } else {
        decision.effective = MediaMode::Proxy;
        decision.reason = "originate: originate_3pcc=true";
    }
    decision.requested = decision.effective;
    return decision;
}

void Origination::onProvisional(const SipAnswer& answer)
{
    const VariableReader variable
        = [this](const std::string& name) { return m_links.variables().valueOf(name); };
    if (m_plan.thirdParty || !carriesSdp(answer.body) || earlyMediaOf(variable) == EarlyMedia::Ignored)
        return;
    if (const auto taken = m_media.sdps().answeredAlone(m_links.callerLeg().id(), answer.body); !taken)
        m_events.finding(Severity::Warning, findingOf(taken.error()), taken.error().detail);
}

void Origination::onAnswered(const SipAnswer& answer)
{
    m_timeout.cancel();
    if (const auto agreed = agree(answer); !agreed) {
        m_events.finding(Severity::Error, findingOf(agreed.error()), agreed.error().detail);
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, agreed.error().detail);
        return;
    }
    if (!m_plan.thirdParty) {
        m_links.offers(m_links.callerLeg()).acknowledge();
        finish(fmt::format("call {}: the first leg has answered", m_links.call().value));
        m_call.onCallerAnswered();
    }
    runRoute();
}

/// Takes what the first leg's 200 holds: the offer for the second, or the answer to ours, which may have come
/// before.
Result<void> Origination::agree(const SipAnswer& answer)
{
    const bool carries = carriesSdp(answer.body);
    if (m_plan.thirdParty && !carries)
        return fail(Errc::BadSdp,
            "the first leg's 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)");
    if (m_plan.thirdParty)
        return {};
    const Sdp& answered = carries ? answer.body : m_links.caller().offers.lastReceived();
    if (answered.isEmpty())
        return fail(Errc::BadSdp, "the first leg's 200 carries no answer to our offer");
    const auto taken = m_media.sdps().answeredAlone(m_links.callerLeg().id(), answered);
    if (!taken)
        return fail(taken.error().code, "the first leg's answer cannot be used: " + taken.error().detail);
    return {};
}

void Origination::runRoute()
{
    if (m_progress.isEnding())
        return;
    if (m_plan.extension.empty())
        m_links.caller().route->start(std::list<RouteAction>{m_plan.action});
    else
        m_links.caller().route->start(m_plan.context);
}

void Origination::onRefused(const SipAnswer& answer)
{
    m_timeout.cancel();
    const Cause cause = m_links.callerLeg().statedCause(answer.reason, causeOfStatus(answer.status));
    m_call.hangUp(cause, CallEndedBy::Caller,
        fmt::format("the first leg refused: {} {}", answer.status, answer.phrase));
}

void Origination::connect(Leg& callee, const SipAnswer& answer)
{
    if (!carriesSdp(answer.body)) {
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the second leg's 200 carries no answer for the first leg's ACK");
        return;
    }
    const auto body = m_media.sdps().forward(SdpKind::Answer, m_links.passage(callee, m_links.callerLeg()),
        m_links.callerLeg().callId(), answer.body);
    if (!body) {
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the second leg's SDP cannot be passed on: " + body.error().detail);
        return;
    }
    m_links.offers(m_links.callerLeg()).acknowledge(*body);
    m_links.offers(callee).acknowledge();
    m_call.onCallerAnswered();
    finish(fmt::format("call {}: both legs have answered", m_links.call().value));
}

void Origination::onOver(const Cause& cause, const std::string& text)
{
    m_timeout.cancel();
    finish(fail(
        Errc::Refused, text.empty() ? std::string(cause.name) : fmt::format("{} ({})", text, cause.name)));
}

void Origination::finish(Result<std::string> outcome)
{
    if (auto done = std::exchange(m_done, nullptr))
        done(std::move(outcome));
}

} // namespace legscope
