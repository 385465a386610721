#include "engine/event/eventjson.h"

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

void writeEdit(JsonWriter& json, const SdpEdit& edit)
{
    json.beginObject();
    json.member("section", edit.section);
    json.member("line", edit.line);
    json.member("op", nameOf(edit.op));
    json.member("reason", nameOf(edit.reason));
    json.member("setting", settingBehind(edit.reason));
    json.redactedMember("before", edit.before);
    json.redactedMember("after", edit.after);
    json.endObject();
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

void write(JsonWriter& json, const CallBegan& body)
{
    json.member("leg", body.legA.value);
    json.member("uuid", body.uuid);
    json.member("profile", body.profile);
    json.member("callerNumber", body.callerNumber);
    json.member("callerName", body.callerName);
    json.member("calledNumber", body.calledNumber);
    json.member("context", body.context);
    json.member("profileRevision", body.profileRevision);
    json.member("demo", body.demo);
}

void write(JsonWriter& json, const LegBegan& body)
{
    json.member("leg", body.leg.value);
    json.member("side", nameOf(body.side));
    json.member("profile", body.profile);
    json.member("invite", nameOf(body.invite));
    json.member("sipCallId", body.sipCallId);
    json.redactedMember("remoteUri", body.remoteUri);
    json.member("local", body.local);
    json.member("remote", body.remote);
}

void write(JsonWriter& json, const LegChanged& body)
{
    json.member("leg", body.leg.value);
    json.member("state", nameOf(body.state));
    json.member("status", body.status);
}

void write(JsonWriter& json, const RouteStep& body)
{
    json.member("context", body.context);
    json.member("extension", body.extension);
    json.member("application", body.application);
    json.redactedMember("data", body.data);
    json.redactedMember("text", body.text);
}

void write(JsonWriter& json, const ModeDecided& body)
{
    json.member("requested", nameOf(body.requested));
    json.member("effective", nameOf(body.effective));
    json.member("decider", nameOf(body.decider));
    json.member("reason", body.reason);
}

void write(JsonWriter& json, const SipMessage& body)
{
    json.member("leg", body.leg.value);
    json.member("direction", nameOf(body.direction));
    json.member("transport", nameOf(body.transport));
    json.member("local", body.local);
    json.member("remote", body.remote);
    json.member("method", body.method);
    json.member("status", body.status);
    json.member("cseq", body.cseq);
    json.member("retransmission", body.retransmission);
    json.member("hasSdp", body.hasSdp);
    json.member("rewrite", body.rewrite);
    json.redactedMember("text", body.text);
}

void write(JsonWriter& json, const SdpRewritten& body)
{
    json.member("from", body.from.value);
    json.member("to", body.to.value);
    json.member("kind", nameOf(body.kind));
    json.member("mode", nameOf(body.mode));
    json.redactedMember("before", body.before);
    json.redactedMember("after", body.after);
    json.array("edits", body.edits, [&json](const SdpEdit& edit) { writeEdit(json, edit); });
}

void write(JsonWriter& json, const MediaArmed& body)
{
    json.member("by", nameOf(body.by));
    json.array("streams", body.streams, [&json](const ArmedStream& stream) {
        json.beginObject();
        json.member("mline", stream.mline);
        json.member("media", stream.media);
        json.member("codec", stream.codec);
        json.member("localA", stream.localA);
        json.member("localB", stream.localB);
        json.member("remoteA", stream.remoteA);
        json.member("remoteB", stream.remoteB);
        json.member("decision", stream.decision);
        stringsMember(json, "refused", stream.refused);
        json.endObject();
    });
}

void write(JsonWriter& json, const MediaFlow& body)
{
    json.member("mline", body.mline);
    json.member("from", nameOf(body.from));
    json.member("change", nameOf(body.change));
    json.member("source", body.source);
    json.member("text", body.text);
}

void write(JsonWriter& json, const DigitPassed& body)
{
    json.member("from", nameOf(body.from));
    json.member("source", nameOf(body.source));
    json.member("key", std::string_view(&body.digit.key, 1));
    json.member("masked", body.isMasked);
    json.member("ms", body.digit.length.count());
    json.member("way", nameOf(body.way));
    json.member("dropped", nameOf(body.drop));
}

void write(JsonWriter& json, const SoundPlayed& body)
{
    using Seconds = std::chrono::duration<double>;
    json.member("to", nameOf(body.to));
    json.redactedMember("name", body.name);
    json.member("state", nameOf(body.state));
    json.member("seconds", Seconds(body.played).count());
    json.member("missedMs", body.missed.count());
    json.member("end", nameOf(body.end));
    json.member("key", body.key ? std::string_view(&*body.key, 1) : std::string_view());
    json.redactedMember("text", body.text);
}

void write(JsonWriter& json, const SoundRecorded& body)
{
    using Seconds = std::chrono::duration<double>;
    json.member("of", nameOf(body.of));
    json.redactedMember("path", body.path);
    json.member("state", nameOf(body.state));
    json.member("seconds", Seconds(body.length).count());
    json.member("lostMs", body.lost.count());
    json.member("octets", body.octets);
    json.member("end", nameOf(body.end));
    json.member("key", body.key ? std::string_view(&*body.key, 1) : std::string_view());
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

void write(JsonWriter& json, const LegEnded& body)
{
    json.member("leg", body.leg.value);
    json.member("cause", body.cause);
    json.member("status", body.status);
}

void timeMember(JsonWriter& json, std::string_view name, const std::optional<WallTime>& time)
{
    if (time)
        json.member(name, isoTime(*time));
    else
        json.key(name).null();
}

void writeLeg(JsonWriter& json, const LegDetails& leg)
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

/// The call detail record.
void writeRecord(JsonWriter& json, const DetailRecord& call, CallEndedBy by)
{
    json.key("record").beginObject();
    json.member("uuid", call.uuid);
    json.member("profile", call.profile);
    json.member("context", call.context);
    json.member("callerNumber", call.callerNumber);
    json.member("callerName", call.callerName);
    json.member("calledNumber", call.calledNumber);
    json.member("began", isoTime(call.began));
    timeMember(json, "answered", call.answered);
    json.member("ended", isoTime(call.ended));
    json.member("durationS", call.duration().count());
    json.member("billedS", call.billed().count());
    json.member("hungUpBy", nameOf(by));
    stringsMember(json, "codecs", call.codecs);
    json.array("legs", call.legs, [&json](const LegDetails& leg) { writeLeg(json, leg); });
    json.endObject();
}

void write(JsonWriter& json, const CallEnded& body)
{
    json.member("cause", body.cause);
    json.member("q850", body.q850);
    json.member("status", body.status);
    json.member("by", nameOf(body.by));
    json.redactedMember("text", body.text);
    streamsMember(json, body.media);
    writeRecord(json, *body.record, body.by);
}

void write(JsonWriter& json, const Finding& body)
{
    json.member("severity", nameOf(body.severity));
    json.member("code", nameOf(body.code));
    json.redactedMember("text", body.text);
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
