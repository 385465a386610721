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

/// What a reader may ask of the engine. Each command is answered by one CommandFinished event with its id;
/// after the end of the engine by Errc::Stopped.
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

/// Puts a kept state of the file that holds a profile back (ProfileStatus::revisions) and applies it to new
/// calls.
struct RollBackProfile {
    std::string profile;
    std::string revision; ///< its id
};

/// Writes the diagnostics bundle.
struct ExportBundle {
    std::filesystem::path file;
    std::vector<CallId> calls; ///< empty: every call that is known
};

/// Refuses new calls with 503 and answers OPTIONS with it, so that others are chosen. Finished when the last
/// call has ended or `limit` has passed; what is left then goes on until the engine stops.
struct DrainCalls {
    std::optional<std::chrono::seconds> limit;
};

/// Reads the configuration again. What can change while it runs changes for new calls: dialplan, directory,
/// lists, parameters of profiles, profiles that are new. What needs a new start is named in the answer.
struct ReloadConfiguration { };

/// How the engine does, in one sentence.
struct TellStatus { };

/// The live calls.
struct TellCalls { };

using CommandBody = std::variant<PlaceDemoCalls, HangUpCall, ApplyProfileSettings, RollBackProfile,
    ExportBundle, Originate, DrainCalls, ReloadConfiguration, TellStatus, TellCalls>;

} // namespace legscope
