#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// Finds the addresses of host names without making anybody wait.
class HostResolver {
public:
    using Done = std::move_only_function<void(Result<std::vector<SocketAddress>>)>;

    virtual ~HostResolver() = default;
    /// Any thread. `done` is called once, on any thread, perhaps before this returns; never after the
    /// resolver's end. Addresses have port 0, the one to try first in front. Errc::NotFound (nobody knows the
    /// name, or it has no address), Timeout (it waited for its turn too long), Refused (too many look-ups at
    /// once), Io (the name service failed).
    virtual void lookUp(const std::string& host, Done done) = 0;
};

/// The system's name service: the hosts file, DNS, and what else nsswitch.conf names.
class SystemResolver final : public HostResolver {
public:
    static constexpr std::size_t mostAtOnce = 4; ///< threads, started when they are needed
    static constexpr std::size_t mostWaiting = 64;

    SystemResolver();
    /// Does not wait for look-ups that are under way: the system cannot break them off, and some take half a
    /// minute. Their threads end by themselves and touch nothing of ours.
    ~SystemResolver() override;

    void lookUp(const std::string& host, Done done) override;

private:
    struct Work;
    const std::shared_ptr<Work> m_work; ///< shared with the threads, which may outlive this object
};

} // namespace legscope
