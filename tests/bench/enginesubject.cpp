#include "engine/media/mediapool.h"
#include "tests/bench/subject.h"

#include <atomic>
#include <cstdio>
#include <thread>
#include <unistd.h>

namespace legscope::bench {
namespace {

const PortRange ports{*SocketAddress::parse("127.0.0.1", 0), 10000, 32767};

class EngineSubject final : public ForkedSubject {
public:
    explicit EngineSubject(std::string io)
        : m_io(std::move(io))
    {
    }
    std::string name() const override { return "engine " + m_io; }

private:
    static MediaPlan planFor(const PeerPair& call)
    {
        StreamPlan stream;
        stream.ends[0].rtp = call.a;
        stream.ends[1].rtp = call.b;
        stream.ends[0].formats = stream.ends[1].formats = {{8, "PCMA", 8000}};
        return {{stream}};
    }

    int work(int control, std::span<const PeerPair> calls) override
    {
        MediaPoolOptions options;
        options.workers = 1;
        options.io = m_io == "epoll" ? MediaIo::Epoll : m_io == "io_uring" ? MediaIo::Uring : MediaIo::Auto;
        auto pool = MediaPool::start(std::move(options));
        if (!pool) {
            std::fprintf(stderr, "%s\n", pool.error().detail.c_str());
            return 1;
        }
        std::vector<MediaTicket> tickets;
        std::vector<PortTicket> bound;
        std::vector<RelayPair> pairs;
        for (const PeerPair& call : calls) {
            auto ticket = (*pool)->open({.call = tickets.size() + 1});
            auto a = (*pool)->bind(ports);
            auto b = (*pool)->bind(ports);
            if (!a || !b) {
                std::fprintf(stderr, "%s\n", (a ? b : a).error().detail.c_str());
                return 1;
            }
            ticket->attach(0, LegSide::A, *a);
            ticket->attach(0, LegSide::B, *b);
            ticket->arm(planFor(call));
            pairs.push_back({a->local().rtp, b->local().rtp});
            bound.push_back(std::move(*a));
            bound.push_back(std::move(*b));
            tickets.push_back(std::move(*ticket));
        }
        // Someone empties the capture ring, as the I/O thread does in the engine.
        std::atomic<bool> ending{false};
        std::thread reader([&] {
            while (!ending) {
                for (PacketRing* ring : (*pool)->captures())
                    ring->drain([](const CapturedPacket&) { });
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        });
        char end = 0;
        if (sendPairs(control, pairs)) [[maybe_unused]]
            const ssize_t closed = ::read(control, &end, 1);
        ending = true;
        reader.join();
        return 0;
    }

    const std::string m_io;
};

} // namespace

std::unique_ptr<Subject> makeEngine(std::string io)
{
    return std::make_unique<EngineSubject>(std::move(io));
}

} // namespace legscope::bench
