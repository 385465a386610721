#include "engine/call/mediaend.h"

#include "engine/config/parametertable.h"
#include "engine/core/number.h"
#include "engine/core/truth.h"

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

/// None on hold by 0.0.0.0 or ::, and where only a name is known.
std::optional<SocketAddress> remoteOf(
    const std::optional<SdpHost>& host, std::uint16_t port, std::uint16_t shift)
{
    if (!host || !host->literal || host->literal->isUnspecified() || port == 0)
        return std::nullopt;
    return host->literal->withPort(static_cast<std::uint16_t>(port + shift));
}

} // namespace

MediaEnd mediaEndOf(
    const ProfileSettings& profile, const VariableScope& variables, const SocketAddress& signalling)
{
    MediaEnd end;
    if (const auto ip = SocketAddress::parse(profile.rtpIp, 0))
        end.range = {*ip, profile.rtpStartPort, profile.rtpEndPort};
    end.advertised = profile.extRtpIp.empty() ? profile.rtpIp : profile.extRtpIp;
    end.ice = profile.icePolicy;
    end.timeout = timeoutOf(
        variables, "media_timeout", "rtp_timeout_sec", std::chrono::seconds(profile.rtpTimeoutSeconds));
    end.holdTimeout = timeoutOf(variables, "media_hold_timeout", "rtp_hold_timeout_sec",
        std::chrono::seconds(profile.rtpHoldTimeoutSeconds));
    if (!signalling.isUnspecified())
        end.signalling = signalling;
    return end;
}

Result<PlayoutTerms> playoutTermsOf(const ProfileSettings& profile, const VariableScope& variables)
{
    constexpr std::uint32_t usualPtimeMs = 20;
    PlayoutTerms terms;
    if (truthOf(variables.get("rtp_jitter_buffer_plc").value_or(std::string())) == false)
        terms.plc = Plc::Off;
    const auto suppresses = truthOf(variables.get("suppress_cng").value_or(std::string()));
    if (suppresses.value_or(profile.suppressCng))
        terms.noise = DescribedNoise::Suppressed;
    std::string wanted = variables.get("jitterbuffer_msec").value_or(std::string());
    if (wanted.empty() && profile.jitterBufferMs != 0)
        wanted = std::to_string(profile.jitterBufferMs);
    if (wanted.empty())
        return terms;
    const NumberRange range = numberRangeOf("auto-jitterbuffer-msec");
    const auto jitter
        = readJitterSettings(wanted, usualPtimeMs, {milliseconds(range.least), milliseconds(range.most)});
    if (!jitter)
        return std::unexpected(jitter.error());
    terms.jitter = *jitter;
    return terms;
}

MediaSetup mediaSetupOf(const ProfileSettings& profile, CallId call)
{
    MediaSetup setup;
    setup.call = call.value;
    setup.learning = profile.rtpAutoAdjust ? SourceLearning::Once : SourceLearning::Off;
    setup.learningThreshold = profile.rtpAutoAdjustThreshold;
    if (profile.rtpLearnAcl)
        setup.mayLearn = [allowed = *profile.rtpLearnAcl](
                             const SocketAddress& source) { return allowed.allows(source); };
    setup.dscp = profile.rtpDscp;
    setup.capturePayload = profile.capturePayload;
    return setup;
}

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
