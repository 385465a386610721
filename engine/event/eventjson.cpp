#include "engine/event/eventjson.h"

#include "engine/event/eventvalue.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

void put(JsonValue& json, const char* key, const std::optional<SocketAddress>& address)
{
    json[key] = address ? JsonValue(address->text()) : JsonValue(nullptr);
}

JsonValue parametersOf(const ProfileStatus& status)
{
    JsonValue parameters = JsonValue::array();
    for (const auto& [name, value] : status.parameters)
        parameters.push_back(
            {{"name", name}, {"value", namesSecret(name) ? std::string("***") : redacted(value)}});
    return parameters;
}

JsonValue streamsOf(const CallSample& sample)
{
    JsonValue streams = JsonValue::array();
    for (const StreamSample& stream : sample.streams)
        streams.push_back(valueOf(stream));
    return streams;
}

void fill(JsonValue& json, const EngineChanged& body)
{
    json["phase"] = nameOf(body.phase);
    json["text"] = body.text;
    json["mediaIo"] = body.mediaIo;
}

void fill(JsonValue& json, const ProfileChanged& body)
{
    const ProfileStatus& status = body.status;
    json["name"] = status.name;
    json["state"] = nameOf(status.state);
    json["failure"] = status.failure;
    json["sipAddress"] = status.sipAddress;
    json["rtpIp"] = status.rtpIp;
    json["extRtpIp"] = status.extRtpIp;
    json["rtpStartPort"] = status.rtpStartPort;
    json["rtpEndPort"] = status.rtpEndPort;
    json["context"] = status.context;
    json["inboundProxyMedia"] = status.inboundProxyMedia;
    json["inboundBypassMedia"] = status.inboundBypassMedia;
    json["inboundLateNegotiation"] = status.inboundLateNegotiation;
    json["mode"] = nameOf(status.mode);
    json["file"] = status.file;
    json["line"] = status.line;
    json["revision"] = status.revision;
    json["parameters"] = parametersOf(status);
    json["unknownParameters"] = status.unknownParameters;
    json["overridingRoutes"] = status.overridingRoutes;
}

void fill(JsonValue& json, const Problem& body)
{
    json["severity"] = nameOf(body.severity);
    json["where"] = body.where;
    json["text"] = redacted(body.text);
}

void fill(JsonValue& json, const CallBegan& body)
{
    json["leg"] = body.legA.value;
    json["uuid"] = body.uuid;
    json["profile"] = body.profile;
    json["callerNumber"] = body.callerNumber;
    json["callerName"] = body.callerName;
    json["calledNumber"] = body.calledNumber;
    json["context"] = body.context;
    json["profileRevision"] = body.profileRevision;
    json["demo"] = body.demo;
}

void fill(JsonValue& json, const LegBegan& body)
{
    json["leg"] = body.leg.value;
    json["side"] = nameOf(body.side);
    json["profile"] = body.profile;
    json["invite"] = nameOf(body.invite);
    json["sipCallId"] = body.sipCallId;
    json["remoteUri"] = redacted(body.remoteUri);
    json["local"] = body.local.text();
    json["remote"] = body.remote.text();
}

void fill(JsonValue& json, const LegChanged& body)
{
    json["leg"] = body.leg.value;
    json["state"] = nameOf(body.state);
    json["status"] = body.status;
}

void fill(JsonValue& json, const RouteStep& body)
{
    json["context"] = body.context;
    json["extension"] = body.extension;
    json["application"] = body.application;
    json["data"] = redacted(body.data);
    json["text"] = redacted(body.text);
}

void fill(JsonValue& json, const ModeDecided& body)
{
    json["requested"] = nameOf(body.requested);
    json["effective"] = nameOf(body.effective);
    json["decider"] = nameOf(body.decider);
    json["reason"] = body.reason;
}

void fill(JsonValue& json, const SipMessage& body)
{
    json["leg"] = body.leg.value;
    json["direction"] = nameOf(body.direction);
    json["transport"] = nameOf(body.transport);
    json["local"] = body.local.text();
    json["remote"] = body.remote.text();
    json["method"] = body.method;
    json["status"] = body.status;
    json["cseq"] = body.cseq;
    json["retransmission"] = body.retransmission;
    json["hasSdp"] = body.hasSdp;
    json["rewrite"] = body.rewrite;
    json["text"] = redacted(body.text);
}

