#include "engine/call/bridge.h"

#include "engine/call/calleeinvite.h"
#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/shownparties.h"
#include "engine/call/variableheaders.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/route/endpoints.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::seconds callTimeout{60}; ///< call_timeout of FreeSWITCH

std::chrono::seconds secondsOr(const std::string& text, std::chrono::seconds otherwise)
{
    const long value = leadingNumber<long>(text).value_or(0);
    return value > 0 ? std::chrono::seconds(value) : otherwise;
}

/// A failure of the whole call says more than one of an endpoint that could not even be tried.
int weight(int status)
{
    if (status >= 600)
        return 3;
    return status == 503 || status == 480 || status == 408 ? 1 : 2;
}

/// Why a CANCEL goes out, for whoever reads the ladder.
void reportTimeout(CallEvents& events, const std::string& sentence)
{
    events.finding(Severity::Notice, FindingCode::LimitReached, sentence);
}

} // namespace

Bridge::Bridge(BridgingCall& call, CallLinks& links, CallMedia& media, CallEvents& events,
    CallEnvironment& environment, DialString dial)
    : m_call(call)
    , m_links(links)
    , m_media(media)
    , m_events(events)
    , m_environment(environment)
    , m_dial(std::move(dial))
{
}

void Bridge::start()
{
    const std::string limit = m_links.variables().valueOf("originate_timeout");
    if (!limit.empty()) {
        const std::chrono::seconds wait = secondsOr(limit, callTimeout);
        m_timeout = m_environment.loop.after(wait, [this, wait] {
            reportTimeout(m_events,
                fmt::format("originate_timeout: nobody has answered within {} s, the INVITE is cancelled",
                    wait.count()));
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
    const auto destination
        = destinationOf(m_environment.profiles, endpoint, m_links.variables().valueOf("destination_number"));
    if (!destination) {
        const DestinationFault& fault = destination.error();
        if (!fault.text.empty())
            m_events.finding(Severity::Error, FindingCode::BridgeEndpoint,
                fmt::format("bridge {}: {}", endpoint.text, fault.text));
        return failEndpoint(fault.cause, fault.status, {});
    }
    invite(endpoint, *destination->profile, {destination->requestUri, destination->route});
}

/// Why an endpoint could not be invited: an offer of our own that has come back to us is a loop.
Cause Bridge::causeOfRefused(const Error& error) const
{
    const bool isLoop = error.code == Errc::Refused
        && leadsToOurselves(m_environment.profiles, m_links.asked().source.text());
    return isLoop ? causeNamed("EXCHANGE_ROUTING_ERROR") : causeOf(error);
}

/// Null when the INVITE could not be sent, which counts as a failure of the endpoint.
Bridge::Attempt* Bridge::invite(
    const DialEndpoint& endpoint, Profile& profile, const Place& place, OptionalKeys keys)
{
    m_called.insert(place.route.empty() ? place.requestUri : place.route);
    if (const auto reached = m_environment.takeSession(profile)) {
        m_events.finding(Severity::Warning, FindingCode::LimitReached,
            fmt::format("{} is not called: {} is reached", endpoint.text, *reached));
        const Cause cause = causeNamed("DESTINATION_OUT_OF_ORDER");
        failEndpoint(cause, statusOfCause(cause.name), {});
        return nullptr;
    }
    const CalleeInvite made(m_links, m_events, m_dial, endpoint);
    const VariableReader variable = [&made](const std::string& name) { return made.variable(name); };
    SecureTerms secure = secureTermsOf(profile.settings(), variable, LegDirection::Outbound);
    const bool hasChoice = m_media.isDefault() && secure.offered.policy == SecurePolicy::Optional;
    if (hasChoice && keys == OptionalKeys::LeftOut)
        secure.offered.policy = SecurePolicy::Forbidden;
    InviteTarget target = made.to(place.requestUri, place.route, profile, m_environment.profiles);
    std::ranges::move(m_call.headersOfInvite(), std::back_inserter(target.headers));
    const auto invited = m_call.inviteCallee(profile, std::move(target), variable, secure);
    if (!invited) {
        const Cause cause = causeOfRefused(invited.error());
        failEndpoint(cause, statusOfCause(cause.name), {});
        return nullptr;
    }
    Leg* leg = *invited;
    Channel& callee = m_links.channelOf(*leg);
    for (const auto& [name, value] : made.variables())
        callee.variables.preset(name, value);
    nameCallee(callee, variable);
    leg->useHeaders([values = made.variables()](LegMessage message) {
        return message == LegMessage::Bye ? headersNamed("sip_bye_h_", {values.begin(), values.end()}, {})
                                          : HeaderList{};
    });
    Attempt attempt;
    attempt.endpoint = &endpoint;
    attempt.profile = &profile;
    attempt.place = place;
    attempt.keys = hasChoice ? keys : OptionalKeys::LeftOut;
    attempt.leg = leg;
    const std::string ownLimit = made.variable("leg_timeout");
    const char* name = ownLimit.empty() ? "call_timeout" : "leg_timeout";
    const std::chrono::seconds wait
        = secondsOr(ownLimit.empty() ? m_links.variables().valueOf(name) : ownLimit, callTimeout);
    attempt.timeout = m_environment.loop.after(wait, [this, leg, name, wait] {
        reportTimeout(m_events,
            fmt::format("{}: nobody at {} has answered within {} s, the INVITE is cancelled", name,
                leg->remoteUri(), wait.count()));
        leg->end(causeNamed("NO_ANSWER"));
    });
    m_attempts.push_back(std::move(attempt));
    return &m_attempts.back();
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
        m_call.onProgress(leg, answer);
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
    if (answer.status == 488 && !m_decided && inviteWithoutKeys(*attempt))
        return;
    const bool isRedirected = answer.status >= 300 && answer.status <= 399;
    if (isRedirected && !m_decided) {
        auto places = placesOf(leg, answer);
        attempt->others.insert(attempt->others.begin(), places.begin(), places.end());
    }
    const Cause cause = leg.statedCause(answer.reason, causeOfStatus(answer.status));
    if (!m_decided && (!isRedirected || attempt->others.empty()))
        failEndpoint(cause, answer.status, answer);
    if (!callNext(*attempt))
        nextGroupWhenAllFailed();
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
    if (!callNext(*attempt))
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
