#pragma once

#include "engine/event/eventvalue.h"

#include <string>
#include <string_view>

namespace legscope {

/// A call for reading and printing: one HTML page without scripts or anything from elsewhere. Made from the
/// call's document (see CallSummary::document), whose secrets are masked already, and its ladder (see
/// ladderSvg).
std::string callReport(const JsonValue& document, std::string_view ladder);

} // namespace legscope
