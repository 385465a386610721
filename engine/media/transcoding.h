#pragma once

#include "engine/codec/codecformat.h"
#include "engine/media/jittersettings.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace legscope {

/// A codec under the payload type of one leg.
struct SoundFormat {
    std::uint8_t type = 0;
    CodecFormat codec;
    bool operator==(const SoundFormat&) const = default;
};

/// What becomes of comfort noise that an end describes (RFC 3389).
enum class DescribedNoise : std::uint8_t { Heard, Suppressed };

/// Whether an end is played a sound of ours.
enum class OwnSound : std::uint8_t { None, Played };

/// How the sound of an end is heard by who is no leg.
struct Hearing {
    std::vector<SoundFormat> from; ///< what may arrive
    std::optional<std::uint8_t> noiseFrom{}; ///< payload type of comfort noise
    std::vector<std::uint8_t> eventsFrom{}; ///< payload types of telephone-event, which are no sound
    Plc plc = Plc::On;
    DescribedNoise noise = DescribedNoise::Heard;
    bool operator==(const Hearing&) const = default;
};

/// How what is sent to an end is made of the sound of the other end, whose packets it cannot be sent.
struct Transcoding {
    std::vector<SoundFormat> from; ///< what may arrive
    std::optional<std::uint8_t> noiseFrom; ///< payload type of comfort noise
    SoundFormat to;
    std::uint32_t ptimeMs = 20; ///< of what is sent
    JitterSettings jitter;
    Plc plc = Plc::On;
    DescribedNoise noise = DescribedNoise::Heard;
    /// Where nothing comes: zeros (0), or noise by FreeSWITCH's divisor, of which more is softer; none:
    /// nothing is sent before the first packet has come.
    std::optional<std::uint32_t> idleNoise{};
    /// Payload type of comfort noise (RFC 3389) that pauses are described by; none: they are sent.
    std::optional<std::uint8_t> noiseTo{};
    OwnSound ownSound = OwnSound::None;
    std::uint32_t reportMs = 5000; ///< between two reports of ours (RTCP)
    bool operator==(const Transcoding&) const = default;
};

} // namespace legscope
