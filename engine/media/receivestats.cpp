#include "engine/media/receivestats.h"

#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <cmath>

namespace legscope {
namespace {

/// RFC 3550 appendix A.1: a jump of this many packets ahead is a restart, not loss, if the next packet
/// confirms it.
constexpr std::uint32_t maxDropout = 3000;
constexpr double shortestGap = 200, givenUpAfter = 60; ///< ms
/// Packets that are early or late by more have not met a bad network: the first where something else says so
/// too, the second in any case.
constexpr double doubtfulTransit = 200, impossibleTransit = 2000; ///< ms
constexpr std::uint32_t sequenceModulo = 1U << 16;
constexpr std::uint32_t noBadSequence = sequenceModulo + 1;

double milliseconds(Monotonic::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

void ReceiveStats::setClockRates(const std::array<std::uint32_t, 128>& rates) noexcept
{
    m_rates.clear();
    for (std::size_t type = 0; type < rates.size(); ++type) {
        if (rates[type] != 0 && rates[type] != staticClockRateOf(static_cast<std::uint8_t>(type)))
            m_rates.emplace_back(static_cast<std::uint8_t>(type), rates[type]);
    }
    m_rate = rateOf(m_payloadType);
}

std::uint32_t ReceiveStats::rateOf(std::uint8_t type) const noexcept
{
    const auto known = std::ranges::find(m_rates, type, &decltype(m_rates)::value_type::first);
    return known == m_rates.end() ? staticClockRateOf(type) : known->second;
}

void ReceiveStats::onPacket(const RtpHeader& header, Monotonic arrival) noexcept
{
    if (header.payloadType != m_payloadType || !m_begun)
        changePayloadType(header.payloadType);
    ++m_packets;
    if (!m_begun || header.ssrc != m_ssrc) {
        begin(header);
    } else {
        const double delta = milliseconds(arrival - m_lastArrival);
        m_maxDelta = std::max(m_maxDelta, delta);
        if (delta > shortestGap)
            m_counters.gaps.add(1);
        if (beginsAnew(header, arrival)) {
            m_counters.timestampSteps.add(1);
            m_jitterRate = 0;
        }
        countSequence(header);
    }
    if (header.marker)
        m_counters.markers.add(1);
    measureJitter(header, arrival);
    m_lastArrival = arrival;
    publish();
}

void ReceiveStats::changePayloadType(std::uint8_t type) noexcept
{
    const auto slotOf = [this](std::uint8_t wanted) {
        return std::ranges::find_if(m_counters.payloads,
            [wanted](const PayloadCount& slot) { return !slot.used.get() || slot.type.get() == wanted; });
    };
    if (m_begun) {
        if (const auto before = slotOf(m_payloadType); before != m_counters.payloads.end())
            before->packets.add(m_packets - m_countedByType);
        m_countedByType = m_packets;
    }
    if (const auto slot = slotOf(type); slot != m_counters.payloads.end()) {
        slot->type.set(type);
        slot->used.set(true);
    }
    m_payloadType = type;
    m_rate = rateOf(type);
    m_counters.payloadType.set(type);
}

void ReceiveStats::begin(const RtpHeader& header) noexcept
{
    if (m_begun)
        m_counters.ssrcChanges.add(1);
    restart(header.sequence);
    m_highestTimestamp = header.timestamp;
    m_begun = true;
    m_ssrc = header.ssrc;
    m_jitterRate = 0;
    m_jitter = 0;
    m_counters.ssrc.set(header.ssrc);
}

void ReceiveStats::restart(std::uint16_t sequence) noexcept
{
    if (m_begun) {
        m_expectedBefore += m_highest - m_base + 1;
        m_receivedBefore += m_received;
    }
    // One cycle up, so that a packet from before the first one does not fall below zero.
    m_base = m_highest = sequenceModulo + sequence;
    m_received = 1;
    m_badSequence = noBadSequence;
    m_seen.reset();
    m_seen.set(m_highest % window);
}

void ReceiveStats::countSequence(const RtpHeader& header) noexcept
{
    const auto ahead = static_cast<std::uint16_t>(header.sequence - m_highest);
    const std::uint32_t behind = sequenceModulo - ahead;
    if (ahead != 0 && ahead < maxDropout) {
        ++m_received;
        advance(m_highest + ahead, header.timestamp);
    } else if (ahead == 0 || behind < window) {
        ++m_received;
        countBehind(m_highest - (ahead == 0 ? 0 : behind), header.timestamp);
    } else if (header.sequence == m_badSequence) {
        restart(header.sequence);
        m_highestTimestamp = header.timestamp;
        ++m_receivedBefore; // the packet that jumped first
        ++m_expectedBefore;
    } else {
        m_badSequence = static_cast<std::uint16_t>(header.sequence + 1);
    }
}

void ReceiveStats::advance(std::uint32_t extended, std::uint32_t timestamp) noexcept
{
    if (extended == m_highest + 1) {
        const std::uint32_t step = timestamp - m_highestTimestamp;
        if (step != m_step && step != 0 && m_rate != 0 && m_rate == m_jitterRate && step < m_rate) {
            m_step = step;
            m_counters.ptimeMs.set(1000.0 * static_cast<double>(step) / static_cast<double>(m_rate));
        }
    } else if (extended - m_highest >= window) {
        m_seen.reset();
    } else {
        for (std::uint32_t skipped = m_highest + 1; skipped < extended; ++skipped)
            m_seen.reset(skipped % window);
    }
    m_highest = extended;
    m_highestTimestamp = timestamp;
    m_seen.set(extended % window);
}

void ReceiveStats::countBehind(std::uint32_t extended, std::uint32_t timestamp) noexcept
{
    if (m_seen.test(extended % window)) {
        m_counters.duplicate.add(1);
        return;
    }
    m_seen.set(extended % window);
    m_counters.reordered.add(1);
    const auto age = static_cast<std::int32_t>(m_highestTimestamp - timestamp);
    if (m_rate != 0 && 1000.0 * static_cast<double>(age) / static_cast<double>(m_rate) > givenUpAfter)
        m_counters.late.add(1);
    if (extended < m_base)
        m_base = extended;
}

/// A hold or other music: what was sent does not lie behind the packet before by as much as its time stamp
/// says. Late for the network's sake is what has the time stamp that its sequence number lets expect.
bool ReceiveStats::beginsAnew(const RtpHeader& header, Monotonic arrival) const noexcept
{
    if (m_rate == 0 || m_rate != m_jitterRate)
        return false;
    const auto toMs = [this](double ticks) { return 1000.0 * ticks / static_cast<double>(m_rate); };
    const double sent = toMs(static_cast<std::int32_t>(header.timestamp - m_lastTimestamp));
    const double transit = std::abs(milliseconds(arrival - m_lastArrival) - sent);
    if (transit <= doubtfulTransit)
        return false;
    const auto ahead = static_cast<std::uint16_t>(header.sequence - m_highest);
    if (header.marker || transit > impossibleTransit
        || (ahead >= maxDropout && sequenceModulo - ahead >= window))
        return true;
    const double packets = static_cast<std::int16_t>(header.sequence - m_lastSequence);
    return std::abs(sent - packets * toMs(m_step)) > doubtfulTransit;
}

void ReceiveStats::measureJitter(const RtpHeader& header, Monotonic arrival) noexcept
{
    if (m_rate != 0 && m_rate == m_jitterRate) {
        const auto ticks = static_cast<std::int32_t>(header.timestamp - m_lastTimestamp);
        const double sent = 1000.0 * static_cast<double>(ticks) / static_cast<double>(m_rate);
        const double difference = std::abs(milliseconds(arrival - m_lastArrival) - sent);
        m_jitter += (difference - m_jitter) / 16.0;
    }
    m_jitterRate = m_rate;
    m_lastTimestamp = header.timestamp;
    m_lastSequence = header.sequence;
}

void ReceiveStats::publish() noexcept
{
    const std::uint64_t expected = m_expectedBefore + (m_highest - m_base + 1);
    m_counters.expected.set(expected);
    m_counters.lost.set(
        static_cast<std::int64_t>(expected) - static_cast<std::int64_t>(m_receivedBefore + m_received));
    m_counters.jitterMs.set(m_jitter);
    m_counters.maxDeltaMs.set(m_maxDelta);
}

} // namespace legscope
