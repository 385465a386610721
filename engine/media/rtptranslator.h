#pragma once

#include "engine/core/clock.h"
#include "engine/media/mediaplan.h"
#include "engine/net/rtppacket.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace legscope {

/// A random SSRC (RFC 3550 section 8.1). Any thread.
std::uint32_t randomSsrc();

/// Makes the RTP that is sent to one end a stream of our own: one SSRC, payload types as they were agreed
/// with that end, sequence numbers and timestamps that go on when the source becomes another one. Loss and
/// reordering of the source stay visible. A worker's.
class RtpTranslator {
public:
    /// `ssrc` is that of everything sent.
    explicit RtpTranslator(std::uint32_t ssrc) noexcept
        : m_ssrc(ssrc)
    {
    }

    void setPayloadTypes(const RtpTranslation& translation) noexcept
    {
        m_payloadTypes = translation.payloadTypes;
        m_changes = translation.changes;
    }

    /// Changes `packet`, whose header is `header`, in place; `rate` is its clock rate in Hz, 0 when not
    /// known. False when its payload type is not one that is sent: what follows closes the gap.
    bool translate(
        std::span<std::byte> packet, const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept;

    /// The same for a packet that is not to be sent, whatever its payload type. Always false.
    bool leaveOut(const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept;
    bool isSent(std::uint8_t payloadType) const noexcept
    {
        return m_payloadTypes[payloadType] != RtpTranslation::notSent;
    }

    /// Where a stream of ours stands, for who goes on with it.
    struct Position {
        std::uint16_t sequence = 0; ///< of the last packet
        std::uint32_t timestamp = 0;
        Monotonic at; ///< when it had that time stamp
        std::uint32_t packets = 0, octets = 0; ///< sent
    };
    Position position() const noexcept
    {
        return {m_lastSequence, m_lastTimestamp, m_lastArrival, m_sent, m_octets};
    }
    /// Somebody else has sent the stream up to there; what comes next begins a source.
    void continueFrom(const Position& position) noexcept;
    /// Where the stream is at `now`, with a clock of `rate` Hz.
    std::uint32_t timestampAt(Monotonic now, std::uint32_t rate) const noexcept;
    /// Writes the header of a packet of our own between those of the source; `type` has the marker.
    void insert(std::span<std::byte> packet, std::uint8_t type, std::uint32_t timestamp) noexcept;

    std::uint32_t ssrc() const noexcept { return m_ssrc; }
    /// The SSRC that is translated now; none before the first packet.
    std::optional<std::uint32_t> source() const noexcept
    {
        return m_begun ? std::optional(m_now.ssrc) : std::nullopt;
    }
    /// Ours for a timestamp of the source.
    std::uint32_t timestampFor(std::uint32_t sourceTimestamp) const noexcept
    {
        return sourceTimestamp + m_now.timestampOffset;
    }
    /// The extended highest sequence number of the source for one of ours that a receiver reports; the cycles
    /// are counted from the source's first packet (RFC 3550 section 6.4.1).
    std::uint32_t sourceSequenceFor(std::uint32_t ours) const noexcept;
    /// Packets and octets of payload sent, as a sender report counts them.
    std::uint32_t packetsSent() const noexcept { return m_sent; }
    std::uint32_t octetsSent() const noexcept { return m_octets; }

private:
    /// One source, and what makes its numbers ours.
    struct Source {
        std::uint32_t ssrc = 0;
        std::uint32_t highest = 0; ///< extended sequence number of the source
        std::uint16_t offset = 0;
        std::uint16_t offsetBefore = 0; ///< in front of the last packet that was not sent
        std::uint16_t notSent = 0; ///< its number
        std::uint32_t timestampOffset = 0;
        /// The highest number in front of what was inserted last: the numbers of what is that old are taken.
        std::optional<std::uint16_t> beforeInserted;
    };

    /// True when it continues a source that is known, which `source` then points to.
    bool continues(const RtpHeader& header, Source*& source) noexcept;
    void begin(const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept;
    /// The source of a packet, which the packet is counted in.
    struct Place {
        Source& source;
        bool isNewest;
    };
    Place placeOf(const RtpHeader& header, Monotonic arrival, std::uint32_t rate) noexcept;
    static void closeGap(const Place& place, std::uint16_t sequence) noexcept;
    void remember(std::uint16_t sequence, std::uint32_t timestamp, Monotonic arrival) noexcept;

    const std::uint32_t m_ssrc;
    std::array<std::uint8_t, 128> m_payloadTypes{};
    std::array<PayloadChange, 128> m_changes{};
    Source m_now, m_before; ///< the source, and the one before it, of which stragglers come
    bool m_begun = false, m_hasBefore = false;
    std::uint16_t m_lastSequence = 0; ///< ours, the highest sent
    std::uint32_t m_lastTimestamp = 0; ///< of the same packet
    std::uint32_t m_step = 1; ///< of the timestamp, from packet to packet
    Monotonic m_lastArrival;
    std::uint32_t m_sent = 0, m_octets = 0;
};

} // namespace legscope
