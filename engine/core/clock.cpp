#include "engine/core/clock.h"

namespace legscope {
namespace {

class SystemClock final : public Clock {
public:
    Monotonic now() const override { return std::chrono::steady_clock::now(); }

    WallTime wall() const override
    {
        const auto elapsed = std::chrono::steady_clock::now() - m_monotonicAnchor;
        return m_wallAnchor + std::chrono::duration_cast<std::chrono::microseconds>(elapsed);
    }

private:
    const Monotonic m_monotonicAnchor = std::chrono::steady_clock::now();
    const WallTime m_wallAnchor
        = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
};

} // namespace

const Clock& systemClock()
{
    // Never destroyed: a thread that the program did not wait for may still ask it when the program ends.
    static const SystemClock& clock = *new SystemClock;
    return clock;
}

} // namespace legscope
