#include "engine/media/streamwatch.h"

#include <algorithm>

namespace legscope {
namespace {

using namespace std::chrono_literals;

constexpr auto quietAfter = 2s;

bool namesTelephoneEvent(const PayloadFormat& format)
{
    constexpr std::string_view name = "telephone-event";
    return std::ranges::equal(format.codec, name,
        [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b; });
}

} // namespace

void StreamWatch::plan(const Ends& ends, bool encrypted, Monotonic now)
{
    // In Default mode it is us who receive, and asked for what was agreed with the sender.
    const bool isTranslated = ends.receiver.translation.has_value();
    const EndPlan& first = isTranslated ? ends.sender : ends.receiver;
    const EndPlan& second = isTranslated ? ends.receiver : ends.sender;
    std::array<std::uint32_t, 128> rates = first.clockRates;
    for (std::size_t type = 0; type < rates.size(); ++type) {
        if (rates[type] == 0)
            rates[type] = second.clockRates[type];
    }
    m_stats.setClockRates(rates);
    m_encrypted = encrypted;
    m_onHold = ends.sender.onHold;
    m_timeout = m_onHold ? ends.sender.holdTimeout : ends.sender.timeout;
    m_timedOut = false;
    m_plannedAt = now;
    if (!m_nextSecond)
        m_nextSecond = now + 1s;
    m_eventTypes.reset();
    for (const EndPlan* end : {&first, &second}) {
        for (const PayloadFormat& format : end->formats) {
            if (format.type < m_eventTypes.size() && namesTelephoneEvent(format))
                m_eventTypes.set(format.type);
        }
    }
}

std::optional<FlowChange> StreamWatch::onPacket(
    const ReadPacket& read, Octets octets, Monotonic arrival) noexcept
{
    if (read.kind == PacketKind::Rtp) {
        m_counters.rtpIn.add(1);
        m_counters.octetsIn.add(octets.size());
        m_stats.onPacket(read.rtp, arrival);
        if (m_eventTypes.test(read.rtp.payloadType) && !m_encrypted)
            m_events.onPacket(read.rtp.timestamp, octets.subspan(read.rtp.size));
    } else {
        m_counters.otherIn.add(1);
    }
    m_lastArrival = arrival;
    if (m_started && !m_silent)
        return std::nullopt;
    const bool resumed = std::exchange(m_quiet, false);
    m_silent = m_timedOut = false;
    if (!std::exchange(m_started, true))
        return FlowChange::FirstPacket;
    return resumed ? std::optional(FlowChange::Resumed) : std::nullopt;
}

StreamWatch::Silence StreamWatch::tick(Monotonic now)
{
    writeSeconds(now);
    Silence silence;
    if (m_started && !m_quiet && !m_onHold && now - m_lastArrival >= quietAfter)
        silence.quiet = m_quiet = m_silent = true;
    const Monotonic since = m_started ? std::max(m_lastArrival, m_plannedAt) : m_plannedAt;
    if (m_timeout > 0ms && !m_timedOut && now - since >= m_timeout)
        silence.timedOut = m_timedOut = m_silent = true;
    return silence;
}

void StreamWatch::writeSeconds(Monotonic now)
{
    for (; m_nextSecond && *m_nextSecond <= now; *m_nextSecond += 1s) {
        SecondSample total;
        total.packets = static_cast<std::uint32_t>(m_counters.rtpIn.get());
        total.octets = static_cast<std::uint32_t>(m_counters.octetsIn.get());
        // A late packet or a duplicate makes up for a loss that was written down before.
        total.lost = std::max(static_cast<std::int32_t>(m_counters.lost.get()), m_written.lost);
        SecondSample second;
        second.packets = total.packets - m_written.packets;
        second.octets = total.octets - m_written.octets;
        second.lost = total.lost - m_written.lost;
        second.jitterMs = m_counters.jitterMs.get();
        second.maxDeltaMs = m_stats.takeRecentDelta();
        m_counters.series.append(second);
        m_written = total;
    }
}

} // namespace legscope
