#include "engine/sdp/rewriter.h"

namespace legscope
{

OriginMemory::OriginMemory(std::string sessionId, std::uint64_t firstVersion)
    : m_sessionId(std::move(sessionId))
    , m_version(firstVersion)
{
}

Result<Rewritten> OriginMemory::rewrite(std::string_view body, RewritePlan plan)
{
    plan.sessionId = m_sessionId;
    plan.sessionVersion = m_version;
    auto rewritten = rewriteSdp(body, plan);
    if (rewritten && m_lastText && rewritten->text != *m_lastText) {
        plan.sessionVersion = m_version + 1;
        rewritten = rewriteSdp(body, plan);
    }
    if (!rewritten)
        return rewritten;
    m_version = plan.sessionVersion;
    m_lastText = rewritten->text;
    return rewritten;
}

} // namespace legscope
