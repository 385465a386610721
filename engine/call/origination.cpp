#include "engine/call/origination.h"

#include "engine/call/call.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// Of the second leg in flow I: the first one waits for its ACK, and gives up after 64 * T1 = 32 s (RFC 3261
/// section 13.3.1.4).
constexpr std::string_view patienceOfFirstLeg = "28";

} // namespace

Origination::Origination(Call& call, OriginationPlan plan, Done done)
    : m_call(call)
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
        m_call.variables().preset(name, value);
    if (m_plan.thirdParty && m_call.variables().valueOf("call_timeout").empty())
        m_call.variables().preset("call_timeout", std::string(patienceOfFirstLeg));
    if (!m_plan.context.empty())
        m_call.variables().preset("context", m_plan.context);
    // The timer first: a call that cannot even be sent is over when this comes back.
    m_timeout = m_call.environment().loop.after(m_plan.timeout, [this] {
        m_call.hangUp(causeNamed("NO_ANSWER"), CallEndedBy::Engine,
            fmt::format("the first leg did not answer within {} s", m_plan.timeout.count()));
    });
    m_call.inviteCaller(m_plan.target);
}

Result<SipBody> Origination::offerTo(LegId leg, const std::string& sipCallId)
{
    if (m_plan.thirdParty)
        return SipBody();
    const auto begun = m_call.media().beginDefault(
        m_call.settings(), m_call.variables(), "originate: two legs that we call are negotiated one by one");
    if (!begun)
        return std::unexpected(begun.error());
    return m_call.media().offerAlone(leg, sipCallId, {});
}

Result<ModeDecision> Origination::decideMode() const
{
    const ChannelVariables& variables = m_call.variables();
    ModeDecision decision = legscope::decideMode(
        m_call.settings(), variables, [&](std::string_view name) { return variables.sourceOf(name); });
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
    if (m_plan.thirdParty || !carriesSdp(answer.body)
        || isTrue(m_call.variables().valueOf("ignore_early_media")))
        return;
    if (const auto taken = m_call.media().answeredAlone(m_call.caller().id(), answer.body); !taken)
        m_call.events().finding(Severity::Warning, findingOf(taken.error()), taken.error().detail);
}

void Origination::onAnswered(const SipAnswer& answer)
{
    m_timeout.cancel();
    if (const auto agreed = agree(answer); !agreed) {
        m_call.events().finding(Severity::Error, findingOf(agreed.error()), agreed.error().detail);
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, agreed.error().detail);
        return;
    }
    if (!m_plan.thirdParty) {
        m_call.offers(m_call.caller()).acknowledge();
        finish(fmt::format("call {}: the first leg has answered", m_call.id().value));
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
    const Sdp& answered = carries ? answer.body : m_call.callerChannel().offers.lastReceived();
    if (answered.isEmpty())
        return fail(Errc::BadSdp, "the first leg's 200 carries no answer to our offer");
    const auto taken = m_call.media().answeredAlone(m_call.caller().id(), answered);
    if (!taken)
        return fail(taken.error().code, "the first leg's answer cannot be used: " + taken.error().detail);
    return {};
}

void Origination::runRoute()
{
    if (m_call.isEnding())
        return;
    if (m_plan.extension.empty())
        m_call.route().start(std::list<RouteAction>{m_plan.action});
    else
        m_call.route().start(m_plan.context);
}

void Origination::onRefused(const SipAnswer& answer)
{
    m_timeout.cancel();
    const Cause cause = m_call.caller().statedCause(answer.reason, causeOfStatus(answer.status));
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
    const auto body = m_call.forwardSdp(SdpKind::Answer, callee, m_call.caller(), answer.body);
    if (!body) {
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the second leg's SDP cannot be passed on: " + body.error().detail);
        return;
    }
    m_call.offers(m_call.caller()).acknowledge(*body);
    m_call.offers(callee).acknowledge();
    m_call.onCallerAnswered();
    finish(fmt::format("call {}: both legs have answered", m_call.id().value));
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
