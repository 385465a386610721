#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

namespace legscope::bench {

struct WindowOptions {
    std::string kind = "load"; ///< one of those below
    int rounds = 6; ///< one after the other in one window
    int rate = 200; ///< load: calls a second
    int kept = 10'000; ///< load: calls before the first round
    int calls = 1'000; ///< talk: that live
    std::string json;
};

/// By figure, a value of each round.
using WindowFigures = nlohmann::json;

/// Calls that come and go, through an engine.
WindowFigures measureLoad(const WindowOptions& options);
/// Calls that live and have packets in every direction, five times a second, told as an engine tells them.
WindowFigures measureTalk(const WindowOptions& options);
/// From an INVITE on the wire until the row of its call is painted.
WindowFigures measureRow(const WindowOptions& options);
/// From before a process is executed until its window has been painted, over an engine that runs.
WindowFigures measureStart(const WindowOptions& options);
/// What measureStart() executes: the window over the configuration in `directory`, which says that it has
/// been painted, and ends.
int showFirstWindow(const std::string& directory);

constexpr std::chrono::seconds windowRound{10};

/// CPU of the calling thread.
double threadMilliseconds();
/// Runs the event loop of the calling thread.
void runEventsFor(std::chrono::milliseconds time);

} // namespace legscope::bench
