#pragma once

#include "engine/core/error.h"
#include "engine/event/eventvalue.h"

namespace legscope {

/// An event of a call as toJson() wrote it; secrets stay masked, and what only some versions write is left
/// out where it is missing. Errors: Parse (no such event, or a member that cannot be read, which is named),
/// Unsupported (of a kind that a call does not have, or with a word of a later version).
Result<EventPtr> eventOf(const JsonValue& json);

/// The streams of a call, as streamsMember() writes them. Errors as of eventOf().
Result<std::vector<StreamSample>> streamsIn(const JsonValue& json);

} // namespace legscope
