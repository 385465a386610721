#pragma once

#include "engine/api/command.h"
#include "engine/core/error.h"

#include <QString>

#include <vector>

namespace legscope::ui {

class CallStore;

/// Which calls are exported.
enum class ExportScope : std::uint8_t { ThisCall, Selected, Listed, All };

/// What the operator chose to export.
struct ExportDraft {
    ExportScope scope = ExportScope::ThisCall;
    std::vector<CallId> calls; ///< of the scope
    BundleParts parts = everyBundlePart;
    Redaction redaction;
    QString file; ///< as entered
    QString folder; ///< where a name without one is meant

    /// What keeps it from being asked for, one sentence; empty when nothing does. The engine has the last
    /// word.
    QString fault() const;
    /// The whole name; `.zip` when none was entered. The disk is not asked.
    QString path() const;
    /// With the events of the calls: the engine may have forgotten what is still listed.
    ExportBundle command(const CallStore& store) const;
    /// "legscope-20261129-140102-call-7.zip".
    static QString nameFor(const std::vector<CallId>& calls);
};

/// "7"; "history-12" of a call of the history, which has a number of its own.
QString callNumber(CallId call);

/// "capture.pcapng", "sdp/".
QString filesOf(BundlePart part);
/// What they are good for.
QString titleOf(BundlePart part);

/// "Exported to /tmp/a.zip: 3 calls, 1,512 packets, 812 kB".
QString exportedText(const QString& file, const BundleContents& contents);

/// Why nothing was exported, one sentence with the engine's cause behind it.
QString exportFailure(const Error& error);

/// "Packing file 12 of 70".
QString stageText(const ExportWatch::Progress& progress);

} // namespace legscope::ui
