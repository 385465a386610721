#pragma once

#include "engine/event/event.h"

#include <string>
#include <vector>

namespace legscope {

/// A vertical lane of the ladder: one a leg, the engine between A and the others.
struct LadderLane {
    bool engine = false;
    LegId leg;
    std::string title;    ///< "A 10.0.0.7:5060", "engine internal > external", "B 198.51.100.7:5060"
    bool operator==(const LadderLane&) const = default;
};

enum class LadderRowKind : std::uint8_t {
    Arrow,    ///< a SIP message between a leg's lane and the engine
    Decision, ///< a note on the engine's lane: route, mode, media armed, finding
    Media,    ///< a band a direction: RTP from a leg through (or around) the engine
};

/// One row of the ladder. Lanes are indexes into Ladder::lanes.
struct LadderRow {
    LadderRowKind kind = LadderRowKind::Arrow;
    WallTime time;
    std::uint64_t sequence = 0; ///< of the event it shows
    std::size_t fromLane = 0, toLane = 0;
    std::string label;       ///< "INVITE", "183 Session Progress", "route demo > bridge ..."
    std::string chip;        ///< "SDP", "SDP c m": body, and the line types that were rewritten; empty without a body
    std::uint64_t rewrite = 0; ///< SdpRewritten event behind the chip, 0 when none
    unsigned repeats = 0;    ///< retransmissions folded into this row
    bool aroundEngine = false; ///< Media in bypass mode: drawn around, "not seen by the engine"
    LegSide mediaFrom = LegSide::A; ///< Media: the direction
    std::uint32_t mline = 0;        ///< Media
    bool operator==(const LadderRow&) const = default;
};

struct Ladder {
    std::vector<LadderLane> lanes; ///< lane 0 is A, lane 1 the engine, then B, C...
    std::vector<LadderRow> rows;   ///< in time order
};

/// Folds the events of one call into its ladder, one event at a time; a row may change when a later event belongs to
/// it (a retransmission, the start of media). Feeds the window, the SVG and the tests alike.
class LadderFold {
public:
    /// Events of other calls are ignored. Returns the index of the first row that changed or came, or rows().size()
    /// when none did.
    std::size_t apply(const Event& event, CallId call);
    const Ladder& ladder() const { return m_ladder; }

private:
    Ladder m_ladder;
    MediaMode m_mode = MediaMode::Default;
};

} // namespace legscope
