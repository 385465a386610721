#include "tests/support/relaycheck.h"

#include <map>
#include <set>

namespace legscope::test {
namespace {

struct Traffic {
    std::map<SocketAddress, std::vector<const std::string*>> to, from;
};

void compare(const Traffic& traffic, const SocketAddress& in, const SocketAddress& out, std::size_t& count,
    QString& difference)
{
    const auto arrived = traffic.to.find(in);
    const auto left = traffic.from.find(out);
    const std::size_t came = arrived == traffic.to.end() ? 0 : arrived->second.size();
    const std::size_t went = left == traffic.from.end() ? 0 : left->second.size();
    if (came != went) {
        difference = QStringLiteral("%1 datagrams came to %2, %3 left from %4")
                         .arg(came)
                         .arg(QString::fromStdString(in.text()))
                         .arg(went)
                         .arg(QString::fromStdString(out.text()));
        return;
    }
    for (std::size_t i = 0; i < came; ++i) {
        if (*arrived->second[i] != *left->second[i]) {
            difference = QStringLiteral("datagram %1 to %2 was changed").arg(i).arg(QString::fromStdString(in.text()));
            return;
        }
    }
    count += came;
}

} // namespace

RelayComparison compareRelayed(const std::vector<CapturedDatagram>& capture, const std::vector<MediaArmed>& armed)
{
    Traffic traffic;
    for (const CapturedDatagram& datagram : capture) {
        traffic.to[datagram.destination].push_back(&datagram.payload);
        traffic.from[datagram.source].push_back(&datagram.payload);
    }
    RelayComparison result;
    std::set<SocketAddress> done;
    for (const MediaArmed& call : armed) {
        for (const ArmedStream& stream : call.streams) {
            if (!done.insert(stream.localA).second)
                continue;
            const auto rtcpA = stream.localA.withPort(static_cast<std::uint16_t>(stream.localA.port() + 1));
            const auto rtcpB = stream.localB.withPort(static_cast<std::uint16_t>(stream.localB.port() + 1));
            compare(traffic, stream.localA, stream.localB, result.rtp, result.difference);
            compare(traffic, stream.localB, stream.localA, result.rtp, result.difference);
            compare(traffic, rtcpA, rtcpB, result.rtcp, result.difference);
            compare(traffic, rtcpB, rtcpA, result.rtcp, result.difference);
        }
    }
    return result;
}

} // namespace legscope::test
