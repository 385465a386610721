#pragma once

#include "engine/codec/resampler.h"
#include "engine/sound/soundpath.h"
#include "engine/sound/soundsource.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// The sound of a file, of any rate and number of channels, as one channel of the rate that is wanted.
/// Formats are those of libsndfile by what stands in the file (wav, w64, rf64, au, aiff, flac, ogg, opus,
/// mp3), and without a header by the ending of the name: raw and r8 (16 bit, 8 kHz), r16 (16 kHz), ul, al and
/// gsm.
class SoundFile final : public SoundSource {
public:
    /// `rate` in Hz; the first `skipped` samples of the file are left out. Errors name the path: Unsupported
    /// (no sound that can be read), Parse (its header promises more than it holds), InvalidArgument (it is
    /// shorter than what is skipped), Io.
    static Result<std::unique_ptr<SoundFile>> open(
        FoundSound found, std::uint32_t rate, std::uint64_t skipped = 0);
    ~SoundFile() override;

    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    struct State;
    SoundFile(std::unique_ptr<State> state, Resampler resampler, std::uint32_t rate);
    Result<void> seek(std::uint64_t sample);
    Result<bool> readMore();

    std::unique_ptr<State> m_state;
    Resampler m_resampler;
    const std::uint32_t m_rate;
    std::uint64_t m_first = 0; ///< of the samples of the file that is read
    std::vector<float> m_frames;
    std::vector<Sample> m_mono, m_ready; ///< ready: converted, not yet given
};

} // namespace legscope
