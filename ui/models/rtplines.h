#pragma once

#include "engine/event/streamsample.h"

#include <QString>

#include <vector>

namespace legscope::ui {

struct CallRecord;

/// One line of what is known of a direction of an m-line.
struct RtpLine {
    QString title;
    QString text; ///< empty for a heading
    QString hint; ///< what the number is and where it comes from; may be empty
    bool heading = false; ///< names the lines below it
    bool alarm = false; ///< the value is a symptom: loss, drops, packets that were not sent on
    bool faint = false; ///< too early to be trusted
    bool operator==(const RtpLine&) const = default;
};

/// In the same order for every stream; what says nothing of one has no line there.
std::vector<RtpLine> rtpLinesOf(const CallRecord& call, const StreamSample& sample);

} // namespace legscope::ui
