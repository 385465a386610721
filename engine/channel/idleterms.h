#pragma once

#include "engine/channel/legdirection.h"
#include "engine/channel/variablereader.h"
#include "engine/config/profilesettings.h"
#include "engine/media/transcoding.h"

#include <cstdint>
#include <optional>

namespace legscope {

/// Whether a leg hears what comes for it from the other; its early media may be ignored.
enum class OtherSound : std::uint8_t { Heard, Withheld };

/// Whether a leg has a seat in a room whose sound is mixed.
enum class LegSeat : std::uint8_t { None, Taken };

/// Whether somebody who is no leg of the call speaks to a leg.
enum class AddedSound : std::uint8_t { None, Heard };

/// What a leg gets of the pauses of who speaks to it (vad).
enum class SentSilence : std::uint8_t {
    AsSound,
    Described, ///< where it has comfort noise (RFC 3389), that, and nothing else
};

/// What a leg gets while nothing comes for it, as Transcoding::idleNoise says it, and how often reports.
struct IdleTerms {
    std::optional<std::uint32_t> alone; ///< while it is connected to nobody
    std::optional<std::uint32_t> connected;
    std::uint32_t reportMs = 5000;
    OwnSound ownSound = OwnSound::None; ///< in the place of what comes for it
    OtherSound other = OtherSound::Heard;
    LegSeat seat = LegSeat::None; ///< then it hears the room, and is heard there
    SentSilence silence = SentSilence::AsSound;
    AddedSound added = AddedSound::None; ///< beside what comes for it

    /// Whether what it is sent must be sound of ours.
    bool isGivenSound() const { return ownSound == OwnSound::Played || added == AddedSound::Heard; }
    bool operator==(const IdleTerms&) const = default;
};

/// The terms of a leg of this profile: send_silence_when_idle and bridge_generate_comfort_noise (-1: zeros, a
/// divisor, the latter also true: 1400; 0 and everything else: none), rtcp_audio_interval_msec, then the
/// profile's own; vad of the profile for its direction, unless rtp_enable_vad_in or _out says it, and
/// rtp_disable_vad_in or _out does not forbid it.
IdleTerms idleTermsOf(const ProfileSettings& profile, const VariableReader& variable, LegDirection direction);

} // namespace legscope
