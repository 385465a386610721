#include "engine/channel/mediaend.h"

#include "engine/channel/holdmusic.h"
#include "engine/core/number.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace legscope {
namespace {

/// The first variable that holds a number, in its unit; else `otherwise`.
std::chrono::milliseconds timeoutOf(const VariableScope& variables, const std::string& inMilliseconds,
    const std::string& inSeconds, std::chrono::seconds otherwise)
{
    if (const auto value = parseNumber(variables.get(inMilliseconds).value_or(std::string())))
        return std::chrono::milliseconds(*value);
    if (const auto value = parseNumber(variables.get(inSeconds).value_or(std::string())))
        return std::chrono::seconds(*value);
    return otherwise;
}

} // namespace

Result<MediaEnd> mediaEndOf(const MediaEndSources& sources)
{
    const auto& [profile, variable, secure, route, signalling, direction] = sources;
    MediaEnd end;
    auto codecs = codecTermsOf(profile, variable, secure);
    if (!codecs)
        return std::unexpected(std::move(codecs.error()));
    end.codecs = std::move(*codecs);
    if (const auto ip = SocketAddress::parse(profile.rtpIp, 0))
        end.range = {*ip, profile.rtpStartPort, profile.rtpEndPort};
    end.advertised = profile.extRtpIp.empty() ? profile.rtpIp : profile.extRtpIp;
    end.ice = profile.icePolicy;
    end.timeout = timeoutOf(
        route, "media_timeout", "rtp_timeout_sec", std::chrono::seconds(profile.rtpTimeoutSeconds));
    end.holdTimeout = timeoutOf(route, "media_hold_timeout", "rtp_hold_timeout_sec",
        std::chrono::seconds(profile.rtpHoldTimeoutSeconds));
    if (!signalling.isUnspecified())
        end.signalling = signalling;
    end.digits = digitTermsOf(profile, variable);
    end.idle = idleTermsOf(profile, variable, direction);
    if (std::string music = holdMusicOf(profile, variable); !music.empty())
        end.holdMusic = std::move(music);
    end.refused = secure.refused;
    std::ranges::copy(end.digits.refused, std::back_inserter(end.refused));
    if (const auto playout = playoutTermsOf(profile, route))
        end.playout = *playout;
    else
        end.refused.push_back(playout.error().detail + "; the usual 20 to 200 ms are used");
    if (end.idle.silence == SentSilence::AsSound)
        return end;
    if (end.playout.noise == DescribedNoise::Heard) {
        end.codecs.rules.noise = NoiseFormat::Named;
    } else {
        end.idle.silence = SentSilence::AsSound;
        end.refused.emplace_back(
            "vad: comfort noise is left out of this call (suppress-cng), so silence is sent");
    }
    return end;
}

} // namespace legscope
