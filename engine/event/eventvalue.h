#pragma once

#include "engine/event/event.h"

#include <nlohmann/json.hpp>
#include <string>

namespace legscope {

/// Keys stay in the order they were written.
using JsonValue = nlohmann::ordered_json;

/// The event as toJson() writes it, read back into a tree for a document that holds more; secrets are masked.
JsonValue valueOf(const Event& event);
/// {"mline":0,"from":"A","rtpIn":250,...}.
JsonValue valueOf(const StreamSample& stream);

/// Only ASCII; octets that are not UTF-8 become U+FFFD. `indent` < 0 writes one line.
std::string written(const JsonValue& value, int indent = -1);

} // namespace legscope
