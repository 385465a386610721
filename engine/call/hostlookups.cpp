#include "engine/call/hostlookups.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

HostLookups::HostLookups(SipLoop& loop, HostResolver& resolver, Found found)
    : m_loop(loop)
    , m_resolver(resolver)
    , m_found(std::move(found))
{
}

void HostLookups::ask(const std::string& name)
{
    if (isLocalName(name))
        return m_found(name, fail(Errc::NotFound, "names that end in .local are not looked up"));
    if (!m_lookups.contains(name) && m_lookups.size() >= mostHosts)
        return m_found(name, fail(Errc::Refused, fmt::format("a call may name {} hosts", mostHosts)));
    auto& lookup = m_lookups[name];
    if (!lookup || !lookup->isUnderWay())
        lookup = std::make_unique<HostLookup>(
            m_loop, m_resolver, name, [this, name](const auto& addresses) { m_found(name, addresses); });
}

} // namespace legscope
