#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace legscope::ui {

/// A bounded series of values at a fixed step of time. Old values fall out, steps without a value are gaps
/// (NaN). Times are milliseconds since any epoch, the same for all series that are shown together.
class SeriesRing {
public:
    using Time = std::chrono::milliseconds;

    struct Extent {
        float low = 0, high = 0;
        bool any = false; ///< false: nothing but gaps
    };

    SeriesRing() = default;
    SeriesRing(Time step, std::size_t capacity);

    /// Sets every step of (from, to]. What is older than the window is ignored; skipped steps become gaps.
    void put(Time from, Time to, float value);
    void clear();

    bool isEmpty() const { return m_values.empty(); }
    Time step() const { return m_step; }
    std::size_t capacity() const { return m_capacity; }
    /// Begin of the oldest and end of the latest step that is kept.
    Time begin() const { return m_first * m_step; }
    Time end() const { return (m_last + 1) * m_step; }

    /// NaN in a gap and outside of what is kept.
    float at(Time time) const;
    /// Lowest and highest value of the steps that begin in [from, to).
    Extent extent(Time from, Time to) const;

private:
    void putSlot(std::int64_t slot, float value);
    float& cell(std::int64_t slot);
    float cell(std::int64_t slot) const;

    Time m_step{200};
    std::size_t m_capacity = 0;
    std::vector<float> m_values; ///< by slot modulo capacity; empty until the first value
    std::int64_t m_first = 0, m_last = -1; ///< steps since the epoch
};

} // namespace legscope::ui
