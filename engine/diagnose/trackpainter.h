#pragma once

#include "engine/codec/codec.h"
#include "engine/codec/resampler.h"
#include "engine/diagnose/callsound.h"
#include "engine/diagnose/soundrun.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace legscope {

/// Makes the sound of one track, run by run; where two sources speak at the same time both are heard. One
/// thread's.
class TrackPainter {
public:
    /// `rate` in Hz, of the pieces, which are counted from `begin`. The track outlives it.
    TrackPainter(SoundTrack& track, std::uint32_t rate, WallTime begin);

    void paint(const SoundRun& run);
    /// Gives the track its pieces.
    void finish();

private:
    struct Voice {
        CodecFormat format;
        std::unique_ptr<Decoder> decoder; ///< null: could not be made
        std::optional<Resampler> resampler;
    };
    /// A second in which there is sound.
    struct Block {
        std::vector<Sample> samples;
        std::size_t begin, end = 0; ///< of what was painted
    };

    Voice& voiceOf(const CodecFormat& format);
    void paint(const SoundPacket& packet, std::int64_t at);
    void place(std::int64_t at, Samples sound);
    void add(std::int64_t at, Samples sound);
    std::int64_t samplesOf(std::chrono::microseconds time) const;
    void count(NoSound why) { ++m_track.silent[static_cast<std::size_t>(why)]; }

    SoundTrack& m_track;
    const std::uint32_t m_rate;
    const WallTime m_begin;
    std::vector<Voice> m_voices; ///< of the run
    std::vector<Sample> m_decoded, m_resampled; ///< of one packet
    std::int64_t m_end = 0; ///< of the run so far, in samples since m_begin
    std::map<std::int64_t, Block> m_blocks; ///< by second since m_begin
};

} // namespace legscope
