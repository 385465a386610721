#pragma once

#include "engine/codec/codec.h"
#include "engine/core/error.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace legscope {

/// Sound on its way from the thread that reads it to the one that plays it: one writer, one reader, no lock
/// and no allocation.
class SoundRing {
public:
    static constexpr std::chrono::milliseconds ahead{500};

    /// `rate` of the samples in Hz.
    explicit SoundRing(std::uint32_t rate);

    std::uint32_t rate() const noexcept { return m_rate; }

    // The writer's.
    std::size_t room() const noexcept;
    /// Not more than room().
    void write(Samples sound) noexcept;
    /// Nothing more is written: the sound has ended, or it could not be read on.
    void end(std::optional<Error> fault);
    /// Nobody reads any more.
    bool isAbandoned() const noexcept { return m_abandoned.load(std::memory_order_acquire); }

    // The reader's.
    /// Returns how many samples there were; those that were not there in time count as missed.
    std::size_t read(std::span<Sample> out) noexcept;
    /// What was written is read, and nothing more comes.
    bool isOver() const noexcept;
    /// Once isOver(): why nothing more came; none when the sound has ended.
    const std::optional<Error>& fault() const noexcept { return m_fault; }
    void abandon() noexcept { m_abandoned.store(true, std::memory_order_release); }

    // Any thread.
    /// Samples that were read, and that should have been.
    std::uint64_t taken() const noexcept { return m_taken.load(std::memory_order_acquire); }
    std::uint64_t missed() const noexcept { return m_missed.load(std::memory_order_relaxed); }

private:
    const std::uint32_t m_rate;
    std::vector<Sample> m_samples;
    std::optional<Error> m_fault; ///< written before m_ended
    std::atomic<std::uint64_t> m_written{0}, m_taken{0}, m_missed{0};
    std::atomic<bool> m_ended{false}, m_abandoned{false};
};

/// The reader's end of a ring; destroying it stops the writer. One thread's at a time.
class SoundStream {
public:
    explicit SoundStream(std::shared_ptr<SoundRing> ring) noexcept
        : m_ring(std::move(ring))
    {
    }
    SoundStream(SoundStream&&) noexcept = default;
    SoundStream& operator=(SoundStream&&) = delete;
    ~SoundStream()
    {
        if (m_ring)
            m_ring->abandon();
    }

    std::uint32_t rate() const noexcept { return m_ring->rate(); }
    std::size_t read(std::span<Sample> out) noexcept { return m_ring->read(out); }
    bool isOver() const noexcept { return m_ring->isOver(); }
    const std::optional<Error>& fault() const noexcept { return m_ring->fault(); }
    /// How far it is, for another thread.
    std::shared_ptr<const SoundRing> progress() const noexcept { return m_ring; }

private:
    std::shared_ptr<SoundRing> m_ring;
};

} // namespace legscope
