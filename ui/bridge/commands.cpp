#include "ui/bridge/commands.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/enginestatus.h"

#include <utility>

namespace legscope::ui {

Commands::Commands(EngineLink& link, EngineStatus& status, QObject* parent)
    : QObject(parent)
    , m_link(link)
{
    connect(&status, &EngineStatus::commandFinished, this, [this](const CommandFinished& finished) {
        auto waiting = m_waiting.extract(finished.command);
        if (!waiting.empty() && waiting.mapped().context)
            waiting.mapped().done(finished);
    });
}

void Commands::run(CommandBody command, QObject* context, Done done)
{
    const CommandId id = m_link.post(std::move(command));
    m_waiting[id] = {context, std::move(done)};
}

} // namespace legscope::ui
