#include "engine/call/mediaend.h"

#include "engine/config/text.h"

#include <fmt/format.h>

namespace legscope {
namespace {

using std::chrono::milliseconds;

/// The first variable that holds a number, in its unit; else `otherwise`.
milliseconds timeoutOf(const VariableScope& variables, const std::string& inMilliseconds,
    const std::string& inSeconds, milliseconds otherwise)
{
    if (const auto value = parseNumber(variables.get(inMilliseconds).value_or(std::string())))
        return milliseconds(*value);
    if (const auto value = parseNumber(variables.get(inSeconds).value_or(std::string())))
        return std::chrono::seconds(*value);
    return otherwise;
}

std::optional<SocketAddress> remoteOf(const std::optional<SdpHost>& host, std::uint16_t port)
{
    if (!host || !host->literal || port == 0)
        return std::nullopt;
    return host->literal->withPort(port);
}

} // namespace

MediaEnd mediaEndOf(const Profile& profile, const VariableScope& variables, const SocketAddress& signalling)
{
    MediaEnd end = profile.mediaEnd();
    end.timeout = timeoutOf(variables, "media_timeout", "rtp_timeout_sec", end.timeout);
    end.holdTimeout = timeoutOf(variables, "media_hold_timeout", "rtp_hold_timeout_sec", end.holdTimeout);
    if (!signalling.isUnspecified())
        end.signalling = signalling;
    return end;
}

Result<void> checkRemotes(const SdpView& view, const MediaEnd& end, const MediaPool& pool)
{
    for (std::size_t mline = 0; mline < view.media.size(); ++mline) {
        const SdpMedia& media = view.media[mline];
        if (media.port == 0)
            continue;
        for (const auto& remote : {remoteOf(media.host, media.port),
                 remoteOf(media.rtcpHost ? media.rtcpHost : media.host, media.rtcpPort.value_or(0))}) {
            if (remote && pool.owns(*remote))
                return fail(Errc::BadSdp,
                    fmt::format(
                        "m-line {} names {}, which is a media port of our own", mline, remote->text()));
            if (remote && remote->isLoopback() && end.signalling && !end.signalling->isLoopback())
                return fail(Errc::BadSdp,
                    fmt::format("m-line {} names {}, but the leg is at {}", mline, remote->text(),
                        end.signalling->host()));
        }
    }
    return {};
}

} // namespace legscope
