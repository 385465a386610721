#include "engine/media/soundplayer.h"

#include <algorithm>
#include <utility>

namespace legscope {

void SoundPlayer::start(Play play)
{
    stop();
    m_play.emplace(std::move(play));
}

void SoundPlayer::stop() noexcept
{
    m_play.reset();
    m_resampler.reset();
    m_rate = 0;
    m_ready.clear();
}

void SoundPlayer::fill(Monotonic due, std::span<Sample> out, std::uint32_t rate)
{
    SoundStream& sound = m_play->sound;
    if (m_rate != rate) {
        m_ready.clear();
        auto resampler = Resampler::make(sound.rate(), rate);
        m_resampler = resampler ? std::optional(std::move(*resampler)) : std::nullopt;
        m_rate = rate;
    }
    const std::size_t wanted = out.size() * sound.rate() / rate;
    while (m_ready.size() < out.size() && m_resampler) {
        m_read.resize(std::max<std::size_t>(wanted, 1));
        m_read.resize(sound.read(m_read));
        if (m_read.empty())
            break;
        const std::size_t before = m_ready.size();
        m_ready.resize(before + m_resampler->mostFor(m_read.size()));
        m_ready.resize(before + m_resampler->process(m_read, std::span(m_ready).subspan(before)));
    }
    const std::size_t given = std::min(out.size(), m_ready.size());
    std::copy_n(m_ready.begin(), given, out.begin());
    std::ranges::fill(out.subspan(given), Sample{0});
    m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(given));
    show(due, out, rate);
}

void SoundPlayer::show(Monotonic due, Samples sound, std::uint32_t rate)
{
    for (PlayedListener* const listener : m_listeners)
        listener->onPlayed(due, sound, rate);
}

} // namespace legscope
