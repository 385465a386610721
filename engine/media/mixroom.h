#pragma once

#include "engine/media/frameclock.h"
#include "engine/media/mixseat.h"
#include "engine/media/soundplayer.h"
#include "engine/media/workercontext.h"

#include <functional>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace legscope {

/// What a room says of itself, on its worker's thread.
struct RoomListener {
    /// Who has the seat of that number talks, or does no more.
    std::function<void(std::uint32_t seat, TalkDetector::Change change)> onTalk;
    /// A sound of MixRoom::play() is heard no more, unless it was stopped.
    std::function<void(std::uint64_t number)> onPlayedOut;
};

/// Whether one seat of a room hears what another says.
enum class OtherHeard : std::uint8_t { Yes, No };

/// Legs of any calls that hear each other: every 10 ms each is given the sum of what all the others say, and
/// of what is played to the room. Its worker's; a room without seats costs nothing.
class MixRoom final : private FrameTaker {
public:
    /// `rate` of its sound in Hz.
    MixRoom(std::uint32_t rate, RoomListener listener);

    void join(std::shared_ptr<MixSeat> seat, const WorkerContext& context);
    void leave(std::uint32_t seat);
    /// Every seat goes, and what is played.
    void close();
    /// Whether the one seat hears what the other says.
    void relate(std::uint32_t listener, std::uint32_t speaker, OtherHeard heard);
    void play(Play play);
    void stopPlaying(std::uint64_t number);

private:
    struct Taken {
        std::shared_ptr<MixSeat> seat;
        std::vector<Sample> said;
        bool speaks = false; ///< in this frame
    };

    void onFrame(Monotonic due) noexcept override;
    void collect();
    void playSounds(Monotonic due);
    void give(const Taken& listener);
    void watch(Taken& taken);

    const std::uint32_t m_rate;
    const RoomListener m_listener;
    FrameClock* m_frames = nullptr; ///< null: it has no seat
    std::vector<Taken> m_taken;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_unheard; ///< listener, speaker
    std::vector<std::unique_ptr<SoundPlayer>> m_sounds;
    std::vector<std::int32_t> m_sum, m_own; ///< own: for who is not to hear all of it
    std::vector<Sample> m_frame, m_all; ///< all: what who says nothing hears
};

} // namespace legscope
