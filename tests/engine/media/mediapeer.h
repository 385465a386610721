#pragma once

#include "engine/media/mediapool.h"
#include "engine/net/udpsocket.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/longestwait.h"
#include "tests/support/ownloopback.h"

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <mutex>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace legscope::test {

inline const SocketAddress loopback = ownLoopback();

/// The back end under test: LEGSCOPE_TEST_MEDIA_IO=epoll, otherwise what the engine would choose.
inline MediaIo mediaIo()
{
    const char* wanted = std::getenv("LEGSCOPE_TEST_MEDIA_IO");
    return wanted && std::string_view(wanted) == "epoll" ? MediaIo::Epoll : MediaIo::Auto;
}

/// How many sockets are bound to that IPv4 address and port: a port whose source is believed has two.
inline int socketsAt(const SocketAddress& local)
{
    sockaddr_in v4{};
    std::memcpy(&v4, local.data(), sizeof v4);
    const std::string wanted = fmt::format(": {:08X}:{:04X} ", v4.sin_addr.s_addr, local.port());
    std::ifstream table("/proc/net/udp");
    int found = 0;
    for (std::string line; std::getline(table, line);)
        found += line.find(wanted) != std::string::npos;
    return found;
}

/// A real endpoint on loopback.
class MediaPeer {
public:
    explicit MediaPeer(const SocketAddress& local = loopback)
        : m_socket(UdpSocket::bind(local).value())
    {
    }

    const SocketAddress& address() const { return m_socket.local(); }

    void send(Octets octets, const SocketAddress& to) const
    {
        ::sendto(m_socket.fd(), octets.data(), octets.size(), 0, to.data(), to.size());
    }

    struct Received {
        Packet octets;
        SocketAddress source;
    };

    /// The next datagram, waited for at most `limit`.
    std::optional<Received> receive(std::chrono::milliseconds limit = longestWait) const
    {
        pollfd poll{m_socket.fd(), POLLIN, 0};
        if (::poll(&poll, 1, static_cast<int>(limit.count())) != 1)
            return std::nullopt;
        Received received;
        received.octets.resize(65536);
        sockaddr_in6 source{};
        socklen_t size = sizeof source;
        const ssize_t got = ::recvfrom(m_socket.fd(), received.octets.data(), received.octets.size(), 0,
            reinterpret_cast<sockaddr*>(&source), &size);
        if (got < 0)
            return std::nullopt;
        received.octets.resize(static_cast<std::size_t>(got));
        received.source = *SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&source));
        return received;
    }

    int fd() const { return m_socket.fd(); }

    /// Whether nothing waits now. Ask after something that was sent later has arrived elsewhere.
    bool isSilent() const { return !receive(std::chrono::milliseconds(0)); }

private:
    UdpSocket m_socket;
};

/// The RTP and RTCP endpoint of one side.
struct MediaSide {
    MediaPeer rtp, rtcp;
    MediaLocal relay;
    std::optional<SocketAddress> sdpRtcp() const { return rtcp.address(); }
};

/// Flow events as they come from the workers.
class FlowLog {
public:
    void add(const MediaFlow& flow)
    {
        const std::lock_guard lock(m_mutex);
        m_flows.push_back(flow);
    }
    int count(FlowChange change, LegSide from) const
    {
        const std::lock_guard lock(m_mutex);
        int found = 0;
        for (const MediaFlow& flow : m_flows)
            found += flow.change == change && flow.from == from;
        return found;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<MediaFlow> m_flows;
};

/// Time-outs as they come from the workers.
class TimeoutLog {
public:
    void add(const MediaTimeout& timeout)
    {
        const std::lock_guard lock(m_mutex);
        m_timeouts.push_back(timeout);
    }
    std::vector<MediaTimeout> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_timeouts;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<MediaTimeout> m_timeouts;
};

/// One call with one m-line through a pool, of one worker where no more are wanted, a real endpoint on each
/// side.
class RelayedCall {
public:
    explicit RelayedCall(MediaSetup setup = {.call = 1, .capture = true}, std::uint16_t first = 20000,
        MediaIo io = mediaIo(), MediaPoolOptions options = {})
        : m_range{loopback, first, 31999}
    {
        options.workers = std::max(options.workers, 1U);
        options.io = io;
        options.onFlow = [this](const MediaFlow& flow) { flows.add(flow); };
        options.onTimeout = [this](const MediaTimeout& timeout) { timeouts.add(timeout); };
        pool = std::move(MediaPool::start(std::move(options)).value());
        ticket = std::move(pool->open(setup).value());
        for (const LegSide side : {LegSide::A, LegSide::B})
            at(side).relay = bind(*ticket, 0, side);
    }
    ~RelayedCall()
    {
        ticket.reset();
        ports.clear();
    }

    MediaSide& at(LegSide side) { return side == LegSide::A ? a : b; }
    /// Ports of another channel come to that side of an m-line.
    MediaLocal bind(MediaTicket& of, std::uint32_t mline, LegSide side, std::optional<PortRange> range = {})
    {
        ports.push_back(pool->bind(range.value_or(m_range)).value());
        of.attach(mline, side, ports.back());
        return ports.back().local();
    }
    /// The one of those that was bound there.
    std::vector<PortTicket>::iterator portsAt(const SocketAddress& rtp)
    {
        return std::ranges::find(ports, rtp, [](const PortTicket& one) { return one.local().rtp; });
    }
    /// They are given back.
    void close(const SocketAddress& rtp) { ports.erase(portsAt(rtp)); }

    MediaPlan plan() const
    {
        StreamPlan stream;
        stream.ends[0].rtp = a.rtp.address();
        stream.ends[0].rtcp = a.rtcp.address();
        stream.ends[1].rtp = b.rtp.address();
        stream.ends[1].rtcp = b.rtcp.address();
        return {{stream}};
    }

    StreamSample sample(LegSide from) const
    {
        for (const StreamSample& sample : ticket->sample()) {
            if (sample.from == from)
                return sample;
        }
        return {};
    }
    std::uint64_t dropped(LegSide from, Drop reason) const
    {
        return sample(from).drops[static_cast<std::size_t>(reason)];
    }

    FlowLog flows;
    TimeoutLog timeouts;
    std::unique_ptr<MediaPool> pool;
    std::optional<MediaTicket> ticket;
    std::vector<PortTicket> ports;
    MediaSide a, b;
    const PortRange m_range;
};

inline QByteArray bytes(const Packet& packet)
{
    return {reinterpret_cast<const char*>(packet.data()), qsizetype(packet.size())};
}

} // namespace legscope::test
