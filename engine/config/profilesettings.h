#pragma once

#include "engine/config/networklist.h"
#include "engine/core/error.h"
#include "engine/event/digit.h"
#include "engine/event/mediamode.h"
#include "engine/sdp/sdpchoices.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace legscope {

/// A place in a configuration file.
struct SourceLocation {
    std::string file; ///< relative to the configuration directory
    int line = 0; ///< 1-based; 0 when it is about the whole file
    bool operator==(const SourceLocation&) const = default;
};

/// What a media application does on a proxied or bypassed call (proxy-media-app-policy).
enum class MediaAppPolicy : std::uint8_t { HangUp, Refuse, Upgrade };

/// Legs that are sent no silence (vad), by who called.
enum class VadLegs : std::uint8_t { None, Inbound, Outbound, Both };

/// In which header a leg is shown who the other is (caller-id-type, sip_cid_type).
enum class CallerIdType : std::uint8_t { Rpid, Pid, None };

/// What sip_P-Asserted-Identity holds (p-asserted-id-parse).
enum class AssertedIdParse : std::uint8_t { User, UserAndDomain, Verbatim };

/// A value of apply-inbound-acl.
struct AppliedList {
    std::string name; ///< of a list, or a network
    std::string passContext, failContext; ///< empty: none of its own
    std::optional<Network> network; ///< the one that `name` is
};

/// A parameter that restricts and that nothing enforces (restriction.h).
struct UnenforcedParameter {
    std::string name, value;
    std::string meaning; ///< what it would see to
    bool always = false; ///< it stops the profile even where unenforced ones are accepted
    SourceLocation where;
};

/// SRTP as a profile wants it where no variable says otherwise: the words as they are written, for a call
/// reads the variables' words beside them.
struct SecureMediaSettings {
    std::string media, inbound, outbound; ///< rtp_secure_media, _inbound, _outbound: "mandatory:SUITE:SUITE"
    std::string suites; ///< rtp_secure_media_suites: "SUITE:SUITE"
    bool cryptoInAvp = false; ///< rtp_allow_crypto_in_avp, NDLB-allow-crypto-in-avp
    bool required = false; ///< require-secure-rtp
};

/// One SIP profile, typed. Parameter names are FreeSWITCH's, in the comments.
struct ProfileSettings {
    std::string name;
    SourceLocation where;
    std::vector<std::string> aliases; ///< of <aliases>, and of <domains> with alias="true"

    std::string sipIp = "127.0.0.1"; ///< sip-ip
    std::uint16_t sipPort = 5060; ///< sip-port
    std::string extSipIp; ///< ext-sip-ip; empty: sip-ip is advertised
    std::string rtpIp = "127.0.0.1"; ///< rtp-ip
    std::string extRtpIp; ///< ext-rtp-ip, an address or a host name; empty: rtp-ip is advertised
    std::string extRtpFault; ///< why the host name in extRtpIp has no address; empty: it has, or is none
    std::uint16_t rtpStartPort = 16384; ///< rtp-start-port
    std::uint16_t rtpEndPort = 32768; ///< rtp-end-port, inclusive

    std::string context = "public"; ///< context
    std::string dialplan = "XML"; ///< dialplan
    std::string userAgent = "Legscope"; ///< user-agent-string

    bool inboundProxyMedia = false; ///< inbound-proxy-media
    bool inboundBypassMedia = false; ///< inbound-bypass-media
    bool inboundLateNegotiation = false; ///< inbound-late-negotiation
    NegotiationStyle codecNegotiation = NegotiationStyle::Generous; ///< inbound-codec-negotiation
    std::vector<std::string> inboundCodecPrefs{
        "PCMU", "PCMA"}; ///< inbound-codec-prefs ("OPUS,G722,PCMA@20i")
    std::vector<std::string> outboundCodecPrefs{"PCMU", "PCMA"}; ///< outbound-codec-prefs

    bool disableTranscoding = false; ///< disable-transcoding: legs must agree on a codec
    std::uint32_t jitterBufferMs
        = 0; ///< auto-jitterbuffer-msec, where media is decoded; 0: adaptive from 40 ms

    DigitWay dtmfType = DigitWay::Rtp; ///< dtmf-type = rfc2833 | info | none, and ours: inband
    std::uint32_t dtmfDuration = 2000; ///< dtmf-duration of digits that say none, in 1/8000 s
    std::optional<std::uint8_t>
        eventPayloadType; ///< rfc2833-pt, 96..127; none: that of the other leg, else 101
    bool liberalDtmf = false; ///< liberal-dtmf: telephone-event with who has not named it
    bool passRfc2833 = false; ///< pass-rfc2833: telephone-events that arrive are not made anew
    std::uint32_t rtpDigitDelayMs = 40; ///< rtp-digit-delay: between two digits that we send

