#pragma once

#include "ui/models/callstore.h"
#include "ui/widgets/ladderpainter.h"

#include <deque>
#include <map>
#include <utility>

namespace legscope::ui {

/// What is measured of the RTP of one call, for the bands of its ladder.
class LadderFlows {
public:
    /// Of another call from now on.
    void clear() { m_history.clear(); }
    /// The latest sample of the call, which lives.
    void gather(const CallRecord& call);
    LadderFlow flowOf(const CallRecord& call, const StreamSample& stream) const;

private:
    using Stream = std::pair<std::uint32_t, LegSide>;

    std::map<Stream, std::deque<double>> m_history; ///< packets a second, at most a minute at 5 Hz
};

} // namespace legscope::ui
