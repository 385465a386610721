#pragma once

#include "engine/event/jsonwriter.h"
#include "engine/event/streamsample.h"

namespace legscope {

/// {"mline":0,"from":"A","rtpIn":250,...}.
void writeStream(JsonWriter& json, const StreamSample& stream);

/// The member `streams`.
void streamsMember(JsonWriter& json, const CallSample& sample);

} // namespace legscope
