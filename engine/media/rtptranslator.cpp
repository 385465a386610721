#include "engine/media/rtptranslator.h"

#include "engine/codec/g711.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace legscope {
namespace {

/// RFC 3550 appendix A.1: numbers that are farther apart are of another stream, or of one that began anew.
constexpr std::uint16_t mostAhead = 3000, mostBehind = 256;

bool isNewer(std::uint16_t sequence, std::uint16_t than)
{
    return static_cast<std::int16_t>(sequence - than) > 0;
}

bool isNear(std::uint16_t sequence, std::uint16_t highest)
{
    const auto ahead = static_cast<std::uint16_t>(sequence - highest);
    return ahead < mostAhead || static_cast<std::uint16_t>(-ahead) <= mostBehind;
}

/// RFC 3550 section 5.1: the last octet of the padding counts it.
std::size_t paddingOf(Octets packet, std::size_t payloadAt)
{
    if ((std::to_integer<unsigned>(packet[0]) & 0x20U) == 0 || packet.size() == payloadAt)
        return 0;
    return std::min(std::to_integer<std::size_t>(packet.back()), packet.size() - payloadAt);
}

void changeLaw(std::span<std::byte> payload, PayloadChange change)
{
    const LawTable& table = change == PayloadChange::MuToA ? lawTable(G711Law::Mu, G711Law::A)
                                                           : lawTable(G711Law::A, G711Law::Mu);
    for (std::byte& octet : payload)
        octet = static_cast<std::byte>(table[std::to_integer<std::size_t>(octet)]);
}

} // namespace

std::uint32_t randomSsrc()
{
    // One a thread: opening it asks the processor what it can, which takes a virtual machine 20 us.
    thread_local std::random_device device;
    return static_cast<std::uint32_t>(device());
}

bool RtpTranslator::continues(const RtpHeader& header, Source*& source) noexcept
{
    const auto highest = static_cast<std::uint16_t>(m_now.highest);
    if (m_begun && header.ssrc == m_now.ssrc && isNear(header.sequence, highest)) {
        source = &m_now;
        return true;
    }
    const auto highestBefore = static_cast<std::uint16_t>(m_before.highest);
    if (m_hasBefore && header.ssrc == m_before.ssrc && !isNewer(header.sequence, highestBefore)
        && isNear(header.sequence, highestBefore)) {
        source = &m_before;
        return true;
    }
    return false;
}

void RtpTranslator::begin(const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept
{
    Source next;
    next.ssrc = header.ssrc;
    next.highest = header.sequence;
    if (m_sent > 0 || m_begun) {
        // One packet on, and as much later as it came later.
        const std::uint32_t ticks = timestampAt(arrival, rate) - m_lastTimestamp;
        next.offset = static_cast<std::uint16_t>(m_lastSequence + 1 - header.sequence);
        next.timestampOffset = m_lastTimestamp + std::max(ticks, m_step) - header.timestamp;
        m_before = m_now;
        m_hasBefore = m_begun;
    }
    next.offsetBefore = next.offset;
    next.notSent = static_cast<std::uint16_t>(header.sequence - 1);
    m_now = next;
    m_begun = true;
}

void RtpTranslator::remember(std::uint16_t sequence, std::uint32_t timestamp, Monotonic arrival) noexcept
{
    if (m_sent > 0 && !isNewer(sequence, m_lastSequence))
        return;
    const std::uint32_t step = timestamp - m_lastTimestamp;
    if (m_sent > 0 && static_cast<std::uint16_t>(sequence - m_lastSequence) == 1 && step > 0
        && step < 1U << 16)
        m_step = step;
    m_lastSequence = sequence;
    m_lastTimestamp = timestamp;
    m_lastArrival = arrival;
}

std::uint32_t RtpTranslator::timestampAt(Monotonic now, std::uint32_t rate) const noexcept
{
    const double elapsed = std::chrono::duration<double>(now - m_lastArrival).count();
    const auto ticks = static_cast<std::uint64_t>(std::max(elapsed, 0.0) * static_cast<double>(rate));
    return m_lastTimestamp + static_cast<std::uint32_t>(ticks);
}

void RtpTranslator::continueFrom(const Position& position) noexcept
{
    m_begun = m_hasBefore = false;
    m_lastSequence = position.sequence;
    m_lastTimestamp = position.timestamp;
    m_lastArrival = position.at;
    m_sent = position.packets;
    m_octets = position.octets;
}

RtpTranslator::Place RtpTranslator::placeOf(
    const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept
{
    Source* source = nullptr;
    if (!continues(header, source)) {
        begin(header, arrival, rate);
        source = &m_now;
    }
    const auto ahead
        = static_cast<std::int16_t>(header.sequence - static_cast<std::uint16_t>(source->highest));
    if (ahead > 0)
        source->highest += static_cast<std::uint16_t>(ahead);
    return {*source, source == &m_now && ahead >= 0};
}

void RtpTranslator::closeGap(const Place& place, std::uint16_t sequence) noexcept
{
    if (!place.isNewest)
        return;
    place.source.offsetBefore = place.source.offset;
    place.source.notSent = sequence;
    --place.source.offset;
}

bool RtpTranslator::leaveOut(const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept
{
    closeGap(placeOf(header, arrival, rate), header.sequence);
    return false;
}

void RtpTranslator::insert(std::span<std::byte> packet, std::uint8_t type, std::uint32_t timestamp) noexcept
{
    ++m_lastSequence;
    ++m_now.offset;
    if (m_begun)
        m_now.beforeInserted = static_cast<std::uint16_t>(m_now.highest);
    packet[0] = std::byte{0x80};
    packet[1] = std::byte{type};
    writeU16(packet, 2, m_lastSequence);
    writeU32(packet, 4, timestamp);
    writeU32(packet, 8, m_ssrc);
    ++m_sent;
    m_octets += static_cast<std::uint32_t>(packet.size() - 12);
}

bool RtpTranslator::translate(
    std::span<std::byte> packet, const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept
{
    const Place place = placeOf(header, arrival, rate);
    Source* const source = &place.source;
    const std::uint8_t type = m_payloadTypes[header.payloadType];
    if (type == RtpTranslation::notSent) {
        closeGap(place, header.sequence);
        return false;
    }
    if (source->beforeInserted && !isNewer(header.sequence, *source->beforeInserted)) {
        // What is so far on is not old: the numbers have come round.
        if (!place.isNewest)
            return false;
        source->beforeInserted.reset();
    }
    const bool isAfterGap = isNewer(header.sequence, source->notSent);
    const auto sequence
        = static_cast<std::uint16_t>(header.sequence + (isAfterGap ? source->offset : source->offsetBefore));
    const std::uint32_t timestamp = header.timestamp + source->timestampOffset;
    remember(sequence, timestamp, arrival);
    packet[1] = (packet[1] & std::byte{0x80}) | static_cast<std::byte>(type & 0x7FU);
    writeU16(packet, 2, sequence);
    writeU32(packet, 4, timestamp);
    writeU32(packet, 8, m_ssrc);
    const auto payload
        = packet.subspan(header.size, packet.size() - header.size - paddingOf(packet, header.size));
    if (const PayloadChange change = m_changes[header.payloadType]; change != PayloadChange::None)
        changeLaw(payload, change);
    ++m_sent;
    m_octets += static_cast<std::uint32_t>(payload.size());
    return true;
}

std::uint32_t RtpTranslator::sourceSequenceFor(std::uint32_t ours) const noexcept
{
    const auto behind = static_cast<std::uint16_t>(m_lastSequence - static_cast<std::uint16_t>(ours));
    return m_now.highest - behind;
}

} // namespace legscope
