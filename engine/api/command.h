#pragma once

#include "engine/event/ids.h"
#include "engine/event/originate.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a reader may ask of the engine. Each command is answered by one CommandFinished event with its id.
namespace legscope {

/// Places calls between the two built-in lab phones through the first running profile.
struct PlaceDemoCalls {
    unsigned count = 1;
    std::chrono::milliseconds duration{10'000}; ///< from answer to BYE
};

struct HangUpCall {
    CallId call;
};

/// Writes parameters of one profile and applies them to new calls; live calls keep what they began with.
struct ApplyProfileSettings {
    std::string profile;
    std::vector<std::pair<std::string, std::string>> parameters; ///< parameter name, new value
};

/// Writes the diagnostics bundle.
struct ExportBundle {
    std::filesystem::path file;
    std::vector<CallId> calls; ///< empty: every call that is known
};

using CommandBody = std::variant<PlaceDemoCalls, HangUpCall, ApplyProfileSettings, ExportBundle, Originate>;

} // namespace legscope
