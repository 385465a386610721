#include "tests/support/eventfeed.h"

#include <memory>
#include <string_view>

namespace legscope::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view anyHost = "127.0.0.1";

SocketAddress at(std::uint16_t port)
{
    return SocketAddress::parse(anyHost, port).value();
}

std::string sdpFrom(std::string_view user, std::string_view address, int port)
{
    std::string sdp = "v=0\r\no=";
    sdp.append(user)
        .append(" 20518 0 IN IP4 ")
        .append(address)
        .append("\r\ns=-\r\nc=IN IP4 ")
        .append(address);
    sdp.append("\r\nt=0 0\r\nm=audio ").append(std::to_string(port)).append(" RTP/AVP 8 101\r\n");
    sdp.append("a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=sendrecv\r\n");
    return sdp;
}

std::vector<SdpEdit> editsBetween(const std::string& before, const std::string& after)
{
    const auto lines = [](const std::string& sdp) {
        std::vector<std::string> split;
        for (std::size_t from = 0; from < sdp.size();) {
            const std::size_t end = sdp.find("\r\n", from);
            split.push_back(sdp.substr(from, end - from));
            from = end + 2;
        }
        return split;
    };
    const std::vector<std::string> old = lines(before), fresh = lines(after);
    std::vector<SdpEdit> edits;
    int section = -1;
    for (std::size_t line = 0; line < old.size(); ++line) {
        section += old[line].starts_with("m=") ? 1 : 0;
        SdpEdit edit{section, line, EditOp::Keep, EditReason::None, old[line], fresh[line]};
        if (old[line] != fresh[line]) {
            edit.op = EditOp::Replace;
            edit.reason = old[line].starts_with("o=") ? EditReason::OriginHidden
                : old[line].starts_with("c=")         ? EditReason::MediaAnchored
                                                      : EditReason::RelayPort;
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace

EventFeed::EventFeed(Sink sink)
    : m_sink(std::move(sink))
    , m_now(std::chrono::sys_days{std::chrono::January / 31 / 2026} + 10h + 2min + 11s)
{
}

EventPtr EventFeed::publish(EventBody body)
{
    auto event = std::make_shared<const Event>(Event{++m_sequence, m_now, std::move(body)});
    m_now += 400us;
    m_sink(event);
    return event;
}

std::string EventFeed::offerBefore()
{
    return sdpFrom("caller", "10.0.0.7", 40000);
}
std::string EventFeed::offerAfter()
{
    return sdpFrom("-", "127.0.0.1", 16402);
}

void EventFeed::profileRuns(const std::string& name, MediaMode mode, bool lateNegotiation)
{
    ProfileStatus status;
    status.name = name;
    status.state = ProfileState::Running;
    status.sipAddress = "127.0.0.1:5060";
    status.rtpIp = "127.0.0.1";
    status.rtpStartPort = 16384;
    status.rtpEndPort = 32768;
    status.context = "demo";
    status.inboundProxyMedia = mode == MediaMode::Proxy;
    status.inboundBypassMedia = mode == MediaMode::Bypass;
    status.inboundLateNegotiation = lateNegotiation;
    status.mode = mode;
    status.file = "sip_profiles/" + name + ".xml";
    status.line = 2;
    publish(ProfileChanged{status});
}

void EventFeed::problem(Severity severity, std::string where, std::string text)
{
    publish(Problem{severity, std::move(where), std::move(text)});
}

void EventFeed::message(const FedCall& call, LegSide side, Direction direction, const std::string& startLine,
    const std::string& method, int status, std::uint32_t cseq, const std::string& sdp, std::uint64_t rewrite,
    bool retransmission)
{
    SipMessage sip;
    sip.call = call.call;
    sip.leg = side == LegSide::A ? call.a : call.b;
    sip.direction = direction;
    sip.local = at(5060);
    sip.remote = at(side == LegSide::A ? 5070 : 5072);
    sip.method = method;
    sip.status = status;
    sip.cseq = cseq;
    sip.retransmission = retransmission;
    sip.hasSdp = !sdp.empty();
    sip.rewrite = rewrite;
    sip.text = startLine + "\r\nVia: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK" + std::to_string(cseq)
        + "\r\nFrom: <sip:" + call.caller + "@127.0.0.1>;tag=a1\r\nTo: <sip:" + call.called
        + "@127.0.0.1>\r\nCall-ID: " + std::to_string(call.call.value)
        + "@127.0.0.1\r\nCSeq: " + std::to_string(cseq) + " " + method + "\r\n";
    if (sip.hasSdp)
        sip.text += "Content-Type: application/sdp\r\n";
    sip.text += "Content-Length: " + std::to_string(sdp.size()) + "\r\n\r\n" + sdp;
    publish(std::move(sip));
}

std::uint64_t EventFeed::rewritten(const FedCall& call, SdpKind kind)
{
    const bool offer = kind == SdpKind::Offer;
    SdpRewritten sdp;
    sdp.call = call.call;
    sdp.from = offer ? call.a : call.b;
    sdp.to = offer ? call.b : call.a;
    sdp.kind = kind;
    sdp.mode = call.mode;
    sdp.before = offer ? offerBefore() : sdpFrom("callee", "10.0.0.9", 42000);
    sdp.after = sdp.before;
    if (call.mode != MediaMode::Bypass)
        sdp.after = offer ? offerAfter() : sdpFrom("-", "127.0.0.1", 16400);
    sdp.edits = editsBetween(sdp.before, sdp.after);
    return publish(std::move(sdp))->sequence;
}

FedCall EventFeed::ring(std::string caller, std::string called, MediaMode mode)
{
    FedCall fed;
    fed.caller = std::move(caller);
    fed.called = std::move(called);
    fed.mode = mode;
    const std::string invite = "INVITE sip:" + fed.called + "@127.0.0.1 SIP/2.0";
    fed.call = CallId{++m_ids};
    fed.a = LegId{++m_ids};
    fed.b = LegId{++m_ids};

    publish(CallBegan{fed.call, fed.a, "internal", fed.caller, "Caller " + fed.caller, fed.called, "demo", 1,
        false, "uuid-of-call-" + std::to_string(fed.call.value)});
    publish(LegBegan{fed.call, fed.a, LegSide::A, "internal", Direction::Received, "a@127.0.0.1",
        "sip:" + fed.caller + "@127.0.0.1:5070", at(5060), at(5070)});
    message(fed, LegSide::A, Direction::Received, invite, "INVITE", 0, 1, offerBefore());
    message(fed, LegSide::A, Direction::Sent, "SIP/2.0 100 Trying", "INVITE", 100, 1);
    publish(RouteStep{fed.call, "demo", "route", "bridge", "sofia/internal/" + fed.called + "@127.0.0.1:5072",
        "route demo > bridge sofia/internal/" + fed.called + "@127.0.0.1:5072"});
    publish(ModeDecided{fed.call, mode, mode, ModeDecider::Profile,
        mode == MediaMode::Bypass ? "profile internal: inbound-bypass-media=true"
                                  : "profile internal: inbound-proxy-media=true"});
    fed.offer = rewritten(fed, SdpKind::Offer);
    publish(LegBegan{fed.call, fed.b, LegSide::B, "internal", Direction::Sent, "b@127.0.0.1",
        "sip:" + fed.called + "@127.0.0.1:5072", at(5060), at(5072)});
    message(fed, LegSide::B, Direction::Sent, invite, "INVITE", 0, 1, offerAfter(), fed.offer);
    advance(500ms);
    message(fed, LegSide::B, Direction::Sent, invite, "INVITE", 0, 1, offerAfter(), fed.offer, true);
    message(fed, LegSide::B, Direction::Received, "SIP/2.0 180 Ringing", "INVITE", 180, 1);
    publish(LegChanged{fed.call, fed.b, LegState::Ringing, 180});
    message(fed, LegSide::A, Direction::Sent, "SIP/2.0 180 Ringing", "INVITE", 180, 1);
    publish(LegChanged{fed.call, fed.a, LegState::Ringing, 180});
    return fed;
}

void EventFeed::answer(FedCall& call)
{
    const std::string ack = "ACK sip:" + call.called + "@127.0.0.1 SIP/2.0";
    advance(900ms);
    message(call, LegSide::B, Direction::Received, "SIP/2.0 200 OK", "INVITE", 200, 1,
        sdpFrom("callee", "10.0.0.9", 42000));
    publish(LegChanged{call.call, call.b, LegState::Answered, 200});
    message(call, LegSide::B, Direction::Sent, ack, "ACK", 0, 1);
    call.answer = rewritten(call, SdpKind::Answer);
    if (call.mode != MediaMode::Bypass)
        publish(MediaArmed{call.call, {{0, "audio", "PCMA/8000", at(16400), at(16402), at(40000), at(42000)}},
            ArmedBy::Answer});
    message(call, LegSide::A, Direction::Sent, "SIP/2.0 200 OK", "INVITE", 200, 1,
        sdpFrom("-", "127.0.0.1", 16400), call.answer);
    publish(LegChanged{call.call, call.a, LegState::Answered, 200});
    message(call, LegSide::A, Direction::Received, ack, "ACK", 0, 1);
    if (call.mode == MediaMode::Bypass)
        return;
    publish(MediaFlow{
        call.call, 0, LegSide::A, FlowChange::FirstPacket, at(40000), "first packet from 127.0.0.1:40000"});
    publish(MediaFlow{
        call.call, 0, LegSide::B, FlowChange::FirstPacket, at(42000), "first packet from 127.0.0.1:42000"});
}

FedCall EventFeed::talk(std::string caller, std::string called, MediaMode mode)
{
    FedCall fed = ring(std::move(caller), std::move(called), mode);
    answer(fed);
    return fed;
}

void EventFeed::refuse(FedCall& call, int status, const std::string& reason, const std::string& cause)
{
    const std::string line = "SIP/2.0 " + std::to_string(status) + " " + reason;
    message(call, LegSide::B, Direction::Received, line, "INVITE", status, 1);
    publish(LegEnded{call.call, call.b, cause, status});
    message(call, LegSide::A, Direction::Sent, line, "INVITE", status, 1);
    publish(LegEnded{call.call, call.a, cause, status});
    publish(CallEnded{call.call, cause, 17, status, CallEndedBy::Callee, {}, {}});
}

void EventFeed::hangUp(FedCall& call)
{
    const std::string bye = "BYE sip:" + call.called + "@127.0.0.1 SIP/2.0";
    message(call, LegSide::A, Direction::Received, bye, "BYE", 0, 2);
    message(call, LegSide::A, Direction::Sent, "SIP/2.0 200 OK", "BYE", 200, 2);
    publish(LegEnded{call.call, call.a, "NORMAL_CLEARING", 0});
    message(call, LegSide::B, Direction::Sent, bye, "BYE", 0, 2);
    message(call, LegSide::B, Direction::Received, "SIP/2.0 200 OK", "BYE", 200, 2);
    publish(LegEnded{call.call, call.b, "NORMAL_CLEARING", 0});
    publish(CallEnded{call.call, "NORMAL_CLEARING", 16, 0, CallEndedBy::Caller, {}, call.sample});
}

void EventFeed::sample(const std::vector<FedCall*>& calls)
{
    advance(200ms);
    MediaSampled sampled;
    sampled.capture = capture;
    for (FedCall* call : calls) {
        if (call->mode == MediaMode::Bypass)
            continue;
        call->sample.call = call->call.value;
        if (call->sample.streams.empty())
            call->sample.streams.resize(2);
        for (std::size_t index = 0; index < 2; ++index) {
            StreamSample& stream = call->sample.streams[index];
            stream.from = index == 0 ? LegSide::A : LegSide::B;
            stream.rtpIn += 10;
            stream.rtpOut += 10;
            stream.octetsIn += 1720;
            stream.octetsOut += 1720;
            stream.expected = stream.rtpIn;
            stream.jitterMs = index == 0 ? 2.1 : 3.4;
            stream.maxDeltaMs = 24.5;
            stream.ssrc = 0x1000U + static_cast<std::uint32_t>(index);
            stream.payloadType = 8;
            stream.local = at(index == 0 ? 16400 : 16402);
            stream.source = at(index == 0 ? 40000 : 42000);
            stream.target = at(index == 0 ? 42000 : 40000);
        }
        sampled.calls.push_back(call->sample);
    }
    publish(std::move(sampled));
}

} // namespace legscope::test
