#pragma once

#include "engine/sdp/sdpedit.h"
#include "engine/sdp/sdptext.h"

#include <span>
#include <string>
#include <vector>

namespace legscope {

/// A line of a text that we wrote, without its ending, and why it is as it is.
struct WrittenLine {
    std::string text;
    EditReason reason = EditReason::Negotiated;
};

/// The edits that lead from the lines of an SDP to those that take its place, m-line by m-line: an equal line
/// is kept, one with the same subject (type, attribute name, payload type) replaced, others dropped and
/// added. The `after` of the edits that do not drop, in order, is `written`.
std::vector<SdpEdit> editsBetween(std::span<const SdpLine> original, const std::vector<WrittenLine>& written);

} // namespace legscope
