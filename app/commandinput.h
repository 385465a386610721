#pragma once

#include "engine/api/engine.h"

#include <string>

namespace legscope {

/// Commands typed into the standard input, a line each. Mistakes are told on stderr; what came of a command
/// is told by its CommandFinished event.
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

private:
    void run(std::string line);

    Engine& m_engine;
    int m_fd = 0;
    std::string m_pending; ///< of a line that has not ended
};

} // namespace legscope
