#include "engine/config/parameterkind.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

// clang-format off
constexpr auto securityNames = std::to_array<std::string_view>({
    "accept-blind-auth", "accept-blind-reg", "apply-inbound-acl", "apply-inbound-acl-x-token",
    "apply-proxy-acl", "apply-proxy-acl-x-token", "apply-register-acl", "auth-all-packets", "auth-calls",
    "auth-calls-acl-only", "auth-messages", "auth-require-user", "auth-subscriptions",
    "blind-auth-reply-403", "challenge-realm", "disable-auth-messages", "disable-auth-subscriptions",
    "disable-register", "disable-transfer", "enforce-blind-auth-result",
    "inbound-reg-force-matching-username", "log-auth-failures", "max-auth-validity",
    "max-registrations-per-extension", "NDLB-broken-auth-hash", "nonce-ttl", "rfc8760-auth-algorithms",
    "tls", "tls-bind-params", "tls-cert-dir", "tls-ciphers", "tls-only", "tls-orq-connect-timeout",
    "tls-passphrase", "tls-sip-port", "tls-timeout", "tls-verify-date", "tls-verify-depth",
    "tls-verify-in-subjects", "tls-verify-policy", "tls-version", "use-port-for-acl-check",
    "user-agent-filter", "ws-binding", "wss-binding"});

constexpr auto routingNames = std::to_array<std::string_view>({
    "abort-on-empty-external-ip", "aggressive-nat-detection", "alias", "all-reg-options-ping",
    "allow-update", "apply-candidate-acl", "apply-nat-acl", "auto-invite-100", "bind-attempt-interval",
    "bind-attempts", "bind-params", "caller-id-type", "cid-in-1xx", "contact-user", "context", "dialplan",
    "disable-naptr", "disable-rtp-auto-adjust", "disable-srv", "disable-srv503", "enable-100rel",
    "enable-compact-headers", "enable-rfc-5626", "enable-timer", "ext-rtp-ip", "ext-sip-ip",
    "ext-sip-port", "extended-info-parsing", "force-register-db-domain", "force-register-domain",
    "full-id-in-dialplan", "inbound-reg-in-new-thread", "keepalive-method", "local-network-acl",
    "max-calls", "max-proceeding", "max-recv-requests-per-second", "max-reg-threads", "media_hold_timeout",
    "media_timeout", "minimum-session-expires", "multiple-registrations", "nat-options-ping",
    "NDLB-expires-in-register-response", "NDLB-force-rport", "NDLB-received-in-nat-reg-contact",
    "outbound-proxy", "p-asserted-id-parse", "parse-all-invite-headers", "parse-invite-tel-params",
    "pass-callee-id", "ping-mean-interval", "ping-thread-frequency", "pnp-provision-url", "proxy-info",
    "proxy-info-content-types", "proxy-message", "proxy-notify-events",
    "reg-deny-binding-fetch-and-no-lookup", "registration-thread-frequency", "reuse-connections",
    "rewrite-multicasted-fs-path", "rfc-7989", "rfc-7989-filter", "rfc-7989-force-old", "rtp-end-port",
    "rtp-hold-timeout-sec", "rtp-ip", "rtp-start-port", "rtp-timeout-sec", "send-display-update",
    "session-timeout", "shutdown-on-fail", "sip-domain", "sip-expires-late-margin",
    "sip-expires-max-deviation", "sip-force-expires", "sip-force-expires-max", "sip-force-expires-min",
    "sip-ip", "sip-port", "sip-user-ping-max", "sip-user-ping-min", "socket-tcp-keepalive",
    "stir-shaken-as-key", "stir-shaken-as-url", "stir-shaken-vs-ca-dir", "stir-shaken-vs-cert-path-check",
    "stir-shaken-vs-require-date", "stun-enabled", "tcp-always-nat", "tcp-keepalive", "tcp-ping2pong",
    "tcp-pingpong", "tcp-unreg-on-socket-close", "timer-T1", "timer-T1X64", "timer-T2", "timer-T4",
    "tls-always-nat", "unregister-on-options-fail", "update-refresher", "user-agent-string", "username",
    "watchdog-enabled", "watchdog-event-timeout", "watchdog-step-timeout"});

