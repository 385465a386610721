#include "engine/api/engine.h"

#include "engine/api/enginecore.h"

namespace legscope {

Engine::Engine(std::unique_ptr<Core> core)
    : m_core(std::move(core))
{
}

Engine::~Engine()
{
    stop();
}

Result<std::unique_ptr<Engine>> Engine::start(EngineOptions options)
{
    auto core = std::make_unique<Core>(std::move(options));
    if (const auto started = core->start(); !started)
        return std::unexpected(started.error());
    return std::unique_ptr<Engine>(new Engine(std::move(core)));
}

CommandId Engine::post(CommandBody command)
{
    return m_core->post(std::move(command));
}

void Engine::whenReached(std::function<void()> task)
{
    m_core->whenReached([task = std::move(task)] { task(); });
}

void Engine::subscribe(std::shared_ptr<EventBox> box, const Subscription& wanted)
{
    m_core->withLog([box = std::move(box), wanted](EventLog& log) { log.subscribe(box, wanted); });
}

void Engine::unsubscribe(const std::shared_ptr<EventBox>& box)
{
    m_core->withLog([box](EventLog& log) { log.unsubscribe(box); });
}

Result<std::string> Engine::stop(const std::filesystem::path& bundle)
{
    return m_core->stop(bundle);
}

} // namespace legscope
