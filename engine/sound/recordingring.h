#pragma once

#include "engine/codec/codec.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace legscope {

/// Why a recording has got its last sample.
enum class RecordingCause : std::uint8_t {
    Stopped, ///< it was told to
    TimeLimit, ///< it is as long as it may be
    Silence, ///< nobody has spoken for too long
    NoInput, ///< nobody has spoken from its beginning on
    Cut, ///< there is no sound of the leg any more that could be recorded
};

/// Sound on its way from the thread that hears it to the one that writes it, in frames of 10 ms, each with
/// its place in the recording: a frame that found no room is missing, and moves none behind it. One writer,
/// one reader, no lock and no allocation.
class RecordingRing {
public:
    static constexpr std::chrono::milliseconds frameLength{10};
    /// How long the reader may stand still, and nothing is lost: a disk that stops for 5 s, a second of what
    /// is gathered before it is written, and one more.
    static constexpr std::chrono::milliseconds room{7000};

    /// `rate` in Hz, a multiple of 100; samples of `channels` stand in turn.
    RecordingRing(std::uint32_t rate, unsigned channels);

    std::uint32_t rate() const noexcept { return m_rate; }
    unsigned channels() const noexcept { return m_channels; }
    /// Of all channels.
    std::size_t frameSamples() const noexcept { return m_frame; }

    // The writer's.
    /// The next frame, of frameSamples().
    void write(Samples frame) noexcept;
    /// Nothing more is written.
    void end(RecordingCause cause) noexcept;
    /// Nobody reads any more.
    bool isAbandoned() const noexcept { return m_abandoned.load(std::memory_order_acquire); }

    // The reader's.
    struct Frame {
        std::uint64_t number = 0; ///< from 0 on, those that are missing among them
        Samples sound;
    };
    std::size_t waiting() const noexcept;
    /// The oldest, until drop(); none when there is none.
    std::optional<Frame> front() const noexcept;
    void drop() noexcept;
    bool isEnded() const noexcept { return m_ended.load(std::memory_order_acquire); }
    /// Once isEnded().
    RecordingCause cause() const noexcept { return m_cause; }
    void abandon() noexcept { m_abandoned.store(true, std::memory_order_release); }

    // Any thread.
    /// How long it is, and how much of that found no room.
    std::uint64_t frames() const noexcept { return m_frames.load(std::memory_order_acquire); }
    std::uint64_t lostFrames() const noexcept { return m_lost.load(std::memory_order_relaxed); }

private:
    const std::uint32_t m_rate;
    const unsigned m_channels;
    const std::size_t m_frame;
    std::vector<Sample> m_samples;
    std::vector<std::uint64_t> m_numbers; ///< of the frames there
    RecordingCause m_cause = RecordingCause::Stopped; ///< written before m_ended
    std::atomic<std::uint64_t> m_written{0}, m_taken{0}, m_frames{0}, m_lost{0};
    std::atomic<bool> m_ended{false}, m_abandoned{false};
};

/// The writer's end of a ring: whatever becomes of it, the recording comes to its end. One thread's at a
/// time.
class RecordingSink {
public:
    explicit RecordingSink(std::shared_ptr<RecordingRing> ring) noexcept
        : m_ring(std::move(ring))
    {
    }
    RecordingSink(RecordingSink&&) noexcept = default;
    RecordingSink& operator=(RecordingSink&&) = delete;
    ~RecordingSink()
    {
        if (m_ring)
            m_ring->end(RecordingCause::Cut);
    }

    std::uint32_t rate() const noexcept { return m_ring->rate(); }
    unsigned channels() const noexcept { return m_ring->channels(); }
    std::size_t frameSamples() const noexcept { return m_ring->frameSamples(); }
    void write(Samples frame) noexcept { m_ring->write(frame); }
    /// The first cause counts.
    void end(RecordingCause cause) noexcept { m_ring->end(cause); }
    bool isAbandoned() const noexcept { return m_ring->isAbandoned(); }
    /// How far it is, for another thread.
    std::shared_ptr<const RecordingRing> progress() const noexcept { return m_ring; }

private:
    std::shared_ptr<RecordingRing> m_ring;
};

} // namespace legscope
