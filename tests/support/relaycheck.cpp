#include "tests/support/relaycheck.h"

#include <algorithm>
#include <map>

namespace legscope::test {
namespace {

using Flow = std::pair<SocketAddress, SocketAddress>; ///< source, destination
using Traffic = std::map<Flow, std::vector<const CapturedDatagram*>>;

/// From when to when a call had its ports.
struct Span {
    WallTime begin, end;
};

/// One direction of one relayed port: how it comes to us, how it leaves.
struct Hop {
    Flow in, out;
};

QString text(const Flow& flow)
{
    return QString::fromStdString(flow.first.text() + " > " + flow.second.text());
}

std::vector<const std::string*> during(const Span& span, const Traffic& traffic, const Flow& flow)
{
    std::vector<const std::string*> payloads;
    if (const auto found = traffic.find(flow); found != traffic.end()) {
        for (const CapturedDatagram* datagram : found->second) {
            if (datagram->time >= span.begin && datagram->time <= span.end)
                payloads.push_back(&datagram->payload);
        }
    }
    return payloads;
}

void compare(
    const Traffic& traffic, const Span& span, const Hop& hop, std::size_t& count, QString& difference)
{
    const auto came = during(span, traffic, hop.in);
    const auto went = during(span, traffic, hop.out);
    if (came.size() != went.size()) {
        const auto differs
            = std::ranges::mismatch(came, went, [](auto left, auto right) { return *left == *right; });
        difference = QStringLiteral("%1: %2 datagrams, %3: %4; they part at %5")
                         .arg(text(hop.in))
                         .arg(came.size())
                         .arg(text(hop.out))
                         .arg(went.size())
                         .arg(differs.in1 - came.begin());
        return;
    }
    for (std::size_t i = 0; i < came.size(); ++i) {
        if (*came[i] != *went[i]) {
            difference = QStringLiteral("datagram %1 of %2 was changed").arg(i).arg(text(hop.in));
            return;
        }
    }
    count += came.size();
}

SocketAddress next(const SocketAddress& address)
{
    return address.withPort(static_cast<std::uint16_t>(address.port() + 1));
}

struct RelayedCall {
    Span span;
    std::vector<ArmedStream> streams;
};

std::map<CallId, RelayedCall> relayedCalls(const std::vector<EventPtr>& events)
{
    std::map<CallId, RelayedCall> calls;
    for (const EventPtr& event : events) {
        if (std::holds_alternative<CallBegan>(event->body))
            calls[callOf(*event)].span.begin = event->time;
        else if (const auto* armed = std::get_if<MediaArmed>(&event->body))
            calls[armed->call].streams = armed->streams;
        else if (std::holds_alternative<CallEnded>(event->body))
            calls[callOf(*event)].span.end = event->time;
    }
    return calls;
}

} // namespace

RelayComparison compareRelayed(
    const std::vector<CapturedDatagram>& capture, const std::vector<EventPtr>& events)
{
    Traffic traffic;
    for (const CapturedDatagram& datagram : capture)
        traffic[{datagram.source, datagram.destination}].push_back(&datagram);
    RelayComparison result;
    for (const auto& [id, call] : relayedCalls(events)) {
        for (const ArmedStream& stream : call.streams) {
            if (!stream.remoteA || !stream.remoteB)
                continue;
            const SocketAddress &a = *stream.remoteA, &b = *stream.remoteB;
            const SocketAddress &us = stream.localA, &them = stream.localB;
            compare(traffic, call.span, {{a, us}, {them, b}}, result.rtp, result.difference);
            compare(traffic, call.span, {{b, them}, {us, a}}, result.rtp, result.difference);
            compare(traffic, call.span, {{next(a), next(us)}, {next(them), next(b)}}, result.rtcp,
                result.difference);
            compare(traffic, call.span, {{next(b), next(them)}, {next(us), next(a)}}, result.rtcp,
                result.difference);
        }
    }
    return result;
}

} // namespace legscope::test
