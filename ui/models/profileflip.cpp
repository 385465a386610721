#include "ui/models/profileflip.h"

#include "ui/bridge/text.h"
#include "ui/models/callrow.h"

#include <QCoreApplication>

#include <algorithm>

namespace legscope::ui {
namespace {

const QString flippedNegotiation = QStringLiteral("inbound-late-negotiation");

/// What a media mode gives that others do not.
QStringList benefitsOf(MediaMode mode)
{
    switch (mode) {
    case MediaMode::Default:
        return {QCoreApplication::translate(
                    "ProfileFlip", "an SDP of our own for each leg: only codecs of the profile"),
            QCoreApplication::translate(
                "ProfileFlip", "one RTP stream to each leg that goes on, whoever is connected to it"),
            QCoreApplication::translate("ProfileFlip", "calls that the dialplan answers itself")};
    case MediaMode::Proxy:
        return {QCoreApplication::translate("ProfileFlip", "every codec passes, known to the engine or not"),
            QCoreApplication::translate(
                "ProfileFlip", "SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw")};
    case MediaMode::Bypass:
        return {QCoreApplication::translate("ProfileFlip", "no media load here, the shortest path for RTP"),
            QCoreApplication::translate("ProfileFlip", "every codec passes, known to the engine or not"),
            QCoreApplication::translate(
                "ProfileFlip", "SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw")};
    }
    return {};
}

/// What a media mode cannot give because RTP does not come through here.
QStringList seenOnlyHere()
{
    return {QCoreApplication::translate("ProfileFlip", "RTP figures, captures and quality values"),
        QCoreApplication::translate(
            "ProfileFlip", "media addresses hidden from the peers, help through NAT")};
}

QStringList without(QStringList list, const QStringList& taken)
{
    list.removeIf([&](const QString& entry) { return taken.contains(entry); });
    return list;
}

QString liveSentence(const ProfileEntry& entry, MediaMode before)
{
    const int live = static_cast<int>(entry.live);
    if (live == 0)
        return QCoreApplication::translate("ProfileFlip", "No live call: nothing keeps the old settings.");
    if (entry.old() == 0)
        return QCoreApplication::translate(
            "ProfileFlip", "%n live call(s) keep %1 until they end.", nullptr, live)
            .arg(modeText(before));
    return QCoreApplication::translate(
        "ProfileFlip", "%n live call(s) keep what they began with until they end.", nullptr, live);
}

QString headlineOf(const ProfileDraft& draft)
{
    const QString profile = shown(draft.base().name);
    const MediaMode before = draft.base().mode;
    QStringList parts;
    if (draft.mode() != before)
        parts.append(QStringLiteral("%1 → %2").arg(modeText(before), modeText(draft.mode())));
    if (draft.isTrue(flippedNegotiation) != draft.base().inboundLateNegotiation)
        parts.append(draft.isTrue(flippedNegotiation)
                ? QCoreApplication::translate("ProfileFlip", "late negotiation off → on")
                : QCoreApplication::translate("ProfileFlip", "late negotiation on → off"));
    if (parts.isEmpty())
        return QCoreApplication::translate("ProfileFlip", "Apply to \"%1\"").arg(profile);
    return QCoreApplication::translate("ProfileFlip", "Apply to \"%1\": %2")
        .arg(profile, parts.join(QStringLiteral(", ")));
}

} // namespace

QString effectOf(const ProfileChange& change, MediaMode mode)
{
    if (change.needsRestart)
        return QCoreApplication::translate("ProfileFlip", "after a restart");
    if (change.moot)
        return QCoreApplication::translate("ProfileFlip", "new calls (moot while %1)").arg(modeText(mode));
    return QCoreApplication::translate("ProfileFlip", "new calls");
}

ProfileFlip flipOf(const ProfileDraft& draft, const ProfileEntry& entry)
{
    ProfileFlip flip;
    const MediaMode before = draft.base().mode;
    const MediaMode after = draft.mode();
    flip.profile = QString::fromStdString(draft.base().name);
    flip.headline = headlineOf(draft);
    flip.changes = draft.changes();
    flip.liveCalls = liveSentence(entry, before);
    if (after != before) {
        flip.losses = without(benefitsOf(before), benefitsOf(after));
        flip.gains = without(benefitsOf(after), benefitsOf(before));
        if (after == MediaMode::Bypass)
            flip.losses += seenOnlyHere();
        if (before == MediaMode::Bypass)
            flip.gains += seenOnlyHere();
        for (const std::string& route : draft.base().overridingRoutes)
            flip.overridingRoutes.append(shown(route));
    }
    if (std::ranges::any_of(flip.changes, &ProfileChange::needsRestart))
        flip.restartNote = QCoreApplication::translate(
            "ProfileFlip", "sip-ip and sip-port are saved now; the profile listens there after a restart.");
    return flip;
}

} // namespace legscope::ui
