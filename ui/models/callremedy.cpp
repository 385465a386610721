#include "ui/models/callfinding.h"

#include <QCoreApplication>
#include <QHash>

/// What helps against each thing that the engine finds.
namespace legscope::ui {
namespace {

struct Remedy {
    const char* sentence;
    const char* setting;
    const char* value = "";
};

const QHash<QString, Remedy>& remedies()
{
    static const QHash<QString, Remedy> known{
        {QStringLiteral("MEDIA_APP_IN_PROXY"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Move the action to a route in Default mode, or let it be skipped "
                 "(proxy-media-app-policy=refuse)."),
                "proxy-media-app-policy", "refuse"}},
        {QStringLiteral("EARLY_NEGOTIATION"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen."),
                "inbound-late-negotiation", "true"}},
        {QStringLiteral("NO_COMMON_CODEC"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Add a codec that both ends have to the profile's preferences, or route this call in proxy "
                 "mode, which passes any codec."),
                "inbound-codec-prefs"}},
        {QStringLiteral("NO_CONTEXT"),
            {QT_TRANSLATE_NOOP("CallRemedy", "Give the profile a context that the dialplan has."),
                "context"}},
        {QStringLiteral("BRIDGE_ENDPOINT"),
            {QT_TRANSLATE_NOOP("CallRemedy", "Correct the dial string of the route."), ""}},
        {QStringLiteral("BAD_ARGUMENT"),
            {QT_TRANSLATE_NOOP("CallRemedy", "Correct the action in the dialplan."), ""}},
        {QStringLiteral("BAD_SDP"),
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "The Raw tab shows the body as it came: its sender has to correct it."),
                ""}},
        {QStringLiteral("SDP_REFUSED"),
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "The Raw tab shows the body as it came: its sender has to correct it."),
                ""}},
        {QStringLiteral("OUT_OF_PORTS"),
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "Widen the range of RTP ports: a call takes two pairs for each m-line."),
                "rtp-end-port"}},
        {QStringLiteral("HOST_UNRESOLVED"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Give the name an address in DNS or in the hosts file of this machine, or let the phone "
                 "write its address into the SDP."),
                ""}},
        {QStringLiteral("HOST_REFUSED"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Look what the name means on this machine: media must go to an address of the phone."),
                ""}},
        {QStringLiteral("SDP_ADDRESS_LEAK"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the phone leave the line out, or route this call in Default mode, which writes an SDP "
                 "of its own."),
                "inbound-proxy-media"}},
        {QStringLiteral("SDP_KEY_IN_CLEAR"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS."),
                ""}},
        {QStringLiteral("SDP_KEY_WITHOUT_SRTP"),
            {QT_TRANSLATE_NOOP("CallRemedy",
                 "Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted."),
                ""}},
        {QStringLiteral("SDP_NO_ADDRESS"),
            {QT_TRANSLATE_NOOP("CallRemedy", "The SDP lacks a c= line: its sender has to correct it."), ""}},
        {QStringLiteral("REOFFER_REFUSED"),
            {QT_TRANSLATE_NOOP(
                 "CallRemedy", "The call goes on as it was; the Raw tab shows the body that was refused."),
                ""}},
    };
    return known;
}

} // namespace

CallFinding remedied(CallFinding finding)
{
    if (const auto remedy = remedies().constFind(finding.code); remedy != remedies().constEnd()) {
        finding.remedy = QCoreApplication::translate("CallRemedy", remedy->sentence);
        finding.setting = QLatin1String(remedy->setting);
        finding.value = QLatin1String(remedy->value);
    }
    return finding;
}

} // namespace legscope::ui
