#include "engine/event/streamjson.h"

#include "engine/event/fieldwriter.h"

namespace legscope {

void writeStream(JsonWriter& json, const StreamSample& stream)
{
    json.beginObject();
    FieldWriter fields(json);
    jsonFields(fields, stream, InJson<StreamSample>());
    json.endObject();
}

void streamsMember(JsonWriter& json, const CallSample& sample)
{
    FieldWriter(json).objects("streams", sample.streams);
}

} // namespace legscope
