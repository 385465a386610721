#pragma once

#include "engine/api/command.h"
#include "ui/models/recordingmodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QStackedWidget;
class QToolBar;

namespace legscope::ui {

class ColumnWidths;
class Commands;
class FilePlayer;
class NoMatch;
class RowView;
class SentenceLabel;

/// Recordings that run and those that are kept: stop one, play one, find its file and its call.
class RecordingsPage : public QWidget {
    Q_OBJECT

public:
    /// The link, the store and the commands outlive the page.
    RecordingsPage(EngineLink& link, const CallStore& calls, Commands& commands, QWidget* parent = nullptr);
    ~RecordingsPage() override;

    /// In the place of the player of this machine.
    void setPlayer(std::unique_ptr<FilePlayer> player);

    RecordingModel& model() { return *m_model; }
    RowView& list() { return *m_list; }
    /// What can be done with the selected recordings.
    const QList<QAction*>& listActions() const { return m_actions; }
    /// What is said of the player, or of what was refused; empty when nothing is.
    QString sentence() const;

signals:
    void callActivated(legscope::CallId call);
    /// The operator wants to see the calls: there is nothing else to see.
    void callsWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildList();
    void buildActions();
    QAction* make(const QString& icon, const QString& text, const QKeySequence& key, const QString& hint);
    std::vector<RecordingRow> selected() const;
    void showWhatIsThere();
    void showActions();
    void change(RecordChange change);
    void play();
    void stopPlaying();
    void openFolder();
    void copy();
    void tell(const QString& sentence);

    Commands& m_commands;
    RecordingModel* m_model;
    RowView* m_list;
    ColumnWidths* m_columns = nullptr;
    QStackedWidget* m_stack;
    NoMatch* m_empty;
    QToolBar* m_bar;
    SentenceLabel* m_sentence;
    std::unique_ptr<FilePlayer> m_player;
    QString m_played; ///< the file; empty: none
    QTimer m_tick;
    QList<QAction*> m_actions;
    QAction* m_stop = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_play = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_show = nullptr;
};

} // namespace legscope::ui
