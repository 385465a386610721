#include "engine/net/packetring.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <netinet/in.h>
#include <vector>

namespace legscope {
namespace {

/// Of a sockaddr_in the part that says something: family, port and address.
constexpr std::size_t v4Octets = 8, v6Octets = sizeof(sockaddr_in6);

std::byte* putAddress(std::byte* at, const SocketAddress& address) noexcept
{
    const std::size_t size = address.data()->sa_family == AF_INET6 ? v6Octets : v4Octets;
    std::memcpy(at, address.data(), size);
    return at + size;
}

const std::byte* getAddress(const std::byte* at, SocketAddress& address) noexcept
{
    sa_family_t family{};
    std::memcpy(&family, at, sizeof family);
    if (family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, at, v6Octets);
        address = SocketAddress(v6);
        return at + v6Octets;
    }
    sockaddr_in v4{};
    std::memcpy(&v4, at, v4Octets);
    address = SocketAddress(v4);
    return at + v4Octets;
}

} // namespace

/// What stands in the ring: this, two or four addresses, the octets kept.
struct PacketRing::Record {
    WallTime time;
    std::uint64_t call;
    std::uint32_t mline;
    std::uint32_t length;
    std::uint32_t kept;
    std::uint16_t addresses; ///< octets
    Kind kind;
};

PacketRing::PacketRing(std::size_t octets)
    : m_size(std::bit_ceil(octets))
    , m_storage(std::make_unique_for_overwrite<std::byte[]>(m_size))
{
}

void PacketRing::push(const CapturedPacket& packet) noexcept
{
    write(packet.sent ? Kind::Sent : Kind::Received,
        {packet.time, packet.call, packet.mline, packet.source, packet.destination, packet.length,
            packet.octets},
        nullptr, nullptr);
}

void PacketRing::pushReceived(const Arrived& arrived) noexcept
{
    write(Kind::Received, arrived, nullptr, nullptr);
}

void PacketRing::pushRelayed(
    const Arrived& arrived, const SocketAddress& sentFrom, const SocketAddress& sentTo) noexcept
{
    write(Kind::Relayed, arrived, &sentFrom, &sentTo);
}

void PacketRing::write(
    Kind kind, const Arrived& arrived, const SocketAddress* sentFrom, const SocketAddress* sentTo) noexcept
{
    std::array<std::byte, sizeof(Record) + 4 * v6Octets> front;
    std::byte* end = putAddress(front.data() + sizeof(Record), arrived.source);
    end = putAddress(end, arrived.destination);
    if (sentFrom)
        end = putAddress(putAddress(end, *sentFrom), *sentTo);
    const auto addresses = static_cast<std::size_t>(end - front.data()) - sizeof(Record);
    const Record record{arrived.time, arrived.call, arrived.mline, static_cast<std::uint32_t>(arrived.length),
        static_cast<std::uint32_t>(arrived.octets.size()), static_cast<std::uint16_t>(addresses), kind};
    std::memcpy(front.data(), &record, sizeof record);

    const std::size_t need = sizeof record + addresses + arrived.octets.size();
    const std::uint64_t head = m_head.load(std::memory_order_relaxed);
    if (m_size - (head - m_tailSeen) < need) {
        m_tailSeen = m_tail.load(std::memory_order_acquire);
        if (m_size - (head - m_tailSeen) < need) {
            const std::uint64_t lost = kind == Kind::Relayed ? 2 : 1;
            m_overruns.store(m_overruns.load(std::memory_order_relaxed) + lost, std::memory_order_relaxed);
            return;
        }
    }
    put(head, Octets(front.data(), sizeof record + addresses));
    put(head + sizeof record + addresses, arrived.octets);
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
        std::array<std::byte, 4 * v6Octets> addresses;
        get(tail, std::as_writable_bytes(std::span(&record, 1)));
        get(tail + sizeof record, std::span(addresses).first(record.addresses));
        octets.resize(record.kept);
        get(tail + sizeof record + record.addresses, octets);
        tail += sizeof record + record.addresses + record.kept;
        m_tail.store(tail, std::memory_order_release);

        CapturedPacket packet{
            record.time, record.call, record.mline, {}, {}, record.kind == Kind::Sent, record.length, octets};
        const std::byte* at = getAddress(getAddress(addresses.data(), packet.source), packet.destination);
        take(packet);
        ++count;
        if (record.kind == Kind::Relayed) {
            getAddress(getAddress(at, packet.source), packet.destination);
            packet.sent = true;
            take(packet);
            ++count;
        }
    }
    return count;
}

void PacketRing::put(std::uint64_t at, Octets octets) noexcept
{
    if (octets.empty())
        return;
    const std::size_t begin = at & (m_size - 1);
    const std::size_t straight = std::min(octets.size(), m_size - begin);
    std::memcpy(m_storage.get() + begin, octets.data(), straight);
    if (straight < octets.size())
        std::memcpy(m_storage.get(), octets.data() + straight, octets.size() - straight);
}

void PacketRing::get(std::uint64_t at, std::span<std::byte> octets) const noexcept
{
    if (octets.empty())
        return;
    const std::size_t begin = at & (m_size - 1);
    const std::size_t straight = std::min(octets.size(), m_size - begin);
    std::memcpy(octets.data(), m_storage.get() + begin, straight);
    if (straight < octets.size())
        std::memcpy(octets.data() + straight, m_storage.get(), octets.size() - straight);
}

} // namespace legscope
