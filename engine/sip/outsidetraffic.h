#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/event.h"

#include <string>
#include <string_view>
#include <vector>

/// What came from outside without becoming part of a call, counted by source and kind. One table a thread,
/// for the agents of one engine share theirs; at most 1,000 pairs of source and kind at a time, the rest is
/// counted without its source.
namespace legscope {

/// One more. `kind`: a method, or why a message was dropped ("over the limit of a source").
void noteOutside(const SocketAddress& source, std::string_view kind);

/// What was counted on this thread since the last call; nothing is left of it then.
OutsideCounted takeOutside();

} // namespace legscope
