#include "engine/diagnose/packetstore.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace legscope {
namespace {

/// In front of the addresses and octets of each packet in a chunk.
struct PackedHeader {
    std::int64_t time = 0; ///< microseconds
    std::uint32_t mline = 0;
    std::uint32_t length = 0;
    std::uint16_t kept = 0;
    std::uint8_t sent = 0;
    std::uint8_t families = 0; ///< bit 0: source is IPv6, bit 1: destination is
};

constexpr std::size_t longestKept = 0xFFFF;

std::size_t packedSize(const SocketAddress& address)
{
    return address.family() == IpFamily::V6 ? 18 : 6;
}

class Packer {
public:
    explicit Packer(std::vector<std::byte>& out)
        : m_out(out)
    {
    }
    void put(const void* octets, std::size_t count)
    {
        const auto* begin = static_cast<const std::byte*>(octets);
        m_out.insert(m_out.end(), begin, begin + count);
    }
    void put(const SocketAddress& address)
    {
        const std::uint16_t port = address.port();
        put(&port, sizeof port);
        if (address.family() == IpFamily::V6)
            put(&reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr, 16);
        else
            put(&reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr, 4);
    }

private:
    std::vector<std::byte>& m_out;
};

class Unpacker {
public:
    explicit Unpacker(Octets in)
        : m_in(in)
    {
    }
    bool atEnd() const { return m_in.empty(); }
    Octets take(std::size_t count)
    {
        const Octets octets = m_in.first(count);
        m_in = m_in.subspan(count);
        return octets;
    }
    void take(void* into, std::size_t count) { std::memcpy(into, take(count).data(), count); }
    SocketAddress takeAddress(bool isV6)
    {
        std::uint16_t port = 0;
        take(&port, sizeof port);
        if (isV6) {
            sockaddr_in6 v6{};
            take(&v6.sin6_addr, 16);
            return SocketAddress(v6).withPort(port);
        }
        sockaddr_in v4{};
        take(&v4.sin_addr, 4);
        return SocketAddress(v4).withPort(port);
    }

private:
    Octets m_in;
};

} // namespace

PacketStore::PacketStore(std::size_t octetsPerCall, std::size_t octetsTotal)
    : m_octetsPerCall(octetsPerCall)
    , m_octetsTotal(octetsTotal)
    , m_chunkOctets(std::clamp(octetsPerCall / 8, std::size_t{128}, std::size_t{4096}))
{
}

void PacketStore::add(const CapturedPacket& packet)
{
    if (packet.call == 0)
        return;
    const Octets kept = packet.octets.first(std::min(packet.octets.size(), longestKept));
    const std::size_t size
        = sizeof(PackedHeader) + packedSize(packet.source) + packedSize(packet.destination) + kept.size();
    auto& call = *m_calls.try_emplace(packet.call).first;
    if (size > std::min(m_octetsPerCall, m_octetsTotal)) {
        ++call.second.counts.evicted;
        ++m_evicted;
        return;
    }
    Chunk& chunk = chunkFor(call, size);
    PackedHeader header;
    header.time = packet.time.time_since_epoch().count();
    header.mline = packet.mline;
    header.length = std::max(packet.length, static_cast<std::uint32_t>(kept.size()));
    header.kept = static_cast<std::uint16_t>(kept.size());
    header.sent = packet.sent ? 1 : 0;
    header.families = static_cast<std::uint8_t>((packet.source.family() == IpFamily::V6 ? 1 : 0)
        | (packet.destination.family() == IpFamily::V6 ? 2 : 0));
    Packer packer(chunk.octets);
    packer.put(&header, sizeof header);
    packer.put(packet.source);
    packer.put(packet.destination);
    packer.put(kept.data(), kept.size());
    const std::uint64_t truncated = header.kept < header.length ? 1 : 0;
    ++chunk.packets;
    chunk.truncated += truncated;
    ++call.second.counts.kept;
    call.second.counts.truncated += truncated;
}

/// The last chunk when `octets` fit, else a new one, for which older ones go.
PacketStore::Chunk& PacketStore::chunkFor(Calls::value_type& call, std::size_t octets)
{
    auto& chunks = call.second.chunks;
    if (!chunks.empty() && chunks.back().octets.capacity() - chunks.back().octets.size() >= octets)
        return chunks.back();
    const std::size_t capacity = std::max(std::min({m_chunkOctets, m_octetsPerCall, m_octetsTotal}), octets);
    while (!chunks.empty() && call.second.octets + capacity > m_octetsPerCall)
        evictOldest(call);
    while (!m_filled.empty() && m_octets + capacity > m_octetsTotal)
        evictOldest(*m_calls.find(*m_filled.begin()));
    Chunk& chunk = chunks.emplace_back();
    chunk.octets.reserve(capacity);
    call.second.octets += chunk.octets.capacity();
    m_octets += chunk.octets.capacity();
    m_filled.insert(call.first);
    return chunk;
}

void PacketStore::evictOldest(Calls::value_type& call)
{
    Call& store = call.second;
    const Chunk& oldest = store.chunks.front();
    store.counts.kept -= oldest.packets;
    store.counts.evicted += oldest.packets;
    m_evicted += oldest.packets;
    store.counts.truncated -= oldest.truncated;
    store.octets -= oldest.octets.capacity();
    m_octets -= oldest.octets.capacity();
    store.chunks.pop_front();
    if (store.chunks.empty())
        m_filled.erase(call.first);
}

std::vector<CapturedPacket> PacketStore::packets(CallId call) const
{
    std::vector<CapturedPacket> packets;
    const auto found = m_calls.find(call.value);
    if (found == m_calls.end())
        return packets;
    packets.reserve(found->second.counts.kept);
    for (const Chunk& chunk : found->second.chunks) {
        for (Unpacker unpacker(chunk.octets); !unpacker.atEnd();) {
            PackedHeader header;
            unpacker.take(&header, sizeof header);
            CapturedPacket& packet = packets.emplace_back();
            packet.time = WallTime(std::chrono::microseconds(header.time));
            packet.call = call.value;
            packet.mline = header.mline;
            packet.source = unpacker.takeAddress((header.families & 1) != 0);
            packet.destination = unpacker.takeAddress((header.families & 2) != 0);
            packet.sent = header.sent != 0;
            packet.length = header.length;
            packet.octets = unpacker.take(header.kept);
        }
    }
    return packets;
}

KeptPackets PacketStore::copyOf(CallId call) const
{
    KeptPackets copy{{}, packets(call), counts(call)};
    std::size_t octets = 0;
    for (const CapturedPacket& packet : copy.packets)
        octets += packet.octets.size();
    copy.octets.reserve(octets); // what points into them stays right
    for (CapturedPacket& packet : copy.packets) {
        const std::size_t at = copy.octets.size();
        copy.octets.insert(copy.octets.end(), packet.octets.begin(), packet.octets.end());
        packet.octets = Octets(copy.octets).subspan(at);
    }
    return copy;
}

PacketCounts PacketStore::counts(CallId call) const
{
    const auto found = m_calls.find(call.value);
    return found == m_calls.end() ? PacketCounts{} : found->second.counts;
}

void PacketStore::forget(CallId call)
{
    const auto found = m_calls.find(call.value);
    if (found == m_calls.end())
        return;
    m_octets -= found->second.octets;
    m_filled.erase(found->first);
    m_calls.erase(found);
}

} // namespace legscope
