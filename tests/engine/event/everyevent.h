#pragma once

#include "tests/engine/event/samplecall.h"

namespace legscope::sample {

/// Adds what the script of a call lacks of the kinds that a call has, each field with a value of its own.
inline void addEveryKind(Script& script, CallId call)
{
    script.add(MediaArmed{call,
        {{1, "video", "H264/90000", at(1), *SocketAddress::parse("2001:db8::7", 9), at(3), {},
            "as A wants it", {"VP8: no"}}},
        ArmedBy::HostAddress});
    script.add(MediaFlow{call, 2, LegSide::B, FlowChange::ForeignSource, at(9), "dropped"});
    script.add(DigitPassed{call, LegSide::B, DigitSource::Info, {'#', std::chrono::milliseconds(160)},
        DigitWay::Rtp, DigitDrop::NoWay, true});
    SoundPlayed played;
    played.call = call;
    played.to = LegSide::B;
    played.name = "hello.wav";
    played.played = std::chrono::milliseconds(1'500);
    played.end = PlayEnd::Key;
    played.key = '*';
    script.add(played);
    script.add(
        SoundRecorded{call, LegSide::B, "/r/7.wav", RecordState::Ended, std::chrono::milliseconds(2'500),
            std::chrono::milliseconds(30), 40'044, RecordEnd::Key, '#', "the disk is full"});
    script.add(Finding{call, Severity::Warning, FindingCode::SdpRefused, "\"x\" <b> \xe2\x80\xae"});
    CallEnded ended;
    ended.call = call;
    ended.cause = "NORMAL_CLEARING";
    ended.q850 = -3;
    ended.by = CallEndedBy::Callee;
    ended.record->began = sampleStart;
    ended.record->answered = sampleStart + std::chrono::seconds(3);
    ended.record->legs = {{LegId{13}, LegSide::A, "id", "sip:x@y", sampleStart, "USER_BUSY", 486},
        {LegId{14}, LegSide::B, "other", "sip:z@y", {}, "NORMAL_CLEARING", 0}};
    ended.record->codecs = {"audio PCMA/8000"};
    StreamSample stream = sample::stream(LegSide::A, 77);
    stream.drops[2] = 5;
    stream.lost = -4;
    stream.jitterMs = 1.25;
    stream.payloads = {{8, 70, "PCMA"}, {101, 7, "telephone-event"}};
    stream.remote = RemoteReport{3, 0.5, 12, 2.5};
    stream.mos = 4.2;
    stream.conversion = SoundConversion{1, 2, 3, 4, 5, 6, 7, 8};
    stream.keys = "123";
    stream.receivedKeys = "SDES";
    stream.sentKeys = "DTLS, sha-256";
    stream.failedHandshakes = 2;
    ended.media = {call.value, {stream}};
    script.add(ended);
}

/// A call with events of every kind.
inline std::vector<EventPtr> everyEvent()
{
    Script script = proxyCall(CallId{7});
    addEveryKind(script, CallId{7});
    return script.events;
}

} // namespace legscope::sample
