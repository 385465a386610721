#include "ui/models/sdpdiff.h"

#include "engine/event/event.h"
#include "ui/models/sdpconformance.h"
#include "ui/models/sdpdiffrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace legscope::ui {

int SdpDiff::changes() const
{
    return static_cast<int>(std::ranges::count_if(rows, &SdpDiffRow::isChange));
}

int SdpDiff::count(DiffOp op) const
{
    return static_cast<int>(std::ranges::count(rows, op, &SdpDiffRow::op));
}

SdpDiff diffOf(const SdpRewritten& rewrite, const QString& from, const QString& to)
{
    std::vector<RawRow> raw;
    for (const SdpEdit& edit : rewrite.edits)
        raw.push_back({edit});
    numberLines(raw);
    std::ranges::stable_sort(raw, {}, [](const RawRow& row) { return row.edit.section; });

    SdpDiff diff;
    const SdpConformance conformance(rewrite.mode);
    diff.rule = conformance.rule();
    diff.violations = conformance.violationsOf(rewrite);
    diff.beforeTitle = QCoreApplication::translate("SdpDiff", "%1 → engine").arg(from);
    diff.afterTitle = QCoreApplication::translate("SdpDiff", "engine → %1").arg(to);
    pairUp(raw);
    diff.sections = sectionsOf(raw);
    for (const RawRow& row : raw) {
        diff.rows.push_back(rowOf(row));
        SdpDiffRow& shownRow = diff.rows.back();
        shownRow.violation = conformance.violationOf(row.edit);
        if (shownRow.violation.isEmpty())
            continue;
        diff.violations.append(shownRow.beforeLine > 0
                ? QCoreApplication::translate("SdpDiff", "Line %1: %2")
                      .arg(shownRow.beforeLine)
                      .arg(shownRow.violation)
                : QCoreApplication::translate("SdpDiff", "New line %1: %2")
                      .arg(shownRow.afterLine)
                      .arg(shownRow.violation));
    }
    return diff;
}

} // namespace legscope::ui
