#pragma once

#include "engine/diagnose/callfindings.h"
#include "engine/event/event.h"

#include <optional>
#include <string>
#include <vector>

namespace legscope::ui {

/// Where a call is in its life.
enum class CallPhase : std::uint8_t { Setup, Ringing, Talking, Ended };

/// One leg as the events told it so far.
struct LegRecord {
    LegBegan began;
    WallTime begin; ///< of the leg in this call
    LegState state = LegState::Calling;
    int status = 0; ///< latest SIP status, 0 when none came
    std::optional<WallTime> answered;
    std::optional<WallTime> ended;
    std::string cause; ///< of an ended leg
    std::string userAgent; ///< what the peer calls itself in User-Agent or Server; empty while it has not
};

/// One call as the events told it so far. A value: copies stay as they were.
struct CallRecord {
    CallBegan began;
    CallPhase phase = CallPhase::Setup;
    std::vector<LegRecord> legs; ///< in the order they began; A first
    std::optional<ModeDecided> mode;
    std::vector<ArmedStream> streams; ///< as last armed
    CallFindings judged; ///< what there is to say about it
    WallTime start;
    std::optional<WallTime> answered; ///< the caller's leg
    std::string note; ///< an operator's; no event tells it
    std::optional<CallEnded> ended;
    std::optional<WallTime> endTime;

    CallSample sample; ///< the latest; of an ended call its final totals
    WallTime sampleTime; ///< of `sample`
    CallSample previous; ///< the one before, for rates
    WallTime previousTime;

    std::vector<EventPtr> events; ///< every event of this call, in sequence order; samples are not among them

    CallId id() const { return began.call; }
    bool live() const { return phase != CallPhase::Ended; }
    const LegRecord* leg(LegId id) const;
    /// The first leg of that side, null while it has not begun.
    const LegRecord* leg(LegSide side) const;
};

/// The sample of one direction of one m-line, null when it was never sampled.
const StreamSample* streamOf(const CallSample& sample, std::uint32_t mline, LegSide from);

/// RTP packets a second received from `from` on all m-lines, between the two latest samples; 0 of an ended
/// call.
double packetsPerSecond(const CallRecord& call, LegSide from);

} // namespace legscope::ui
