#pragma once

#include "tests/bench/loadgenerator.h"

#include <map>
#include <string>
#include <vector>

namespace legscope::bench {

/// Of the kinds "stop-and-go", "paced" and "latency": whether each stream has a packet every period.
inline bool isPaced(const std::string& kind)
{
    return kind != "stop-and-go";
}

/// Collects the rounds of one kind of measurement at one number of calls.
class Report {
public:
    /// `period` is that of paced rounds.
    Report(std::string kind, std::size_t calls, std::chrono::milliseconds period)
        : m_kind(std::move(kind))
        , m_calls(calls)
        , m_period(period)
    {
    }

    void add(const std::string& subject, Measured measured);
    const std::string& kind() const { return m_kind; }
    std::size_t calls() const { return m_calls; }
    /// How many of the subject's rounds count.
    std::size_t roundsOf(const std::string& subject) const;
    /// Of the CPU time a relayed packet, in ns, by subject.
    std::map<std::string, double> medians() const;
    /// One line a subject: median CPU a packet, spread, ratio to `reference` (empty: the floor, paced:
    /// rtpengine), loss, latency.
    void print(const std::string& reference) const;
    std::string json() const;

private:
    struct Rounds {
        std::vector<double> nanoseconds; ///< CPU a relayed packet, one a valid round
        std::vector<double> p50, p99; ///< us, one a valid round
        std::uint64_t sent = 0, lost = 0;
        std::vector<std::string> failures;
    };
    std::string m_kind;
    std::size_t m_calls;
    std::chrono::milliseconds m_period;
    std::map<std::string, Rounds> m_subjects;
};

double median(std::vector<double> values);

} // namespace legscope::bench
