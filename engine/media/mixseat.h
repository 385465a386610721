#pragma once

#include "engine/codec/resampler.h"
#include "engine/media/framequeue.h"
#include "engine/media/talkdetector.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace legscope {

/// The place of one leg in a room whose sound is mixed: what it says, and the sum of what the others say. The
/// worker of the leg and that of the room share it, and whoever sets how it is used.
class MixSeat {
public:
    static constexpr int mostVolume = 4; ///< steps of 3 dB, either way

    /// `number`: of the seat in its room, from 1. `rate` of the room in Hz.
    MixSeat(std::uint32_t number, std::uint32_t rate);
    MixSeat(const MixSeat&) = delete;
    MixSeat& operator=(const MixSeat&) = delete;

    const std::uint32_t number;

    // Any thread.
    /// What it says is heard by nobody.
    void mute() noexcept { m_isMuted.store(true, std::memory_order_relaxed); }
    void unmute() noexcept { m_isMuted.store(false, std::memory_order_relaxed); }
    bool isMuted() const noexcept { return m_isMuted.load(std::memory_order_relaxed); }
    /// It hears nothing.
    void deafen() noexcept { m_isDeaf.store(true, std::memory_order_relaxed); }
    void undeafen() noexcept { m_isDeaf.store(false, std::memory_order_relaxed); }
    bool isDeaf() const noexcept { return m_isDeaf.load(std::memory_order_relaxed); }
    /// -mostVolume..mostVolume.
    void setVolumeSaid(int steps) noexcept { m_volumeSaid.store(steps, std::memory_order_relaxed); }
    void setVolumeHeard(int steps) noexcept { m_volumeHeard.store(steps, std::memory_order_relaxed); }
    int volumeSaid() const noexcept { return m_volumeSaid.load(std::memory_order_relaxed); }
    int volumeHeard() const noexcept { return m_volumeHeard.load(std::memory_order_relaxed); }
    /// As TalkDetector::onFrame.
    void setEnergyLevel(std::uint32_t level) noexcept { m_level.store(level, std::memory_order_relaxed); }
    std::uint32_t energyLevel() const noexcept { return m_level.load(std::memory_order_relaxed); }
    /// Of what it says now.
    std::uint32_t energy() const noexcept { return m_energy.load(std::memory_order_relaxed); }

    // The worker's of the leg.
    /// 10 ms of what the leg says, of `rate` Hz.
    void say(Samples sound, std::uint32_t rate);
    /// 10 ms of what it is to hear, of `rate` Hz; silence where nothing is there in time.
    void hear(std::span<Sample> out, std::uint32_t rate);

    // The worker's of the room.
    /// The next frame of what is said, at its volume; false when nothing is: it is muted, or sends nothing.
    bool takeSaid(std::span<Sample> frame);
    void giveHeard(std::span<Sample> frame);
    TalkDetector& talk() noexcept { return m_talk; }
    void publishEnergy() noexcept { m_energy.store(m_talk.energy(), std::memory_order_relaxed); }

private:
    /// A rate that is made of another, as long as that does not change.
    struct Converted {
        std::uint32_t from = 0, to = 0; ///< Hz
        std::optional<Resampler> resampler;
        std::vector<Sample> waiting;
        void add(Samples sound, std::uint32_t rate, std::uint32_t wanted);
        void drop(std::size_t samples);
    };

    const std::uint32_t m_rate;
    std::atomic<bool> m_isMuted{false}, m_isDeaf{false};
    std::atomic<int> m_volumeSaid{0}, m_volumeHeard{0};
    std::atomic<std::uint32_t> m_level{0}, m_energy{0};

    FrameQueue m_said, m_heard;

    // The worker's of the leg.
    Converted m_saying, m_hearing;
    std::vector<Sample> m_frame;

    // The worker's of the room.
    TalkDetector m_talk;
};

} // namespace legscope
