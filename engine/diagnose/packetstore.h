#pragma once

#include "engine/event/ids.h"
#include "engine/net/packetring.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace legscope {

/// What is kept of a call's packets, and what is not.
struct PacketCounts {
    std::uint64_t kept = 0;
    std::uint64_t evicted = 0; ///< were kept once, and went to make room for later ones
    std::uint64_t truncated = 0; ///< of those that are kept: without their whole payload
    bool operator==(const PacketCounts&) const = default;
};

/// Packets with what they point to, so that they outlive their store.
struct KeptPackets {
    std::vector<std::byte> octets;
    std::vector<CapturedPacket> packets; ///< as they came
    PacketCounts counts;
};

/// Captured datagrams by call, within a bound for each call and one for all: the oldest of the call go first,
/// and when all calls together have too many, the oldest of the oldest call. The I/O thread's.
class PacketStore {
public:
    /// Octets of memory, bookkeeping of packets included.
    PacketStore(std::size_t octetsPerCall, std::size_t octetsTotal);

    /// Copies the packet. One that belongs to no call is ignored; one that exceeds a bound by itself counts
    /// as evicted.
    void add(const CapturedPacket& packet);

    /// A call's packets as they came. `octets` point into the store and are valid until it changes.
    std::vector<CapturedPacket> packets(CallId call) const;
    KeptPackets copyOf(CallId call) const;
    PacketCounts counts(CallId call) const;
    std::size_t octets() const { return m_octets; }
    /// Of all calls so far, those that are forgotten included.
    std::uint64_t evicted() const { return m_evicted; }

    void forget(CallId call);

private:
    struct Chunk {
        std::vector<std::byte>
            octets; ///< packed packets, one behind the other; never grows beyond its capacity
        std::uint64_t packets = 0;
        std::uint64_t truncated = 0;
    };
    struct Call {
        std::deque<Chunk> chunks;
        std::size_t octets = 0; ///< capacity of all chunks
        PacketCounts counts;
    };
    using Calls = std::map<std::uint64_t, Call>;

    Chunk& chunkFor(Calls::value_type& call, std::size_t octets);
    void evictOldest(Calls::value_type& call);

    const std::size_t m_octetsPerCall, m_octetsTotal, m_chunkOctets;
    Calls m_calls; ///< by CallId value: the oldest call first
    std::set<std::uint64_t> m_filled; ///< those that have chunks
    std::size_t m_octets = 0;
    std::uint64_t m_evicted = 0;
};

} // namespace legscope
