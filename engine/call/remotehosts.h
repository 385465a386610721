#pragma once

#include "engine/call/mediapath.h"
#include "engine/sdp/sdpview.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// Where an SDP says that media of one m-line goes.
struct NamedRemote {
    LegSide side = LegSide::A;
    std::uint32_t mline = 0;
    const SdpHost& host;
    std::uint16_t port = 0;
};

/// From the hosts that SDPs name to addresses that media can be sent to. Names are looked up by somebody
/// else: until then they are awaited. Lives on the SIP thread.
class RemoteHosts {
public:
    /// The pool outlives this object.
    explicit RemoteHosts(const MediaPool& pool)
        : m_pool(pool)
    {
    }

    /// Forgets what was awaited and refused; what names mean stays.
    void beginPlan();
    /// The address to send to: a literal as it is, of a known name the first that is of the family of `end`
    /// and passes checkRemote. None for an unspecified address, and for a name that is awaited or refused.
    std::optional<SocketAddress> addressOf(const NamedRemote& remote, const MediaEnd& end);
    void learn(const std::string& name, std::vector<SocketAddress> addresses);

    /// Of the plan since beginPlan().
    const std::vector<AwaitedHost>& awaited() const { return m_awaited; }
    const std::vector<std::string>& refused() const { return m_refused; }

private:
    const MediaPool& m_pool;
    std::map<std::string, std::vector<SocketAddress>> m_known; ///< by name as it was written
    std::vector<AwaitedHost> m_awaited;
    std::vector<std::string> m_refused; ///< a sentence each
};

} // namespace legscope