    VadLegs vad = VadLegs::None; ///< vad = in | out | both | none
    bool suppressCng = false; ///< suppress-cng: comfort noise that a leg describes is not heard
    std::string holdMusic; ///< hold-music, which the peer of a leg on hold hears; empty: nothing
    std::uint32_t rtcpAudioIntervalMs = 5000; ///< rtcp-audio-interval-msec, of reports of ours

    IceTreatment icePolicy = IceTreatment::Strip; ///< proxy-media-ice = strip | reject (ours)
    MediaAppPolicy mediaAppPolicy = MediaAppPolicy::HangUp; ///< proxy-media-app-policy (ours)
    bool rtpAutoAdjust = true; ///< not disable-rtp-auto-adjust: learn the real source once
    std::uint32_t sessionTimeoutSeconds = 0; ///< session-timeout, RFC 4028; 0 leaves it to the peers
    std::uint32_t minimumSessionExpires = 120; ///< minimum-session-expires
    std::uint32_t timerT1 = 500; ///< timer-T1, ms (RFC 3261 section 17.1.1.1)
    std::optional<std::uint32_t> timerT1x64; ///< timer-T1X64, ms; none: 64 times timer-T1
    std::uint32_t timerT2 = 4000; ///< timer-T2, ms
    std::uint32_t timerT4 = 5000; ///< timer-T4, ms
    std::uint32_t rtpAutoAdjustThreshold
        = 3; ///< rtp-auto-adjust-threshold: packets until another is believed
    std::optional<NetworkList>
        rtpLearnAcl; ///< rtp-learn-acl (ours): sources that may be learned; none: any may
    std::vector<NetworkList> natAcls; ///< apply-nat-acl, each that is given
    std::optional<NetworkList> localNetworkAcl; ///< local-network-acl
    bool aggressiveNatDetection = false; ///< aggressive-nat-detection
    std::optional<std::uint8_t> rtpDscp; ///< rtp-dscp, 0..63; none leaves it to the system
    std::uint32_t rtpTimeoutSeconds = 0; ///< media_timeout, formerly rtp-timeout-sec; 0 is never
    std::uint32_t rtpHoldTimeoutSeconds
        = 0; ///< media_hold_timeout, formerly rtp-hold-timeout-sec; 0 is never
    std::uint32_t requestsPerSecond = 1'000; ///< sip-requests-per-second (ours): that may open something
    std::uint32_t requestsPerSource = 500; ///< sip-requests-per-source (ours): of those, from one host
    std::uint32_t connections = 1'024; ///< sip-connections (ours)
    std::uint32_t connectionsPerSource = 128; ///< sip-connections-per-source (ours)
    bool addXCid = false; ///< add-x-cid (ours): the INVITE of a B leg names the Call-ID of the A leg in X-CID
    bool capturePayload = false; ///< rtp-capture = headers | payload (ours): what the packet ring keeps

    CallerIdType callerIdType = CallerIdType::Rpid; ///< caller-id-type
    AssertedIdParse assertedIdParse = AssertedIdParse::User; ///< p-asserted-id-parse
    bool passCalleeId = true; ///< pass-callee-id: the caller is shown who answers
    bool calleeIdWhileRinging = true; ///< cid-in-1xx: in provisional answers too
    bool sendDisplayUpdate = true; ///< send-display-update: UPDATE shows a leg that the other end has changed
    std::optional<NetworkList> trustedAcl; ///< legscope-trusted-acl (ours); none: see trustedpeers.h

    SecureMediaSettings secureMedia;
    std::vector<AppliedList> inboundAcl; ///< apply-inbound-acl, which adds up; empty: everybody may call
    bool disableTransfer = false; ///< disable-transfer: REFER is refused
    std::uint32_t maxSessions = 0; ///< max-sessions: legs of this profile at once; 0 is no limit
    std::uint32_t sessionsPerSecond = 0; ///< sessions-per-second: new legs; 0 is no limit
    bool acceptUnenforced = false; ///< legscope-accept-unenforced (ours)
    std::vector<UnenforcedParameter> unenforced; ///< what restricts and is not carried out

    /// Every <param> in file order, as written after variables were expanded.
    std::vector<std::pair<std::string, std::string>> parameters;
    std::vector<std::string> unknownParameters;
    NetworkLists networkLists; ///< of acl.conf, which parameters may name
};

/// What a call or a leg keeps of its profile: a later change is for those that come later.
using SharedSettings = std::shared_ptr<const ProfileSettings>;

/// rpid, pid or none, as caller-id-type and sip_cid_type have it.
std::optional<CallerIdType> callerIdTypeOf(std::string_view word);

/// The mode that new calls of the profile begin with; bypass wins if both are set.
MediaMode modeOf(const ProfileSettings& settings);

/// What no single parameter shows: rtp-start-port above rtp-end-port, addresses of different families, a
/// session timeout below its minimum. Errc::InvalidArgument with a sentence.
Result<void> checkProfile(const ProfileSettings& settings);

} // namespace legscope
