#include "engine/net/packetring.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace legscope {
namespace {

/// What stands before the octets of a packet in the ring.
struct Record {
    WallTime time;
    std::uint64_t call;
    SocketAddress source, destination;
    std::uint32_t mline;
    std::uint32_t length;
    std::uint32_t kept;
    bool sent;
};

} // namespace

PacketRing::PacketRing(std::size_t octets)
    : m_storage(std::make_unique<std::byte[]>(octets))
    , m_size(octets)
{
}

void PacketRing::push(const CapturedPacket& packet) noexcept
{
    const Record record{packet.time, packet.call, packet.source, packet.destination, packet.mline,
        packet.length, static_cast<std::uint32_t>(packet.octets.size()), packet.sent};
    const std::size_t need = sizeof record + packet.octets.size();
    const std::uint64_t head = m_head.load(std::memory_order_relaxed);
    if (m_size - (head - m_tail.load(std::memory_order_acquire)) < need) {
        m_overruns.store(m_overruns.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        return;
    }
    put(head, std::as_bytes(std::span(&record, 1)));
    put(head + sizeof record, packet.octets);
    m_head.store(head + need, std::memory_order_release);
}

std::size_t PacketRing::drain(const std::function<void(const CapturedPacket&)>& take)
{
    const std::uint64_t head = m_head.load(std::memory_order_acquire);
    std::uint64_t tail = m_tail.load(std::memory_order_relaxed);
    std::vector<std::byte> octets;
    std::size_t count = 0;
    while (tail != head) {
        Record record;
        get(tail, std::as_writable_bytes(std::span(&record, 1)));
        octets.resize(record.kept);
        get(tail + sizeof record, octets);
        tail += sizeof record + record.kept;
        m_tail.store(tail, std::memory_order_release);
        take({record.time, record.call, record.mline, record.source, record.destination, record.sent,
            record.length, octets});
        ++count;
    }
    return count;
}

void PacketRing::put(std::uint64_t at, Octets octets) noexcept
{
    if (octets.empty())
        return;
    const std::size_t begin = at % m_size;
    const std::size_t straight = std::min(octets.size(), m_size - begin);
    std::memcpy(m_storage.get() + begin, octets.data(), straight);
    std::memcpy(m_storage.get(), octets.data() + straight, octets.size() - straight);
}

void PacketRing::get(std::uint64_t at, std::span<std::byte> octets) const noexcept
{
    if (octets.empty())
        return;
    const std::size_t begin = at % m_size;
    const std::size_t straight = std::min(octets.size(), m_size - begin);
    std::memcpy(octets.data(), m_storage.get() + begin, straight);
    std::memcpy(octets.data() + straight, m_storage.get(), octets.size() - straight);
}

} // namespace legscope
