#pragma once

#include "engine/core/clock.h"
#include "tests/bench/impairment.h"

#include <functional>
#include <queue>
#include <string>
#include <vector>

namespace legscope::bench {

/// Such a network between a phone and what it sends to; packets overtake each other there. One thread's.
class ImpairedLine {
public:
    /// As of Impairment.
    ImpairedLine(double sigma, double lost)
        : m_impairment(sigma, lost)
    {
    }

    void put(std::string packet, Monotonic now);
    /// What has arrived by then, the first first; empty: nothing more.
    std::string take(Monotonic now);

    const Impairment& impairment() const { return m_impairment; }

private:
    struct OnTheWay {
        Monotonic arrival;
        std::string packet;
        bool operator>(const OnTheWay& other) const { return arrival > other.arrival; }
    };

    Impairment m_impairment;
    std::priority_queue<OnTheWay, std::vector<OnTheWay>, std::greater<>> m_onTheWay;
};

} // namespace legscope::bench
