#include "engine/api/enginecore.h"

#include "engine/sip/guard/resolverguard.h"

#include <fmt/format.h>
#include <future>
#include <utility>

/// How the engine stops.
namespace legscope {

Result<std::string> Engine::Core::stop(const std::filesystem::path& bundle)
{
    {
        const std::lock_guard lock(m_gate);
        if (!std::exchange(m_takesCommands, false))
            return std::string();
    }
    m_loop->runAndWait([] { }); // what was posted before has begun
    // The demo phones first: they hang up their own calls as any caller would.
    std::promise<void> demosGone;
    m_slow->post([&] {
        for (const auto& [id, demo] : std::exchange(m_demos, {}))
            m_loop->post([this, command = id] { refuse(command, {Errc::Stopped, "the engine stops"}); });
        demosGone.set_value();
    });
    demosGone.get_future().wait();
    endRestart();
    drain();
    closeHistory();
    stopPacking();
    m_slow.reset();
    Result<std::string> written;
    if (!bundle.empty())
        written = writeBundle(bundle);
    m_loop->runAndWait([this] { close(); });
    m_ownResolver.reset();
    const std::lock_guard lock(m_gate);
    m_loop->end();
    m_loopEnded = true;
    return written;
}

/// Ends every call, then every agent; returns when the library has let go of all its transactions.
void Engine::Core::drain()
{
    std::promise<void> closed;
    m_loop->post([&] {
        if (!m_registry)
            return closeAgents([&] { closed.set_value(); });
        m_events->publish(
            EngineChanged{EnginePhase::Draining, fmt::format("ending {} calls", m_registry->liveCalls())});
        m_registry->drain(m_options.drain, [&] { closeAgents([&] { closed.set_value(); }); });
    });
    closed.get_future().wait();
}

void Engine::Core::closeAgents(Task done)
{
    auto remaining = std::make_shared<std::pair<std::size_t, Task>>(1, std::move(done));
    const auto oneGone = [remaining] {
        if (--remaining->first == 0)
            remaining->second();
    };
    for (const auto& profile : m_profiles) {
        if (!profile->isRunning())
            continue;
        ++remaining->first;
        profile->agent().shutdown(oneGone);
    }
    oneGone();
}

void Engine::Core::close()
{
    m_drainLimit.cancel();
    m_outsideRound.cancel();
    m_registry.reset();
    m_environment.reset();
    m_sounds.reset();
    m_profiles.clear();
    resolveNamesBy(*m_loop, nullptr);
    m_journal.reset();
    m_media.reset();
    m_recorder.reset();
    m_wire.reset();
    if (m_events)
        m_events->publish(EngineChanged{EnginePhase::Stopped, {}});
}

} // namespace legscope
