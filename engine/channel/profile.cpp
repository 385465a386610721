#include "engine/channel/profile.h"

#include "engine/channel/uriaddress.h"
#include "engine/config/restriction.h"
#include "engine/config/trustedpeers.h"
#include "engine/core/caseless.h"
#include "engine/sip/guard/guards.h"

#include <algorithm>

namespace legscope {
namespace {

AdmissionLimits admissionOf(const ProfileSettings& settings)
{
    AdmissionLimits limits;
    limits.requestsPerSecond = settings.requestsPerSecond;
    limits.requestsPerSourcePerSecond = settings.requestsPerSource;
    limits.connections = settings.connections;
    limits.connectionsPerSource = settings.connectionsPerSource;
    return limits;
}

} // namespace

Profile::Profile(ProfileSettings settings)
    : m_settings(std::make_shared<const ProfileSettings>(std::move(settings)))
{
}

Result<void> Profile::start(SipLoop& loop, AgentListener& listener)
{
    m_thread.assertOwner();
    m_isClosing = false;
    m_failure = refusalOf(*m_settings);
    if (!m_failure.empty())
        return fail(Errc::Unsupported, m_failure);
    const auto bind = SocketAddress::parse(m_settings->sipIp, m_settings->sipPort);
    if (!bind) {
        m_failure = "sip-ip: " + bind.error().detail;
        return std::unexpected(Error{bind.error().code, m_failure});
    }
    if (!m_settings->extRtpFault.empty()) {
        m_failure = m_settings->extRtpFault;
        return fail(Errc::AddressUnavailable, m_failure);
    }
    AgentOptions options;
    options.name = m_settings->name;
    options.bind = *bind;
    options.advertised = m_settings->extSipIp;
    options.userAgent = m_settings->userAgent;
    options.minimumSessionExpires = m_settings->minimumSessionExpires;
    options.sessionTimeout = m_settings->sessionTimeoutSeconds;
    using std::chrono::milliseconds;
    options.timers.t1 = milliseconds(m_settings->timerT1);
    options.timers.lifetime = milliseconds(m_settings->timerT1x64.value_or(64 * m_settings->timerT1));
    options.timers.t2 = milliseconds(m_settings->timerT2);
    options.timers.t4 = milliseconds(m_settings->timerT4);
    options.admission = admissionOf(*m_settings);
    auto agent = UserAgent::create(loop, options, listener);
    if (!agent) {
        m_failure = agent.error().detail;
        return std::unexpected(agent.error());
    }
    m_failure.clear();
    m_waiting.clear();
    m_agent = std::move(*agent);
    m_agent->setNatPolicy(natPolicy());
    return {};
}

std::unique_ptr<UserAgent> Profile::takeAgent()
{
    m_thread.assertOwner();
    return std::move(m_agent);
}

NatPolicy Profile::natPolicy() const
{
    NatPolicy policy;
    if (!m_settings->natAcls.empty())
        policy.natHosts = [lists = m_settings->natAcls](const SocketAddress& host) {
            return std::ranges::any_of(lists, [&host](const NetworkList& list) { return list.allows(host); });
        };
    if (m_settings->localNetworkAcl)
        policy.localHosts = [local = *m_settings->localNetworkAcl](
                                const SocketAddress& host) { return local.allows(host); };
    policy.detection
        = m_settings->aggressiveNatDetection ? NatDetection::Aggressive : NatDetection::Unreachable;
    return policy;
}

void Profile::apply(ProfileSettings settings)
{
    m_thread.assertOwner();
    m_settings = std::make_shared<const ProfileSettings>(std::move(settings));
    ++m_revision;
    if (m_agent) {
        m_agent->setNatPolicy(natPolicy());
        setAdmissionLimits(m_agent->address(), admissionOf(*m_settings));
    }
}

PeerTrust Profile::trustIn(const SocketAddress& peer) const
{
    return trustsPeer(*m_settings, peer) ? PeerTrust::Trusted : PeerTrust::Stranger;
}

PeerTrust Profile::trustIn(const InviteTarget& target) const
{
    return trustIn(addressOf(target.route.empty() ? target.requestUri : target.route));
}

ProfileStatus Profile::status() const
{
    m_thread.assertOwner();
    ProfileStatus status;
    status.name = m_settings->name;
    status.failure = m_failure;
    status.state = isRunning() ? ProfileState::Running
        : m_failure.empty()    ? ProfileState::Stopped
                               : ProfileState::Failed;
    status.sipAddress
        = m_agent ? m_agent->address().text() : m_settings->sipIp + ':' + std::to_string(m_settings->sipPort);
    status.rtpIp = m_settings->rtpIp;
    status.extRtpIp = m_settings->extRtpIp;
    status.rtpStartPort = m_settings->rtpStartPort;
    status.rtpEndPort = m_settings->rtpEndPort;
    status.context = m_settings->context;
    status.inboundProxyMedia = m_settings->inboundProxyMedia;
    status.inboundBypassMedia = m_settings->inboundBypassMedia;
    status.inboundLateNegotiation = m_settings->inboundLateNegotiation;
    status.mode = modeOf(*m_settings);
    status.file = m_settings->where.file;
    status.line = m_settings->where.line;
    status.revision = m_revision;
    status.parameters = m_settings->parameters;
    status.unknownParameters = m_settings->unknownParameters;
    status.overridingRoutes = m_overridingRoutes;
    status.revisions = m_revisions;
    status.waiting = m_waiting;
    return status;
}

Profile* runningProfile(const Profiles& profiles, std::string_view name)
{
    for (const auto& profile : profiles) {
        if (profile->name() == name && profile->isRunning())
            return profile.get();
    }
    for (const auto& profile : profiles) {
        const auto isName = [name](const std::string& alias) { return equalsIgnoringCase(alias, name); };
        if (profile->isRunning() && std::ranges::any_of(profile->settings().aliases, isName))
            return profile.get();
    }
    return nullptr;
}

} // namespace legscope
