#include "engine/call/origination.h"

#include "engine/call/call.h"
#include "engine/call/destination.h"
#include "engine/call/inboundinvite.h"

#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::seconds defaultTimeout{60};
/// Of the second leg in flow I: the first one waits for its ACK, and gives up after 64 * T1 = 32 s (RFC 3261
/// section 13.3.1.4).
constexpr std::string_view patienceOfFirstLeg = "28";

std::string valueOf(const DialVariables& variables, const std::string& name)
{
    const auto value = variables.find(name);
    return value == variables.end() ? std::string() : value->second;
}

/// "&name(argument)" or "&name".
Result<RouteAction> readApplication(const std::string& text)
{
    RouteAction action;
    action.extension = "originate";
    const auto open = text.find('(');
    action.application = text.substr(1, open == std::string::npos ? open : open - 1);
    if (open != std::string::npos) {
        if (!text.ends_with(')'))
            return fail(Errc::Parse, fmt::format("\"{}\": expected ) at its end", text));
        action.data = text.substr(open + 1, text.size() - open - 2);
    }
    if (action.application.empty())
        return fail(Errc::Parse, fmt::format("\"{}\": expected the name of an application after &", text));
    return action;
}

Result<void> readSecond(OriginationPlan& plan, const OriginateOrder& order)
{
    if (order.second.starts_with('&')) {
        auto action = readApplication(order.second);
        if (!action)
            return std::unexpected(action.error());
        plan.action = std::move(*action);
    } else if (order.second.find('/') != std::string::npos) {
        plan.action.extension = "originate";
        plan.action.application = "bridge";
        plan.action.data = order.second;
    } else {
        plan.extension = order.second;
        plan.context = order.context;
        if (plan.extension.empty())
            return fail(Errc::Parse, "expected whom to connect the first leg to");
    }
    if (plan.action.application == "bridge") {
        if (const auto dial = parseDialString(plan.action.data); !dial)
            return fail(Errc::Parse, "second leg: " + dial.error().detail);
    }
    return {};
}

/// Why the order cannot be carried in the mode that it asks for; empty when it can.
std::string modeFault(const OriginationPlan& plan)
{
    const bool proxy = isTrue(valueOf(plan.variables, "proxy_media"));
    const bool bypass = isTrue(valueOf(plan.variables, "bypass_media"));
    if (plan.thirdParty) {
        return plan.action.application == "bridge" ? std::string()
                                                   : "originate_3pcc=true connects two dial strings: the "
                                                     "first leg is not answered before the second is";
    }
    if (proxy || bypass)
        return fmt::format(
            "{}=true: you can't {} two outbound legs: the first leg answers before the second is "
            "called, and cannot share its SDP with the second any more; set originate_3pcc=true, "
            "or use Default mode",
            proxy ? "proxy_media" : "bypass_media", proxy ? "proxy_media" : "bypass_media");
    return "the order asks for Default mode, which this version does not carry for calls that it places: set "
           "originate_3pcc=true";
}

} // namespace

Result<OriginationPlan> planOrigination(const CallEnvironment& environment, const OriginateOrder& order)
{
    const auto dial = parseDialString(order.first);
    if (!dial)
        return fail(Errc::Parse, "first leg: " + dial.error().detail);
    if (dial->groups.size() != 1 || dial->groups.front().size() != 1)
        return fail(Errc::Unsupported, "first leg: expected one endpoint; several are for the second leg");
    const DialEndpoint& endpoint = dial->groups.front().front();
    const auto destination = destinationOf(environment, endpoint);
    if (!destination)
        return fail(Errc::NotFound,
            fmt::format("first leg {}: {}", endpoint.text,
                destination.error().text.empty() ? destination.error().cause.name
                                                 : destination.error().text));
    OriginationPlan plan;
    plan.profile = destination->profile;
    plan.variables = endpoint.variables;
    plan.target.requestUri = destination->requestUri;
    plan.target.fromUser = order.callerNumber.empty()
        ? valueOf(plan.variables, "origination_caller_id_number")
        : order.callerNumber;
    plan.target.fromDisplay
        = order.callerName.empty() ? valueOf(plan.variables, "origination_caller_id_name") : order.callerName;
    plan.thirdParty = isTrue(valueOf(plan.variables, "originate_3pcc"));
    if (const auto second = readSecond(plan, order); !second)
        return std::unexpected(second.error());
    if (const std::string fault = modeFault(plan); !fault.empty())
        return fail(Errc::Unsupported, fault);

    const std::string user = endpoint.destination.substr(0, endpoint.destination.find('@'));
    plan.asked.fromUser = plan.target.fromUser.empty() ? user : plan.target.fromUser;
    plan.asked.fromDisplay = plan.target.fromDisplay;
    plan.asked.fromHost = plan.profile->agent().advertisedHost();
    plan.asked.fromUri = plan.target.requestUri;
    plan.asked.requestUser = plan.extension.empty() ? user : plan.extension;
    plan.asked.requestUri = plan.target.requestUri;
    plan.timeout = order.timeout;
    if (plan.timeout.count() == 0) {
        const std::string limit = valueOf(plan.variables, "originate_timeout");
        long seconds = 0;
        std::from_chars(limit.data(), limit.data() + limit.size(), seconds);
        plan.timeout = seconds > 0 ? std::chrono::seconds(seconds) : defaultTimeout;
    }
    return plan;
}

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
    m_call.inviteCaller(m_plan.target);
    m_timeout = m_call.environment().loop.after(m_plan.timeout, [this] {
        m_call.hangUp(causeNamed("NO_ANSWER"), CallEndedBy::Engine,
            fmt::format("the first leg did not answer within {} s", m_plan.timeout.count()));
    });
}

ModeDecision Origination::decideMode() const
{
    ModeDecision decision;
    decision.decider = ModeDecider::Call;
    const ChannelVariables& variables = m_call.variables();
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

void Origination::onAnswered(const SipAnswer& answer)
{
    m_timeout.cancel();
    if (!carriesSdp(answer.body)) {
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the first leg's 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)");
        return;
    }
    m_call.callerSide().setOffer(answer.body);
    runRoute();
}

void Origination::runRoute()
{
    if (m_plan.extension.empty())
        m_call.route().start(std::deque<RouteAction>{m_plan.action});
    else
        m_call.route().start(m_plan.context);
}

void Origination::onRefused(const SipAnswer& answer)
{
    m_timeout.cancel();
    Cause cause = causeOfStatus(answer.status);
    causeOfReason(answer.reason, cause);
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
    const auto body = m_call.carry(SdpKind::Answer, callee, m_call.caller(), answer.body);
    if (!body) {
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
            "the second leg's SDP cannot be passed on: " + body.error().detail);
        return;
    }
    m_call.caller().acknowledge(*body);
    callee.acknowledge();
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
