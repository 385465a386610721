#pragma once

#include "engine/event/ids.h"
#include "ui/widgets/rowview.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QModelIndex;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace legscope::ui {

class CallDetail;
class CallFilterModel;
class CallModel;
class CallQuery;
class CallStore;
class ColumnWidths;
class Commands;
class EmptyState;
class EngineStatus;
class FilterChips;
class NoMatch;
class ReadingPlace;

/// The calls: a list over the detail of the selected one.
class CallsPage : public QWidget {
    Q_OBJECT

public:
    /// `begin`: what an operator without calls can do.
    CallsPage(const CallStore& store, const EngineStatus& status, const QList<QAction*>& begin,
        QWidget* parent = nullptr);

    /// Words as CallQuery takes them; a word that is not understood is told below the strip, and the filter
    /// before stays.
    void setFilter(const QString& words);
    /// The same while the operator types: the last word, when no space follows it, does not count while it
    /// would leave nothing of the list, or is not understood.
    void typeFilter(const QString& words);
    QString filterProblem() const;

    CallId selectedCall() const;
    /// All that are selected, as they stand in the list.
    std::vector<CallId> selectedCalls() const;
    /// All that the filter lets through, as they stand in the list.
    std::vector<CallId> listedCalls() const;
    void selectCall(CallId call);
    /// Pins the selected calls, or unpins them when all are pinned.
    void pinSelected();
    /// Two calls side by side in a window of their own.
    void compare(CallId left, CallId right);
    /// The selected calls in one ladder, in a window of its own.
    void openLadderOfSelected();
    /// The next demo call that comes is selected.
    void selectNextDemoCall() { m_awaitsDemo = true; }
    /// The next call that the engine places for an operator is selected.
    void selectNextOriginated() { m_awaitsOriginated = true; }
    /// What the list's context menu offers for the selected calls.
    void setCallActions(const QList<QAction*>& actions);
    /// The same for the legs of the current call, which only a live engine has.
    void setLegActions(const QList<QAction*>& actions) { m_legActions = actions; }
    /// What can be done with the selected rows alone.
    const QList<QAction*>& listActions() const { return m_listActions; }
    /// What can be done with the row, and with all that are selected.
    void fillMenu(QMenu& menu, const QModelIndex& index);
    /// The calls can be heard. The commands outlive the page.
    void setSound(Commands& commands);
    /// Of calls that are not this engine's: no note of them is kept.
    void makeReadOnly();
    void setDetailMaximised(bool maximised);
    void focusList();
    /// The selected rows as they are visible, columns apart by tabs; empty when there is none.
    QString visibleText() const { return m_list->visibleText(); }

    CallDetail& detail() { return *m_detail; }
    const QTreeView& list() const { return *m_list; }
    CallModel& model() { return *m_model; }

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

signals:
    void selectionChanged(legscope::CallId call);
    /// The operator wants to write a note of the call.
    void noteWanted(legscope::CallId call);
    /// The operator asks why the route of the call is what it is.
    void routeWanted(legscope::CallId call);
    /// The operator took words of the filter away; these are left.
    void filterChanged(const QString& words);
    /// The operator wants this word in the filter too.
    void wordAdded(const QString& word);
    void settingActivated(const QString& profile, const QString& parameter);
    void remedyWanted(const QString& profile, const QString& parameter, const QString& value);

private:
    void buildList();
    void buildListActions();
    void showListActions();
    QWidget* buildListArea();
    void connectModels();
    void showSelected(const QModelIndex& current);
    CallDetail* newDetail(CallId call, QWidget* parent);
    void openWindow(CallId call);
    void columnMenu(const QPoint& position);
    void selectArrivals(int first, int last);
    void selectOriginated(CallId call);
    void showWhatIsThere();
    void apply(CallQuery query);

    const CallStore& m_store;
    CallModel* m_model;
    CallFilterModel* m_filtered;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QWidget* m_listArea = nullptr;
    RowView* m_list;
    ColumnWidths* m_columns = nullptr;
    QList<QAction*> m_callActions, m_legActions, m_listActions;
    QAction* m_pin = nullptr;
    QAction* m_together = nullptr;
    QAction* m_note = nullptr;
    QAction* m_route = nullptr;
    FilterChips* m_chips;
    QLabel* m_problem;
    NoMatch* m_noMatch = nullptr;
    CallDetail* m_detail;
    bool m_awaitsDemo = false;
    bool m_awaitsOriginated = false;
    Commands* m_sound = nullptr; ///< null: calls cannot be heard
    ReadingPlace* m_place = nullptr;
};

} // namespace legscope::ui
