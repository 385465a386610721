#include "engine/net/hostresolver.h"

#include "engine/core/caseless.h"

namespace legscope {

bool isLocalName(std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    return equalsIgnoringCase(host.substr(host.rfind('.') + 1), "local");
}

void HostResolver::lookUpServices(const std::string& name, Found<ServiceRecord> done)
{
    done(fail(Errc::NotFound, name + ": services are not looked up"));
}

void HostResolver::lookUpNamings(const std::string& domain, Found<NamingRecord> done)
{
    done(fail(Errc::NotFound, domain + ": services are not looked up"));
}

std::optional<std::vector<SocketAddress>> HostResolver::known(const std::string&)
{
    return std::nullopt;
}

} // namespace legscope
