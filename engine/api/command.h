#pragma once

#include "engine/event/ids.h"

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

/// Calls the endpoint that `first` names, and connects it: FreeSWITCH's `originate`. Finishes when the first
/// leg has answered (with originate_3pcc: when both have); before that with the cause that kept it from it.
/// Variables go in front of a dial string: "{proxy_media=true,originate_3pcc=true}sofia/internal/1001@host".
struct Originate {
    std::string first; ///< dial string
    std::string second; ///< dial string, "&application(argument)", or an extension of `context`
    std::string context = "default"; ///< where an extension is looked for
    std::string callerName{}, callerNumber{}; ///< what both are shown; empty: origination_caller_id_*
    std::chrono::seconds timeout{0}; ///< for the first leg to answer; 0: originate_timeout, else 60 s
};

using CommandBody = std::variant<PlaceDemoCalls, HangUpCall, ApplyProfileSettings, ExportBundle, Originate>;

} // namespace legscope
