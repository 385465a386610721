#include "engine/call/bridge.h"

#include "engine/call/call.h"
#include "engine/call/destination.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::chrono::seconds callTimeout{60}; ///< call_timeout of FreeSWITCH
constexpr int mostForwards = 70; ///< RFC 3261 section 8.1.1.6; a caller may not ask for more
constexpr std::size_t mostTargets = 20; ///< of one group, with those that redirections named

std::chrono::seconds secondsOr(const std::string& text, std::chrono::seconds otherwise)
{
    long value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && value > 0 ? std::chrono::seconds(value) : otherwise;
}

/// A failure of the whole call says more than one of an endpoint that could not even be tried.
int weight(int status)
{
    if (status >= 600)
        return 3;
    return status == 503 || status == 480 || status == 408 ? 1 : 2;
}

} // namespace

Bridge::Bridge(Call& call, DialString dial)
    : m_call(call)
    , m_dial(std::move(dial))
{
}

void Bridge::start()
{
    const std::string limit = m_call.variables().valueOf("originate_timeout");
    if (!limit.empty()) {
        m_timeout = m_call.environment().loop.after(secondsOr(limit, callTimeout), [this] {
            cancel(causeNamed("NO_ANSWER"));
            m_call.bridgeFailed(causeNamed("NO_ANSWER"), 480, nullptr);
        });
    }
    startGroup();
}

void Bridge::startGroup()
{
    m_attempts.clear();
    m_called.clear();
    m_starting = true;
    for (const DialEndpoint& endpoint : m_dial.groups[m_group])
        startEndpoint(endpoint);
    m_starting = false;
    nextGroupWhenAllFailed();
}

void Bridge::startEndpoint(const DialEndpoint& endpoint)
{
    const auto destination = destinationOf(m_call.environment(), endpoint);
    if (!destination) {
        const DestinationFault& fault = destination.error();
        if (!fault.text.empty())
            m_call.events().finding(
                Severity::Error, "BRIDGE_ENDPOINT", fmt::format("bridge {}: {}", endpoint.text, fault.text));
        return failEndpoint(fault.cause, fault.status, {});
    }
    invite(endpoint, *destination->profile, destination->requestUri);
}

/// Max-Forwards of an INVITE: an INVITE to ourselves gets half of what is left, so that a route that leads
/// back to itself more than once ends as soon as one that does so once.
int Bridge::hopsTowards(const std::string& requestUri)
{
    const int left = std::min(m_call.invite().maxForwards, mostForwards) - 1;
    if (!leadsToOurselves(m_call.environment(), requestUri))
        return left;
    m_call.events().finding(Severity::Notice, "BRIDGE_TO_OURSELVES",
        fmt::format(
            "{} is an address of this engine: the call comes back, with {} hops left", requestUri, left / 2));
    return left / 2;
}

void Bridge::invite(const DialEndpoint& endpoint, Profile& profile, const std::string& requestUri)
{
    m_called.insert(requestUri);
    if (const auto reached = m_call.environment().takeSession(profile)) {
        m_call.events().finding(Severity::Warning, "LIMIT_REACHED",
            fmt::format("{} is not called: {} is reached", endpoint.text, *reached));
        const Cause cause = causeNamed("DESTINATION_OUT_OF_ORDER");
        return failEndpoint(cause, statusOfCause(cause.name), {});
    }
    InviteTarget target;
    target.requestUri = requestUri;
    target.fromUser = variableFor(endpoint, "origination_caller_id_number");
    if (target.fromUser.empty())
        target.fromUser = m_call.invite().fromUser;
    target.fromDisplay = variableFor(endpoint, "origination_caller_id_name");
    if (target.fromDisplay.empty())
        target.fromDisplay = m_call.invite().fromDisplay;
    target.maxForwards = hopsTowards(requestUri);
    target.headers = m_call.invite().passed;
    std::ranges::move(m_call.transfer().headers(), std::back_inserter(target.headers));
    target.body = m_call.callerSide().offer();
    const auto invited = m_call.inviteCallee(profile, std::move(target),
        {variableFor(endpoint, "codec_string"), variableFor(endpoint, "absolute_codec_string")});
    if (!invited) {
        const Cause cause = causeOf(invited.error());
        return failEndpoint(cause, statusOfCause(cause.name), {});
    }
    Leg* leg = *invited;
    Attempt attempt;
    attempt.endpoint = &endpoint;
    attempt.profile = &profile;
    attempt.leg = leg;
    std::string limit = variableFor(endpoint, "leg_timeout");
    if (limit.empty())
        limit = m_call.variables().valueOf("call_timeout");
    attempt.timeout = m_call.environment().loop.after(
        secondsOr(limit, callTimeout), [leg] { leg->end(causeNamed("NO_ANSWER")); });
    m_attempts.push_back(std::move(attempt));
}

