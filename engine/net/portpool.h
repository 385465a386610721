#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/net/udpsocket.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <vector>

namespace legscope {

/// From where the ports of one side are taken.
struct PortRange {
    SocketAddress ip; ///< port ignored
    std::uint16_t first = 16384;
    std::uint16_t last = 32768; ///< inclusive
    bool operator==(const PortRange&) const = default;
};

/// A bound RTP socket (even port) and the RTCP socket above it.
struct PortPair {
    UdpSocket rtp, rtcp;
};

/// Hands out bound RTP/RTCP port pairs in random order, so that the next port of a call cannot be guessed,
/// and lets a returned pair rest so that late packets of an ended call do not reach a new one. One thread's.
class PortPool {
public:
    explicit PortPool(const Clock& clock, std::chrono::milliseconds rest = std::chrono::seconds(3));

    /// Binds a free pair of the range. Errors: OutOfPorts (names the range), InvalidArgument (the range holds
    /// no even/odd pair), and those of UdpSocket::bind but AddressInUse.
    Result<PortPair> take(const PortRange& range);
    /// The same for `count` pairs that follow each other, at least one: what "m=video 20000/2" asks for (RFC
    /// 8866 section 5.14).
    Result<std::vector<PortPair>> takeConsecutive(const PortRange& range, std::size_t count);
    /// Ends the use of a pair; it is handed out again after its rest.
    void giveBack(const SocketAddress& rtp);

    /// Whether a socket of a pair that is handed out is bound to this address.
    bool owns(const SocketAddress& address) const;
    /// Pairs handed out and not given back.
    std::size_t inUse() const noexcept { return m_inUse; }

private:
    enum class State : std::uint8_t { Free, Used, Resting };
    struct Host {
        std::vector<State> pairs; ///< indexed by RTP port / 2
    };
    struct Rest {
        Monotonic until;
        SocketAddress ip;
        std::uint16_t port = 0;
    };
    void wakeRested();
    void rest(const SocketAddress& rtp);
    Result<PortPair> tryPair(const SocketAddress& rtp);
    Result<std::vector<PortPair>> tryPairs(const SocketAddress& first, std::size_t count);

    const Clock& m_clock;
    const std::chrono::milliseconds m_rest;
    std::mt19937 m_random;
    std::map<SocketAddress, Host> m_hosts;
    std::deque<Rest> m_resting;
    std::size_t m_inUse = 0;
};

} // namespace legscope
