#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace legscope {

/// One second of one direction.
struct SecondSample {
    std::uint32_t second = 0; ///< since the session began
    std::uint32_t packets = 0, octets = 0;
    std::int32_t lost = 0;
    double jitterMs = 0; ///< at the end of the second, in steps of 0.1 ms
    double maxDeltaMs = 0; ///< longest time between two packets that ended in this second, in steps of 1 ms
};

/// The last ten minutes, a second each. One thread appends, any other reads; memory grows by the minute.
class SecondSeries {
public:
    static constexpr std::uint32_t seconds = 600;

    /// The next second: they are appended without a gap, beginning with 0.
    void append(const SecondSample& sample);
    /// Oldest first.
    std::vector<SecondSample> read() const;

private:
    static constexpr std::uint32_t chunkSeconds = 60, chunks = seconds / chunkSeconds;
    /// 12 octets a second: octets, and packets, lost, jitter and delta in 16 bits each, at their limit when
    /// beyond.
    struct Chunk {
        std::array<std::atomic<std::uint64_t>, chunkSeconds> words{};
        std::array<std::atomic<std::uint32_t>, chunkSeconds> octets{};
    };

    std::array<std::unique_ptr<Chunk>, chunks> m_storage;
    std::atomic<std::uint32_t> m_count{0}; ///< seconds appended
};

} // namespace legscope
