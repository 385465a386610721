#pragma once

#include "engine/core/error.h"
#include "engine/event/event.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Events of one call as octets, and back. Everything stays but secrets, which are masked (redact.h), and the
/// keys that were pressed (StreamSample::keys), which are left out. Any thread.
std::string packEvents(std::span<const EventPtr> events);

/// What packEvents() made. The call is `as` from then on, and its legs have numbers of that: numbers of
/// another run mean something else today. Errors: Parse (octets that are damaged, or of a version that is not
/// known).
Result<std::vector<EventPtr>> unpackEvents(std::string_view octets, CallId as);

} // namespace legscope
