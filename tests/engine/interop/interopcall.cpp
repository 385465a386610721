#include "tests/engine/interop/interopcall.h"

#include "tests/engine/interop/freeport.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope::test {

InteropCall::InteropCall(const std::map<std::string, std::string>& profile, const std::string& endpoint)
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

bool InteropCall::isUp()
{
    return m_recorder && m_recorder->waitFor<ProfileChanged>();
}

QString InteropCall::calleeUri()
{
    return QStringLiteral("sip:bob@")
        + QString::fromStdString(m_recorder->all<ProfileChanged>().back().status->sipAddress);
}

CommandFinished InteropCall::command(const std::string& line)
{
    return answerToCommand(*m_engine, *m_recorder, line);
}

bool InteropCall::flows(std::uint64_t packets)
{
    return m_recorder->waitFor<MediaSampled>(
        [packets](const MediaSampled& sampled) {
            return !sampled.calls.empty() && sampled.calls.front().streams.size() == 2
                && std::ranges::all_of(sampled.calls.front().streams,
                    [packets](const StreamSample& stream) { return stream.rtpOut >= packets; });
        },
        std::chrono::seconds(40));
}

} // namespace legscope::test
