#include "engine/api/enginecore.h"
#include "engine/diagnose/callsummary.h"
#include "engine/diagnose/findingjson.h"
#include "engine/diagnose/livecall.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/socketguard.h"
#include "engine/sip/outsidetraffic.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

/// What an operator asks of a program that runs for long: drain, status, calls.
namespace legscope {
namespace {

constexpr std::size_t callsListed = 200;

} // namespace

void Engine::Core::run(CommandId id, const DrainCalls& command)
{
    drainAgentsOfThisThread(Draining::On);
    const std::size_t live = m_registry->liveCalls();
    m_events->publish(EngineChanged{EnginePhase::Draining,
        fmt::format("new calls are refused with 503, {} are live{}", live,
            command.limit ? fmt::format(", {} s at most", command.limit->count()) : ""),
        m_media->ioName()});
    if (command.limit)
        m_drainLimit = m_loop->after(*command.limit, [this, id] {
            m_registry->refuseNew({});
            finish(id, fmt::format("the time is up, {} calls are left", m_registry->liveCalls()));
        });
    m_registry->refuseNew([this, id] {
        m_drainLimit.cancel();
        finish(id, "drained: no call is left");
    });
}

void Engine::Core::reportOutside()
{
    OutsideCounted counted = takeOutside();
    if (!counted.sources.empty() || counted.others > 0)
        m_events->publish(std::move(counted));
    m_outsideRound = m_loop->after(std::chrono::seconds(1), [this] { reportOutside(); });
}

void Engine::Core::run(CommandId id, const TellStatus&)
{
    const auto uptime = std::chrono::floor<std::chrono::seconds>(systemClock().now() - m_began).count();
    std::string text = fmt::format("{} for {} s; calls: {} live, {} since the start",
        m_registry->isRefusingNew() ? "draining" : "running", uptime, m_registry->liveCalls(),
        m_registry->callsSoFar());
    for (const auto& profile : m_profiles)
        fmt::format_to(std::back_inserter(text), "; profile {} {} on {}", profile->name(),
            nameOf(profile->status().state), profile->status().sipAddress);
    const GuardCounters& guards = guardCounters();
    fmt::format_to(std::back_inserter(text),
        "; refused: {} requests, {} messages over the limits of a source, {} over those of an address, {} "
        "connections; receive buffer of SIP {} kB; media by {}",
        guards.requestsRefused.load(), guards.messagesOverSourceLimit.load(), guards.messagesOverLimit.load(),
        guards.connectionsRefused.load(), receiveBufferGranted() / 1024, m_media->ioName());
    finish(id, std::move(text));
}

void Engine::Core::run(CommandId id, const ExplainRoute& command)
{
    const auto trace = m_registry->explainRoute(command.call);
    if (!trace)
        return refuse(id, trace.error());
    finish(id, fmt::format("with the variables as they are now: {}", fmt::join(*trace, "; ")));
}

void Engine::Core::run(CommandId id, const TellCalls&)
{
    const std::vector<CallId> live = m_registry->liveCallIds();
    const WallTime now = systemClock().wall();
    std::string text = fmt::format("{} calls", live.size());
    for (std::size_t i = 0; i < std::min(live.size(), callsListed); ++i)
        text += (i == 0 ? ": " : "; ") + describeLiveCall(live[i], m_events->eventsOf(live[i]), now);
    if (live.size() > callsListed)
        fmt::format_to(std::back_inserter(text), "; and {} more", live.size() - callsListed);
    finish(id, std::move(text));
}

/// Folded from what is kept, with what a live call has by now.
CallSummary Engine::Core::summaryOf(CallId call) const
{
    CallSummary summary(call);
    for (const EventPtr& event : m_events->eventsOf(call))
        summary.apply(event);
    CallSample now = m_registry->sampleOf(call);
    if (!now.streams.empty())
        summary.apply(std::make_shared<const Event>(
            Event{0, systemClock().wall(), MediaSampled{{std::move(now)}, {}}}));
    return summary;
}

void Engine::Core::run(CommandId id, const TellCall& command)
{
    if (m_events->eventsOf(command.call).empty())
        return refuse(id, {Errc::NotFound, fmt::format("call {} is not known", command.call.value)});
    JsonValue document = summaryOf(command.call).document();
    document.erase("events");
    if (command.part != CallPart::Call) {
        const char* member = command.part == CallPart::Sdp ? "sdp" : "media";
        JsonValue part;
        part["id"] = document.at("id");
        part[member] = document.at(member);
        document = std::move(part);
    }
    finish(id, written(document));
}

void Engine::Core::run(CommandId id, const TellFindings&)
{
    JsonValue all = JsonValue::array();
    for (const CallId call : m_events->knownCalls()) {
        JsonValue findings = JsonValue::array();
        for (const Conclusion& one : summaryOf(call).findings())
            findings.push_back(valueOf(one));
        if (!findings.empty())
            all.push_back({{"call", call.value}, {"findings", std::move(findings)}});
    }
    finish(id, written(all));
}

} // namespace legscope
