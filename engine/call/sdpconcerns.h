#pragma once

#include "engine/event/event.h"
#include "engine/sdp/parsedsdp.h"

#include <string>
#include <vector>

namespace legscope {

/// What an operator should know about an SDP that was passed on all the same.
struct SdpNotice {
    Severity severity = Severity::Notice;
    FindingCode code = FindingCode::SdpRefused;
    std::string text;
};

/// Of an SDP of leg `from`, as far as it matters in this mode: in bypass nobody expects that addresses are
/// hidden or that media has an address here, and in Default no attribute of the other end goes on.
std::vector<SdpNotice> noticesOf(MediaMode mode, LegSide from, const ParsedSdp& sdp);

} // namespace legscope
