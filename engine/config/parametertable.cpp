#include "engine/config/parametertable.h"

#include "engine/config/profileparameters.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/translatable.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <fmt/format.h>

namespace legscope {
namespace {

using Type = ParameterType;
using Group = ParameterGroup;
using Effect = TakesEffect;

// clang-format off
constexpr std::array<ParameterFacts, 74> parameterFacts{{
    {"sip-ip", Type::Address, Group::Addresses, Effect::Restart, "", "", "127.0.0.1",
        QT_TRANSLATE_NOOP("Parameter", "Address that the SIP sockets bind to; auto takes the one that leads out, interface:NAME that of an interface.")},
    {"sip-port", Type::Port, Group::Addresses, Effect::Restart, "", "0-65535", "5060",
        QT_TRANSLATE_NOOP("Parameter", "Port of SIP over UDP and TCP; auto or 0 takes the first that is free.")},
    {"ext-sip-ip", Type::Address, Group::Addresses, Effect::Restart, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Address that peers are told in Contact and Via; empty: sip-ip.")},
    {"rtp-ip", Type::Address, Group::Addresses, Effect::NewCalls, "", "", "127.0.0.1",
        QT_TRANSLATE_NOOP("Parameter", "Address that media is received at.")},
    {"ext-rtp-ip", Type::Address, Group::Addresses, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Address, or host name, that peers are told in the SDP; empty: rtp-ip.")},
    {"rtp-start-port", Type::Port, Group::Addresses, Effect::NewCalls, "", "1024-65534", "16384",
        QT_TRANSLATE_NOOP("Parameter", "First port of media; a call takes two pairs for each m-line.")},
    {"rtp-end-port", Type::Port, Group::Addresses, Effect::NewCalls, "", "1025-65535", "32768",
        QT_TRANSLATE_NOOP("Parameter", "Last port of media.")},
    {"user-agent-string", Type::Text, Group::Addresses, Effect::Restart, "", "", "Legscope",
        QT_TRANSLATE_NOOP("Parameter", "What is sent as User-Agent and Server.")},
    {"inbound-proxy-media", Type::Flag, Group::Mode, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Calls start in proxy mode: media is relayed as it comes, the SDP is rewritten as little as that needs.")},
    {"inbound-bypass-media", Type::Flag, Group::Mode, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Calls start in bypass mode: media goes from end to end; wins over inbound-proxy-media.")},
    {"inbound-late-negotiation", Type::Flag, Group::Mode, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "The dialplan runs before codecs are chosen.")},
    {"proxy-media-ice", Type::Choice, Group::Mode, Effect::NewCalls, "", "strip|reject", "strip",
        QT_TRANSLATE_NOOP("Parameter", "What becomes of ICE in proxy mode: its lines are taken out, or its streams are refused.")},
    {"proxy-media-app-policy", Type::Choice, Group::Mode, Effect::NewCalls, "", "hangup|refuse|upgrade", "hangup",
        QT_TRANSLATE_NOOP("Parameter", "What an action that needs the media does to a call in proxy or bypass mode: it ends it, is skipped, or moves it into Default mode.")},
    {"inbound-codec-prefs", Type::Codecs, Group::Codecs, Effect::NewCalls, "", "", "PCMU,PCMA",
        QT_TRANSLATE_NOOP("Parameter", "Codecs that are accepted from callers, the first is preferred.")},
    {"outbound-codec-prefs", Type::Codecs, Group::Codecs, Effect::NewCalls, "", "", "PCMU,PCMA",
        QT_TRANSLATE_NOOP("Parameter", "Codecs that are offered to callees, the first is preferred.")},
    {"codec-prefs", Type::Codecs, Group::Codecs, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Sets inbound-codec-prefs and outbound-codec-prefs at once.")},
    {"inbound-codec-negotiation", Type::Choice, Group::Codecs, Effect::NewCalls, "", "generous|greedy|scrooge", "generous",
        QT_TRANSLATE_NOOP("Parameter", "Whose order of codecs wins: that of the caller, ours, or ours without exception.")},
    {"disable-transcoding", Type::Flag, Group::Codecs, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "The legs of a call must agree on a codec; where they do not it is refused with 488.")},
    {"auto-jitterbuffer-msec", Type::Number, Group::Media, Effect::NewCalls, "ms", "10-10000", "",
        QT_TRANSLATE_NOOP("Parameter", "Where the jitter buffer of a call that is transcoded begins; empty: 40 ms, and it adapts from 20 to 200.")},
    {"dtmf-type", Type::Choice, Group::Media, Effect::NewCalls, "", "rfc2833|info|none|inband", "rfc2833",
        QT_TRANSLATE_NOOP("Parameter", "How a leg of a call in Default mode gets digits: in RTP (RFC 4733; INFO where the phone has no telephone-event), in INFO, not at all, or as tones in the sound.")},
    {"dtmf-duration", Type::Number, Group::Media, Effect::NewCalls, "1/8000 s", "400-192000", "2000",
        QT_TRANSLATE_NOOP("Parameter", "How long a digit is that does not say it: one of an application, or in INFO.")},
    {"rfc2833-pt", Type::Number, Group::Media, Effect::NewCalls, "", "96-127", "",
        QT_TRANSLATE_NOOP("Parameter", "Payload type of telephone-event in what a leg in Default mode is offered; empty: that of the other leg, else 101.")},
    {"liberal-dtmf", Type::Flag, Group::Media, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "A leg in Default mode whose SDP has no telephone-event is answered it, sent it and believed it all the same.")},
    {"pass-rfc2833", Type::Flag, Group::Media, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Telephone-events of a leg go on as they come also where its sound is made anew, if the other leg has them at that clock.")},
    {"rtp-digit-delay", Type::Number, Group::Media, Effect::NewCalls, "ms", "0-10000", "40",
        QT_TRANSLATE_NOOP("Parameter", "Pause between two digits that are sent in RTP or as tones.")},
    {"vad", Type::Choice, Group::Media, Effect::NewCalls, "", "in|out|both|none", "none",
        QT_TRANSLATE_NOOP("Parameter", "Legs in Default mode that are sent no silence, but what it sounds like (comfort noise, RFC 3389), where they offer that: those that call (in), those that are called (out), or both.")},
    {"suppress-cng", Type::Flag, Group::Media, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Comfort noise that a leg describes (payload type 13) is not heard where its sound is decoded.")},
    {"supress-cng", Type::Flag, Group::Media, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Older name of suppress-cng.")},
    {"hold-music", Type::Text, Group::Media, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "What a leg of a call in Default mode hears while the other is on hold: a file, tone_stream://..., silence; empty: nothing of ours.")},
    {"rtcp-audio-interval-msec", Type::Number, Group::Media, Effect::NewCalls, "ms", "100-60000", "5000",
        QT_TRANSLATE_NOOP("Parameter", "How often a leg whose sound is made here gets a report of ours (RTCP).")},
    {"disable-rtp-auto-adjust", Type::Flag, Group::Media, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Media is taken only from the address in the SDP; nothing is learned from what comes.")},
    {"rtp-auto-adjust-threshold", Type::Number, Group::Media, Effect::NewCalls, QT_TRANSLATE_NOOP("Parameter", "packets"), "1-1000", "3",
        QT_TRANSLATE_NOOP("Parameter", "So many packets in a row from another source until that is believed.")},
    {"rtp-learn-acl", Type::Networks, Group::Media, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Sources that may be learned: networks, or a list of acl.conf; empty: any.")},
    {"rtp-dscp", Type::Number, Group::Media, Effect::NewCalls, "", "0-63", "",
        QT_TRANSLATE_NOOP("Parameter", "Differentiated services code point of media (RFC 2474); empty leaves it to the system.")},
    {"rtp-capture", Type::Choice, Group::Media, Effect::NewCalls, "", "headers|payload", "headers",
        QT_TRANSLATE_NOOP("Parameter", "What is kept of each packet for exports: its headers, or the sound too.")},
    {"media_timeout", Type::Number, Group::Media, Effect::NewCalls, "s", "0-86400", "0",
        QT_TRANSLATE_NOOP("Parameter", "A call without media for so long ends; 0: never. FreeSWITCH has a variable of this name in ms.")},
    {"media_hold_timeout", Type::Number, Group::Media, Effect::NewCalls, "s", "0-86400", "0",
        QT_TRANSLATE_NOOP("Parameter", "The same while the call is held; 0: never.")},
    {"rtp-timeout-sec", Type::Number, Group::Media, Effect::NewCalls, "s", "0-86400", "0",
        QT_TRANSLATE_NOOP("Parameter", "Older name of media_timeout.")},
    {"rtp-hold-timeout-sec", Type::Number, Group::Media, Effect::NewCalls, "s", "0-86400", "0",
        QT_TRANSLATE_NOOP("Parameter", "Older name of media_hold_timeout.")},
    {"session-timeout", Type::Number, Group::Timers, Effect::Restart, "s", "0, 90-86400", "0",
        QT_TRANSLATE_NOOP("Parameter", "Session-Expires of our INVITE (RFC 4028); 0 leaves it to the peers.")},
    {"minimum-session-expires", Type::Number, Group::Timers, Effect::Restart, "s", "90-86400", "120",
        QT_TRANSLATE_NOOP("Parameter", "Min-SE: a shorter session gets 422.")},
    {"timer-T1", Type::Number, Group::Timers, Effect::Restart, "ms", "1-10000", "500",
        QT_TRANSLATE_NOOP("Parameter", "Estimate of the round trip (RFC 3261): the first retransmission comes after it.")},
    {"timer-T1X64", Type::Number, Group::Timers, Effect::Restart, "ms", "64-640000", "",
        QT_TRANSLATE_NOOP("Parameter", "How long a request is repeated; empty: 64 times timer-T1.")},
    {"timer-T2", Type::Number, Group::Timers, Effect::Restart, "ms", "1-60000", "4000",
        QT_TRANSLATE_NOOP("Parameter", "Longest pause between two retransmissions.")},
    {"timer-T4", Type::Number, Group::Timers, Effect::Restart, "ms", "1-60000", "5000",
        QT_TRANSLATE_NOOP("Parameter", "How long a message may stay in the network.")},
    {"caller-id-type", Type::Choice, Group::Identity, Effect::NewCalls, "", "rpid|pid|none", "rpid",
        QT_TRANSLATE_NOOP("Parameter", "In which header a callee is shown who calls.")},
    {"p-asserted-id-parse", Type::Choice, Group::Identity, Effect::NewCalls, "", "default|user-only|user-domain|verbatim", "default",
        QT_TRANSLATE_NOOP("Parameter", "What sip_P-Asserted-Identity holds.")},
    {"pass-callee-id", Type::Flag, Group::Identity, Effect::NewCalls, "", "", "true",
        QT_TRANSLATE_NOOP("Parameter", "The caller is shown who answers.")},
    {"cid-in-1xx", Type::Flag, Group::Identity, Effect::NewCalls, "", "", "true",
        QT_TRANSLATE_NOOP("Parameter", "And who rings, in provisional answers.")},
    {"send-display-update", Type::Flag, Group::Identity, Effect::NewCalls, "", "", "true",
        QT_TRANSLATE_NOOP("Parameter", "A leg whose other end has changed is told by UPDATE.")},
    {"legscope-trusted-acl", Type::Networks, Group::Identity, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Peers whose word about identities is believed; empty: those of apply-inbound-acl; none: nobody.")},
    {"add-x-cid", Type::Flag, Group::Identity, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "The INVITE to a callee names the Call-ID of the caller's leg in X-CID.")},
    {"apply-inbound-acl", Type::Networks, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Who may call without a password: a list of acl.conf, or networks; several add up; empty: everybody.")},
    {"rtp_secure_media", Type::Text, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "SRTP with each leg: optional, mandatory or forbidden, and after a colon the suites; a variable of this name wins.")},
    {"rtp-secure-media", Type::Text, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "The same as rtp_secure_media.")},
    {"rtp_secure_media_inbound", Type::Text, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "The same with legs that call us; without any of them SRTP is accepted when it is offered.")},
    {"rtp_secure_media_outbound", Type::Text, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "The same with legs that we call; without any of them none is offered.")},
    {"rtp_secure_media_suites", Type::Text, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Suites of SRTP in the order of our offers, with colons between; empty: all that are served.")},
    {"rtp_allow_crypto_in_avp", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Keys in an m-line of plain RTP count.")},
    {"NDLB-allow-crypto-in-avp", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "The same as rtp_allow_crypto_in_avp.")},
    {"require-secure-rtp", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Media that is not encrypted is refused, whatever a variable says.")},
    {"disable-transfer", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "REFER is refused.")},
    {"max-sessions", Type::Number, Group::Security, Effect::NewCalls, QT_TRANSLATE_NOOP("Parameter", "legs"), "0-999999999", "0",
        QT_TRANSLATE_NOOP("Parameter", "Legs at once; 0 is no limit.")},
    {"sessions-per-second", Type::Number, Group::Security, Effect::NewCalls, QT_TRANSLATE_NOOP("Parameter", "legs"), "0-999999999", "0",
        QT_TRANSLATE_NOOP("Parameter", "New legs in a second; 0 is no limit.")},
    {"legscope-accept-unenforced", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "The profile runs although it has a restriction that is not enforced.")},
    {"sip-requests-per-second", Type::Number, Group::Security, Effect::NewCalls, "", "1-1000000", "1000",
        QT_TRANSLATE_NOOP("Parameter", "Requests in a second that may open something.")},
    {"sip-requests-per-source", Type::Number, Group::Security, Effect::NewCalls, "", "1-1000000", "500",
        QT_TRANSLATE_NOOP("Parameter", "Of those, from one host.")},
    {"sip-connections", Type::Number, Group::Security, Effect::NewCalls, "", "1-1000000", "1024",
        QT_TRANSLATE_NOOP("Parameter", "TCP connections at once.")},
    {"sip-connections-per-source", Type::Number, Group::Security, Effect::NewCalls, "", "1-1000000", "128",
        QT_TRANSLATE_NOOP("Parameter", "Of those, from one host.")},
    {"apply-nat-acl", Type::Networks, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Peers that are behind a NAT: what they are sent goes to where they send from; several add up.")},
    {"local-network-acl", Type::Networks, Group::Security, Effect::NewCalls, "", "", "",
        QT_TRANSLATE_NOOP("Parameter", "Peers that are told sip-ip and rtp-ip instead of the external addresses.")},
    {"aggressive-nat-detection", Type::Flag, Group::Security, Effect::NewCalls, "", "", "false",
        QT_TRANSLATE_NOOP("Parameter", "Any difference between a peer's addresses means a NAT.")},
    {"context", Type::Text, Group::Dialplan, Effect::NewCalls, "", "", "public",
        QT_TRANSLATE_NOOP("Parameter", "Context of the dialplan that incoming calls begin in.")},
    {"dialplan", Type::Text, Group::Dialplan, Effect::NewCalls, "", "", "XML",
        QT_TRANSLATE_NOOP("Parameter", "Kind of dialplan; only XML is there.")},
}};
// clang-format on

} // namespace

std::span<const ParameterFacts> profileParameters()
{
    return parameterFacts;
}

const ParameterFacts* factsOf(std::string_view name)
{
    const auto found = std::ranges::find_if(
        parameterFacts, [name](const ParameterFacts& facts) { return equalsIgnoringCase(facts.name, name); });
    return found == parameterFacts.end() ? nullptr : &*found;
}

NumberRange numberRangeOf(const ParameterFacts& facts)
{
    const std::string_view range = facts.range.substr(facts.range.rfind(' ') + 1);
    const std::size_t dash = range.find('-');
    assert(dash != std::string_view::npos);
    return {parseNumber(range.substr(0, dash)).value_or(0), parseNumber(range.substr(dash + 1)).value_or(0)};
}

NumberRange numberRangeOf(std::string_view parameter)
{
    const ParameterFacts* const facts = factsOf(parameter);
    assert(facts);
    return numberRangeOf(*facts);
}

Result<void> checkParameterValue(const std::string& name, const std::string& value)
{
    ProfileSettings scratch;
    // A list of acl.conf is known to the engine that runs, not here: any word may be one.
    const ParameterFacts* facts = factsOf(name);
    const bool mayName = facts && facts->type == Type::Networks && value.find('/') == std::string::npos;
    if (mayName && !hasControlCharacter(value))
        return {};
    const auto set = setParameter(scratch, name, value);
    if (!set)
        return std::unexpected(set.error());
    if (!*set && hasControlCharacter(value))
        return fail(Errc::InvalidArgument, fmt::format("{}: the value has a control character in it", name));
    return {};
}

Result<std::string> explainParameter(std::string_view name)
{
    if (const ParameterFacts* facts = factsOf(name)) {
        const std::string unit = facts->unit.empty() ? "" : fmt::format(" ({})", facts->unit);
        return fmt::format("{}\n  {}\n  type: {}{}{}{}\n  default: {}\n  takes effect: {}\n  group: {}\n",
            facts->name, facts->sentence, nameOf(facts->type), unit, facts->range.empty() ? "" : ", ",
            facts->range, facts->standard.empty() ? "none" : facts->standard,
            facts->takesEffect == Effect::Restart ? "when the profile starts" : "for new calls",
            nameOf(facts->group));
    }
    const auto unread = unreadParameters();
    const auto found = std::ranges::find_if(
        unread, [name](const UnreadParameter& one) { return equalsIgnoringCase(one.name, name); });
    if (found == unread.end())
        return fail(Errc::NotFound, fmt::format("there is no parameter {}", excerpt(name)));
    return fmt::format(
        "{}\n  {}\n  Legscope does not read it; it is kept in the file.\n", found->name, found->sentence);
}

std::string_view nameOf(ParameterType type)
{
    static constexpr std::array<std::string_view, 8> names{
        "address", "port", "number", "true or false", "choice", "text", "list of codecs", "networks"};
    return names[static_cast<std::size_t>(type)];
}

std::string_view nameOf(ParameterGroup group)
{
    static constexpr std::array<std::string_view, 8> names{
        "addresses and ports", "media mode", "codecs", "media", "timers", "identity", "security", "dialplan"};
    return names[static_cast<std::size_t>(group)];
}

} // namespace legscope
