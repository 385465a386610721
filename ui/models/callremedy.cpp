#include "ui/bridge/text.h"
#include "ui/models/callfinding.h"

#include <QCoreApplication>

#include <map>

/// What helps against each thing that the engine finds.
namespace legscope::ui {
namespace {

struct Remedy {
    const char* sentence;
    const char* setting;
    const char* value = "";
};

const std::map<FindingCode, Remedy>& remedies()
{
    static const std::map<FindingCode, Remedy> known{
        {FindingCode::MediaAppInProxy,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Move the action to a route in Default mode, or let it be skipped "
                 "(proxy-media-app-policy=refuse)."),
                "proxy-media-app-policy", "refuse"}},
        {FindingCode::EarlyNegotiation,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen."),
                "inbound-late-negotiation", "true"}},
        {FindingCode::NoCommonCodec,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Add a codec that both ends have to the profile's preferences, or route this call in proxy "
                 "mode, which passes any codec."),
                "inbound-codec-prefs"}},
        {FindingCode::NoContext,
            {QT_TRANSLATE_NOOP("CallRemedy", "Give the profile a context that the dialplan has."),
                "context"}},
        {FindingCode::BridgeEndpoint,
            {QT_TRANSLATE_NOOP("CallRemedy", "Correct the dial string of the route."), ""}},
        {FindingCode::BadArgument,
            {QT_TRANSLATE_NOOP("CallRemedy", "Correct the action in the dialplan."), ""}},
        {FindingCode::SdpRefused,
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "The Raw tab shows the body as it came: its sender has to correct it."),
                ""}},
        {FindingCode::OutOfPorts,
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "Widen the range of RTP ports: a call takes two pairs for each m-line."),
                "rtp-end-port"}},
        {FindingCode::HostUnresolved,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Give the name an address in DNS or in the hosts file of this machine, or let the phone "
                 "write its address into the SDP."),
                ""}},
        {FindingCode::HostRefused,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Look what the name means on this machine: media must go to an address of the phone."),
                ""}},
        {FindingCode::SdpAddressLeak,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the phone leave the line out, or route this call in Default mode, which writes an SDP "
                 "of its own."),
                "inbound-proxy-media"}},
        {FindingCode::SdpKeyInClear,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS."),
                ""}},
        {FindingCode::SdpKeyWithoutSrtp,
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted."),
                ""}},
        {FindingCode::SdpNoAddress,
            {QT_TRANSLATE_NOOP("CallRemedy", "The SDP lacks a c= line: its sender has to correct it."), ""}},
        {FindingCode::ReofferRefused,
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "The call goes on as it was; the Raw tab shows the body that was refused."),
                ""}},
    };
    return known;
}

} // namespace

CallFinding remedied(const Finding& finding)
{
    CallFinding result{finding.severity, shown(nameOf(finding.code)), shown(finding.text), {}, {}};
    if (const auto remedy = remedies().find(finding.code); remedy != remedies().end()) {
        result.remedy = QCoreApplication::translate("CallRemedy", remedy->second.sentence);
        result.setting = QLatin1String(remedy->second.setting);
        result.value = QLatin1String(remedy->second.value);
    }
    return result;
}

} // namespace legscope::ui
