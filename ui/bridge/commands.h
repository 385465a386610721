#pragma once

#include "engine/api/command.h"
#include "engine/event/event.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <unordered_map>

namespace legscope::ui {

class EngineLink;
class EngineStatus;

/// Commands to the engine and what came of them.
class Commands : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const CommandFinished&)>;

    Commands(EngineLink& link, EngineStatus& status, QObject* parent = nullptr);

    /// `done` is called once on the GUI thread, never from within run(), and not at all when `context` is
    /// gone by then.
    void run(CommandBody command, QObject* context, Done done);

private:
    struct Waiting {
        QPointer<QObject> context;
        Done done;
    };

    EngineLink& m_link;
    std::unordered_map<CommandId, Waiting> m_waiting;
};

} // namespace legscope::ui
