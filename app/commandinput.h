#pragma once

#include "engine/api/engine.h"

#include <mutex>
#include <string>

namespace legscope {

/// Commands typed into the standard input, a line each. Mistakes are reported on stderr; what came of a
/// command is in its CommandFinished event.
class CommandInput {
public:
    explicit CommandInput(Engine& engine)
        : m_engine(engine)
    {
    }

    /// To be polled for input; -1 once the input has ended.
    int fd() const { return m_fd; }
    /// Reads what waits and runs every whole line.
    void readWaiting();
    /// The CommandId of the last drain; 0 when there was none. Any thread.
    CommandId drainCommand() const;

private:
    void run(std::string line);

    Engine& m_engine;
    int m_fd = 0;
    mutable std::mutex m_mutex; ///< held while a drain is posted: its end may be told at once
    CommandId m_drain;
    std::string m_pending; ///< of a line that has not ended
};

} // namespace legscope