std::string Bridge::variableFor(const DialEndpoint& endpoint, const std::string& name) const
{
    if (const auto own = endpoint.variables.find(name); own != endpoint.variables.end())
        return own->second;
    if (const auto common = m_dial.variables.find(name); common != m_dial.variables.end())
        return common->second;
    const auto exported = m_call.variables().exported();
    const auto found = exported.find(name);
    return found == exported.end() ? std::string() : found->second;
}

Bridge::Attempt* Bridge::attemptOf(const Leg& leg)
{
    const auto attempt = std::ranges::find_if(
        m_attempts, [&leg](const Attempt& candidate) { return candidate.leg == &leg; });
    return attempt == m_attempts.end() ? nullptr : &*attempt;
}

void Bridge::onProvisional(Leg& leg, const SipAnswer& answer)
{
    if (!m_decided && attemptOf(leg))
        m_call.callerSide().passProvisional(leg, answer);
}

void Bridge::onAnswered(Leg& leg, const SipAnswer& answer)
{
    Attempt* won = attemptOf(leg);
    if (m_decided || !won) {
        leg.end(causeNamed("LOSE_RACE"));
        return;
    }
    m_decided = true;
    m_timeout.cancel();
    for (Attempt& attempt : m_attempts) {
        attempt.timeout.cancel();
        if (&attempt != won && !attempt.isOver)
            attempt.leg->end(causeNamed("LOSE_RACE"));
    }
    m_call.connect(leg, answer);
}

void Bridge::onRefused(Leg& leg, const SipAnswer& answer)
{
    Attempt* attempt = attemptOf(leg);
    if (!attempt || attempt->isOver)
        return;
    attempt->isOver = true;
    attempt->timeout.cancel();
    if (m_decided || follow(*attempt->endpoint, *attempt->profile, answer))
        return nextGroupWhenAllFailed();
    Cause cause = causeOfStatus(answer.status);
    causeOfReason(answer.reason, cause);
    failEndpoint(cause, answer.status, answer);
    nextGroupWhenAllFailed();
}

/// True when another place is called instead.
bool Bridge::follow(const DialEndpoint& endpoint, Profile& profile, const SipAnswer& answer)
{
    if (answer.status < 300 || answer.status > 399)
        return false;
    if (m_called.size() >= mostTargets) {
        m_call.events().finding(Severity::Warning, "REDIRECT",
            fmt::format("{} is not followed: {} places were called already", answer.status, m_called.size()));
        return false;
    }
    for (const std::string& contact : answer.contacts) {
        if (!contact.starts_with("sip:") || m_called.contains(contact))
            continue;
        m_call.events().finding(
            Severity::Notice, "REDIRECT", fmt::format("{} leads to {}", answer.status, contact));
        invite(endpoint, profile, contact);
        return true;
    }
    m_call.events().finding(Severity::Warning, "REDIRECT",
        fmt::format("{} names no contact that could be called", answer.status));
    return false;
}

void Bridge::onEnded(Leg& leg)
{
    Attempt* attempt = attemptOf(leg);
    if (!attempt || attempt->isOver)
        return;
    attempt->isOver = true;
    attempt->timeout.cancel();
    if (m_decided)
        return;
    failEndpoint(causeNamed("NO_ANSWER"), 480, {});
    nextGroupWhenAllFailed();
}

void Bridge::failEndpoint(const Cause& cause, int status, std::optional<SipAnswer> answer)
{
    if (!m_failure || weight(status) > weight(m_failure->status))
        m_failure = Failure{cause, status, std::move(answer)};
}

void Bridge::nextGroupWhenAllFailed()
{
    if (m_decided || m_starting)
        return;
    if (std::ranges::any_of(m_attempts, [](const Attempt& attempt) { return !attempt.isOver; }))
        return;
    if (++m_group < m_dial.groups.size())
        return startGroup();
    m_decided = true;
    m_timeout.cancel();
    const Failure failure = m_failure.value_or(Failure{});
    m_call.bridgeFailed(failure.cause, failure.status, failure.answer ? &*failure.answer : nullptr);
}

void Bridge::cancel(const Cause& cause)
{
    m_timeout.cancel();
    const bool wasDecided = std::exchange(m_decided, true);
    for (Attempt& attempt : m_attempts) {
        attempt.timeout.cancel();
        if (!wasDecided && !attempt.isOver)
            attempt.leg->end(cause);
    }
}

} // namespace legscope
