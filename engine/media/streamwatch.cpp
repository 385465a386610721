#include "engine/media/streamwatch.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

using namespace std::chrono_literals;

constexpr auto quietAfter = 2s;

bool namesTelephoneEvent(const PayloadFormat& format)
{
    return equalsIgnoringCase(format.codec, "telephone-event");
}

} // namespace

void StreamWatch::plan(const Ends& ends, Monotonic now)
{
    // In Default mode it is us who receive, and asked for what was agreed with the sender.
    const bool isTranslated = ends.receiver.translation.has_value();
    const EndPlan& first = isTranslated ? ends.sender : ends.receiver;
    const EndPlan& second = isTranslated ? ends.receiver : ends.sender;
    std::array<std::uint32_t, 128> rates{};
    for (const EndPlan* end : {&second, &first}) {
        for (const PayloadFormat& format : end->formats) {
            if (format.type < rates.size() && format.clockRate != 0)
                rates[format.type] = format.clockRate;
        }
    }
    m_stats.setClockRates(rates);
    m_encrypted = false;
    m_onHold = ends.sender.onHold;
    m_timeout = m_onHold ? ends.sender.holdTimeout : ends.sender.timeout;
    m_timedOut = false;
    m_plannedAt = now;
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
    Silence silence;
    if (m_started && !m_quiet && !m_onHold && now - m_lastArrival >= quietAfter)
        silence.quiet = m_quiet = m_silent = true;
    const Monotonic since = m_started ? std::max(m_lastArrival, m_plannedAt) : m_plannedAt;
    if (m_timeout > 0ms && !m_timedOut && now - since >= m_timeout)
        silence.timedOut = m_timedOut = m_silent = true;
    return silence;
}

/// RFC 3550 appendix A.3.
std::optional<ReceptionPart> StreamWatch::reception() noexcept
{
    if (m_counters.rtpIn.get() == 0)
        return std::nullopt;
    const std::uint64_t expected = m_counters.expected.get();
    const std::int64_t lost = m_counters.lost.get();
    const auto expectedNow
        = static_cast<std::int64_t>(expected - std::exchange(m_expectedReported, expected));
    const std::int64_t lostNow = lost - std::exchange(m_lostReported, lost);
    ReceptionPart part;
    part.ssrc = m_counters.ssrc.get();
    if (expectedNow > 0 && lostNow > 0)
        part.fractionLost
            = static_cast<std::uint8_t>(std::min<std::int64_t>(lostNow * 256 / expectedNow, 255));
    part.lost = static_cast<std::int32_t>(std::clamp<std::int64_t>(lost, -0x800000, 0x7FFFFF));
    part.highest = m_stats.highest();
    part.jitter = static_cast<std::uint32_t>(
        m_counters.jitterMs.get() * static_cast<double>(m_stats.clockRate()) / 1000);
    return part;
}

} // namespace legscope
