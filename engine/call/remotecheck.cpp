#include "engine/call/remotecheck.h"

#include <fmt/format.h>

namespace legscope {
namespace {

/// None on hold by 0.0.0.0 or ::, and where only a name is known.
std::optional<SocketAddress> remoteOf(
    const std::optional<SdpHost>& host, std::uint16_t port, std::uint16_t shift)
{
    if (!host || !host->literal || host->literal->isUnspecified() || port == 0)
        return std::nullopt;
    return host->literal->withPort(static_cast<std::uint16_t>(port + shift));
}

} // namespace

Result<void> checkRemote(const SocketAddress& remote, const MediaEnd& end, const MediaPool& pool)
{
    if (pool.owns(remote))
        return fail(Errc::Refused, fmt::format("{} is a media port of our own", remote.text()));
    if (remote.isLoopback() && end.signalling && !end.signalling->isLoopback())
        return fail(Errc::BadSdp,
            fmt::format("{} is this machine, but the leg is at {}", remote.text(), end.signalling->host()));
    if (remote.isMulticast() || remote.isUnspecified() || remote.host() == "255.255.255.255")
        return fail(Errc::BadSdp, fmt::format("{} is not the address of one host", remote.text()));
    return {};
}

Result<void> checkRemotes(const SdpView& view, const MediaEnd& end, const MediaPool& pool)
{
    for (std::size_t mline = 0; mline < view.media.size(); ++mline) {
        const SdpMedia& media = view.media[mline];
        if (media.port == 0)
            continue;
        const unsigned last = media.port + 2U * media.portCount - 1;
        if (media.portCount > 1 && last > 65535)
            return fail(Errc::BadSdp, fmt::format("m-line {} names ports up to {}", mline, last));
        for (std::uint16_t pair = 0; pair < media.portCount; ++pair) {
            const auto shift = static_cast<std::uint16_t>(2 * pair);
            for (const auto& remote : {remoteOf(media.host, media.port, shift),
                     remoteOf(
                         media.rtcpHost ? media.rtcpHost : media.host, media.rtcpPort.value_or(0), shift)}) {
                const auto sound = remote ? checkRemote(*remote, end, pool) : Result<void>();
                if (!sound)
                    return fail(
                        sound.error().code, fmt::format("m-line {}: {}", mline, sound.error().detail));
            }
        }
    }
    return {};
}

} // namespace legscope
