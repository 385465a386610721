#include "engine/lab/tonesession.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <random>
#include <sys/socket.h>

namespace legscope {
namespace {

constexpr std::size_t headerSize = 12; // RFC 3550 section 5.1
constexpr std::uint64_t ntpOffset = 2'208'988'800; // seconds from 1900 to 1970 (RFC 3550 section 4)

void putU16(std::vector<std::uint8_t>& octets, std::uint32_t value)
{
    octets.push_back(static_cast<std::uint8_t>(value >> 8));
    octets.push_back(static_cast<std::uint8_t>(value));
}

void putU32(std::vector<std::uint8_t>& octets, std::uint32_t value)
{
    putU16(octets, value >> 16);
    putU16(octets, value);
}

/// Seconds since 1900 in the upper half, 2^-32 seconds in the lower one.
std::uint64_t ntpTime(WallTime wall)
{
    const auto micros = static_cast<std::uint64_t>(wall.time_since_epoch().count());
    const std::uint64_t seconds = micros / 1'000'000 + ntpOffset;
    return (seconds << 32) | (((micros % 1'000'000) << 32) / 1'000'000);
}

std::uint32_t inUnits(Monotonic arrival)
{
    using Units = std::chrono::duration<std::int64_t, std::ratio<1, 8000>>;
    return static_cast<std::uint32_t>(std::chrono::duration_cast<Units>(arrival.time_since_epoch()).count());
}

} // namespace

void ToneReceipt::onPacket(std::uint16_t sequence, std::uint32_t timestamp, Monotonic arrival) noexcept
{
    const std::uint32_t transit = inUnits(arrival) - timestamp;
    if (m_received++ == 0) {
        m_base = m_highest = sequence;
    } else {
        const auto ahead = static_cast<std::uint16_t>(sequence - m_highest);
        if (ahead != 0 && ahead < 0x8000) {
            if (sequence < m_highest)
                m_cycles += 0x10000;
            m_highest = sequence;
        }
        const auto step = static_cast<std::int32_t>(transit - m_lastTransit);
        m_jitter += (std::abs(static_cast<double>(step)) - m_jitter) / 16.0;
    }
    m_lastTransit = transit;
}

std::uint64_t ToneReceipt::expected() const noexcept
{
    return m_received == 0 ? 0 : std::uint64_t{highest()} - m_base + 1;
}

std::uint64_t ToneReceipt::lost() const noexcept
{
    return expected() > m_received ? expected() - m_received : 0;
}

std::uint8_t ToneReceipt::takeFractionLost() noexcept
{
    const std::uint64_t newExpected = expected() - m_expectedBefore;
    const std::uint64_t newReceived = m_received - m_receivedBefore;
    m_expectedBefore = expected();
    m_receivedBefore = m_received;
    if (newExpected == 0 || newReceived >= newExpected)
        return 0;
    return static_cast<std::uint8_t>(
        std::min<std::uint64_t>(255, ((newExpected - newReceived) << 8) / newExpected));
}

ToneLoop::Session::Session(unsigned hertz, std::uint32_t seed)
    : aLaw(hertz, G711Law::A)
    , muLaw(hertz, G711Law::Mu)
{
    // Random beginnings (RFC 3550 section 5.1), so that two streams are never taken for one.
    std::mt19937 random(seed);
    counters.ssrcSent = static_cast<std::uint32_t>(random());
    sequence = static_cast<std::uint16_t>(random());
    firstTimestamp = static_cast<std::uint32_t>(random());
}

std::uint32_t ToneLoop::Session::timestamp() const noexcept
{
    return firstTimestamp + static_cast<std::uint32_t>(tick * ToneTable::samplesPerPacket);
}

void ToneLoop::Session::sendPacket()
{
    const Octets payload = (target->payloadType == 0 ? muLaw : aLaw).packet(tick);
    std::vector<std::uint8_t> octets;
    octets.reserve(headerSize + payload.size());
    octets.push_back(0x80);
    octets.push_back(static_cast<std::uint8_t>((markerDue ? 0x80 : 0) | (target->payloadType & 0x7F)));
    putU16(octets, sequence++);
    putU32(octets, timestamp());
    putU32(octets, counters.ssrcSent);
    for (const std::byte octet : payload)
        octets.push_back(std::to_integer<std::uint8_t>(octet));
    markerDue = false;
    if (!counters.firstSent)
        counters.firstSent = systemClock().now();
    octetsSent += payload.size();
    if (::sendto(
            rtp.get(), octets.data(), octets.size(), MSG_DONTWAIT, target->rtp.data(), target->rtp.size())
        < 0)
        ++counters.rtpSendErrors;
    else
        ++counters.rtpSent;
}

void ToneLoop::Session::sendReport(WallTime now, Monotonic monotonic)
{
    const std::vector<std::uint8_t> octets = report(now, monotonic);
    if (::sendto(
            rtcp.get(), octets.data(), octets.size(), MSG_DONTWAIT, target->rtcp.data(), target->rtcp.size())
        >= 0)
        ++counters.rtcpSent;
}

std::vector<std::uint8_t> ToneLoop::Session::report(WallTime now, Monotonic monotonic)
{
    // A sender report with at most one block (RFC 3550 section 6.4.1) and the CNAME that each compound packet
    // needs (section 6.1).
    std::vector<std::uint8_t> octets;
    const bool heard = receipt.has_value();
    octets.push_back(static_cast<std::uint8_t>(0x80 | (heard ? 1 : 0)));
    octets.push_back(200);
    putU16(octets, heard ? 12 : 6);
    putU32(octets, counters.ssrcSent);
    const std::uint64_t ntp = ntpTime(now);
    putU32(octets, static_cast<std::uint32_t>(ntp >> 32));
    putU32(octets, static_cast<std::uint32_t>(ntp));
    putU32(octets, timestamp());
    putU32(octets, static_cast<std::uint32_t>(counters.rtpSent));
    putU32(octets, static_cast<std::uint32_t>(octetsSent));
    if (heard) {
        const auto since
            = std::chrono::duration_cast<std::chrono::microseconds>(monotonic - lastSenderReportAt);
        const std::uint64_t delay
            = lastSenderReport == 0 ? 0 : static_cast<std::uint64_t>(since.count()) * 65536 / 1'000'000;
        putU32(octets, receipt->ssrc());
        octets.push_back(receipt->takeFractionLost());
        const auto lost = static_cast<std::uint32_t>(std::min<std::uint64_t>(receipt->lost(), 0x7FFFFF));
        octets.push_back(static_cast<std::uint8_t>(lost >> 16));
        putU16(octets, lost);
        putU32(octets, receipt->highest());
        putU32(octets, static_cast<std::uint32_t>(receipt->jitterUnits()));
        putU32(octets, lastSenderReport);
        putU32(octets, static_cast<std::uint32_t>(delay));
    }
    const std::string name = fmt::format("lab-{:08x}@legscope", counters.ssrcSent);
    std::vector<std::uint8_t> item{1, static_cast<std::uint8_t>(name.size())};
    item.insert(item.end(), name.begin(), name.end());
    do
        item.push_back(0);
    while (item.size() % 4 != 0);
    octets.push_back(0x81);
    octets.push_back(202);
    putU16(octets, static_cast<std::uint32_t>(1 + item.size() / 4));
    putU32(octets, counters.ssrcSent);
    octets.insert(octets.end(), item.begin(), item.end());
    return octets;
}

void ToneLoop::Session::onRtp(Octets octets, const SocketAddress& source)
{
    if (octets.size() < headerSize || (std::to_integer<unsigned>(octets[0]) >> 6) != 2) {
        ++counters.notRtp;
        return;
    }
    const Monotonic arrival = systemClock().now();
    const std::uint32_t ssrc = readU32(octets, 8);
    if (receipt && receipt->ssrc() != ssrc) {
        lostBefore += receipt->lost();
        receipt.reset();
        ++counters.ssrcChanges;
    }
    if (!receipt)
        receipt.emplace(ssrc);
    receipt->onPacket(readU16(octets, 2), readU32(octets, 4), arrival);
    ++counters.rtpReceived;
    counters.ssrcReceived = ssrc;
    counters.payloadTypeReceived = static_cast<int>(std::to_integer<unsigned>(octets[1]) & 0x7F);
    counters.sourceReceived = source;
    if (!counters.firstReceived)
        counters.firstReceived = arrival;
}

void ToneLoop::Session::onRtcp(Octets octets)
{
    if (octets.size() < 8 || (std::to_integer<unsigned>(octets[0]) >> 6) != 2)
        return;
    ++counters.rtcpReceived;
    if (std::to_integer<unsigned>(octets[1]) == 200 && octets.size() >= 28) {
        lastSenderReport = (readU32(octets, 8) << 16) | (readU32(octets, 12) >> 16);
        lastSenderReportAt = systemClock().now();
    }
}

ToneCounters ToneLoop::Session::snapshot() const
{
    ToneCounters now = counters;
    now.rtpLost = lostBefore + (receipt ? receipt->lost() : 0);
    now.jitter = receipt ? receipt->jitterUnits() / 8.0 : 0;
    return now;
}

} // namespace legscope
