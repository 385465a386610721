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
    static const SystemClock clock;
    return clock;
}

} // namespace legscope
