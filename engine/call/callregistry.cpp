#include "engine/call/callregistry.h"

#include "engine/call/takeover.h"
#include "engine/core/text.h"
#include "engine/sip/outsidetraffic.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::seconds refusalPeriod{10};

} // namespace

CallRegistry::CallRegistry(CallEnvironment& environment)
    : m_environment(environment)
{
    m_environment.callOf = [this](const Leg& leg) -> Call* {
        const Channel* channel = m_environment.channels.find(leg.id());
        const auto found = channel ? m_calls.find(channel->call) : m_calls.end();
        return found == m_calls.end() ? nullptr : found->second.get();
    };
    m_environment.originate = [this](const Originate& order, std::function<void(const Result<void>&)> done) {
        const Call* const begun
            = originate(order, [done = std::move(done)](const Result<std::string>& answered) {
                  done(answered ? Result<void>() : std::unexpected(answered.error()));
              });
        return begun ? begun->uuid() : std::string();
    };
}

CallRegistry::~CallRegistry()
{
    m_environment.originate = nullptr;
    m_environment.callOf = nullptr;
}

void CallRegistry::onInvite(UserAgent& agent, NewInvite invite)
{
    m_thread.assertOwner();
    Profile* profile = runningProfile(m_environment.profiles, agent.name());
    if (isRefusingNew() || !profile) {
        noteOutside(invite.request.source, "INVITE refused");
        UserAgent::refuse(invite, 503);
        return;
    }
    if (const auto reached = m_environment.takeSession(*profile)) {
        UserAgent::refuse(invite, 503);
        return reportRefused(invite.request, *reached);
    }
    if (invite.request.replaceHeaders > 0)
        return takeOver(m_environment, *profile, std::move(invite));
    add(*profile, invite.request).begin(invite);
}

/// Once in ten seconds: a flood of calls is no flood of events.
void CallRegistry::reportRefused(const InviteRequest& invite, const std::string& reached)
{
    const Monotonic now = m_environment.clock.now();
    ++m_refused;
    if (m_toldRefused && now - *m_toldRefused < refusalPeriod)
        return;
    m_toldRefused = now;
    m_environment.events.publish(Problem{Severity::Warning, {},
        fmt::format("{} is reached: {} {} refused with 503, the last from {}", reached, m_refused,
            m_refused == 1 ? "call was" : "calls were", invite.source.text())});
    m_refused = 0;
}

Call* CallRegistry::originate(const Originate& order, Origination::Done done)
{
    m_thread.assertOwner();
    const auto refuse = [&done](Result<std::string> why) -> Call* {
        done(std::move(why));
        return nullptr;
    };
    if (isRefusingNew())
        return refuse(fail(Errc::Stopped, m_draining ? "the engine is stopping" : "the engine is draining"));
    auto plan = planOrigination(m_environment, order);
    if (!plan)
        return refuse(std::unexpected(plan.error()));
    if (const auto reached = m_environment.takeSession(*plan->profile))
        return refuse(fail(Errc::Refused, fmt::format("{} is reached", *reached)));
    Call& call = add(*plan->profile, plan->asked);
    call.begin(std::move(*plan), std::move(done));
    return &call;
}

Call& CallRegistry::add(Profile& profile, InviteRequest asked)
{
    const CallId id{++m_lastCall};
    auto call = std::make_unique<Call>(
        id, m_environment, profile, std::move(asked), [this](CallId over) { retire(over); });
    sampleSoon();
    return *m_calls.emplace(id, std::move(call)).first->second;
}

bool CallRegistry::hangUp(CallId call)
{
    m_thread.assertOwner();
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return false;
    found->second->hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, "hung up by the operator");
    return true;
}

Result<HuntTrace> CallRegistry::explainRoute(CallId call) const
{
    m_thread.assertOwner();
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return fail(Errc::NotFound, fmt::format("call {} is not live", call.value));
    const ChannelRoute* route = found->second->presentRoute();
    if (!route)
        return fail(Errc::NotFound, fmt::format("call {} has no route yet", call.value));
    return route->explain();
}

