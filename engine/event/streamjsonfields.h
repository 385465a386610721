#pragma once

#include "engine/event/jsonfields.h"
#include "engine/event/streamsample.h"

/// The same of what is counted of a stream. Keys that were pressed may be a secret: their number stands
/// there, they do not.
namespace legscope {

void jsonFields(auto& json, auto& payload, InJson<PayloadSeen>)
{
    json("type", payload.type);
    json("codec", payload.codec);
    json("packets", payload.packets);
}

void jsonFields(auto& json, auto& remote, InJson<RemoteReport>)
{
    json("reports", remote.reports);
    json("lossPercent", remote.lossPercent);
    json("lost", remote.lost);
    json("jitterMs", remote.jitterMs);
}

void jsonFields(auto& json, auto& sound, InJson<SoundConversion>)
{
    json("bufferMs", sound.bufferMs);
    json("targetMs", sound.targetMs);
    json("concealedLostMs", sound.concealedLostMs);
    json("concealedLateMs", sound.concealedLateMs);
    json("concealedBadMs", sound.concealedBadMs);
    json("stretchedMs", sound.stretchedMs);
    json("frameUs", sound.frameUs);
    json("pausesMs", sound.pausesMs);
}

void jsonFields(auto& json, auto& stream, InJson<StreamSample>)
{
    json("mline", stream.mline);
    json("from", stream.from);
    json("rtpIn", stream.rtpIn);
    json("rtpOut", stream.rtpOut);
    json("octetsIn", stream.octetsIn);
    json("octetsOut", stream.octetsOut);
    json("rtcpIn", stream.rtcpIn);
    json("rtcpOut", stream.rtcpOut);
    json("otherIn", stream.otherIn);
    json("otherOut", stream.otherOut);
    json("zrtp", stream.zrtp);
    json("drops", stream.drops);
    json("lost", stream.lost);
    json("expected", stream.expected);
    json("duplicate", stream.duplicate);
    json("reordered", stream.reordered);
    json("jitterMs", stream.jitterMs);
    json("maxDeltaMs", stream.maxDeltaMs);
    json("late", stream.late);
    json("gaps", stream.gaps);
    json("markers", stream.markers);
    json("timestampSteps", stream.timestampSteps);
    json("ptimeMs", stream.ptimeMs);
    json("telephoneEvents", stream.telephoneEvents);
    json("receivedSuite", stream.receivedSuite);
    json("sentSuite", stream.sentSuite);
    json("receivedKeys", stream.receivedKeys);
    json("sentKeys", stream.sentKeys);
    json("failedHandshakes", stream.failedHandshakes);
    json("engineUs", stream.engineUs);
    json.objects("payloads", stream.payloads);
    json("remote", stream.remote);
    json("conversion", stream.conversion);
    json("roundTripMs", stream.roundTripMs);
    json("rFactor", stream.rFactor);
    json("mos", stream.mos);
    json("ssrc", stream.ssrc);
    json("ssrcChanges", stream.ssrcChanges);
    json("payloadType", stream.payloadType);
    json("local", stream.local);
    json("source", stream.source);
    json("target", stream.target);
}

} // namespace legscope
