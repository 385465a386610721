#include "engine/media/streamcounters.h"

#include <cstring>

namespace legscope {
namespace {

using Words = std::array<std::uint64_t, 4>;
static_assert(sizeof(SocketAddress) <= sizeof(Words) - sizeof(std::uint32_t));
constexpr std::size_t presentAt = sizeof(Words) - 1;

} // namespace

void PublishedAddress::set(const std::optional<SocketAddress>& address) noexcept
{
    std::array<std::byte, sizeof(Words)> octets{};
    if (address) {
        std::memcpy(octets.data(), static_cast<const void*>(&*address), sizeof *address);
        octets[presentAt] = std::byte{1};
    }
    Words words;
    std::memcpy(words.data(), octets.data(), sizeof words);
    const std::uint32_t version = m_version.load(std::memory_order_relaxed);
    m_version.store(version + 1, std::memory_order_relaxed);
    for (std::size_t i = 0; i < words.size(); ++i)
        m_words[i].store(words[i], std::memory_order_release);
    m_version.store(version + 2, std::memory_order_release);
}

std::optional<SocketAddress> PublishedAddress::get() const noexcept
{
    Words words;
    std::uint32_t before = 0, after = 0;
    do {
        before = m_version.load(std::memory_order_acquire);
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = m_words[i].load(std::memory_order_acquire);
        after = m_version.load(std::memory_order_relaxed);
    } while (before != after || (before & 1U) != 0);
    std::array<std::byte, sizeof(Words)> octets;
    std::memcpy(octets.data(), words.data(), sizeof words);
    if (octets[presentAt] == std::byte{0})
        return std::nullopt;
    SocketAddress address;
    std::memcpy(static_cast<void*>(&address), octets.data(), sizeof address);
    return address;
}

StreamSample StreamCounters::sample(std::uint32_t mline, LegSide from) const
{
    StreamSample now;
    now.mline = mline;
    now.from = from;
    now.rtpIn = rtpIn.get();
    now.rtpOut = rtpOut.get();
    now.octetsIn = octetsIn.get();
    now.octetsOut = octetsOut.get();
    now.rtcpIn = rtcpIn.get();
    now.rtcpOut = rtcpOut.get();
    now.otherIn = otherIn.get();
    now.otherOut = otherOut.get();
    for (std::size_t i = 0; i < dropReasons; ++i)
        now.drops[i] = drops[i].get();
    now.lost = lost.get();
    now.expected = expected.get();
    now.duplicate = duplicate.get();
    now.reordered = reordered.get();
    now.jitterMs = jitterMs.get();
    now.maxDeltaMs = maxDeltaMs.get();
    now.ssrc = ssrc.get();
    now.ssrcChanges = ssrcChanges.get();
    now.payloadType = payloadType.get();
    now.source = source.get();
    now.target = target.get();
    return now;
}

} // namespace legscope
