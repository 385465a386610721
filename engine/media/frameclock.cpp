#include "engine/media/frameclock.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr auto slotLength = FrameClock::period / FrameClock::slotCount;

} // namespace

void FrameClock::add(FrameTaker& taker, Monotonic now)
{
    if (m_count == 0)
        m_due = now + slotLength;
    const auto emptiest = std::ranges::min_element(m_takers, {}, &std::vector<FrameTaker*>::size);
    emptiest->push_back(&taker);
    ++m_count;
}

void FrameClock::remove(const FrameTaker& taker) noexcept
{
    for (auto& takers : m_takers) {
        if (const auto found = std::ranges::find(takers, &taker); found != takers.end()) {
            *found = nullptr;
            --m_count;
        }
    }
}

std::optional<Monotonic> FrameClock::next() const noexcept
{
    return m_count > 0 ? std::optional(m_due) : std::nullopt;
}

void FrameClock::run(Monotonic now, const std::function<void()>& betweenSlots)
{
    if (m_count > 0 && now - m_due > longestStall)
        m_due += (now - m_due) / period * period;
    while (m_count > 0 && m_due <= now) {
        runSlot();
        m_slot = (m_slot + 1) % slotCount;
        m_due += slotLength;
        if (m_due <= now)
            betweenSlots();
    }
}

void FrameClock::runSlot()
{
    auto& takers = m_takers[m_slot];
    // By index: a taker may add another one.
    for (std::size_t i = 0; i < takers.size(); ++i) {
        if (takers[i])
            takers[i]->onFrame(m_due);
    }
    std::erase(takers, nullptr);
}

} // namespace legscope
