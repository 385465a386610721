#include "engine/media/streamcounters.h"

#include <algorithm>
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

void RecentKeys::push(char key) noexcept
{
    const std::uint32_t count = m_count.load(std::memory_order_relaxed);
    m_keys[count % kept].store(key, std::memory_order_relaxed);
    m_count.store(count + 1, std::memory_order_release);
}

std::string RecentKeys::get() const
{
    const std::uint32_t count = m_count.load(std::memory_order_acquire);
    std::string keys;
    for (std::uint32_t at = count > kept ? count - kept : 0; at < count; ++at)
        keys.push_back(m_keys[at % kept].load(std::memory_order_relaxed));
    return keys;
}

std::uint64_t StreamCounters::traffic() const noexcept
{
    std::uint64_t packets
        = rtpIn.get() + rtpOut.get() + rtcpIn.get() + rtcpOut.get() + otherIn.get() + otherOut.get();
    for (const auto& dropped : drops)
        packets += dropped.get();
    return packets;
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
    now.lost = std::max<std::int64_t>(lost.get(), 0);
    now.expected = expected.get();
    now.duplicate = duplicate.get();
    now.reordered = reordered.get();
    now.late = late.get();
    now.gaps = gaps.get();
    now.markers = markers.get();
    now.ptimeMs = ptimeMs.get();
    now.telephoneEvents = telephoneEvents.get();
    now.failedHandshakes = failedHandshakes.get();
    now.keys = keys.get();
    if (remoteReports.get() > 0)
        now.remote = RemoteReport{remoteReports.get(), 100 * remoteFraction.get(),
            std::max(remoteLost.get(), 0), remoteJitterMs.get()};
    if (const double roundTrip = roundTripMs.get(); roundTrip >= 0)
        now.roundTripMs = roundTrip;
    if (conversion.isActive.get())
        now.conversion = SoundConversion{conversion.bufferMs.get(), conversion.targetMs.get(),
            conversion.concealedLostMs.get(), conversion.concealedLateMs.get(),
            conversion.concealedBadMs.get(), conversion.stretchedMs.get(), conversion.frameUs.get(),
            conversion.pausesMs.get()};
    now.jitterMs = jitterMs.get();
    now.maxDeltaMs = maxDeltaMs.get();
    now.ssrc = ssrc.get();
    now.ssrcChanges = ssrcChanges.get();
    now.timestampSteps = timestampSteps.get();
    now.zrtp = zrtp.get();
    now.payloadType = payloadType.get();
    std::uint64_t others = 0;
    for (const PayloadCount& payload : payloads) {
        if (!payload.used.get())
            break;
        now.payloads.push_back({payload.type.get(), payload.packets.get(), {}});
        others += payload.packets.get();
    }
    if (const auto last = std::ranges::find(now.payloads, now.payloadType, &PayloadSeen::type);
        last != now.payloads.end() && now.rtpIn > others)
        last->packets += now.rtpIn - others;
    now.source = source.get();
    now.target = target.get();
    return now;
}

void addLayer(StreamSample& total, const StreamSample& layer)
{
    constexpr std::array sums{&StreamSample::rtpIn, &StreamSample::rtpOut, &StreamSample::octetsIn,
        &StreamSample::octetsOut, &StreamSample::rtcpIn, &StreamSample::rtcpOut, &StreamSample::otherIn,
        &StreamSample::otherOut, &StreamSample::expected, &StreamSample::duplicate, &StreamSample::reordered,
        &StreamSample::late, &StreamSample::gaps, &StreamSample::markers};
    for (const auto sum : sums)
        total.*sum += layer.*sum;
    for (std::size_t reason = 0; reason < dropReasons; ++reason)
        total.drops[reason] += layer.drops[reason];
    total.lost += layer.lost;
    total.jitterMs = std::max(total.jitterMs, layer.jitterMs);
    total.maxDeltaMs = std::max(total.maxDeltaMs, layer.maxDeltaMs);
    for (const PayloadSeen& seen : layer.payloads) {
        const auto known = std::ranges::find(total.payloads, seen.type, &PayloadSeen::type);
        if (known == total.payloads.end())
            total.payloads.push_back(seen);
        else
            known->packets += seen.packets;
    }
}

} // namespace legscope
