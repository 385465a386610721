#pragma once

#include "engine/core/error.h"
#include "engine/net/udpsocket.h"
#include "tests/bench/subject.h"

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace legscope::bench {

/// What one round with one relay gave.
struct Measured {
    std::uint64_t sent = 0, received = 0, corrupt = 0;
    std::chrono::nanoseconds cpu{}; ///< of the relay
    std::vector<double> latencies; ///< us, from the send to the kernel's receive timestamp; paced rounds only
    double latest = 0; ///< ms: 99.9th percentile of how late the generator was
    std::string failure; ///< why the round does not count; empty when it does
};

/// The peers of all calls: connected sockets that send RTP through a relay and check what comes out.
class LoadGenerator {
public:
    /// Two sockets a call on 127.0.0.2.
    static Result<LoadGenerator> open(std::size_t calls);

    const std::vector<PeerPair>& peers() const { return m_peers; }
    Result<void> aim(const std::vector<RelayPair>& relays);

    /// Lets every stream pass a few packets so that sources are learned.
    void warmUp(Subject& subject);
    /// One packet a socket while the relay stands still, then the relay works: its CPU time for that, `times`
    /// times.
    Measured stopAndGo(Subject& subject, int times);
    /// A packet each `period` and stream with random phases for `length`.
    Measured paced(Subject& subject, std::chrono::milliseconds length, std::chrono::nanoseconds period);

private:
    struct Stream {
        UdpSocket socket;
        std::uint16_t sequence = 0;
        std::uint32_t timestamp = 0;
        std::uint64_t sent = 0, received = 0;
        std::chrono::nanoseconds phase{};
    };
    void send(std::size_t stream);
    /// Takes at most `limit` packets; returns how many came.
    int receive(std::size_t stream, int limit, Measured& measured);
    void receiveAll(Measured& measured);
    void sweepUntilComplete(Measured& measured);

    std::vector<Stream> m_streams; ///< 2 i and 2 i + 1 are the peers A and B of call i
    std::vector<PeerPair> m_peers;
    std::mt19937 m_random{std::random_device{}()};
};

} // namespace legscope::bench
