#include "engine/net/udpsocket.h"
#include "tests/bench/subject.h"

#include <array>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace legscope::bench {
namespace {

class FloorSubject final : public ForkedSubject {
public:
    explicit FloorSubject(bool connected)
        : m_connected(connected)
    {
    }
    std::string name() const override { return m_connected ? "floor" : "floor-unconnected"; }
    bool isPaceable() const override { return false; }
    void hold() override { }
    void proceed() override
    {
        const char go = 'g';
        char done = 0;
        if (::write(m_control.get(), &go, 1) != 1 || ::read(m_control.get(), &done, 1) != 1)
            std::perror("floor");
    }

private:
    int work(int control, std::span<const PeerPair> calls) override
    {
        std::vector<UdpSocket> sockets;
        std::vector<RelayPair> pairs;
        const auto open = [&](const SocketAddress& peer) {
            auto socket = UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0));
            if (!socket || (m_connected && connect(socket->fd(), peer.data(), peer.size()) != 0))
                return SocketAddress();
            sockets.push_back(std::move(*socket));
            return sockets.back().local();
        };
        for (const PeerPair& call : calls) {
            pairs.push_back({open(call.a), open(call.b)});
            if (sockets.size() != 2 * pairs.size())
                return 1;
        }
        if (!sendPairs(control, pairs))
            return 1;
        char go = 0;
        while (::read(control, &go, 1) == 1) {
            m_connected ? sweep(sockets) : sweepUnconnected(sockets, calls);
            if (::write(control, &go, 1) != 1)
                return 1;
        }
        return 0;
    }

    static void sweep(const std::vector<UdpSocket>& sockets)
    {
        std::array<std::byte, 4096> buffer;
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            const ssize_t size = ::recv(sockets[i].fd(), buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (size > 0)
                ::send(sockets[i ^ 1].fd(), buffer.data(), static_cast<std::size_t>(size), MSG_DONTWAIT);
        }
    }

    static void sweepUnconnected(const std::vector<UdpSocket>& sockets, std::span<const PeerPair> calls)
    {
        std::array<std::byte, 4096> buffer;
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            sockaddr_in6 source;
            socklen_t length = sizeof source;
            const ssize_t size = ::recvfrom(sockets[i].fd(), buffer.data(), buffer.size(), MSG_DONTWAIT,
                reinterpret_cast<sockaddr*>(&source), &length);
            const SocketAddress& to = i % 2 == 0 ? calls[i / 2].b : calls[i / 2].a;
            if (size > 0)
                ::sendto(sockets[i ^ 1].fd(), buffer.data(), static_cast<std::size_t>(size), MSG_DONTWAIT,
                    to.data(), to.size());
        }
    }

    const bool m_connected;
};

} // namespace

std::unique_ptr<Subject> makeFloor(bool connected)
{
    return std::make_unique<FloorSubject>(connected);
}

} // namespace legscope::bench
