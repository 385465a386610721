#pragma once

#include "ui/widgets/rowview.h"

#include <cstdint>
#include <vector>

class QAction;
class QMenu;
class QSettings;

namespace legscope::ui {

class ColumnWidths;
class HistoryModel;

/// The calls that a search found, a row each, with what can be done with those that are selected.
class HistoryList : public RowView {
    Q_OBJECT

public:
    /// `model` outlives the list.
    explicit HistoryList(HistoryModel& model, QWidget* parent = nullptr);

    /// HistoryCall::number of the selected calls, as they stand.
    std::vector<std::int64_t> selected() const;
    /// What can be done with the row, and with all that are selected.
    void fillMenu(QMenu& menu, const QModelIndex& index);
    /// The column comes with the first note.
    void showNotes();
    /// Of a call's detail too.
    QAction* exportAction() const { return m_export; }

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

signals:
    void currentCallChanged(std::int64_t number);
    void windowWanted(std::int64_t number);
    /// Of all selected calls.
    void exportWanted();
    void ladderOfSelectedWanted();
    /// Of the current call.
    void noteWanted();
    /// The operator wants to search for this word too.
    void wordWanted(const QString& word);

private:
    void buildHeader();
    void buildActions();

    HistoryModel& m_model;
    ColumnWidths* m_columns = nullptr;
    QAction* m_export;
    QAction* m_together;
    QAction* m_note;
};

} // namespace legscope::ui
