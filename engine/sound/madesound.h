#pragma once

#include "engine/codec/comfortnoise.h"
#include "engine/sound/soundsource.h"
#include "engine/sound/tonescript.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace legscope {

/// The tones of a script.
class ToneSound final : public SoundSource {
public:
    /// `rate` in Hz. What a rate cannot have (ITU-T Q.23 needs 8000) stays silent.
    ToneSound(ToneScript script, std::uint32_t rate);
    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    Sample next();
    bool advance();
    std::uint64_t samplesOf(std::chrono::milliseconds time) const noexcept;

    const ToneScript m_script;
    const std::uint32_t m_rate;
    std::size_t m_step = 0;
    std::uint32_t m_stepRound = 0, m_round = 0; ///< that are done
    std::uint64_t m_at = 0; ///< samples of the step
    bool m_isOver = false;
};

/// Silence, or noise of a level.
class SilenceSound final : public SoundSource {
public:
    /// `length` in samples, none: without end; `divisor` as ComfortNoise::setIdle().
    SilenceSound(std::optional<std::uint64_t> length, std::optional<std::uint32_t> divisor);
    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    const std::optional<std::uint64_t> m_length;
    std::uint64_t m_given = 0;
    ComfortNoise m_noise;
};

/// Several sounds, one after the other.
class SoundSequence final : public SoundSource {
public:
    explicit SoundSequence(std::vector<std::unique_ptr<SoundSource>> parts)
        : m_parts(std::move(parts))
    {
    }
    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    std::vector<std::unique_ptr<SoundSource>> m_parts;
    std::size_t m_part = 0;
};

/// A sound that begins anew at its end.
class RepeatedSound final : public SoundSource {
public:
    /// So many rounds, at least one; none: without end.
    RepeatedSound(std::unique_ptr<SoundSource> sound, std::optional<std::uint32_t> rounds)
        : m_sound(std::move(sound))
        , m_rounds(rounds)
    {
    }
    Result<std::size_t> read(std::span<Sample> out) override;
    Result<void> rewind() override;

private:
    const std::unique_ptr<SoundSource> m_sound;
    const std::optional<std::uint32_t> m_rounds;
    std::uint32_t m_round = 0; ///< that are done
    bool m_isSilent = true; ///< nothing has come in this round
};

} // namespace legscope
