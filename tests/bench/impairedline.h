#pragma once

#include "engine/core/clock.h"

#include <cstddef>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace legscope::bench {

/// A network between a phone and what it sends to: each packet is late by a normal distribution, may overtake
/// others, and is lost with a probability. One thread's.
class ImpairedLine {
public:
    /// Sigma in ms, of delays with a mean of 4 sigma; lost: 0 to 1.
    ImpairedLine(double sigma, double lost);

    void put(std::string packet, Monotonic now);
    /// What has arrived by then, the first first; empty: nothing more.
    std::string take(Monotonic now);

    double lostPercent() const;
    /// By how many ms 97 packets of 100 are later than the fastest.
    double p97() const;

private:
    struct OnTheWay {
        Monotonic arrival;
        std::string packet;
        bool operator>(const OnTheWay& other) const { return arrival > other.arrival; }
    };

    std::mt19937 m_random{5};
    std::normal_distribution<double> m_delay;
    std::bernoulli_distribution m_isLost;
    std::priority_queue<OnTheWay, std::vector<OnTheWay>, std::greater<>> m_onTheWay;
    std::vector<double> m_delays; ///< ms
    std::size_t m_lost = 0;
};

} // namespace legscope::bench
