#pragma once

#include "engine/api/historyanswers.h"
#include "ui/models/callstore.h"
#include "ui/models/exportdraft.h"

#include <QWidget>

#include <functional>
#include <vector>

class QMenu;
class QModelIndex;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace legscope::ui {

class CallDetail;
class Commands;
class HistoryBar;
class HistoryList;
class HistoryModel;
class HistorySearch;
class NoMatch;
class SentenceLabel;

/// Calls that have ended, of earlier runs too: searched, opened as a call of this run is, exported.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    /// `commands` outlive the page.
    explicit HistoryPage(Commands& commands, QWidget* parent = nullptr);
    ~HistoryPage() override;

    HistoryBar& bar() { return *m_bar; }
    HistoryModel& model() { return *m_model; }
    CallDetail& detail();
    const QTreeView& list() const;
    /// The calls that were read.
    const CallStore& opened() const { return m_opened; }
    /// What there is to tell of the search: how much it found, or what is wrong.
    QString sentence() const;
    void focusSearch();

    /// Of the scope, as far as they are read; see exportWanted().
    std::vector<CallId> callsOf(ExportScope scope) const;
    /// What can be done with the row, and with all that are selected.
    void fillMenu(QMenu& menu, const QModelIndex& index);
    /// Asks for a note of the current call.
    void openNote();
    /// A call has another note.
    void takeNote(const std::string& uuid, const std::string& note);
    /// Reads the selected calls, then shows them in one ladder, in a window of its own.
    void openLadderOfSelected();

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

public slots:
    /// What is kept, to be seen and changed.
    void openSettings();
    /// Reads the selected calls, then asks for their export.
    void exportSelected();

signals:
    /// A call was given another note here.
    void noted(const std::string& uuid, const std::string& note);
    /// The calls that are to be exported have been read.
    void exportWanted(legscope::ui::ExportScope scope);
    void settingActivated(const QString& profile, const QString& parameter);
    void remedyWanted(const QString& profile, const QString& parameter, const QString& value);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectSearch();
    void search();
    void connectList();
    void open(std::int64_t number);
    void openWindow(std::int64_t number);
    void showFound();
    void showFailure(const Error& error);
    void connectDetail(CallDetail& detail);

    Commands& m_commands;
    CallStore m_opened;
    HistoryModel* m_model;
    HistorySearch* m_search;
    HistoryBar* m_bar;
    SentenceLabel* m_sentence;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    HistoryList* m_list;
    NoMatch* m_empty;
    CallDetail* m_detail = nullptr; ///< null while nobody has looked
    bool m_isSearched = false;
};

} // namespace legscope::ui
