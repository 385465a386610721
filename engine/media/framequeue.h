#pragma once

#include "engine/codec/codec.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace legscope {

/// Frames of 10 ms on their way between two workers that run by the same clock: one writer, one reader, no
/// lock and no allocation. After a read at most one frame waits, so that no delay builds up.
class FrameQueue {
public:
    /// `rate` of the sound in Hz.
    explicit FrameQueue(std::uint32_t rate);

    std::size_t frame() const noexcept { return m_frame; } ///< samples

    /// The writer's: one frame. It is lost where the reader has stopped reading.
    void write(Samples sound) noexcept;
    /// The reader's: the next frame; false when there is none in time, and `out` is as it was.
    bool read(std::span<Sample> out) noexcept;

private:
    static constexpr std::uint64_t mostFrames = 4, mostAfterRead = 1;

    const std::size_t m_frame;
    std::vector<Sample> m_samples;
    std::atomic<std::uint64_t> m_written{0}, m_taken{0};
};

} // namespace legscope
