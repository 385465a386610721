#pragma once

#include "engine/diagnose/callfindings.h"
#include "engine/event/eventvalue.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// One call folded from its events: what an export says about it besides the events themselves.
class CallSummary {
public:
    /// `note`: an operator's.
    explicit CallSummary(CallId call, std::string note = {})
        : m_call(call)
        , m_note(std::move(note))
    {
    }

    /// Events of other calls are ignored; MediaSampled is read for this call's part.
    void apply(const EventPtr& event);

    CallId call() const { return m_call; }
    /// This call's events, in the order they were applied; without samples.
    const std::vector<EventPtr>& events() const { return m_events; }
    /// "A", "B", "C"..., or "leg 7" for one that was never published.
    std::string nameOfLeg(LegId leg) const;

    /// What there is to say about it, the gravest first.
    std::vector<Conclusion> findings() const;

    /// The call's line in manifest.json: from, to, mode and its reason, times, cause.
    JsonValue overview() const;
    /// call.json.
    JsonValue document() const;

private:
    struct LegRecord {
        LegBegan began;
        std::string name;
        std::optional<WallTime> answered;
        std::optional<LegEnded> ended;
    };

    void note(const Event& event, const CallBegan& body);
    void note(const Event& event, const LegBegan& body);
    void note(const Event& event, const LegChanged& body);
    void note(const Event& event, const ModeDecided& body);
    void note(const Event& event, const LegEnded& body);
    void note(const Event& event, const CallEnded& body);
    void note(const Event&, const auto&) { }

    JsonValue modeValue() const;
    JsonValue legsValue() const;
    JsonValue sdpValue() const;
    JsonValue mediaValue() const;
    void putTimes(JsonValue& json) const;

    const CallId m_call;
    const std::string m_note;
    std::vector<EventPtr> m_events;
    CallBegan m_began;
    std::vector<LegRecord> m_legs;
    std::optional<ModeDecided> m_mode;
    std::optional<CallEnded> m_ended;
    std::vector<StreamSample> m_streams; ///< the latest known
    WallTime m_newest{}; ///< when the latest event came
    CallFindings m_findings;
    std::optional<WallTime> m_beganAt, m_answeredAt, m_endedAt;
};

} // namespace legscope
