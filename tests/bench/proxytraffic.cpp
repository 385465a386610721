#include "tests/bench/engineprocess.h"
#include "tests/bench/soaktraffic.h"

#include "engine/lab/democalls.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <fstream>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

/// Callers and callees of the calls that begin within a minute.
struct Wave {
    std::promise<std::vector<DemoOutcome>> promise;
    std::future<std::vector<DemoOutcome>> outcomes = promise.get_future();
    std::unique_ptr<DemoCalls> calls;

    Wave(const SocketAddress& engine, const SoakPace& pace, std::chrono::seconds length)
    {
        DemoPlan plan;
        plan.engine = engine;
        plan.duration = pace.hold;
        plan.stagger = std::chrono::milliseconds(pace.hold) / pace.calls;
        plan.count = static_cast<unsigned>(std::chrono::milliseconds(length) / plan.stagger);
        plan.answerWithin = 30s;
        auto started
            = DemoCalls::start(plan, [this](const std::vector<DemoOutcome>& all) { promise.set_value(all); });
        if (!started)
            throw std::runtime_error(started.error().detail);
        calls = std::move(*started);
    }
    bool isOver() const { return outcomes.wait_for(0s) == std::future_status::ready; }
};

class ProxyTraffic final : public SoakTraffic {
public:
    ProxyTraffic(const SocketAddress& engine, const SoakPace& pace)
        : m_engine(engine)
        , m_pace(pace)
    {
    }
    void placeFor(std::chrono::seconds length) override { m_waves.emplace_back(m_engine, m_pace, length); }
    bool isOver() override
    {
        collect();
        return m_waves.empty();
    }
    Tally tally() override
    {
        collect();
        return m_tally;
    }

private:
    void collect()
    {
        while (!m_waves.empty() && m_waves.front().isOver()) {
            for (const DemoOutcome& outcome : m_waves.front().outcomes.get())
                add(outcome);
            m_waves.pop_front();
        }
    }
    void add(const DemoOutcome& outcome)
    {
        ++m_tally.placed;
        const bool succeeded
            = outcome.wasAnswered && outcome.caller.rtpReceived > 0 && outcome.callee.rtpReceived > 0;
        m_tally.failed += succeeded ? 0 : 1;
        if (!succeeded && m_tally.failed <= 10)
            fmt::print("call {} failed: status {}, {} {}\n", outcome.number, outcome.status, outcome.cause,
                outcome.problem);
        count(outcome.caller, outcome.callee);
        count(outcome.callee, outcome.caller);
    }
    void count(const ToneCounters& from, const ToneCounters& to)
    {
        m_tally.sent += from.rtpSent;
        m_tally.lost += from.rtpSent - std::min(from.rtpSent, to.rtpReceived);
    }

    const SocketAddress m_engine;
    const SoakPace m_pace;
    std::deque<Wave> m_waves;
    Tally m_tally;
};

} // namespace

std::unique_ptr<SoakTraffic> makeProxyTraffic(const SocketAddress& engine, const SoakPace& pace)
{
    return std::make_unique<ProxyTraffic>(engine, pace);
}

void writeProxyConfiguration(const std::filesystem::path& directory, std::uint16_t port)
{
    std::ofstream(directory / "freeswitch.xml") << fmt::format(
        R"(<document type="freeswitch/xml"><section name="configuration"><configuration name="sofia.conf"><profiles>
<profile name="internal"><settings><param name="sip-ip" value="127.0.0.1"/><param name="sip-port" value="{}"/>
<param name="rtp-ip" value="{}"/><param name="context" value="default"/><param name="rtp-start-port" value="10000"/>
<param name="rtp-end-port" value="60000"/><param name="inbound-proxy-media" value="true"/></settings></profile>
</profiles></configuration></section><section name="dialplan"><context name="default"><extension name="all">
<condition field="destination_number" expression="^demo-(\d+)$">
<action application="bridge" data="sofia/internal/callee@127.0.0.1:$1"/></condition></extension></context></section>
</document>)",
        port, mediaHost);
}

} // namespace legscope::bench
