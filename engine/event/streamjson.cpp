#include "engine/event/streamjson.h"

namespace legscope {
namespace {

/// What is known only of some streams: the codecs, what RTCP says, the E-model. Keys that were pressed may be
/// a secret: their number is written, they are not.
void writeQuality(JsonWriter& json, const StreamSample& stream)
{
    json.array("payloads", stream.payloads, [&json](const PayloadSeen& payload) {
        json.beginObject();
        json.member("type", payload.type);
        json.member("codec", payload.codec);
        json.member("packets", payload.packets);
        json.endObject();
    });
    if (stream.remote) {
        json.key("remote").beginObject();
        json.member("reports", stream.remote->reports);
        json.member("lossPercent", stream.remote->lossPercent);
        json.member("lost", stream.remote->lost);
        json.member("jitterMs", stream.remote->jitterMs);
        json.endObject();
    }
    if (stream.conversion) {
        json.key("conversion").beginObject();
        json.member("bufferMs", stream.conversion->bufferMs);
        json.member("targetMs", stream.conversion->targetMs);
        json.member("concealedLostMs", stream.conversion->concealedLostMs);
        json.member("concealedLateMs", stream.conversion->concealedLateMs);
        json.member("concealedBadMs", stream.conversion->concealedBadMs);
        json.member("stretchedMs", stream.conversion->stretchedMs);
        json.member("frameUs", stream.conversion->frameUs);
        json.endObject();
    }
    if (stream.roundTripMs)
        json.member("roundTripMs", *stream.roundTripMs);
    if (stream.rFactor)
        json.member("rFactor", *stream.rFactor);
    if (stream.mos)
        json.member("mos", *stream.mos);
}

} // namespace

void writeStream(JsonWriter& json, const StreamSample& stream)
{
    json.beginObject();
    json.member("mline", stream.mline);
    json.member("from", nameOf(stream.from));
    json.member("rtpIn", stream.rtpIn);
    json.member("rtpOut", stream.rtpOut);
    json.member("octetsIn", stream.octetsIn);
    json.member("octetsOut", stream.octetsOut);
    json.member("rtcpIn", stream.rtcpIn);
    json.member("rtcpOut", stream.rtcpOut);
    json.member("otherIn", stream.otherIn);
    json.member("otherOut", stream.otherOut);
    json.member("zrtp", stream.zrtp);
    json.key("drops").beginObject();
    for (std::size_t reason = 0; reason < dropReasons; ++reason)
        json.member(nameOf(static_cast<Drop>(reason)), stream.drops[reason]);
    json.endObject();
    json.member("lost", stream.lost);
    json.member("expected", stream.expected);
    json.member("duplicate", stream.duplicate);
    json.member("reordered", stream.reordered);
    json.member("jitterMs", stream.jitterMs);
    json.member("maxDeltaMs", stream.maxDeltaMs);
    json.member("late", stream.late);
    json.member("gaps", stream.gaps);
    json.member("markers", stream.markers);
    json.member("timestampSteps", stream.timestampSteps);
    json.member("ptimeMs", stream.ptimeMs);
    json.member("telephoneEvents", stream.telephoneEvents);
    json.member("receivedSuite", stream.receivedSuite);
    json.member("sentSuite", stream.sentSuite);
    json.member("receivedKeys", stream.receivedKeys);
    json.member("sentKeys", stream.sentKeys);
    json.member("failedHandshakes", stream.failedHandshakes);
    json.member("engineUs", stream.engineUs);
    writeQuality(json, stream);
    json.member("ssrc", stream.ssrc);
    json.member("ssrcChanges", stream.ssrcChanges);
    json.member("payloadType", stream.payloadType);
    json.member("local", stream.local);
    json.member("source", stream.source);
    json.member("target", stream.target);
    json.endObject();
}

void streamsMember(JsonWriter& json, const CallSample& sample)
{
    json.array("streams", sample.streams, [&json](const StreamSample& stream) { writeStream(json, stream); });
}

} // namespace legscope
