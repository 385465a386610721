#include "tests/bench/report.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace legscope::bench {
namespace {

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const double at = part * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, values.size() - 1);
    return values[low] + (at - static_cast<double>(low)) * (values[high] - values[low]);
}

} // namespace

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

void Report::add(const std::string& subject, Measured measured)
{
    Rounds& rounds = m_subjects[subject];
    if (!measured.failure.empty()) {
        rounds.failures.push_back(measured.failure);
        return;
    }
    rounds.nanoseconds.push_back(static_cast<double>(measured.cpu.count())
        / static_cast<double>(std::max<std::uint64_t>(measured.received, 1)));
    rounds.sent += measured.sent;
    rounds.lost += measured.sent - measured.received;
    if (!measured.latencies.empty()) {
        rounds.p50.push_back(quantile(measured.latencies, 0.5));
        rounds.p99.push_back(quantile(measured.latencies, 0.99));
    }
}

std::size_t Report::roundsOf(const std::string& subject) const
{
    const auto found = m_subjects.find(subject);
    return found == m_subjects.end() ? 0 : found->second.nanoseconds.size();
}

std::map<std::string, double> Report::medians() const
{
    std::map<std::string, double> all;
    for (const auto& [subject, rounds] : m_subjects)
        all[subject] = median(rounds.nanoseconds);
    return all;
}

void Report::print(const std::string& wanted) const
{
    const std::string reference = !wanted.empty() ? wanted : isPaced(m_kind) ? "rtpengine" : "floor";
    const auto base = m_subjects.find(reference);
    const double unit = base == m_subjects.end() ? 0 : median(base->second.nanoseconds);
    const std::string pace = isPaced(m_kind) ? fmt::format(", a packet each {} ms", m_period.count()) : "";
    fmt::print("\n{}, {} calls{} (ratio to {})\n", m_kind, m_calls, pace, reference);
    fmt::print("  {:<18}{:>8}{:>8}{:>8}{:>8}{:>7}{:>9}{:>9}{:>8}\n", "", "ns/pkt", "q1", "q3", "ratio",
        "rounds", "p50 us", "p99 us", "lost");
    for (const auto& [subject, rounds] : m_subjects) {
        const double mid = median(rounds.nanoseconds);
        fmt::print("  {:<18}{:>8.0f}{:>8.0f}{:>8.0f}{:>8.2f}{:>7}{:>9.0f}{:>9.0f}{:>8}\n", subject, mid,
            quantile(rounds.nanoseconds, 0.25), quantile(rounds.nanoseconds, 0.75), unit > 0 ? mid / unit : 0,
            rounds.nanoseconds.size(), median(rounds.p50), median(rounds.p99), rounds.lost);
        for (const std::string& failure : rounds.failures)
            fmt::print("    a round does not count: {}\n", failure);
    }
}

std::string Report::json() const
{
    nlohmann::json subjects = nlohmann::json::object();
    for (const auto& [subject, rounds] : m_subjects)
        subjects[subject] = {{"nsPerPacket", rounds.nanoseconds}, {"median", median(rounds.nanoseconds)},
            {"p50us", rounds.p50}, {"p99us", rounds.p99}, {"sent", rounds.sent}, {"lost", rounds.lost},
            {"failures", rounds.failures}};
    return nlohmann::json{
        {"kind", m_kind}, {"calls", m_calls}, {"periodMs", m_period.count()}, {"subjects", subjects}}
        .dump();
}

} // namespace legscope::bench
