#pragma once

#include "engine/config/profilesettings.h"
#include "engine/core/threadcheck.h"
#include "engine/event/profilestatus.h"
#include "engine/sip/useragent.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// One SIP profile that runs, or that says why it does not. Lives on the SIP thread.
class Profile {
public:
    explicit Profile(ProfileSettings settings);

    /// Binds and listens. The error is kept for the status as well.
    Result<void> start(SipLoop& loop, AgentListener& listener);
    /// What new calls get from now on; addresses that are bound change at the next start.
    void apply(ProfileSettings settings);

    const std::string& name() const { return m_settings->name; }
    /// As they are now. A call that begins shares them, and keeps them whatever is applied later.
    const ProfileSettings& settings() const { return *m_settings; }
    SharedSettings sharedSettings() const { return m_settings; }
    std::uint32_t revision() const { return m_revision; }
    /// Whether it takes calls.
    bool isRunning() const { return m_agent != nullptr && !m_isClosing; }
    UserAgent& agent() const { return *m_agent; }
    /// From now on it takes no call; its legs go on until they end.
    void beginClosing() { m_isClosing = true; }
    /// Until it starts again.
    bool isClosing() const { return m_isClosing; }
    /// It does not run any more. Only once no leg of it is left.
    std::unique_ptr<UserAgent> takeAgent();
    /// Parameters that were saved and count from the next start on.
    void setWaiting(std::vector<std::string> parameters) { m_waiting = std::move(parameters); }

    /// Of a peer at an address, and of whoever an INVITE goes to.
    PeerTrust trustIn(const SocketAddress& peer) const;
    PeerTrust trustIn(const InviteTarget& target) const;

    ProfileStatus status() const;
    void setOverridingRoutes(std::vector<std::string> routes) { m_overridingRoutes = std::move(routes); }
    void setRevisions(std::vector<ProfileRevision> revisions) { m_revisions = std::move(revisions); }

private:
    NatPolicy natPolicy() const;

    ThreadCheck m_thread;
    SharedSettings m_settings;
    std::uint32_t m_revision = 1;
    std::unique_ptr<UserAgent> m_agent;
    bool m_isClosing = false;
    std::vector<std::string> m_waiting;
    std::string m_failure;
    std::vector<std::string> m_overridingRoutes;
    std::vector<ProfileRevision> m_revisions;
};

using Profiles = std::vector<std::unique_ptr<Profile>>;

/// By its name, else by an alias or a domain of it. Null when no such profile runs.
Profile* runningProfile(const Profiles& profiles, std::string_view name);

} // namespace legscope
