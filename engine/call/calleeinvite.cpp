#include "engine/call/calleeinvite.h"

#include "engine/call/callevents.h"
#include "engine/call/calllinks.h"
#include "engine/call/variableheaders.h"
#include "engine/core/text.h"
#include "engine/route/endpoints.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr int mostForwards = 70; ///< RFC 3261 section 8.1.1.6; a caller may not ask for more

} // namespace

CalleeInvite::CalleeInvite(
    const CallLinks& links, CallEvents& events, const DialString& dial, const DialEndpoint& endpoint)
    : m_links(links)
    , m_events(events)
    , m_variables(endpoint.variables)
{
    m_variables.insert(dial.variables.begin(), dial.variables.end());
    m_variables.merge(links.variables().exported());
}

std::string CalleeInvite::variable(const std::string& name) const
{
    const auto found = m_variables.find(name);
    return found == m_variables.end() ? std::string() : found->second;
}

/// Max-Forwards: an INVITE to ourselves gets half of what is left, so that a route that leads back to itself
/// more than once ends as soon as one that does so once.
int CalleeInvite::hopsTowards(const std::string& hop, const Profiles& profiles) const
{
    const int left = std::min(m_links.asked().maxForwards, mostForwards) - 1;
    if (!leadsToOurselves(profiles, hop))
        return left;
    m_events.finding(Severity::Notice, FindingCode::BridgeToOurselves,
        fmt::format(
            "{} is an address of this engine: the call comes back, with {} hops left", hop, left / 2));
    return left / 2;
}

InviteTarget CalleeInvite::to(const std::string& requestUri, const std::string& route, const Profile& profile,
    const Profiles& profiles) const
{
    const VariableReader read = [this](const std::string& name) { return variable(name); };
    InviteTarget target;
    target.requestUri = requestUri;
    target.route = route;
    shapeInvite(target, read);
    target.maxForwards = hopsTowards(route.empty() ? requestUri : route, profiles);
    target.headers = calleeHeaders(
        m_links.asked().passed, m_links.variables(), m_variables, [this](const std::string& name) {
            m_events.finding(Severity::Warning, FindingCode::HeaderLeftOut,
                fmt::format("{} is sent in no header: its name or its value cannot be one", excerpt(name)));
        });
    showCaller(m_links, m_events, profile, target, read);
    if (m_links.settings().addXCid && !m_links.asked().callId.empty())
        setHeader(target.headers, "X-CID", m_links.asked().callId);
    target.body = m_links.caller().offer();
    return target;
}

} // namespace legscope
