#include "ui/models/exportdraft.h"

#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <memory>
#include <utility>

namespace legscope::ui {
namespace {

class ExportWords {
    Q_DECLARE_TR_FUNCTIONS(ExportDraft)
};

QString causeOf(Errc code)
{
    switch (code) {
    case Errc::AlreadyExists:
        return ExportWords::tr("There is a file of this name already.");
    case Errc::NotFound:
        return ExportWords::tr("There is no such folder.");
    case Errc::PermissionDenied:
        return ExportWords::tr("Nothing may be written there.");
    case Errc::DiskFull:
        return ExportWords::tr("The disk is full. Nothing is left there of the export.");
    case Errc::Timeout:
        return ExportWords::tr("The disk does not answer.");
    case Errc::Stopped:
        return ExportWords::tr("Not exported: nothing was written.");
    default:
        return ExportWords::tr("Not exported.");
    }
}

} // namespace

QString ExportDraft::fault() const
{
    if (calls.empty())
        return ExportWords::tr("There is no call to export.");
    if (parts.none())
        return ExportWords::tr("Choose what there is to be of each call.");
    if (file.trimmed().isEmpty())
        return ExportWords::tr("Enter the file to write.");
    return {};
}

QString ExportDraft::path() const
{
    QString name = QDir::fromNativeSeparators(file.trimmed());
    if (name.startsWith(QLatin1String("~/")))
        name = QDir::homePath() + name.mid(1);
    if (!name.endsWith(QLatin1Char('/')) && !name.section(QLatin1Char('/'), -1).contains(QLatin1Char('.')))
        name += QLatin1String(".zip");
    return QDir::cleanPath(QDir(folder).absoluteFilePath(name));
}

ExportBundle ExportDraft::command(const CallStore& store) const
{
    ExportBundle bundle;
    bundle.file = std::filesystem::path(path().toStdString());
    bundle.parts = parts;
    bundle.redaction = redaction;
    std::vector<EventPtr> told;
    for (const CallId call : calls) {
        if (const CallRecord* record = store.find(call)) {
            bundle.calls.push_back(call);
            if (!record->note.empty())
                bundle.notes[call] = record->note;
            told.insert(told.end(), record->events.begin(), record->events.end());
        }
    }
    bundle.told = std::make_shared<const std::vector<EventPtr>>(std::move(told));
    return bundle;
}

QString ExportDraft::nameFor(const std::vector<CallId>& calls)
{
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return calls.size() == 1 ? QStringLiteral("legscope-%1-call-%2.zip").arg(stamp, callNumber(calls.front()))
                             : QStringLiteral("legscope-%1.zip").arg(stamp);
}

QString callNumber(CallId call)
{
    const auto number = numberInHistory(call);
    return number ? QStringLiteral("history-%1").arg(*number) : QString::number(call.value);
}

QString filesOf(BundlePart part)
{
    switch (part) {
    case BundlePart::Document:
        return QStringLiteral("call.json");
    case BundlePart::Capture:
        return QStringLiteral("capture.pcapng");
    case BundlePart::Series:
        return QStringLiteral("rtp.csv");
    case BundlePart::Sdp:
        return QStringLiteral("sdp/");
    case BundlePart::Ladder:
        return QStringLiteral("ladder.svg");
    case BundlePart::Report:
        break;
    }
    return QStringLiteral("report.html");
}

QString titleOf(BundlePart part)
{
    switch (part) {
    case BundlePart::Document:
        return ExportWords::tr("Everything, for programs");
    case BundlePart::Capture:
        return ExportWords::tr("SIP and RTP, for Wireshark");
    case BundlePart::Series:
        return ExportWords::tr("RTP by the second");
    case BundlePart::Sdp:
        return ExportWords::tr("Each SDP, and what changed");
    case BundlePart::Ladder:
        return ExportWords::tr("Ladder");
    case BundlePart::Report:
        break;
    }
    return ExportWords::tr("Report to read and print");
}

QString exportedText(const QString& file, const BundleContents& contents)
{
    const QLocale locale;
    const QString calls = ExportWords::tr("%n call(s)", nullptr, static_cast<int>(contents.calls));
    const QString packets = ExportWords::tr("%Ln packet(s)", nullptr, static_cast<int>(contents.packets));
    const QString size = locale.toString(static_cast<qulonglong>((contents.octets + 999) / 1'000));
    if (contents.evicted == 0)
        return ExportWords::tr("Exported to %1: %2, %3, %4 kB").arg(file, calls, packets, size);
    return ExportWords::tr("Exported to %1: %2, %3 (%4 older ones were no longer kept), %5 kB")
        .arg(file, calls, packets, locale.toString(static_cast<qulonglong>(contents.evicted)), size);
}

QString exportFailure(const Error& error)
{
    return QStringLiteral("%1 (%2)").arg(causeOf(error.code), shown(error.detail));
}

QString stageText(const ExportWatch::Progress& progress)
{
    const QLocale locale;
    const QString done = locale.toString(static_cast<qulonglong>(progress.done));
    const QString total = locale.toString(static_cast<qulonglong>(progress.total));
    switch (progress.stage) {
    case ExportStage::Waiting:
        return ExportWords::tr("Waiting for its turn...");
    case ExportStage::Gathering:
        return ExportWords::tr("Masking events...");
    case ExportStage::Packing:
        return ExportWords::tr("Packing file %1 of %2...").arg(done, total);
    case ExportStage::Writing:
        break;
    }
    return ExportWords::tr("Writing %1 of %2 kB...")
        .arg(locale.toString(static_cast<qulonglong>(progress.done / 1'000)),
            locale.toString(static_cast<qulonglong>((progress.total + 999) / 1'000)));
}

} // namespace legscope::ui
