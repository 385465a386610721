#include "tests/engine/interop/baresipcall.h"

#include "tests/engine/interop/freeport.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>

namespace legscope::test {

BaresipCall::BaresipCall(const std::map<std::string, std::string>& profile, const std::string& endpoint)
    : m_calleePort(freePortPair())
{
    m_configuration.profile("internal", profile);
    m_configuration.route("^bob$",
        fmt::format("<action application=\"bridge\" data=\"{}sofia/internal/bob@127.0.0.1:{}\"/>", endpoint,
            m_calleePort));
    if (auto engine = Engine::start({m_configuration.write()})) {
        m_engine = std::move(*engine);
        m_recorder.emplace(*m_engine);
    }
}

bool BaresipCall::isAwaitedBy(Baresip& callee)
{
    return m_recorder && m_recorder->waitFor<ProfileChanged>() && callee.start()
        && QTest::qWaitFor([&callee] { return callee.printed().contains("baresip is ready"); },
            std::chrono::milliseconds(longestWait).count());
}

bool BaresipCall::isTalking(Baresip& caller, std::uint64_t packets)
{
    const auto address = m_recorder->all<ProfileChanged>().back().status->sipAddress;
    return caller.start({"-e", "/dial sip:bob@" + QString::fromStdString(address)})
        && m_recorder->waitFor<MediaSampled>(
            [packets](const MediaSampled& sampled) {
                return !sampled.calls.empty() && sampled.calls.front().streams.size() == 2
                    && std::ranges::all_of(sampled.calls.front().streams,
                        [packets](const StreamSample& stream) { return stream.rtpOut >= packets; });
            },
            std::chrono::seconds(40));
}

} // namespace legscope::test
