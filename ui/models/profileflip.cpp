#include "ui/models/profileflip.h"

#include "engine/core/truth.h"
#include "ui/bridge/shown.h"
#include "ui/models/modesentence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>

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
            QCoreApplication::translate(
                "ProfileFlip", "transcoding where the legs have different codecs or packet times"),
            QCoreApplication::translate("ProfileFlip", "SRTP by SDES or DTLS with each leg for itself"),
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

/// Names and values in the order of the names; of one that stands twice the last counts.
using Parameters = QMap<QString, QString>;

Parameters lastOf(const std::vector<std::pair<std::string, std::string>>& written)
{
    Parameters parameters;
    for (const auto& [name, value] : written)
        parameters[QString::fromStdString(name)] = QString::fromStdString(value);
    return parameters;
}

/// What follows from the changes and the mode.
void describe(ProfileFlip& flip, const ProfileStatus& base, const ProfileEntry& entry)
{
    const MediaMode before = base.mode, after = flip.mode;
    flip.profile = QString::fromStdString(base.name);
    flip.liveCalls = liveSentence(entry, before);
    if (after != before) {
        flip.losses = without(benefitsOf(before), benefitsOf(after));
        flip.gains = without(benefitsOf(after), benefitsOf(before));
        if (after == MediaMode::Bypass)
            flip.losses += seenOnlyHere();
        if (before == MediaMode::Bypass)
            flip.gains += seenOnlyHere();
        for (const std::string& route : base.overridingRoutes)
            flip.overridingRoutes.append(shown(route));
    }
    if (std::ranges::any_of(flip.changes, &ProfileChange::needsRestart))
        flip.restartNote = QCoreApplication::translate(
            "ProfileFlip", "What needs a restart is saved now, and counts when the profile starts again.");
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
    flip.headline = headlineOf(draft);
    flip.changes = draft.changes();
    flip.mode = draft.mode();
    describe(flip, draft.base(), entry);
    return flip;
}

ProfileFlip rollBackOf(const ProfileRevision& revision, const ProfileEntry& entry)
{
    const Parameters now = lastOf(entry.status.parameters), then = lastOf(revision.parameters);
    ProfileFlip flip;
    flip.revision = revision.id;
    Parameters all = now;
    all.insert(then);
    for (auto name = all.keyBegin(); name != all.keyEnd(); ++name) {
        if (now.value(*name) != then.value(*name))
            flip.changes.push_back({*name, now.value(*name), then.value(*name), needsRestart(*name)});
    }
    if (isTrue(then.value(QStringLiteral("inbound-bypass-media")).toStdString()))
        flip.mode = MediaMode::Bypass;
    else if (isTrue(then.value(QStringLiteral("inbound-proxy-media")).toStdString()))
        flip.mode = MediaMode::Proxy;
    flip.headline = QCoreApplication::translate("ProfileFlip", "Roll \"%1\" back to its file of %2")
                        .arg(shown(entry.status.name), timeOf(revision));
    describe(flip, entry.status, entry);
    return flip;
}

QString timeOf(const ProfileRevision& revision)
{
    const QString id = QString::fromStdString(revision.id);
    const QDateTime time = QDateTime::fromString(id.left(15), QStringLiteral("yyyyMMdd-HHmmss"));
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC")
                          : id;
}

} // namespace legscope::ui
