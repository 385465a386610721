#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <vector>

namespace legscope::bench {

/// What a bad network does to one packet after the other: it is late by a normal distribution, or lost. The
/// same at each run. One thread's.
class Impairment {
public:
    /// Sigma in ms, of delays with a mean of 4 sigma; lost: 0 to 1.
    Impairment(double sigma, double lost);

    /// Of the next packet, ms; nullopt: it is lost.
    std::optional<double> delay();

    double lostPercent() const;
    /// By how many ms 97 packets of 100 are later than the fastest.
    double p97() const;

private:
    std::mt19937 m_random{5};
    std::normal_distribution<double> m_delay;
    std::bernoulli_distribution m_isLost;
    std::vector<double> m_delays; ///< ms
    std::size_t m_lost = 0;
};

} // namespace legscope::bench
