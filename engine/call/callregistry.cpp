#include "engine/call/callregistry.h"

#include "engine/call/takeover.h"
#include "engine/sip/outsidetraffic.h"

#include <algorithm>
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
        const auto found
            = std::ranges::find_if(m_calls, [&leg](const auto& call) { return call.second->has(leg); });
        return found == m_calls.end() ? nullptr : found->second.get();
    };
    m_environment.liveSessions = [this](const UserAgent& agent) {
        SessionCount count;
        for (const auto& [id, call] : m_calls) {
            count.all += call->liveLegs(nullptr);
            count.ofProfile += call->liveLegs(&agent);
        }
        return count;
    };
}

CallRegistry::~CallRegistry()
{
    m_environment.callOf = nullptr;
    m_environment.liveSessions = nullptr;
}

void CallRegistry::onInvite(UserAgent& agent, NewInvite invite)
{
    Profile* profile = m_environment.runningProfile(agent.name());
    if (isRefusingNew() || !profile) {
        noteOutside(invite.request.source, "INVITE refused");
        UserAgent::refuse(invite, 503);
        return;
    }
    if (const auto reached = m_environment.takeSession(*profile)) {
        UserAgent::refuse(invite, 503);
        return tellRefused(invite.request, *reached);
    }
    if (invite.request.replaceHeaders > 0)
        return takeOver(m_environment, *profile, invite);
    add(*profile, invite.request).begin(invite);
}

/// Once in ten seconds: a flood of calls is no flood of events.
void CallRegistry::tellRefused(const InviteRequest& invite, const std::string& reached)
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

void CallRegistry::originate(const Originate& order, Origination::Done done)
{
    if (isRefusingNew())
        return done(fail(Errc::Stopped, m_draining ? "the engine is stopping" : "the engine is draining"));
    auto plan = planOrigination(m_environment, order);
    if (!plan)
        return done(std::unexpected(plan.error()));
    if (const auto reached = m_environment.takeSession(*plan->profile))
        return done(fail(Errc::Refused, fmt::format("{} is reached", *reached)));
    Call& call = add(*plan->profile, plan->asked);
    call.begin(std::move(*plan), std::move(done));
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
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return false;
    found->second->hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, "hung up by the operator");
    return true;
}

void CallRegistry::onMediaTimeout(const MediaTimeout& timeout)
{
    const auto found = m_calls.find(CallId{timeout.call});
    if (found == m_calls.end())
        return;
    found->second->hangUp(causeNamed("MEDIA_TIMEOUT"), CallEndedBy::Engine,
        fmt::format("no RTP from leg {} on m-line {} for {} s ({})", nameOf(timeout.from), timeout.mline,
            std::chrono::duration<double>(timeout.after).count(),
            timeout.onHold ? "media_hold_timeout" : "media_timeout"));
}

void CallRegistry::retire(CallId call)
{
    // The call is still on the stack: it goes when the loop comes round.
    m_environment.loop.post([this, call] {
        m_calls.erase(call);
        m_samples.forget(call);
        tellWhenEmpty();
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
    std::vector<CallId> ids;
    for (const auto& [id, call] : m_calls)
        ids.push_back(id);
    return ids;
}

void CallRegistry::refuseNew(Task whenEmpty)
{
    m_refusing = true;
    m_whenEmpty = std::move(whenEmpty);
    tellWhenEmpty();
}

void CallRegistry::tellWhenEmpty()
{
    if (m_whenEmpty && m_calls.empty())
        m_environment.loop.post(std::exchange(m_whenEmpty, nullptr));
}

void CallRegistry::drain(std::chrono::milliseconds limit, Task done)
{
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
