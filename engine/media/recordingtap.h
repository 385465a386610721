#pragma once

#include "engine/event/mediamode.h"
#include "engine/media/frameclock.h"
#include "engine/media/playedsound.h"
#include "engine/media/silencewatch.h"
#include "engine/media/soundplayer.h"
#include "engine/media/tappedsound.h"
#include "engine/sound/recordingring.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace legscope {

/// Which sounds of a leg are recorded, and where they stand.
enum class RecordedSound : std::uint8_t {
    Mixed, ///< what it says and what it hears, in one channel
    Said, ///< what it says
    Heard, ///< what it hears
    Stereo, ///< left what it says, right what it hears
    StereoSwapped,
};
/// 1 or 2.
unsigned channelsOf(RecordedSound sound);

enum class RecordingState : std::uint8_t {
    Recording,
    Masked, ///< silence stands in the place of what is said
    Paused, ///< nothing is added
};

/// A recording of a leg, and its number, by which it is stopped.
struct Recording {
    std::uint64_t number = 0;
    RecordingSink sink; ///< of the channels of `sound`
    RecordedSound sound = RecordedSound::Mixed;
    SilenceLimits silence{};
    std::chrono::milliseconds limit{0}; ///< 0: none
};

/// Hears what one leg says and what it is sent, and gives it to a recording, 10 ms at a time: both have one
/// clock, so that no sound gets out of its place. What is heard is what arrives, and instead of it what the
/// leg is played. A worker's; no lock, and no wait.
class RecordingTap final : public PlayedListener {
public:
    /// `now` is when the recording begins.
    RecordingTap(LegSide of, Recording recording, Monotonic now);
    /// As stop() at the last time that is known; the cause is Cut.
    ~RecordingTap();
    RecordingTap(const RecordingTap&) = delete;
    RecordingTap& operator=(const RecordingTap&) = delete;

    LegSide of() const noexcept { return m_of; }
    std::uint64_t number() const noexcept { return m_recording.number; }
    /// How the sound that comes from a side is heard from now on. Errors of TappedSound::plan.
    Result<void> plan(LegSide from, const Boxed<Hearing>& hearing);
    /// Of what arrives from `now` on.
    void setState(Monotonic now, RecordingState state) { m_changes.emplace_back(now, state); }
    void onPacket(LegSide from, const RtpHeader& header, Octets payload, Monotonic arrival);
    void onPlayed(Monotonic due, Samples sound, std::uint32_t rate) override;
    /// Records what had arrived TappedSound::delay before.
    void onTime(Monotonic now);
    /// Nothing more is recorded but what had arrived by then.
    void stop(Monotonic now, RecordingCause cause);

private:
    void hearFrame();
    void changeState(Monotonic arrived);
    void record();
    void end(RecordingCause cause);
    TappedSound& soundOf(LegSide from) noexcept { return m_sounds[from == m_of ? 0 : 1]; }

    const LegSide m_of;
    Recording m_recording;
    std::array<TappedSound, 2> m_sounds; ///< said, and sent to it
    PlayedSound m_played;
    SilenceWatch m_silence;
    std::vector<Sample> m_said, m_heard, m_frame;
    RecordingState m_state = RecordingState::Recording; ///< of the frame that is recorded next
    std::vector<std::pair<Monotonic, RecordingState>> m_changes; ///< that are to come, in order
    Monotonic m_now; ///< when it was asked last
    Monotonic m_next; ///< when the frame is heard that is recorded next
    std::chrono::milliseconds m_length{0}; ///< that is recorded
    bool m_isOver = false;
};

} // namespace legscope
