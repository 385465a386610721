#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

namespace legscope {

/// Media time inside the engine: 1/48000 s, whatever the RTP clock of a stream is.
using MediaTime = std::int64_t;
constexpr MediaTime mediaSecond = 48000, mediaMillisecond = 48;

/// How late the packets of a stream are, each against the fastest of the last seconds; newer ones count more,
/// by half in 3 s. One thread's.
class DelayEstimate {
public:
    /// A packet: when it arrived, and how much longer it took than its time stamp says. The origin of neither
    /// matters.
    void add(MediaTime arrival, MediaTime transit) noexcept;
    void restart() noexcept { *this = DelayEstimate(); }

    std::size_t count() const noexcept { return m_count; }
    /// The transit of the fastest packet of the last 2 to 4 s.
    MediaTime fastest() const noexcept;
    /// What 97 of 100 packets are not later than the fastest.
    MediaTime spread() const noexcept;

private:
    static constexpr MediaTime binWidth = 20 * mediaMillisecond, window = 2 * mediaSecond;
    static constexpr std::size_t bins = 640; ///< 12.8 s

    std::size_t binOf(MediaTime transit) noexcept;
    void shift(std::ptrdiff_t by) noexcept;
    void scale(double factor) noexcept;

    std::array<float, bins> m_weights{};
    MediaTime m_origin = 0; ///< transit of the first bin's lower edge
    std::size_t m_top = 0; ///< no bin above it has any weight
    double m_total = 0;
    double m_weight = 1; ///< of a packet now: it grows, so that those before need no change
    MediaTime m_lastArrival = 0;
    MediaTime m_windowBegin = 0;
    MediaTime m_fastestNow = std::numeric_limits<MediaTime>::max();
    MediaTime m_fastestBefore = std::numeric_limits<MediaTime>::max();
    std::size_t m_count = 0;
};

} // namespace legscope
