#include "engine/event/eventjson.h"

#include "engine/event/fieldwriter.h"
#include "engine/event/jsonwriter.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"
#include "engine/event/streamjson.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

void stringsMember(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts)
{
    json.array(name, texts, [&json](const std::string& text) { json.value(text); });
}

void write(JsonWriter& json, const EngineChanged& body)
{
    json.member("phase", nameOf(body.phase));
    json.member("text", body.text);
    json.member("mediaIo", body.mediaIo);
}

void writeParameter(JsonWriter& json, const std::string& name, const std::string& value)
{
    json.beginObject();
    json.member("name", name);
    if (namesSecret(name))
        json.member("value", "***");
    else
        json.redactedMember("value", value);
    json.endObject();
}

void write(JsonWriter& json, const ProfileChanged& body)
{
    const ProfileStatus& status = *body.status;
    json.member("name", status.name);
    json.member("state", nameOf(status.state));
    json.member("failure", status.failure);
    json.member("sipAddress", status.sipAddress);
    json.member("rtpIp", status.rtpIp);
    json.member("extRtpIp", status.extRtpIp);
    json.member("rtpStartPort", status.rtpStartPort);
    json.member("rtpEndPort", status.rtpEndPort);
    json.member("context", status.context);
    json.member("inboundProxyMedia", status.inboundProxyMedia);
    json.member("inboundBypassMedia", status.inboundBypassMedia);
    json.member("inboundLateNegotiation", status.inboundLateNegotiation);
    json.member("mode", nameOf(status.mode));
    json.member("file", status.file);
    json.member("line", status.line);
    json.member("revision", status.revision);
    json.array("parameters", status.parameters,
        [&json](const auto& parameter) { writeParameter(json, parameter.first, parameter.second); });
    stringsMember(json, "unknownParameters", status.unknownParameters);
    stringsMember(json, "overridingRoutes", status.overridingRoutes);
    stringsMember(json, "waiting", status.waiting);
}

void write(JsonWriter& json, const Problem& body)
{
    json.member("severity", nameOf(body.severity));
    json.member("where", body.where);
    json.redactedMember("text", body.text);
}

void write(JsonWriter& json, const MediaSampled& body)
{
    json.key("capture").beginObject();
    json.member("fill", body.capture.fill);
    json.member("packetsEvicted", body.capture.evicted);
    json.member("packetsNotCaptured", body.capture.missed);
    json.endObject();
    json.array("calls", body.calls, [&json](const CallSample& call) {
        json.beginObject();
        json.member("call", call.call);
        streamsMember(json, call);
        json.endObject();
    });
}

void write(JsonWriter& json, const CommandFinished& body)
{
    json.member("command", body.command.value);
    json.member("ok", !body.error.has_value());
    json.redactedMember("text", body.error ? body.error->detail : body.text);
}

void write(JsonWriter& json, const OutsideCounted& body)
{
    json.array("sources", body.sources, [&json](const OutsideCount& one) {
        json.beginObject();
        json.member("source", one.source);
        json.member("kind", one.kind);
        json.member("count", one.count);
        json.endObject();
    });
    json.member("others", body.others);
}

/// Of a call: what jsonFields() names.
template <class Body>
    requires requires(Body body) { body.call.value; }
void write(JsonWriter& json, const Body& body)
{
    FieldWriter fields(json);
    jsonFields(fields, body, InJson<Body>());
}

constexpr std::array typeNames{"EngineChanged", "ProfileChanged", "Problem", "CallBegan", "LegBegan",
    "LegChanged", "RouteStep", "ModeDecided", "SipMessage", "SdpRewritten", "MediaArmed", "MediaFlow",
    "MediaSampled", "LegEnded", "CallEnded", "Finding", "CommandFinished", "OutsideCounted", "DigitPassed",
    "SoundPlayed", "SoundRecorded"};
static_assert(typeNames.size() == std::variant_size_v<EventBody>, "in the order of EventBody");

} // namespace

void appendJson(std::string& text, const Event& event)
{
    JsonWriter json(text);
    json.beginObject();
    json.member("seq", event.sequence);
    json.member("time", isoTime(event.time));
    json.member("type", typeNames[event.body.index()]);
    if (const CallId call = callOf(event))
        json.member("call", call.value);
    std::visit([&json](const auto& body) { write(json, body); }, event.body);
    json.endObject();
}

std::string toJson(const Event& event)
{
    std::string text;
    appendJson(text, event);
    return text;
}

std::optional<std::size_t> eventTypeNamed(std::string_view name)
{
    const auto found
        = std::ranges::find(typeNames, name, [](const char* type) { return std::string_view(type); });
    return found == typeNames.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - typeNames.begin()));
}

} // namespace legscope
