#pragma once

#include "engine/event/mediamode.h"
#include "engine/media/mixseat.h"
#include "engine/media/soundplayer.h"
#include "engine/media/tappedsound.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace legscope {

/// Somebody who is no leg of a call listens to one, and the number by which that is ended.
struct HeardLeg {
    std::uint64_t number = 0;
    LegSide of = LegSide::A;
    std::uint32_t rate = 8000; ///< of the room of the seats, Hz
    std::shared_ptr<MixSeat> said; ///< what the leg says goes there
    std::shared_ptr<MixSeat> heard; ///< what it hears goes there
};

/// Hears what one leg says and what it is sent, and says that in the seats of a room, 10 ms at a time, as
/// soon as the network allows it. What the leg is played takes the place of what it is sent. A worker's.
class ListenTap final : public PlayedListener {
public:
    explicit ListenTap(HeardLeg heard);

    LegSide of() const noexcept { return m_heard.of; }
    std::uint64_t number() const noexcept { return m_heard.number; }
    /// How the sound that comes from a side is heard from now on. Errors of TappedSound::plan.
    Result<void> plan(LegSide from, const Boxed<Hearing>& hearing);
    void onPacket(LegSide from, const RtpHeader& header, Octets payload, Monotonic arrival);
    void onPlayed(Monotonic due, Samples sound, std::uint32_t rate) override;
    /// The next frame of both.
    void onTime(Monotonic due);

private:
    TappedSound& soundOf(LegSide from) noexcept { return m_sounds[from == of() ? 0 : 1]; }

    const HeardLeg m_heard;
    std::array<TappedSound, 2> m_sounds; ///< said, and sent to it
    std::vector<Sample> m_frame;
    std::optional<Monotonic> m_played; ///< when it was played something last
};

} // namespace legscope
