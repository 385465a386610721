#pragma once

#include "engine/event/eventvalue.h"

#include <string>

namespace legscope {

/// index.html of a bundle: one page without scripts that leads to the report of each call. `calls` as in
/// manifest.json.
std::string bundleIndex(const JsonValue& calls, const std::string& created);

} // namespace legscope
