#pragma once

#include "ui/models/sdpdiffmodel.h"

#include <QTableView>

namespace legscope::ui {

/// The lines of a diff with their reasons: its columns fit, its rows wrap, a reason with a setting behind it
/// is a link. Goes from change to change.
class SdpDiffTable : public QTableView {
    Q_OBJECT

public:
    enum class Rows { All, OnlyChanges };

    /// `model` outlives the table.
    explicit SdpDiffTable(SdpDiffModel& model, QWidget* parent = nullptr);

    /// The model has another diff, or the same in another arrangement.
    void layOut();
    /// Leaves out lines that are as they were, and sections without a change.
    void showRows(Rows rows);
    /// -1 where none is current.
    int currentChange() const;
    void showChange(int change);
    void nextChange();
    void previousChange();
    /// The selected rows, all that are shown when none is selected; columns apart by tabs.
    QString visibleText() const;

signals:
    /// The operator wants to see the profile parameter behind a reason.
    void settingActivated(const QString& parameter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void hideRows();
    void fitColumns();
    void activate(const QModelIndex& index);

    SdpDiffModel& m_model;
    Rows m_rows = Rows::All;
};

} // namespace legscope::ui
