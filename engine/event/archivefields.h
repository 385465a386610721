#pragma once

#include "engine/event/event.h"

/// What there is of each value of an event, in the order in which it is stored: `archive(a, b, ...)` writes
/// or reads them. What is added goes to the end, as `archive.since(VERSION, ...)` with a new version of the
/// archive: archives of the versions before are read without it. What `archive.ofThisRun` gets is kept in
/// memory alone.
namespace legscope {

template <class T>
struct Stored { };

/// A text in which secrets may stand (redact.h): they are masked as it is written.
template <class Text>
struct MaskedText {
    Text& text;
};

void archiveFields(auto& archive, auto& value, Stored<CallBegan>)
{
    archive(value.call, value.legA, value.profile, value.callerNumber, value.callerName, value.calledNumber,
        value.context, value.profileRevision, value.demo, value.uuid);
}

void archiveFields(auto& archive, auto& value, Stored<LegBegan>)
{
    archive(value.call, value.leg, value.side, value.profile, value.invite, value.sipCallId,
        MaskedText{value.remoteUri}, value.local, value.remote);
}

void archiveFields(auto& archive, auto& value, Stored<LegChanged>)
{
    archive(value.call, value.leg, value.state, value.status);
}

void archiveFields(auto& archive, auto& value, Stored<RouteStep>)
{
    archive(value.call, value.context, value.extension, value.application, MaskedText{value.data},
        MaskedText{value.text});
}

void archiveFields(auto& archive, auto& value, Stored<ModeDecided>)
{
    archive(value.call, value.requested, value.effective, value.decider, value.reason);
}

void archiveFields(auto& archive, auto& value, Stored<SipMessage>)
{
    archive(value.call, value.leg, value.direction, value.transport, value.local, value.remote,
        MaskedText{value.text}, value.method, value.status, value.cseq, value.retransmission, value.hasSdp,
        value.rewrite);
}

void archiveFields(auto& archive, auto& value, Stored<SdpEdit>)
{
    archive(
        value.section, value.line, value.op, value.reason, MaskedText{value.before}, MaskedText{value.after});
}

void archiveFields(auto& archive, auto& value, Stored<SdpRewritten>)
{
    archive(value.call, value.from, value.to, value.kind, value.mode, MaskedText{value.before},
        MaskedText{value.after}, value.edits);
}

void archiveFields(auto& archive, auto& value, Stored<ArmedStream>)
{
    archive(value.mline, value.media, value.codec, value.localA, value.localB, value.remoteA, value.remoteB,
        value.decision, value.refused);
}

void archiveFields(auto& archive, auto& value, Stored<MediaArmed>)
{
    archive(value.call, value.streams, value.by);
}

void archiveFields(auto& archive, auto& value, Stored<MediaFlow>)
{
    archive(value.call, value.mline, value.from, value.change, value.source, value.text);
}

void archiveFields(auto& archive, auto& value, Stored<PayloadSeen>)
{
    archive(value.type, value.packets, value.codec);
}

void archiveFields(auto& archive, auto& value, Stored<RemoteReport>)
{
    archive(value.reports, value.lossPercent, value.lost, value.jitterMs);
}

void archiveFields(auto& archive, auto& value, Stored<SoundConversion>)
{
    archive(value.bufferMs, value.targetMs, value.concealedLostMs, value.concealedLateMs,
        value.concealedBadMs, value.stretchedMs, value.frameUs);
    archive.since(3, value.pausesMs);
}

void archiveFields(auto& archive, auto& value, Stored<StreamSample>)
{
    archive(value.mline, value.from, value.rtpIn, value.rtpOut, value.octetsIn, value.octetsOut, value.rtcpIn,
        value.rtcpOut, value.otherIn, value.otherOut, value.zrtp, value.drops, value.lost, value.expected,
        value.duplicate, value.reordered, value.jitterMs, value.maxDeltaMs, value.ssrc, value.ssrcChanges,
        value.payloadType, value.late, value.gaps, value.markers, value.timestampSteps, value.ptimeMs,
        value.payloads, value.telephoneEvents, value.remote, value.roundTripMs, value.rFactor, value.mos,
        value.receivedSuite, value.sentSuite, value.conversion, value.engineUs, value.local, value.source,
        value.target);
    archive.ofThisRun(value.keys);
    archive.since(3, value.receivedKeys, value.sentKeys, value.failedHandshakes);
}

void archiveFields(auto& archive, auto& value, Stored<CallSample>)
{
    archive(value.call, value.streams);
}

void archiveFields(auto& archive, auto& value, Stored<LegEnded>)
{
    archive(value.call, value.leg, value.cause, value.status);
}

void archiveFields(auto& archive, auto& value, Stored<LegDetails>)
{
    archive(value.leg, value.side, value.sipCallId, MaskedText{value.remoteUri}, value.answered, value.cause,
        value.status);
}

void archiveFields(auto& archive, auto& value, Stored<CallEnded>)
{
    auto& record = *value.record;
    archive(value.call, value.cause, value.q850, value.status, value.by, MaskedText{value.text}, value.media,
        record.uuid, record.profile, record.context, record.callerNumber, record.callerName,
        record.calledNumber, record.began, record.ended, record.answered, record.legs, record.codecs);
}

void archiveFields(auto& archive, auto& value, Stored<Finding>)
{
    archive(value.call, value.severity, value.code, MaskedText{value.text});
}

void archiveFields(auto& archive, auto& value, Stored<Digit>)
{
    archive(value.key, value.length);
}

void archiveFields(auto& archive, auto& value, Stored<DigitPassed>)
{
    archive(value.call, value.from, value.source, value.digit, value.way, value.drop, value.isMasked);
}

void archiveFields(auto& archive, auto& value, Stored<SoundPlayed>)
{
    archive(value.call, value.to, value.name, value.state, value.played, value.missed, value.end, value.key,
        value.text);
}

void archiveFields(auto& archive, auto& value, Stored<SoundRecorded>)
{
    archive(value.call, value.of, value.path, value.state, value.length, value.lost, value.octets, value.end,
        value.key, value.text);
}

} // namespace legscope