void fill(JsonValue& json, const SdpRewritten& body)
{
    json["from"] = body.from.value;
    json["to"] = body.to.value;
    json["kind"] = nameOf(body.kind);
    json["mode"] = nameOf(body.mode);
    json["before"] = redacted(body.before);
    json["after"] = redacted(body.after);
    json["edits"] = JsonValue::array();
    for (const SdpEdit& edit : body.edits)
        json["edits"].push_back(valueOf(edit));
}

void fill(JsonValue& json, const MediaArmed& body)
{
    json["by"] = nameOf(body.by);
    json["streams"] = JsonValue::array();
    for (const ArmedStream& stream : body.streams) {
        JsonValue& entry = json["streams"].emplace_back(JsonValue::object());
        entry["mline"] = stream.mline;
        entry["media"] = stream.media;
        entry["codec"] = stream.codec;
        entry["localA"] = stream.localA.text();
        entry["localB"] = stream.localB.text();
        put(entry, "remoteA", stream.remoteA);
        put(entry, "remoteB", stream.remoteB);
    }
}

void fill(JsonValue& json, const MediaFlow& body)
{
    json["mline"] = body.mline;
    json["from"] = nameOf(body.from);
    json["change"] = nameOf(body.change);
    json["source"] = body.source.text();
    json["text"] = body.text;
}

void fill(JsonValue& json, const MediaSampled& body)
{
    json["capture"] = {{"fill", body.capture.fill}, {"packetsEvicted", body.capture.evicted},
        {"packetsNotCaptured", body.capture.missed}};
    json["calls"] = JsonValue::array();
    for (const CallSample& call : body.calls)
        json["calls"].push_back({{"call", call.call}, {"streams", streamsOf(call)}});
}

void fill(JsonValue& json, const LegEnded& body)
{
    json["leg"] = body.leg.value;
    json["cause"] = body.cause;
    json["status"] = body.status;
}

JsonValue timeOr(const std::optional<WallTime>& time)
{
    return time ? JsonValue(isoTime(*time)) : JsonValue(nullptr);
}

/// The call detail record.
JsonValue recordOf(const CallEnded& call)
{
    JsonValue record{{"uuid", call.uuid}, {"profile", call.profile}, {"context", call.context},
        {"callerNumber", call.callerNumber}, {"callerName", call.callerName},
        {"calledNumber", call.calledNumber}, {"began", isoTime(call.began)},
        {"answered", timeOr(call.answered)}, {"ended", isoTime(call.ended)},
        {"durationS", call.duration().count()}, {"billedS", call.billed().count()},
        {"hungUpBy", nameOf(call.by)}, {"codecs", call.codecs}};
    JsonValue& legs = record["legs"] = JsonValue::array();
    for (const LegDetails& leg : call.legs)
        legs.push_back({{"leg", leg.leg.value}, {"side", nameOf(leg.side)}, {"sipCallId", leg.sipCallId},
            {"remoteUri", redacted(leg.remoteUri)}, {"answered", timeOr(leg.answered)}, {"cause", leg.cause},
            {"status", leg.status}});
    return record;
}

void fill(JsonValue& json, const CallEnded& body)
{
    json["cause"] = body.cause;
    json["q850"] = body.q850;
    json["status"] = body.status;
    json["by"] = nameOf(body.by);
    json["text"] = redacted(body.text);
    json["streams"] = streamsOf(body.media);
    json["record"] = recordOf(body);
}

void fill(JsonValue& json, const Finding& body)
{
    json["severity"] = nameOf(body.severity);
    json["code"] = nameOf(body.code);
    json["text"] = redacted(body.text);
}

void fill(JsonValue& json, const CommandFinished& body)
{
    json["command"] = body.command.value;
    json["ok"] = !body.error.has_value();
    json["text"] = body.error ? redacted(body.error->detail) : redacted(body.text);
}

void fill(JsonValue& json, const OutsideCounted& body)
{
    JsonValue& sources = json["sources"] = JsonValue::array();
    for (const OutsideCount& one : body.sources)
        sources.push_back({{"source", one.source}, {"kind", one.kind}, {"count", one.count}});
    json["others"] = body.others;
}

