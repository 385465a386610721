#include "engine/media/controlreports.h"

#include <algorithm>
#include <chrono>

namespace legscope {
namespace {

/// A report that claims a longer round trip is about another path or made up.
constexpr double longestRoundTrip = 30'000; ///< ms

} // namespace

/// One compound packet as it is read.
class ControlReports::Reading final : public RtcpVisitor {
public:
    /// Of the reports that the sender may have had there are those of the other leg, and ours.
    struct Memories {
        Memory& ofSender;
        const Memory& ofOther;
        const Memory& ours;
    };
    Reading(const Memories& memories, StreamCounters& towards, StreamCounters& from, Monotonic arrival,
        std::uint32_t rate)
        : m_memories(memories)
        , m_towards(towards)
        , m_from(from)
        , m_arrival(arrival)
        , m_rate(rate)
    {
    }

    void onSenderReport(const SenderReport& report) override
    {
        m_memories.ofSender.add({report.ntpMiddle, m_arrival});
    }

    void onReportBlock(const ReportBlock& block) override
    {
        m_towards.remoteReports.add(1);
        m_towards.remoteFraction.set(block.fractionLost);
        m_towards.remoteLost.set(block.lost);
        if (m_rate != 0)
            m_towards.remoteJitterMs.set(
                1000.0 * static_cast<double>(block.jitter) / static_cast<double>(m_rate));
        measureRoundTrip(block);
    }

private:
    /// RFC 3550 section 6.4.1 from the middle: the time between the sender report's passing here and this
    /// answer's, without what the answerer held it.
    void measureRoundTrip(const ReportBlock& block)
    {
        if (block.lastReport == 0)
            return;
        const Passed* answered = find(m_memories.ours, block.lastReport);
        if (!answered)
            answered = find(m_memories.ofOther, block.lastReport);
        if (!answered)
            return;
        const double passed = std::chrono::duration<double, std::milli>(m_arrival - answered->at).count();
        const double roundTrip = passed - 1000.0 * static_cast<double>(block.delay) / 65536.0;
        if (roundTrip < longestRoundTrip)
            m_from.roundTripMs.set(std::max(roundTrip, 0.0));
    }

    static const Passed* find(const Memory& memory, std::uint32_t ntpMiddle) noexcept
    {
        const auto found = std::ranges::find(memory.reports, ntpMiddle, &Passed::ntpMiddle);
        return found != memory.reports.end() ? &*found : nullptr;
    }

    const Memories m_memories;
    StreamCounters& m_towards;
    StreamCounters& m_from;
    const Monotonic m_arrival;
    const std::uint32_t m_rate;
};

void ControlReports::onRtcp(LegSide from, Octets compound, Monotonic arrival, std::uint32_t reportedRate)
{
    const auto sender = static_cast<std::size_t>(from);
    const auto other = static_cast<std::size_t>(otherSide(from));
    Reading reading({m_memories[sender], m_memories[other], m_own[sender]}, m_counters[other],
        m_counters[sender], arrival, reportedRate);
    visitRtcp(compound, reading);
}

void ControlReports::onSent(LegSide to, std::uint32_t ntpMiddle, Monotonic at) noexcept
{
    m_own[static_cast<std::size_t>(to)].add({ntpMiddle, at});
}

std::optional<ControlReports::Passed> ControlReports::lastFrom(LegSide from) const noexcept
{
    const Memory& memory = m_memories[static_cast<std::size_t>(from)];
    const Passed& last = memory.reports[(memory.next + memory.reports.size() - 1) % memory.reports.size()];
    return last.at == Monotonic() ? std::nullopt : std::optional(last);
}

} // namespace legscope
