#include "engine/diagnose/conclusion.h"

#include "engine/core/translatable.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace legscope {
namespace {

struct KnownRemedy {
    const char* sentence;
    const char* setting = "";
    const char* value = "";
};

/// What helps against each thing that the engine finds, and leads to no other failure.
constexpr std::array<std::pair<FindingCode, KnownRemedy>, 17> knownRemedies{{
    {FindingCode::MediaAppInProxy,
        {QT_TRANSLATE_NOOP("CallFinding",
             "Move the action to a route in Default mode, or let it be skipped "
             "(proxy-media-app-policy=refuse)."),
            "proxy-media-app-policy", "refuse"}},
    {FindingCode::EarlyNegotiation,
        {QT_TRANSLATE_NOOP("CallFinding",
             "Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen."),
            "inbound-late-negotiation", "true"}},
    {FindingCode::NoCommonCodec,
        {QT_TRANSLATE_NOOP(
             "CallFinding", "Add a codec that both ends have to the preferences of the profile."),
            "inbound-codec-prefs"}},
    {FindingCode::NoContext,
        {QT_TRANSLATE_NOOP("CallFinding", "Give the profile a context that the dialplan has."), "context"}},
    {FindingCode::BridgeEndpoint,
        {QT_TRANSLATE_NOOP("CallFinding", "Correct the dial string of the route.")}},
    {FindingCode::BadArgument, {QT_TRANSLATE_NOOP("CallFinding", "Correct the action in the dialplan.")}},
    {FindingCode::SdpRefused,
        {QT_TRANSLATE_NOOP(
            "CallFinding", "The Raw tab shows the body as it came: its sender has to correct it.")}},
    {FindingCode::OutOfPorts,
        {QT_TRANSLATE_NOOP(
             "CallFinding", "Widen the range of RTP ports: a call takes two pairs for each m-line."),
            "rtp-end-port"}},
    {FindingCode::HostUnresolved,
        {QT_TRANSLATE_NOOP("CallFinding",
            "Give the name an address in DNS or in the hosts file of this machine, or let the phone "
            "write its address into the SDP.")}},
    {FindingCode::HostRefused,
        {QT_TRANSLATE_NOOP("CallFinding",
            "Look what the name means on this machine: media must go to an address of the phone.")}},
    {FindingCode::SdpAddressLeak,
        {QT_TRANSLATE_NOOP("CallFinding",
             "Let the phone leave the line out, or route this call in Default mode, which writes an SDP "
             "of its own."),
            "inbound-proxy-media"}},
    {FindingCode::SdpKeyInClear,
        {QT_TRANSLATE_NOOP(
            "CallFinding", "Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS.")}},
    {FindingCode::SdpKeyWithoutSrtp,
        {QT_TRANSLATE_NOOP("CallFinding",
            "Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted.")}},
    {FindingCode::DtlsFingerprint,
        {QT_TRANSLATE_NOOP("CallFinding",
            "Look for who changes the SDP or the media on the way: the phone shows another certificate "
            "than the one its SDP names.")}},
    {FindingCode::DtlsFailed,
        {QT_TRANSLATE_NOOP("CallFinding",
            "Look whether UDP reaches the phone on the ports of its SDP both ways, and whether it has "
            "DTLS 1.2 with one of the two SRTP profiles.")}},
    {FindingCode::SdpNoAddress,
        {QT_TRANSLATE_NOOP("CallFinding", "The SDP lacks a c= line: its sender has to correct it.")}},
    {FindingCode::ReofferRefused,
        {QT_TRANSLATE_NOOP(
            "CallFinding", "The call goes on as it was; the Raw tab shows the body that was refused.")}},
}};

} // namespace

std::string Sentence::text() const
{
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool isPlace = pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1'
            && pattern[at + 1] <= '9';
        if (!isPlace) {
            result += pattern[at];
            continue;
        }
        const auto place = static_cast<std::size_t>(pattern[++at] - '1');
        if (place < arguments.size())
            appendPlain(result, arguments[place]);
    }
    return result;
}

Remedy remedyOf(FindingCode code)
{
    const auto* const known
        = std::ranges::find(knownRemedies, code, &std::pair<FindingCode, KnownRemedy>::first);
    if (known == knownRemedies.end())
        return {};
    return {{known->second.sentence}, known->second.setting, known->second.value};
}

} // namespace legscope