constexpr std::array typeNames{"EngineChanged", "ProfileChanged", "Problem", "CallBegan", "LegBegan",
    "LegChanged", "RouteStep", "ModeDecided", "SipMessage", "SdpRewritten", "MediaArmed", "MediaFlow",
    "MediaSampled", "LegEnded", "CallEnded", "Finding", "CommandFinished", "OutsideCounted"};
static_assert(typeNames.size() == std::variant_size_v<EventBody>, "in the order of EventBody");

/// What is known only of some streams: the codecs, what RTCP says, the E-model. Keys that were pressed may be
/// a secret: their number is told, they are not.
void putQuality(JsonValue& json, const StreamSample& stream)
{
    JsonValue& payloads = json["payloads"] = JsonValue::array();
    for (const PayloadSeen& payload : stream.payloads)
        payloads.push_back({{"type", payload.type}, {"codec", payload.codec}, {"packets", payload.packets}});
    if (stream.remote)
        json["remote"] = {{"reports", stream.remote->reports}, {"lossPercent", stream.remote->lossPercent},
            {"lost", stream.remote->lost}, {"jitterMs", stream.remote->jitterMs}};
    if (stream.roundTripMs)
        json["roundTripMs"] = *stream.roundTripMs;
    if (stream.rFactor)
        json["rFactor"] = *stream.rFactor;
    if (stream.mos)
        json["mos"] = *stream.mos;
}

} // namespace

JsonValue valueOf(const StreamSample& stream)
{
    JsonValue json;
    json["mline"] = stream.mline;
    json["from"] = nameOf(stream.from);
    json["rtpIn"] = stream.rtpIn;
    json["rtpOut"] = stream.rtpOut;
    json["octetsIn"] = stream.octetsIn;
    json["octetsOut"] = stream.octetsOut;
    json["rtcpIn"] = stream.rtcpIn;
    json["rtcpOut"] = stream.rtcpOut;
    json["otherIn"] = stream.otherIn;
    json["otherOut"] = stream.otherOut;
    json["zrtp"] = stream.zrtp;
    JsonValue& drops = json["drops"] = JsonValue::object();
    for (std::size_t reason = 0; reason < dropReasons; ++reason)
        drops[std::string(nameOf(static_cast<Drop>(reason)))] = stream.drops[reason];
    json["lost"] = stream.lost;
    json["expected"] = stream.expected;
    json["duplicate"] = stream.duplicate;
    json["reordered"] = stream.reordered;
    json["jitterMs"] = stream.jitterMs;
    json["maxDeltaMs"] = stream.maxDeltaMs;
    json["late"] = stream.late;
    json["gaps"] = stream.gaps;
    json["markers"] = stream.markers;
    json["timestampSteps"] = stream.timestampSteps;
    json["ptimeMs"] = stream.ptimeMs;
    json["telephoneEvents"] = stream.telephoneEvents;
    json["engineUs"] = stream.engineUs;
    putQuality(json, stream);
    json["ssrc"] = stream.ssrc;
    json["ssrcChanges"] = stream.ssrcChanges;
    json["payloadType"] = stream.payloadType;
    json["local"] = stream.local.text();
    put(json, "source", stream.source);
    put(json, "target", stream.target);
    return json;
}

JsonValue valueOf(const SdpEdit& edit)
{
    JsonValue json;
    json["section"] = edit.section;
    json["line"] = edit.line;
    json["op"] = nameOf(edit.op);
    json["reason"] = nameOf(edit.reason);
    json["setting"] = settingBehind(edit.reason);
    json["before"] = redacted(edit.before);
    json["after"] = redacted(edit.after);
    return json;
}

JsonValue valueOf(const Event& event)
{
    JsonValue json;
    json["seq"] = event.sequence;
    json["time"] = isoTime(event.time);
    json["type"] = typeNames[event.body.index()];
    if (const CallId call = callOf(event))
        json["call"] = call.value;
    std::visit([&json](const auto& body) { fill(json, body); }, event.body);
    return json;
}

std::optional<std::size_t> eventTypeNamed(std::string_view name)
{
    const auto found
        = std::ranges::find(typeNames, name, [](const char* type) { return std::string_view(type); });
    return found == typeNames.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - typeNames.begin()));
}

std::string written(const JsonValue& value, int indent)
{
    return value.dump(indent, ' ', true, JsonValue::error_handler_t::replace);
}

std::string toJson(const Event& event)
{
    return written(valueOf(event));
}

} // namespace legscope
