#include "app/recordjson.h"

#include "engine/event/jsonwriter.h"
#include "engine/event/plaintext.h"

namespace legscope {
namespace {

void timeMember(JsonWriter& json, std::string_view name, const std::optional<WallTime>& time)
{
    if (time)
        json.member(name, isoTime(*time));
    else
        json.key(name).null();
}

void writeLeg(JsonWriter& json, const LegRecord& leg)
{
    json.beginObject();
    json.member("leg", leg.leg.value);
    json.member("side", nameOf(leg.side));
    json.member("sipCallId", leg.sipCallId);
    json.redactedMember("remoteUri", leg.remoteUri);
    timeMember(json, "answered", leg.answered);
    json.member("cause", leg.cause);
    json.member("status", leg.status);
    json.endObject();
}

} // namespace

void appendRecordJson(std::string& text, const CallRecord& record)
{
    JsonWriter json(text);
    json.beginObject();
    json.member("uuid", record.uuid);
    json.member("profile", record.profile);
    json.member("context", record.context);
    json.member("callerNumber", record.callerNumber);
    json.member("callerName", record.callerName);
    json.member("calledNumber", record.calledNumber);
    json.member("began", isoTime(record.began));
    timeMember(json, "answered", record.answered);
    json.member("ended", isoTime(record.ended));
    json.member("durationS", record.duration());
    json.member("billedS", record.billed());
    json.member("hungUpBy", nameOf(record.by));
    json.array("codecs", record.codecs, [&json](const std::string& codec) { json.value(codec); });
    json.array("legs", record.legs, [&json](const LegRecord& leg) { writeLeg(json, leg); });
    json.endObject();
}

} // namespace legscope
