#pragma once

#include "engine/core/clock.h"
#include "engine/core/octets.h"
#include "engine/media/delayestimate.h"
#include "engine/media/jittersettings.h"
#include "engine/net/rtppacket.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <vector>

namespace legscope {

/// Packets of one RTP stream in the order of their sound, and when each is due. Time is that of the time
/// stamps: loss, silence that is not sent, hold and digits move nothing (RFC 3550 section 5.1). One thread's.
class JitterBuffer {
public:
    explicit JitterBuffer(const JitterSettings& settings) noexcept
        : m_settings(settings)
    {
    }

    struct Packet {
        std::int64_t sequence = 0; ///< extended; goes on over a new source
        MediaTime begin = 0, duration = 0;
        std::uint8_t payloadType = 0;
        std::vector<std::byte> payload;
    };

    /// What the buffer is told of a packet with sound.
    struct Arrival {
        RtpHeader header;
        Octets payload;
        std::uint32_t clockRate = 8000; ///< Hz, above 0
        std::uint32_t duration = 0; ///< in units of the clock
        Monotonic at;
    };

    enum class Outcome : std::uint8_t { Kept, Duplicate, Late, NoRoom };
    Outcome put(const Arrival& arrival);
    /// A packet of the stream without sound, as of a digit: its number is no loss. Returns that, extended.
    std::int64_t passOver(const RtpHeader& header) noexcept;

    enum class PieceKind : std::uint8_t {
        Sound, ///< `packet` is played, without its first `skip`
        Lost, ///< nothing came for `duration`; `packet` is the one behind it where that is there
        Pause, ///< nothing is to be heard now: not begun, silence that was not sent, hold, a digit
    };
    struct Piece {
        PieceKind kind = PieceKind::Pause;
        const Packet* packet = nullptr; ///< until the next call of put() or take()
        MediaTime duration = 0, skip = 0;
    };
    /// What is played next, at `now`; `pending` of what was taken before is not yet played.
    Piece take(Monotonic now, MediaTime pending);

    /// How much longer what is played now waits than it should: above 0, it may be played faster.
    MediaTime excess(Monotonic now, MediaTime pending) const noexcept;
    /// How long packets are to wait, counted from the arrival of the fastest.
    MediaTime target() const noexcept;
    /// How long what is played now has waited; 0 in a pause.
    MediaTime depth(Monotonic now, MediaTime pending) const noexcept;

    struct Counters {
        std::uint64_t kept = 0, duplicate = 0, late = 0, noRoom = 0;
        MediaTime missing = 0; ///< time for which nothing had come when it was due
        MediaTime cameLate = 0; ///< of it what came afterwards
        std::uint64_t newSources = 0; ///< another SSRC, or a jump of a second or more
    };
    const Counters& counters() const noexcept { return m_counters; }

private:
    MediaTime mediaTime(Monotonic at) const noexcept;
    void extend(const Arrival& arrival, Packet& packet);
    void beginSource(const Arrival& arrival) noexcept;
    bool wasSeen(std::int64_t sequence) noexcept;
    MediaTime delayOf(MediaTime begin, MediaTime now) const noexcept;
    bool isMissing(const Packet& next) const noexcept;
    bool isLeftBehind(MediaTime at) noexcept;
    Piece takeWhilePaused(MediaTime now);
    Piece takeNext();
    void noteLate(MediaTime duration) noexcept;
    Piece lose(MediaTime duration, const Packet* following);

    const JitterSettings m_settings;
    DelayEstimate m_delays;
    std::deque<Packet> m_packets; ///< by their begin
    Packet m_playing; ///< the one that was taken last
    Counters m_counters;

    // Of the source: what makes its numbers ours.
    std::optional<std::uint32_t> m_ssrc;
    std::uint32_t m_clockRate = 0;
    std::uint32_t m_lastTimestamp = 0; ///< of the highest sequence
    std::int64_t m_timestampSince = 0; ///< extended, since the source began
    MediaTime m_sourceBegin = 0;
    std::uint16_t m_lastSequence = 0;
    std::int64_t m_highest = 0; ///< extended
    std::uint64_t m_seen = 0; ///< bit n: highest - n has come
    MediaTime m_lastTransit = 0;
    MediaTime m_end = 0; ///< of the newest sound

    std::optional<Monotonic> m_origin;
    MediaTime m_lastTaken = 0;
    std::optional<MediaTime> m_next; ///< begin of what is played next; none in a pause
    static constexpr std::int64_t nothingPlayed = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_nextSequence = nothingPlayed;
    std::vector<std::int64_t> m_passedOver; ///< sequence numbers from m_nextSequence on
    MediaTime m_frame = 20 * mediaMillisecond; ///< of the last packet
    MediaTime m_starved = 0; ///< concealed since the last packet while nothing was there
};

} // namespace legscope