Result<CallRegistry::FoundLeg> CallRegistry::findLeg(const std::string& uuid)
{
    m_thread.assertOwner();
    Channel* const channel = m_environment.channels.find(uuid);
    const auto found = channel ? m_calls.find(channel->call) : m_calls.end();
    if (found == m_calls.end() || channel->leg->isOver())
        return fail(Errc::NotFound, fmt::format("there is no live leg {}", excerpt(uuid)));
    return FoundLeg{*found->second, *channel};
}

void CallRegistry::retire(CallId call)
{
    m_thread.assertOwner();
    // The call is still on the stack: it goes when the loop comes round.
    m_environment.loop.post([this, call] {
        m_calls.erase(call);
        m_samples.forget(call);
        m_endingCalls.erase(call);
        notifyWhenEnded();
        notifyWhenEmpty();
        finishDrain();
    });
}

void CallRegistry::sampleSoon()
{
    if (!m_sampler.isPending())
        m_sampler = m_environment.loop.after(m_environment.events.samplePeriod(), [this] { sample(); });
}

void CallRegistry::sample()
{
    MediaSampled sampled;
    const Monotonic now = m_environment.clock.now();
    for (const auto& [id, call] : m_calls) {
        if (!m_samples.isDue(id, call->media().traffic(), now))
            continue;
        CallSample one = call->sample();
        call->media().judge(one.streams);
        if (!one.streams.empty())
            sampled.calls.push_back(std::move(one));
    }
    if (!sampled.calls.empty()) {
        sampled.capture = m_environment.captureState();
        m_environment.events.publish(std::move(sampled));
    }
    if (!m_calls.empty())
        sampleSoon();
}

std::vector<CallId> CallRegistry::liveCallIds() const
{
    m_thread.assertOwner();
    std::vector<CallId> ids;
    for (const auto& [id, call] : m_calls)
        ids.push_back(id);
    return ids;
}

CallSample CallRegistry::sampleOf(CallId call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? CallSample{call.value, {}} : found->second->sample();
}

void CallRegistry::refuseNew(Task whenEmpty)
{
    m_thread.assertOwner();
    m_refusing = true;
    m_whenEmpty = std::move(whenEmpty);
    notifyWhenEmpty();
}

void CallRegistry::notifyWhenEmpty()
{
    if (m_whenEmpty && m_calls.empty())
        m_environment.loop.post(std::exchange(m_whenEmpty, nullptr));
}

void CallRegistry::endCallsOn(
    const Profile& profile, const std::string& why, std::chrono::milliseconds limit, Task done)
{
    m_thread.assertOwner();
    m_whenEnded = std::move(done);
    const std::set<CallId> withLeg = m_environment.channels.callsOn(profile.agent());
    for (const auto& [id, call] : m_calls) {
        if (call->settings().name == profile.name() || withLeg.contains(id))
            m_endingCalls.insert(id);
    }
    for (const CallId call : m_endingCalls)
        m_calls.at(call)->hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, why);
    m_endingLimit = m_environment.loop.after(limit, [this] {
        for (const CallId call : std::exchange(m_endingCalls, {}))
            m_calls.erase(call);
        notifyWhenEnded();
    });
    notifyWhenEnded();
}

void CallRegistry::notifyWhenEnded()
{
    if (!m_whenEnded || !m_endingCalls.empty())
        return;
    m_endingLimit.cancel();
    m_environment.loop.post(std::exchange(m_whenEnded, nullptr));
}

void CallRegistry::drain(std::chrono::milliseconds limit, Task done)
{
    m_thread.assertOwner();
    m_draining = true;
    m_drained = std::move(done);
    for (const auto& [id, call] : m_calls)
        call->hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, "the engine stops");
    m_drainLimit = m_environment.loop.after(limit, [this] {
        m_calls.clear();
        finishDrain();
    });
    finishDrain();
}

void CallRegistry::finishDrain()
{
    if (!m_draining || !m_drained || !m_calls.empty())
        return;
    m_drainLimit.cancel();
    m_sampler.cancel();
    m_environment.loop.post(std::move(m_drained));
}

} // namespace legscope
