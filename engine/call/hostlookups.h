#pragma once

#include "engine/call/hostlookup.h"

#include <map>
#include <string>

namespace legscope {

/// The host names of one call that are looked up, a name at a time once. Lives on the SIP thread.
class HostLookups {
public:
    using Found = std::function<void(const std::string& name, const Result<std::vector<SocketAddress>>&)>;

    static constexpr std::size_t mostHosts = 16; ///< names that one call may have looked up

    /// Loop and resolver outlive this object.
    HostLookups(SipLoop& loop, HostResolver& resolver, Found found);

    /// `found` hears the answer, within this call where nothing is asked: Errc::NotFound for a name in
    /// .local, Errc::Refused for one too many.
    void ask(const std::string& name);

private:
    SipLoop& m_loop;
    HostResolver& m_resolver;
    const Found m_found;
    std::map<std::string, std::unique_ptr<HostLookup>> m_lookups; ///< by host name
};

} // namespace legscope
