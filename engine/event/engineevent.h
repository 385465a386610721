#pragma once

#include "engine/core/error.h"
#include "engine/core/rare.h"
#include "engine/event/ids.h"
#include "engine/event/profilestatus.h"
#include "engine/event/severity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the engine publishes about itself, its profiles, its commands, and what became part of no call.
namespace legscope {

enum class EnginePhase : std::uint8_t { Running, Draining, Stopped };

struct EngineChanged {
    EnginePhase phase = EnginePhase::Running;
    std::string text; ///< "2 profiles", "ending 3 calls"
    std::string mediaIo{}; ///< while it runs, how media is read: "io_uring", "epoll" with the reason
};

/// A profile started, failed, changed or stopped: its status as it is from now on.
struct ProfileChanged {
    Rare<ProfileStatus> status;
};

/// Something an operator should know that belongs to no call: a configuration problem, a refused request, a
/// full disk.
struct Problem {
    Severity severity = Severity::Error;
    std::string where; ///< "sip_profiles/internal.xml:12", a profile's name, or empty
    std::string text; ///< a sentence that names the cause
};

struct CommandFinished {
    CommandId command;
    std::optional<Error> error;
    std::string text;
};

/// What came from outside without becoming part of a call, since the last such event.
struct OutsideCount {
    std::string source; ///< the host
    std::string kind; ///< "REGISTER refused", "OPTIONS", "over the limit of a source (...)"
    std::uint64_t count = 0;
};

/// At most one a second. Not part of what a snapshot keeps.
struct OutsideCounted {
    std::vector<OutsideCount> sources;
    std::uint64_t others = 0; ///< of sources that had no room
};

std::string_view nameOf(EnginePhase phase);
std::string_view nameOf(ProfileState state);

} // namespace legscope
