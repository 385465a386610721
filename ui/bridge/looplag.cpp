#include "ui/bridge/looplag.h"

#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds period{100};
constexpr int ticksASecond = 10;

} // namespace

LoopLag::LoopLag(QObject* parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LoopLag::tick);
    m_timer.start(period);
    m_since.start();
}

void LoopLag::tick()
{
    const std::chrono::milliseconds late = std::chrono::milliseconds(m_since.restart()) - period;
    m_current = std::max(m_current, late);
    if (++m_ticks < ticksASecond)
        return;
    m_ticks = 0;
    m_previous = std::exchange(m_current, std::chrono::milliseconds(0));
}

} // namespace legscope::ui
