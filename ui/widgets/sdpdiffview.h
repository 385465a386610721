#pragma once

#include "ui/models/sdpdiffmodel.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QToolBar;

namespace legscope::ui {

class SdpDiffTable;

/// Shows one diff: a bar (side by side or unified, previous and next change with the position, the verdict)
/// above the lines with their reasons. Keys: n and p step through the changes, c leaves out what is as it
/// was, Ctrl+C copies the selected rows, or all of them, as they are visible.
class SdpDiffView : public QWidget {
    Q_OBJECT

public:
    explicit SdpDiffView(QWidget* parent = nullptr);

    void setDiff(SdpDiff diff);
    const SdpDiff& diff() const;
    void setArrangement(SdpDiffModel::Arrangement arrangement);
    /// Leaves out lines that are as they were, and sections without a change. It stays for every diff.
    QAction* onlyChanges() const { return m_onlyChanges; }

    /// What copy puts on the clipboard: the selected rows, all rows when none is selected; columns apart by
    /// tabs.
    QString visibleText() const;
    /// "3/5", "0/0".
    QString position() const;
    QString verdict() const;

public slots:
    void nextChange();
    void previousChange();
    void copy();

signals:
    /// The operator wants to see the profile parameter behind a reason.
    void settingActivated(const QString& parameter);

private:
    void buildBar();
    void showArrangement();
    void showPosition();
    void showVerdict();

    SdpDiffModel* m_model;
    QToolBar* m_bar;
    SdpDiffTable* m_table;
    QLabel* m_position;
    QLabel* m_verdict;
    QLabel* m_violations;
    QAction* m_sideBySide;
    QAction* m_unified;
    QAction* m_onlyChanges;
    QAction* m_previous;
    QAction* m_next;
};

} // namespace legscope::ui
