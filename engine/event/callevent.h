#pragma once

#include "engine/core/clock.h"
#include "engine/core/rare.h"
#include "engine/event/findingcode.h"
#include "engine/event/ids.h"
#include "engine/event/mediamode.h"
#include "engine/event/severity.h"
#include "engine/event/streamsample.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the engine publishes about a call as a whole: its beginning, its way, its findings, its end.
namespace legscope {

struct CallBegan {
    CallId call;
    LegId legA;
    std::string profile;
    std::string callerNumber, callerName;
    std::string calledNumber; ///< the Request-URI's user as it came
    std::string context;
    std::uint32_t profileRevision = 0;
    bool demo = false;
    std::string uuid{}; ///< of the channel of leg A, its variable `uuid` (RFC 4122); unique over all runs
};

/// One step of the dialplan, for the engine lane of the ladder.
struct RouteStep {
    CallId call;
    std::string context, extension;
    std::string application, data;
    std::string text; ///< the step in plain words: "route demo > bridge sofia/internal/1002@127.0.0.1"
};

struct ModeDecided {
    CallId call;
    MediaMode requested = MediaMode::Default; ///< what the profile asks for
    MediaMode effective = MediaMode::Default;
    ModeDecider decider = ModeDecider::BuiltIn;
    std::string reason; ///< "profile internal: inbound-proxy-media=true"
};

enum class CallEndedBy : std::uint8_t { Caller, Callee, Engine };

/// One leg of a call that is over.
struct LegDetails {
    LegId leg;
    LegSide side = LegSide::A;
    std::string sipCallId, remoteUri;
    std::optional<WallTime> answered;
    std::string cause; ///< why it ended
    int status = 0; ///< final SIP status of a leg that was never answered
};

/// What a call detail record holds of a call, beside how it ended.
struct DetailRecord {
    std::string uuid{}; ///< as in CallBegan
    std::string profile{}, context{};
    std::string callerNumber{}, callerName{}, calledNumber{};
    WallTime began{}, ended{};
    std::optional<WallTime> answered{}; ///< the caller
    std::vector<LegDetails> legs{}; ///< in the order in which they began
    std::vector<std::string> codecs{}; ///< of each m-line: "audio PCMA/8000"

    /// Whole seconds from the beginning, and from the answer, to the end.
    std::chrono::seconds duration() const;
    std::chrono::seconds billed() const;
};

/// The end of a call, with all that a call detail record holds.
struct CallEnded {
    CallId call;
    std::string cause; ///< FreeSWITCH's name
    int q850 = 16;
    int status = 0;
    CallEndedBy by = CallEndedBy::Engine;
    std::string text; ///< a sentence when the engine ended it
    CallSample media; ///< final totals
    Rare<DetailRecord> record{};
};

/// A finding about a call: what the console explains by itself.
struct Finding {
    CallId call;
    Severity severity = Severity::Notice;
    FindingCode code = FindingCode::SdpRefused;
    std::string text;
};

std::string_view nameOf(CallEndedBy by);

} // namespace legscope
