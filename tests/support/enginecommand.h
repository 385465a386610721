#pragma once

#include "engine/api/commandline.h"
#include "tests/support/eventrecorder.h"

#include <string>

namespace legscope::test {

/// The engine's answer to a command as it is typed; an empty one when none came in time.
inline CommandFinished answerToCommand(Engine& engine, EventRecorder& recorder, const std::string& line)
{
    const CommandId id = engine.post(*parseCommandLine(line));
    const auto isIt = [id](const CommandFinished& done) { return done.command == id; };
    recorder.waitFor<CommandFinished>(isIt);
    for (const CommandFinished& done : recorder.all<CommandFinished>()) {
        if (isIt(done))
            return done;
    }
    return {};
}

} // namespace legscope::test
