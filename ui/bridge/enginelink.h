#pragma once

#include "engine/api/command.h"
#include "engine/api/engine.h"
#include "engine/event/event.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace legscope::ui {

/// The console's only way to the engine: events come in as signals on the GUI thread, commands go out. Events
/// are taken from the box at most 5 ms a tick; what is left waits for the next. An event that comes by itself
/// is shown at once; what follows it is gathered for 30 ms, for each batch is counted, sorted and painted by
/// its readers.
class EngineLink : public QObject {
    Q_OBJECT

public:
    using PostCommand = std::function<CommandId(CommandBody)>;

    /// `post` is Engine::post, or a test's. The box is made here; subscribe it with `box()`.
    explicit EngineLink(PostCommand post, QObject* parent = nullptr);
    /// Closes the box: later events are refused, and no wake comes any more.
    ~EngineLink() override;

    std::shared_ptr<EventBox> box() const;
    CommandId post(CommandBody command);

    /// Events that wait to be shown, for the status bar.
    std::size_t depth() const;

signals:
    /// First: fold `snapshot.events`, then what eventsArrived brings.
    void snapshotArrived(const legscope::Snapshot& snapshot);
    /// A batch, in sequence order.
    void eventsArrived(const std::vector<legscope::EventPtr>& events);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope::ui
