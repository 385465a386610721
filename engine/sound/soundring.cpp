#include "engine/sound/soundring.h"

#include <algorithm>
#include <utility>

namespace legscope {

SoundRing::SoundRing(std::uint32_t rate)
    : m_rate(rate)
    , m_samples(static_cast<std::size_t>(ahead.count()) * rate / 1000)
{
}

std::size_t SoundRing::room() const noexcept
{
    const auto waiting = m_written.load(std::memory_order_relaxed) - m_taken.load(std::memory_order_acquire);
    return m_samples.size() - static_cast<std::size_t>(waiting);
}

void SoundRing::write(Samples sound) noexcept
{
    const auto written = m_written.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < sound.size(); ++i)
        m_samples[(written + i) % m_samples.size()] = sound[i];
    m_written.store(written + sound.size(), std::memory_order_release);
}

void SoundRing::end(std::optional<Error> fault)
{
    m_fault = std::move(fault);
    m_ended.store(true, std::memory_order_release);
}

std::size_t SoundRing::read(std::span<Sample> out) noexcept
{
    const bool isEnded = m_ended.load(std::memory_order_acquire);
    const auto taken = m_taken.load(std::memory_order_relaxed);
    const auto waiting = m_written.load(std::memory_order_acquire) - taken;
    const std::size_t count = std::min<std::size_t>(out.size(), static_cast<std::size_t>(waiting));
    for (std::size_t i = 0; i < count; ++i)
        out[i] = m_samples[(taken + i) % m_samples.size()];
    m_taken.store(taken + count, std::memory_order_release);
    if (!isEnded && count < out.size())
        m_missed.fetch_add(out.size() - count, std::memory_order_relaxed);
    return count;
}

bool SoundRing::isOver() const noexcept
{
    // In this order: what was written last was written before the end.
    return m_ended.load(std::memory_order_acquire)
        && m_taken.load(std::memory_order_relaxed) == m_written.load(std::memory_order_acquire);
}

} // namespace legscope
