#include "engine/sound/recordingring.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr auto framesHeld = static_cast<std::size_t>(RecordingRing::room / RecordingRing::frameLength);

} // namespace

RecordingRing::RecordingRing(std::uint32_t rate, unsigned channels)
    : m_rate(rate)
    , m_channels(channels)
    , m_frame(static_cast<std::size_t>(frameLength.count()) * rate / 1000 * channels)
    , m_samples(framesHeld * m_frame)
    , m_numbers(framesHeld)
{
}

void RecordingRing::write(Samples frame) noexcept
{
    if (m_ended.load(std::memory_order_relaxed) || isAbandoned())
        return;
    const auto number = m_frames.load(std::memory_order_relaxed);
    const auto written = m_written.load(std::memory_order_relaxed);
    if (written - m_taken.load(std::memory_order_acquire) < framesHeld) {
        const auto place = static_cast<std::size_t>(written % framesHeld);
        std::copy_n(frame.begin(), m_frame, m_samples.begin() + static_cast<std::ptrdiff_t>(place * m_frame));
        m_numbers[place] = number;
        m_written.store(written + 1, std::memory_order_release);
    } else {
        m_lost.fetch_add(1, std::memory_order_relaxed);
    }
    m_frames.store(number + 1, std::memory_order_release);
}

void RecordingRing::end(RecordingCause cause) noexcept
{
    if (m_ended.load(std::memory_order_relaxed))
        return;
    m_cause = cause;
    m_ended.store(true, std::memory_order_release);
}

std::size_t RecordingRing::waiting() const noexcept
{
    return static_cast<std::size_t>(
        m_written.load(std::memory_order_acquire) - m_taken.load(std::memory_order_relaxed));
}

std::optional<RecordingRing::Frame> RecordingRing::front() const noexcept
{
    if (waiting() == 0)
        return std::nullopt;
    const auto place = static_cast<std::size_t>(m_taken.load(std::memory_order_relaxed) % framesHeld);
    return Frame{m_numbers[place], Samples(m_samples).subspan(place * m_frame, m_frame)};
}

void RecordingRing::drop() noexcept
{
    m_taken.store(m_taken.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

} // namespace legscope
