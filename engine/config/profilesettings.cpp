#include "engine/config/profilesettings.h"

#include "engine/core/caseless.h"
#include "engine/core/socketaddress.h"

#include <fmt/format.h>

namespace legscope {

std::optional<CallerIdType> callerIdTypeOf(std::string_view word)
{
    if (equalsIgnoringCase(word, "rpid"))
        return CallerIdType::Rpid;
    if (equalsIgnoringCase(word, "pid"))
        return CallerIdType::Pid;
    return equalsIgnoringCase(word, "none") ? std::optional(CallerIdType::None) : std::nullopt;
}

MediaMode modeOf(const ProfileSettings& settings)
{
    if (settings.inboundBypassMedia)
        return MediaMode::Bypass;
    return settings.inboundProxyMedia ? MediaMode::Proxy : MediaMode::Default;
}

Result<void> checkProfile(const ProfileSettings& settings)
{
    if (settings.rtpStartPort >= settings.rtpEndPort)
        return fail(Errc::InvalidArgument,
            fmt::format("rtp-start-port {} is not below rtp-end-port {}", settings.rtpStartPort,
                settings.rtpEndPort));
    if (settings.sessionTimeoutSeconds != 0
        && settings.sessionTimeoutSeconds < settings.minimumSessionExpires)
        return fail(Errc::InvalidArgument,
            fmt::format("session-timeout {} is below minimum-session-expires {}",
                settings.sessionTimeoutSeconds, settings.minimumSessionExpires));
    const auto sip = SocketAddress::parse(settings.sipIp, 0);
    if (sip && sip->isUnspecified() && settings.extSipIp.empty())
        return fail(Errc::InvalidArgument,
            fmt::format("sip-ip {} needs ext-sip-ip: peers must be told an address", settings.sipIp));
    const auto bound = SocketAddress::parse(settings.rtpIp, 0);
    if (bound && bound->isUnspecified() && settings.extRtpIp.empty())
        return fail(Errc::InvalidArgument,
            fmt::format("rtp-ip {} needs ext-rtp-ip: peers must be told an address", settings.rtpIp));
    const auto advertised = SocketAddress::parse(settings.extRtpIp, 0);
    if (bound && advertised && bound->family() != advertised->family())
        return fail(Errc::InvalidArgument,
            fmt::format(
                "ext-rtp-ip {} is of another IP version than rtp-ip {}", settings.extRtpIp, settings.rtpIp));
    return {};
}

} // namespace legscope
