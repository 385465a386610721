#include "engine/event/eventreader.h"

#include "engine/event/eventjson.h"
#include "engine/event/fieldreader.h"

#include <fmt/format.h>
#include <memory>
#include <utility>

namespace legscope {
namespace {

/// Reads the body whose type stands at `Index` of EventBody; false for one that no call has.
template <std::size_t Index = 0>
bool readBody(FieldReader& json, std::size_t type, EventBody& body)
{
    if constexpr (Index == std::variant_size_v<EventBody>) {
        return false;
    } else {
        using Body = std::variant_alternative_t<Index, EventBody>;
        if (type != Index)
            return readBody<Index + 1>(json, type, body);
        if constexpr (requires(Body made) { made.call.value; }) {
            Body read;
            json("call", read.call);
            jsonFields(json, read, InJson<Body>());
            if constexpr (std::is_same_v<Body, CallEnded>)
                read.media.call = read.call.value;
            body = std::move(read);
            return true;
        } else {
            return false;
        }
    }
}

} // namespace

Result<EventPtr> eventOf(const JsonValue& json)
{
    FieldReader members(json);
    Event event;
    std::string typeName;
    members("seq", event.sequence);
    members("time", event.time);
    members("type", typeName);
    if (members.fault())
        return std::unexpected(*members.fault());
    const auto type = eventTypeNamed(typeName);
    if (!type || !readBody(members, *type, event.body))
        return fail(Errc::Unsupported, fmt::format("no call has events of the type \"{}\" here", typeName));
    if (event.sequence == 0 || !callOf(event))
        members.blame(Errc::Parse, "it has no number, or names no call");
    if (members.fault())
        return std::unexpected(*members.fault());
    return std::make_shared<const Event>(std::move(event));
}

Result<std::vector<StreamSample>> streamsIn(const JsonValue& json)
{
    std::vector<StreamSample> streams;
    FieldReader members(json);
    members.objects("streams", streams);
    if (members.fault())
        return std::unexpected(*members.fault());
    return streams;
}

} // namespace legscope
