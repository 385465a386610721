#pragma once

#include "engine/event/event.h"

/// What of an event of a call stands in JSON, once for who writes and for who reads: `json(name, value)` is a
/// member. Besides:
///   json.masked(name, text)        a text in which secrets may stand (redact.h)
///   json.objects(name, values)     a list of what has fields of its own
///   json.seconds(name, duration)   a duration as a fraction
///   json.inner(name, body, fields) an object whose fields `fields(json)` names
///   json.derived(name, value)      what follows from other members: it is only written
namespace legscope {

template <class T>
struct InJson { };

void jsonFields(auto& json, auto& body, InJson<CallBegan>)
{
    json("leg", body.legA);
    json("uuid", body.uuid);
    json("profile", body.profile);
    json("callerNumber", body.callerNumber);
    json("callerName", body.callerName);
    json("calledNumber", body.calledNumber);
    json("context", body.context);
    json("profileRevision", body.profileRevision);
    json("demo", body.demo);
}

void jsonFields(auto& json, auto& body, InJson<LegBegan>)
{
    json("leg", body.leg);
    json("side", body.side);
    json("profile", body.profile);
    json("invite", body.invite);
    json("sipCallId", body.sipCallId);
    json.masked("remoteUri", body.remoteUri);
    json("local", body.local);
    json("remote", body.remote);
}

void jsonFields(auto& json, auto& body, InJson<LegChanged>)
{
    json("leg", body.leg);
    json("state", body.state);
    json("status", body.status);
}

void jsonFields(auto& json, auto& body, InJson<RouteStep>)
{
    json("context", body.context);
    json("extension", body.extension);
    json("application", body.application);
    json.masked("data", body.data);
    json.masked("text", body.text);
}

void jsonFields(auto& json, auto& body, InJson<ModeDecided>)
{
    json("requested", body.requested);
    json("effective", body.effective);
    json("decider", body.decider);
    json("reason", body.reason);
}

void jsonFields(auto& json, auto& body, InJson<SipMessage>)
{
    json("leg", body.leg);
    json("direction", body.direction);
    json("transport", body.transport);
    json("local", body.local);
    json("remote", body.remote);
    json("method", body.method);
    json("status", body.status);
    json("cseq", body.cseq);
    json("retransmission", body.retransmission);
    json("hasSdp", body.hasSdp);
    json("rewrite", body.rewrite);
    json.masked("text", body.text);
}

void jsonFields(auto& json, auto& edit, InJson<SdpEdit>)
{
    json("section", edit.section);
    json("line", edit.line);
    json("op", edit.op);
    json("reason", edit.reason);
    json.derived("setting", settingBehind(edit.reason));
    json.masked("before", edit.before);
    json.masked("after", edit.after);
}

void jsonFields(auto& json, auto& body, InJson<SdpRewritten>)
{
    json("from", body.from);
    json("to", body.to);
    json("kind", body.kind);
    json("mode", body.mode);
    json.masked("before", body.before);
    json.masked("after", body.after);
    json.objects("edits", body.edits);
}

void jsonFields(auto& json, auto& stream, InJson<ArmedStream>)
{
    json("mline", stream.mline);
    json("media", stream.media);
    json("codec", stream.codec);
    json("localA", stream.localA);
    json("localB", stream.localB);
    json("remoteA", stream.remoteA);
    json("remoteB", stream.remoteB);
    json("decision", stream.decision);
    json("refused", stream.refused);
}

void jsonFields(auto& json, auto& body, InJson<MediaArmed>)
{
    json("by", body.by);
    json.objects("streams", body.streams);
}

void jsonFields(auto& json, auto& body, InJson<MediaFlow>)
{
    json("mline", body.mline);
    json("from", body.from);
    json("change", body.change);
    json("source", body.source);
    json("text", body.text);
}

void jsonFields(auto& json, auto& body, InJson<LegEnded>)
{
    json("leg", body.leg);
    json("cause", body.cause);
    json("status", body.status);
}

void jsonFields(auto& json, auto& leg, InJson<LegDetails>)
{
    json("leg", leg.leg);
    json("side", leg.side);
    json("sipCallId", leg.sipCallId);
    json.masked("remoteUri", leg.remoteUri);
    json("answered", leg.answered);
    json("cause", leg.cause);
    json("status", leg.status);
}

/// The call detail record.
void jsonFields(auto& json, auto& record, InJson<DetailRecord>)
{
    json("uuid", record.uuid);
    json("profile", record.profile);
    json("context", record.context);
    json("callerNumber", record.callerNumber);
    json("callerName", record.callerName);
    json("calledNumber", record.calledNumber);
    json("began", record.began);
    json("answered", record.answered);
    json("ended", record.ended);
    json.derived("durationS", record.duration().count());
    json.derived("billedS", record.billed().count());
}

void jsonFields(auto& json, auto& body, InJson<CallEnded>)
{
    json("cause", body.cause);
    json("q850", body.q850);
    json("status", body.status);
    json("by", body.by);
    json.masked("text", body.text);
    json.objects("streams", body.media.streams);
    json.inner("record", *body.record, [&body](auto& inner, auto& record) {
        jsonFields(inner, record, InJson<DetailRecord>());
        inner.derived("hungUpBy", nameOf(body.by));
        inner("codecs", record.codecs);
        inner.objects("legs", record.legs);
    });
}

void jsonFields(auto& json, auto& body, InJson<Finding>)
{
    json("severity", body.severity);
    json("code", body.code);
    json.masked("text", body.text);
}

void jsonFields(auto& json, auto& body, InJson<DigitPassed>)
{
    json("from", body.from);
    json("source", body.source);
    json("key", body.digit.key);
    json("masked", body.isMasked);
    json("ms", body.digit.length);
    json("way", body.way);
    json("dropped", body.drop);
}

void jsonFields(auto& json, auto& body, InJson<SoundPlayed>)
{
    json("to", body.to);
    json.masked("name", body.name);
    json("state", body.state);
    json.seconds("seconds", body.played);
    json("missedMs", body.missed);
    json("end", body.end);
    json("key", body.key);
    json.masked("text", body.text);
}

void jsonFields(auto& json, auto& body, InJson<SoundRecorded>)
{
    json("of", body.of);
    json.masked("path", body.path);
    json("state", body.state);
    json.seconds("seconds", body.length);
    json("lostMs", body.lost);
    json("octets", body.octets);
    json("end", body.end);
    json("key", body.key);
    json.masked("text", body.text);
}

} // namespace legscope
