#pragma once

#include "engine/api/historysearch.h"
#include "ui/models/callstore.h"
#include "ui/models/exportdraft.h"
#include "ui/widgets/rowview.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QModelIndex;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace legscope::ui {

class CallDetail;
class ColumnWidths;
class Commands;
class HistoryBar;
class HistoryModel;
class HistorySearch;

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
    const QTreeView& list() const { return *m_list; }
    /// The calls that were read.
    const CallStore& opened() const { return m_opened; }
    /// What there is to tell of the search: how much it found, or what is wrong.
    QString sentence() const;
    void focusSearch();

    /// Of the scope, as far as they are read; see exportWanted().
    std::vector<CallId> callsOf(ExportScope scope) const;
    /// The selected rows as they are visible, or the current one, columns apart by tabs.
    QString visibleText() const;
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
    void changeEvent(QEvent* event) override;

private:
    enum class Told { Found, Fault };

    void buildList();
    QWidget* buildEmpty();
    void connectSearch();
    void search();
    void open(const QModelIndex& current);
    void openWindow(std::int64_t number);
    void showFound();
    void showNotes();
    void showFailure(const Error& error);
    void tell(const QString& sentence, Told what);
    void colourSentence();
    void connectDetail(CallDetail& detail);
    std::vector<std::int64_t> selected() const;

    Commands& m_commands;
    CallStore m_opened;
    HistoryModel* m_model;
    HistorySearch* m_search;
    HistoryBar* m_bar;
    QLabel* m_sentence;
    Told m_told = Told::Found;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    RowView* m_list;
    ColumnWidths* m_columns = nullptr;
    CallDetail* m_detail = nullptr; ///< null while nobody has looked
    QLabel* m_emptyTitle = nullptr;
    QPushButton* m_clear = nullptr;
    QAction* m_export;
    QAction* m_together;
    QAction* m_note;
    bool m_isSearched = false;
};

} // namespace legscope::ui
