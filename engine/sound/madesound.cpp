#include "engine/sound/madesound.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace legscope {

ToneSound::ToneSound(ToneScript script, std::uint32_t rate)
    : m_script(std::move(script))
    , m_rate(rate)
{
}

std::uint64_t ToneSound::samplesOf(std::chrono::milliseconds time) const noexcept
{
    return static_cast<std::uint64_t>(time.count()) * m_rate / 1000;
}

Sample ToneSound::next()
{
    constexpr double fullScale = 3.14; // dBm0 of a sine (ITU-T G.711)
    const ToneStep& step = m_script.steps[m_step];
    if (m_at >= samplesOf(step.on))
        return 0;
    double level = step.level;
    if (step.changeEvery.count() > 0)
        level += step.change
            * static_cast<double>(m_at / std::max<std::uint64_t>(samplesOf(step.changeEvery), 1));
    const double peak = 32767 * std::pow(10.0, (std::clamp(level, -63.0, 0.0) - fullScale) / 20);
    double sum = 0;
    for (const double hertz : step.hertz) {
        if (hertz < m_rate / 2.0)
            sum += peak
                * std::sin(2 * std::numbers::pi * std::fmod(hertz * static_cast<double>(m_at) / m_rate, 1));
    }
    return static_cast<Sample>(std::lrint(std::clamp(sum, -32768.0, 32767.0)));
}

/// Behind the sample that was given. False at the end of the script.
bool ToneSound::advance()
{
    const ToneStep& step = m_script.steps[m_step];
    if (++m_at < samplesOf(step.on) + samplesOf(step.off))
        return true;
    m_at = 0;
    if (!step.rounds || ++m_stepRound < *step.rounds)
        return true;
    m_stepRound = 0;
    if (++m_step < m_script.steps.size())
        return true;
    m_step = 0;
    return !m_script.rounds || ++m_round < *m_script.rounds;
}

Result<std::size_t> ToneSound::read(std::span<Sample> out)
{
    std::size_t made = 0;
    while (made < out.size() && !m_isOver) {
        out[made++] = next();
        m_isOver = !advance();
    }
    return made;
}

Result<void> ToneSound::rewind()
{
    m_step = 0;
    m_stepRound = m_round = 0;
    m_at = 0;
    m_isOver = false;
    return {};
}

SilenceSound::SilenceSound(std::optional<std::uint64_t> length, std::optional<std::uint32_t> divisor)
    : m_length(length)
{
    m_noise.setIdle(divisor);
}

Result<std::size_t> SilenceSound::read(std::span<Sample> out)
{
    const std::size_t given = m_length
        ? static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), *m_length - m_given))
        : out.size();
    m_noise.fill(out.first(given));
    m_given += m_length ? given : 0;
    return given;
}

Result<void> SilenceSound::rewind()
{
    m_given = 0;
    return {};
}

Result<std::size_t> SoundSequence::read(std::span<Sample> out)
{
    std::size_t given = 0;
    while (m_part < m_parts.size()) {
        const auto read = m_parts[m_part]->read(out.subspan(given));
        if (!read)
            return read;
        given += *read;
        if (given == out.size())
            break;
        ++m_part;
    }
    return given;
}

Result<void> SoundSequence::rewind()
{
    m_part = 0;
    for (const auto& part : m_parts) {
        if (const auto back = part->rewind(); !back)
            return back;
    }
    return {};
}

Result<std::size_t> RepeatedSound::read(std::span<Sample> out)
{
    std::size_t given = 0;
    while (true) {
        const auto read = m_sound->read(out.subspan(given));
        if (!read)
            return read;
        given += *read;
        m_isSilent = m_isSilent && *read == 0;
        // What has no sample has none the next time either.
        if (given == out.size() || std::exchange(m_isSilent, true) || (m_rounds && ++m_round >= *m_rounds))
            return given;
        if (const auto back = m_sound->rewind(); !back)
            return std::unexpected(back.error());
    }
}

Result<void> RepeatedSound::rewind()
{
    m_round = 0;
    m_isSilent = true;
    return m_sound->rewind();
}

} // namespace legscope
