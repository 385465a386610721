#include "engine/event/eventvalue.h"

#include "engine/event/eventjson.h"
#include "engine/event/streamjson.h"

namespace legscope {

JsonValue valueOf(const Event& event)
{
    return JsonValue::parse(toJson(event));
}

JsonValue valueOf(const StreamSample& stream)
{
    std::string text;
    JsonWriter json(text);
    writeStream(json, stream);
    return JsonValue::parse(text);
}

std::string written(const JsonValue& value, int indent)
{
    return value.dump(indent, ' ', true, JsonValue::error_handler_t::replace);
}

} // namespace legscope
