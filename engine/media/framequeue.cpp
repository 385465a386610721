#include "engine/media/framequeue.h"

#include <algorithm>

namespace legscope {

FrameQueue::FrameQueue(std::uint32_t rate)
    : m_frame(rate / 100)
    , m_samples(m_frame * mostFrames)
{
}

void FrameQueue::write(Samples sound) noexcept
{
    const std::uint64_t written = m_written.load(std::memory_order_relaxed);
    if (written - m_taken.load(std::memory_order_acquire) == mostFrames)
        return;
    const auto at = static_cast<std::ptrdiff_t>(written % mostFrames * m_frame);
    std::copy_n(sound.begin(), m_frame, m_samples.begin() + at);
    m_written.store(written + 1, std::memory_order_release);
}

bool FrameQueue::read(std::span<Sample> out) noexcept
{
    const std::uint64_t written = m_written.load(std::memory_order_acquire);
    std::uint64_t next = m_taken.load(std::memory_order_relaxed);
    if (written == next)
        return false;
    next = std::max(next, written - std::min(written, mostAfterRead + 1));
    const auto at = static_cast<std::ptrdiff_t>(next % mostFrames * m_frame);
    std::copy_n(m_samples.begin() + at, m_frame, out.begin());
    m_taken.store(next + 1, std::memory_order_release);
    return true;
}

} // namespace legscope
