#include "app/recordjson.h"

#include "engine/event/eventvalue.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

namespace legscope {
namespace {

JsonValue timeOr(const std::optional<WallTime>& time)
{
    return time ? JsonValue(isoTime(*time)) : JsonValue(nullptr);
}

JsonValue valueOf(const LegRecord& leg)
{
    return {{"leg", leg.leg.value}, {"side", nameOf(leg.side)}, {"sipCallId", leg.sipCallId},
        {"remoteUri", redacted(leg.remoteUri)}, {"answered", timeOr(leg.answered)}, {"cause", leg.cause},
        {"status", leg.status}};
}

} // namespace

std::string recordJson(const CallRecord& record)
{
    JsonValue json{{"uuid", record.uuid}, {"profile", record.profile}, {"context", record.context},
        {"callerNumber", record.callerNumber}, {"callerName", record.callerName},
        {"calledNumber", record.calledNumber}, {"began", isoTime(record.began)},
        {"answered", timeOr(record.answered)}, {"ended", isoTime(record.ended)},
        {"durationS", record.duration()}, {"billedS", record.billed()}, {"hungUpBy", nameOf(record.by)},
        {"codecs", record.codecs}};
    JsonValue& legs = json["legs"] = JsonValue::array();
    for (const LegRecord& leg : record.legs)
        legs.push_back(valueOf(leg));
    return written(json);
}

} // namespace legscope
