#include "engine/config/profileparameters.h"

#include "engine/config/inboundacl.h"
#include "engine/config/parametervalue.h"
#include "engine/config/profilesetters.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

using Setter = Result<void> (*)(ProfileSettings&, const ParameterValue&);

struct Parameter {
    std::string_view name;
    Setter set;
};

constexpr const char* inMilliseconds = "a number of milliseconds";
constexpr const char* inSeconds = "a number of seconds";

constexpr std::array<Parameter, 74> knownParameters{{
    {"sip-ip", [](auto& s, auto& v) { return readBoundAddress(s.sipIp, v); }},
    {"sip-port", setSipPort},
    {"ext-sip-ip", [](auto& s, auto& v) { return readAdvertisedAddress(s.extSipIp, v); }},
    {"rtp-ip", [](auto& s, auto& v) { return readBoundAddress(s.rtpIp, v); }},
    {"ext-rtp-ip", [](auto& s, auto& v) { return readAdvertisedHost(s.extRtpIp, v); }},
    {"rtp-start-port", [](auto& s, auto& v) { return readNumber(s.rtpStartPort, v, "a port"); }},
    {"rtp-end-port", [](auto& s, auto& v) { return readNumber(s.rtpEndPort, v, "a port"); }},
    {"context", [](auto& s, auto& v) { return readText(s.context, v, "the name of a dialplan context"); }},
    {"dialplan", setDialplan},
    {"user-agent-string", [](auto& s, auto& v) { return readText(s.userAgent, v, "a name to send"); }},
    {"inbound-proxy-media", [](auto& s, auto& v) { return readTruth(s.inboundProxyMedia, v); }},
    {"inbound-bypass-media", [](auto& s, auto& v) { return readTruth(s.inboundBypassMedia, v); }},
    {"inbound-late-negotiation", [](auto& s, auto& v) { return readTruth(s.inboundLateNegotiation, v); }},
    {"inbound-codec-negotiation", setNegotiation},
    {"inbound-codec-prefs", [](auto& s, auto& v) { return readCodecs(s.inboundCodecPrefs, v); }},
    {"outbound-codec-prefs", [](auto& s, auto& v) { return readCodecs(s.outboundCodecPrefs, v); }},
    {"codec-prefs", setCodecPrefs},
    {"disable-transcoding", [](auto& s, auto& v) { return readTruth(s.disableTranscoding, v); }},
    {"auto-jitterbuffer-msec",
        [](auto& s, auto& v) { return readNumber(s.jitterBufferMs, v, inMilliseconds); }},
    {"dtmf-type", setDtmfType},
    {"dtmf-duration", [](auto& s, auto& v) { return readNumber(s.dtmfDuration, v, "a time in 1/8000 s"); }},
    {"rfc2833-pt", setEventPayloadType},
    {"liberal-dtmf", [](auto& s, auto& v) { return readTruth(s.liberalDtmf, v); }},
    {"pass-rfc2833", [](auto& s, auto& v) { return readTruth(s.passRfc2833, v); }},
    {"rtp-digit-delay", [](auto& s, auto& v) { return readNumber(s.rtpDigitDelayMs, v, inMilliseconds); }},
    {"vad", setVad},
    {"suppress-cng", [](auto& s, auto& v) { return readTruth(s.suppressCng, v); }},
    {"supress-cng", [](auto& s, auto& v) { return readTruth(s.suppressCng, v); }},
    {"hold-music", setHoldMusic},
    {"rtcp-audio-interval-msec",
        [](auto& s, auto& v) { return readNumber(s.rtcpAudioIntervalMs, v, inMilliseconds); }},
    {"proxy-media-ice", setIcePolicy},
    {"proxy-media-app-policy", setMediaAppPolicy},
    {"disable-rtp-auto-adjust", setAutoAdjust},
    {"rtp-auto-adjust-threshold",
        [](auto& s, auto& v) { return readNumber(s.rtpAutoAdjustThreshold, v, "a number of packets"); }},
    {"rtp-learn-acl", [](auto& s, auto& v) { return setNetworks(s.rtpLearnAcl, s, v.text); }},
    {"apply-nat-acl", [](auto& s, auto& v) { return addNatAcl(s, v.text); }},
    {"local-network-acl",
        [](auto& s, auto& v) { return setNetworks(s.localNetworkAcl, s, orNothing(v.text)); }},
    {"aggressive-nat-detection", [](auto& s, auto& v) { return readTruth(s.aggressiveNatDetection, v); }},
    {"rtp-dscp", setDscp},
    {"session-timeout", setSessionTimeout},
    {"minimum-session-expires",
        [](auto& s, auto& v) { return readNumber(s.minimumSessionExpires, v, inSeconds); }},
    {"timer-T1", [](auto& s, auto& v) { return readNumber(s.timerT1, v, inMilliseconds); }},
    {"timer-T1X64", [](auto& s, auto& v) { return readNumber(s.timerT1x64.emplace(), v, inMilliseconds); }},
    {"timer-T2", [](auto& s, auto& v) { return readNumber(s.timerT2, v, inMilliseconds); }},
    {"timer-T4", [](auto& s, auto& v) { return readNumber(s.timerT4, v, inMilliseconds); }},
    {"rtp-timeout-sec", [](auto& s, auto& v) { return readNumber(s.rtpTimeoutSeconds, v, inSeconds); }},
    {"rtp-hold-timeout-sec",
        [](auto& s, auto& v) { return readNumber(s.rtpHoldTimeoutSeconds, v, inSeconds); }},
    {"media_timeout", [](auto& s, auto& v) { return readNumber(s.rtpTimeoutSeconds, v, inSeconds); }},
    {"media_hold_timeout",
        [](auto& s, auto& v) { return readNumber(s.rtpHoldTimeoutSeconds, v, inSeconds); }},
    {"rtp-capture", setCapture},
    {"apply-inbound-acl", [](auto& s, auto& v) { return addInboundAcl(s, v.text); }},
    {"rtp_secure_media", [](auto& s, auto& v) { return setSecureMedia(s.secureMedia.media, v.text); }},
    {"rtp-secure-media", [](auto& s, auto& v) { return setSecureMedia(s.secureMedia.media, v.text); }},
    {"rtp_secure_media_inbound",
        [](auto& s, auto& v) { return setSecureMedia(s.secureMedia.inbound, v.text); }},
    {"rtp_secure_media_outbound",
        [](auto& s, auto& v) { return setSecureMedia(s.secureMedia.outbound, v.text); }},
    {"rtp_secure_media_suites", [](auto& s, auto& v) { return setSuites(s.secureMedia.suites, v.text); }},
    {"rtp_allow_crypto_in_avp", [](auto& s, auto& v) { return readTruth(s.secureMedia.cryptoInAvp, v); }},
    {"NDLB-allow-crypto-in-avp", [](auto& s, auto& v) { return readTruth(s.secureMedia.cryptoInAvp, v); }},
    {"require-secure-rtp", [](auto& s, auto& v) { return readTruth(s.secureMedia.required, v); }},
    {"disable-transfer", [](auto& s, auto& v) { return readTruth(s.disableTransfer, v); }},
    {"max-sessions", [](auto& s, auto& v) { return readNumber(s.maxSessions, v, "a number"); }},
    {"sessions-per-second", [](auto& s, auto& v) { return readNumber(s.sessionsPerSecond, v, "a number"); }},
    {"legscope-accept-unenforced", [](auto& s, auto& v) { return readTruth(s.acceptUnenforced, v); }},
    {"sip-requests-per-second",
        [](auto& s, auto& v) { return readNumber(s.requestsPerSecond, v, "a number"); }},
    {"sip-requests-per-source",
        [](auto& s, auto& v) { return readNumber(s.requestsPerSource, v, "a number"); }},
    {"sip-connections", [](auto& s, auto& v) { return readNumber(s.connections, v, "a number"); }},
    {"sip-connections-per-source",
        [](auto& s, auto& v) { return readNumber(s.connectionsPerSource, v, "a number"); }},
    {"caller-id-type", setCallerIdType},
    {"p-asserted-id-parse", setAssertedIdParse},
    {"pass-callee-id", [](auto& s, auto& v) { return readTruth(s.passCalleeId, v); }},
    {"cid-in-1xx", [](auto& s, auto& v) { return readTruth(s.calleeIdWhileRinging, v); }},
    {"send-display-update", [](auto& s, auto& v) { return readTruth(s.sendDisplayUpdate, v); }},
    {"legscope-trusted-acl", [](auto& s, auto& v) { return setTrustedAcl(s, v.text); }},
    {"add-x-cid", [](auto& s, auto& v) { return readTruth(s.addXCid, v); }},
}};

const Parameter* findParameter(std::string_view name)
{
    const auto found = std::ranges::find_if(
        knownParameters, [name](const Parameter& known) { return equalsIgnoringCase(known.name, name); });
    return found == knownParameters.end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string_view> knownParameterNames()
{
    std::vector<std::string_view> names;
    for (const Parameter& parameter : knownParameters)
        names.push_back(parameter.name);
    return names;
}

bool isKnownParameter(std::string_view name)
{
    return findParameter(name) != nullptr;
}

Result<bool> setParameter(ProfileSettings& settings, const std::string& name, const std::string& value)
{
    settings.parameters.emplace_back(name, value);
    const Parameter* parameter = findParameter(name);
    if (!parameter) {
        settings.unknownParameters.push_back(name);
        return false;
    }
    auto set = hasControlCharacter(value)
        ? Result<void>(refuseValue(value, "a value: it has a control character in it"))
        : parameter->set(settings, {value, *factsOf(parameter->name)});
    if (!set)
        return fail(Errc::InvalidArgument, fmt::format("{}: {}", parameter->name, set.error().detail));
    return true;
}

} // namespace legscope
