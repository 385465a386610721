#include "engine/sdp/rewriter.h"

namespace legscope {

OriginMemory::OriginMemory(std::string sessionId, std::uint64_t firstVersion)
    : m_sessionId(std::move(sessionId))
    , m_version(firstVersion)
{
}

Result<Rewritten> OriginMemory::rewrite(const ParsedSdp& sdp, RewritePlan plan)
{
    return remember(
        std::move(plan), [&sdp](const RewritePlan& versioned) { return rewriteSdp(sdp, versioned); });
}

Result<Rewritten> OriginMemory::remember(
    RewritePlan plan, const std::function<Result<Rewritten>(const RewritePlan&)>& write)
{
    plan.sessionId = m_sessionId;
    plan.sessionVersion = m_version;
    auto written = write(plan);
    if (written && m_lastText && written->text != *m_lastText) {
        plan.sessionVersion = m_version + 1;
        written = write(plan);
    }
    if (!written)
        return written;
    m_version = plan.sessionVersion;
    m_lastText = written->text;
    return written;
}

} // namespace legscope