constexpr auto mediaNames = std::to_array<std::string_view>({
    "3pcc-reinvite-bridged-on-ack", "auto-jitterbuffer-msec", "auto-rtp-bugs", "bitpacking", "cng-pt",
    "codec-prefs", "disable-hold", "disable-transcoding", "dtmf-duration", "dtmf-type", "enable-3pcc",
    "enable-soa", "hold-music", "ignore-183nosdp", "inbound-bypass-media", "inbound-codec-negotiation",
    "inbound-codec-prefs", "inbound-late-negotiation", "inbound-no-media", "inbound-proxy-media",
    "liberal-dtmf", "manual-rtp-bugs", "manual-video-rtp-bugs", "media-option", "NDLB-allow-bad-iananame",
    "NDLB-allow-crypto-in-avp", "NDLB-allow-nondup-sdp", "NDLB-proxy-never-patch-reinvites",
    "NDLB-sendrecv-in-session", "NDLB-support-asterisk-missing-srtp-auth", "outbound-codec-prefs",
    "pass-rfc2833", "proxy-hold", "proxy-media-app-policy", "proxy-media-ice", "record-path",
    "record-template", "require-secure-rtp", "rfc2833-pt", "rtcp-audio-interval-msec",
    "rtcp-video-interval-msec", "rtp-auto-adjust-threshold", "rtp-autofix-timing", "rtp-capture",
    "rtp-digit-delay", "rtp-dscp", "rtp-learn-acl", "rtp-notimer-during-bridge", "rtp-rewrite-timestamps",
    "rtp-timer-name", "suppress-cng", "supress-cng", "t38-passthru", "vad"});

constexpr auto cosmeticNames = std::to_array<std::string_view>({
    "auto-restart", "capture-server", "channel-xml-fetch-on-nightmare-transfer", "confirm-blind-transfer",
    "db-inner-post-trans-execute", "db-inner-pre-trans-execute", "db-post-trans-execute",
    "db-pre-trans-execute", "db-spin-up-wait-ms", "dbname", "debug", "debug-presence", "debug-sla",
    "delete-subs-on-register", "enable-chat", "fire-bye-response-events", "fire-message-events",
    "fire-transfer-events", "force-publish-expires", "force-subscription-domain",
    "force-subscription-expires", "forward-unsolicited-mwi-notify", "in-dialog-chat",
    "inbound-use-callid-as-uuid", "log-level", "make-every-transfer-a-nightmare", "manage-presence",
    "manage-shared-appearance", "manual-redirect", "mwi-use-reg-callid", "odbc-dsn",
    "outbound-use-uuid-as-callid", "presence-disable-early", "presence-hold-state", "presence-hosts",
    "presence-privacy", "presence-probe-on-register", "presence-proto-lookup", "profile-standby",
    "proxy-refer", "proxy-refer-replaces", "renegotiate-codec-on-hold", "rtp-autoflush-during-bridge",
    "send-message-query-on-register", "send-presence-on-register", "sip-capture",
    "sip-messages-respond-200-ok", "sip-options-respond-503-on-busy", "sip-subscribe-respond-200-ok",
    "sip-subscription-max-deviation", "sip-trace", "stun-auto-disable", "tracelevel", "track-calls",
    "use-rtp-timer"});
// clang-format on

template <std::size_t count>
bool has(const std::array<std::string_view, count>& names, std::string_view name)
{
    return std::ranges::any_of(
        names, [name](std::string_view known) { return equalsIgnoringCase(known, name); });
}

} // namespace

std::optional<ProblemKind> kindOfParameter(std::string_view name)
{
    if (has(securityNames, name))
        return ProblemKind::Security;
    if (has(routingNames, name))
        return ProblemKind::Routing;
    if (has(mediaNames, name))
        return ProblemKind::Media;
    return has(cosmeticNames, name) ? std::optional(ProblemKind::Cosmetic) : std::nullopt;
}

} // namespace legscope
