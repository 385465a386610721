#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// True for a name that only its own network can tell ("printer.local", RFC 6762): phones use such names to
/// hide their address. They are never looked up.
bool isLocalName(std::string_view host);

/// Where a service of a domain is (SRV, RFC 2782). `target` is a host name without a dot at the end.
struct ServiceRecord {
    std::uint16_t priority = 0, weight = 0, port = 0;
    std::string target;
};

/// Which service of a domain to ask for (NAPTR, RFC 3403), as RFC 3263 section 4.1 reads it.
struct NamingRecord {
    std::uint16_t order = 0, preference = 0;
    std::string flags, service, replacement;
};

/// Finds the addresses of host names without making anybody wait.
class HostResolver {
public:
    template <class Record>
    using Found = std::move_only_function<void(Result<std::vector<Record>>)>;
    using Done = Found<SocketAddress>;

    virtual ~HostResolver() = default;
    /// Any thread. `done` is called once, on any thread, perhaps before this returns; never after the
    /// resolver's end. Addresses have port 0, the one to try first in front. Errc::NotFound (nobody knows the
    /// name, or it has no address), Timeout (no answer in time), Refused (too many look-ups at once), Io (the
    /// name service failed).
    virtual void lookUp(const std::string& host, Done done) = 0;
    /// As lookUp, for the SRV records of a name; in the order of their priorities.
    virtual void lookUpServices(const std::string& name, Found<ServiceRecord> done);
    /// As lookUp, for the NAPTR records of a domain; in their order, then by preference.
    virtual void lookUpNamings(const std::string& domain, Found<NamingRecord> done);
    /// Any thread. The addresses of a host that was looked up a short time ago, none when they are not known
    /// now; empty when it is known to have none. Asks nobody.
    virtual std::optional<std::vector<SocketAddress>> known(const std::string& host);
};

} // namespace legscope
