#include "engine/media/playedsound.h"

#include <algorithm>

namespace legscope {
namespace {

/// What a resampler keeps back is no gap.
constexpr std::chrono::milliseconds longestLag{10};

} // namespace

std::size_t PlayedSound::samplesOf(Monotonic::duration time) const noexcept
{
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    return static_cast<std::size_t>(std::max<std::int64_t>(microseconds, 0)) * m_rate / 1'000'000;
}

void PlayedSound::add(Monotonic due, Samples sound, std::uint32_t rate)
{
    if (m_from != rate) {
        auto resampler = Resampler::make(rate, m_rate);
        m_resampler = resampler ? std::optional(std::move(*resampler)) : std::nullopt;
        m_from = rate;
    }
    if (!m_resampler || m_sound.size() >= m_rate)
        return;
    if (m_sound.empty()) {
        m_begin = due;
    } else {
        const auto end = m_begin + std::chrono::microseconds(m_sound.size() * 1'000'000 / m_rate);
        if (due - end >= longestLag)
            m_sound.resize(std::min<std::size_t>(m_sound.size() + samplesOf(due - end), m_rate));
    }
    const std::size_t before = m_sound.size();
    m_sound.resize(before + m_resampler->mostFor(sound.size()));
    m_sound.resize(before + m_resampler->process(sound, std::span(m_sound).subspan(before)));
}

bool PlayedSound::take(Monotonic at, std::span<Sample> out)
{
    const std::size_t before = std::min(samplesOf(m_begin - at), out.size());
    if (m_sound.empty() || before == out.size())
        return false;
    const std::size_t old = std::min(samplesOf(at - m_begin), m_sound.size());
    const std::size_t given = std::min(out.size() - before, m_sound.size() - old);
    std::ranges::fill(out, Sample{0});
    std::copy_n(m_sound.begin() + static_cast<std::ptrdiff_t>(old), given,
        out.begin() + static_cast<std::ptrdiff_t>(before));
    m_sound.erase(m_sound.begin(), m_sound.begin() + static_cast<std::ptrdiff_t>(old + given));
    m_begin = at + std::chrono::microseconds(out.size() * 1'000'000 / m_rate);
    return given > 0;
}

} // namespace legscope
