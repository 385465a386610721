#pragma once

#include "engine/event/event.h"

#include <string>
#include <string_view>
#include <vector>

/// One proxied call as the engine tells it, for tests of what reads the stream: sequence numbers from 1,
/// times from `sampleStart` in steps of 10 ms, all addresses on 127.0.0.1 (A 5070/4000, engine
/// 5060/16384..16387, B 5072/6000).
namespace legscope::sample {

inline const WallTime sampleStart{
    std::chrono::microseconds{1'769'853'731'123'456}}; // 2026-01-31T10:02:11.123456Z

inline SocketAddress at(std::uint16_t port)
{
    return *SocketAddress::parse("127.0.0.1", port);
}

inline std::string sdp(std::uint16_t port)
{
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
        + std::to_string(port) + " RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n";
}

inline std::string withBody(std::string head, std::string_view body)
{
    if (!body.empty())
        head += "Content-Type: application/sdp\r\n";
    return head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

inline std::string message(
    std::string_view firstLine, std::string_view callId, std::string_view cseq, std::string_view body = {})
{
    const bool isFirstInvite = firstLine.starts_with("INVITE") && cseq == "1 INVITE";
    std::string head(firstLine);
    head += "\r\nVia: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK-" + std::string(callId)
        + std::string(cseq.substr(0, 1)) + "\r\nFrom: <sip:1001@127.0.0.1>;tag=a\r\nTo: <sip:1002@127.0.0.1>"
        + (isFirstInvite ? "" : ";tag=b") + "\r\nCall-ID: " + std::string(callId)
        + "\r\nCSeq: " + std::string(cseq) + "\r\nContact: <sip:x@127.0.0.1>\r\n";
    return withBody(std::move(head), body);
}

/// Collects events and numbers them.
class Script {
public:
    std::vector<EventPtr> events;

    std::uint64_t add(EventBody body)
    {
        const std::uint64_t sequence = events.size() + 1;
        const WallTime time = sampleStart + std::chrono::milliseconds(10) * static_cast<int>(events.size());
        events.push_back(std::make_shared<const Event>(Event{sequence, time, std::move(body)}));
        return sequence;
    }

    std::uint64_t sip(CallId call, LegId leg, Direction direction, std::string text, std::string method,
        int status, std::uint32_t cseq, std::uint64_t rewrite = 0, Transport transport = Transport::Udp)
    {
        SipMessage sip{.call = call,
            .leg = leg,
            .direction = direction,
            .transport = transport,
            .local = at(5060),
            .remote = at(leg.value % 2 == 1 ? 5070 : 5072),
            .text = std::move(text),
            .method = std::move(method),
            .status = status,
            .cseq = cseq,
            .rewrite = rewrite};
        sip.hasSdp = sip.text.contains("application/sdp");
        return add(std::move(sip));
    }
};

inline std::vector<SdpEdit> edits(std::uint16_t before, std::uint16_t after)
{
    const auto line = [](std::uint16_t port) { return "m=audio " + std::to_string(port) + " RTP/AVP 8"; };
    return {{-1, 0, EditOp::Keep, EditReason::None, "v=0", "v=0"},
        {-1, 1, EditOp::Replace, EditReason::OriginHidden, "o=- 1 1 IN IP4 127.0.0.1",
            "o=- 7 1 IN IP4 127.0.0.1"},
        {-1, 2, EditOp::Keep, EditReason::None, "s=-", "s=-"},
        {-1, 3, EditOp::Replace, EditReason::MediaAnchored, "c=IN IP4 127.0.0.1", "c=IN IP4 127.0.0.1"},
        {-1, 4, EditOp::Keep, EditReason::None, "t=0 0", "t=0 0"},
        {0, 5, EditOp::Replace, EditReason::RelayPort, line(before), line(after)},
        {0, 6, EditOp::Keep, EditReason::None, "a=rtpmap:8 PCMA/8000", "a=rtpmap:8 PCMA/8000"}};
}

inline StreamSample stream(LegSide from, std::uint64_t packets)
{
    StreamSample sample;
    sample.from = from;
    sample.rtpIn = sample.rtpOut = sample.expected = packets;
    sample.octetsIn = sample.octetsOut = packets * 172;
    sample.local = at(from == LegSide::A ? 16384 : 16386);
    sample.source = at(from == LegSide::A ? 4000 : 6000);
    sample.target = at(from == LegSide::A ? 6000 : 4000);
    return sample;
}

inline CallBegan began(CallId call, LegId a)
{
    CallBegan body;
    body.call = call;
    body.legA = a;
    body.profile = "internal";
    body.context = "demo";
    return body;
}

inline void setUp(Script& script, CallId call, LegId a, LegId b, MediaMode mode)
{
    CallBegan begin = began(call, a);
    begin.callerNumber = "1001";
    begin.callerName = "Alice";
    begin.calledNumber = "1002";
    begin.demo = true;
    script.add(std::move(begin));
    script.add(LegBegan{call, a, LegSide::A, "internal", Direction::Received, "id-a", "sip:1001@127.0.0.1",
        at(5060), at(5070)});
    script.sip(call, a, Direction::Received,
        message("INVITE sip:1002@127.0.0.1 SIP/2.0", "id-a", "1 INVITE", sdp(4000)), "INVITE", 0, 1);
    script.add(RouteStep{call, "demo", "local", "bridge", "sofia/internal/1002@127.0.0.1",
        "route local > bridge sofia/internal/1002@127.0.0.1"});
    script.add(
        ModeDecided{call, mode, mode, ModeDecider::Profile, "profile internal: inbound-proxy-media=true"});
    script.add(LegBegan{
        call, b, LegSide::B, "internal", Direction::Sent, "id-b", "sip:1002@127.0.0.1", at(5060), at(5072)});
}

/// Ends with CallEnded unless `live`.
inline Script proxyCall(CallId call = CallId{1}, bool live = false)
{
    Script script;
    const LegId a{call.value * 2 - 1}, b{call.value * 2};
    setUp(script, call, a, b, MediaMode::Proxy);
    const auto offer = script.add(SdpRewritten{
        call, a, b, SdpKind::Offer, MediaMode::Proxy, sdp(4000), sdp(16386), edits(4000, 16386)});
    const std::string invite = message("INVITE sip:1002@127.0.0.1 SIP/2.0", "id-b", "1 INVITE", sdp(16386));
    script.sip(call, b, Direction::Sent, invite, "INVITE", 0, 1, offer);
    script.sip(
        call, b, Direction::Received, message("SIP/2.0 180 Ringing", "id-b", "1 INVITE"), "INVITE", 180, 1);
    script.add(LegChanged{call, b, LegState::Ringing, 180});
    script.sip(call, b, Direction::Received, message("SIP/2.0 200 OK", "id-b", "1 INVITE", sdp(6000)),
        "INVITE", 200, 1);
    const auto answer = script.add(SdpRewritten{
        call, b, a, SdpKind::Answer, MediaMode::Proxy, sdp(6000), sdp(16384), edits(6000, 16384)});
    script.add(MediaArmed{
        call, {{0, "audio", "PCMA/8000", at(16384), at(16386), at(4000), at(6000)}}, ArmedBy::Answer});
    script.sip(call, a, Direction::Sent, message("SIP/2.0 200 OK", "id-a", "1 INVITE", sdp(16384)), "INVITE",
        200, 1, answer);
    script.add(LegChanged{call, b, LegState::Answered, 200});
    script.add(LegChanged{call, a, LegState::Answered, 200});
    script.sip(call, a, Direction::Received, message("ACK sip:1002@127.0.0.1 SIP/2.0", "id-a", "1 ACK"),
        "ACK", 0, 1);
    script.sip(
        call, b, Direction::Sent, message("ACK sip:1002@127.0.0.1 SIP/2.0", "id-b", "1 ACK"), "ACK", 0, 1);
    script.add(MediaFlow{call, 0, LegSide::A, FlowChange::FirstPacket, at(4000), ""});
    script.add(MediaFlow{call, 0, LegSide::B, FlowChange::FirstPacket, at(6000), ""});
    if (live)
        return script;
    script.sip(call, a, Direction::Received, message("BYE sip:1002@127.0.0.1 SIP/2.0", "id-a", "2 BYE"),
        "BYE", 0, 2);
    script.sip(call, a, Direction::Sent, message("SIP/2.0 200 OK", "id-a", "2 BYE"), "BYE", 200, 2);
    script.add(LegEnded{call, a, "NORMAL_CLEARING", 0});
    script.sip(
        call, b, Direction::Sent, message("BYE sip:1002@127.0.0.1 SIP/2.0", "id-b", "2 BYE"), "BYE", 0, 2);
    script.sip(call, b, Direction::Received, message("SIP/2.0 200 OK", "id-b", "2 BYE"), "BYE", 200, 2);
    script.add(LegEnded{call, b, "NORMAL_CLEARING", 0});
    CallEnded ended;
    ended.call = call;
    ended.cause = "NORMAL_CLEARING";
    ended.by = CallEndedBy::Caller;
    ended.media = {call.value, {stream(LegSide::A, 250), stream(LegSide::B, 249)}};
    script.add(std::move(ended));
    return script;
}

} // namespace legscope::sample
