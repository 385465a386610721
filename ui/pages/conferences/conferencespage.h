#pragma once

#include "ui/models/conferencemodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QToolBar;

namespace legscope::ui {

class ColumnWidths;
class Commands;
class NoMatch;
class RowView;
class SentenceLabel;

/// Conferences and who is in them: mute, deafen, kick, volume, floor, lock. Asks the engine twice a second
/// while it is seen.
class ConferencesPage : public QWidget {
    Q_OBJECT

public:
    /// `commands` outlive the page.
    explicit ConferencesPage(Commands& commands, QWidget* parent = nullptr);

    ConferenceModel& model() { return *m_model; }
    RowView& list() { return *m_list; }
    /// What can be done with the selected member or conference.
    const QList<QAction*>& listActions() const { return m_actions; }
    /// The engine is asked again and again.
    bool isAsking() const { return m_timer.isActive(); }
    /// What the engine refused; empty when nothing.
    QString sentence() const;

signals:
    /// The operator wants to place a call: there is no conference.
    void originateWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildList();
    void buildActions();
    QAction* make(const QString& text, const QKeySequence& key, const QString& hint);
    void ask();
    void take(std::vector<ConferenceStatus> conferences);
    void showActions();
    void order(std::vector<std::string> words);
    /// Of the selected member.
    void orderMember(const char* action, const QString& value = {});
    void louder(int by);
    void hearLouder(int by);
    void tell(const QString& sentence);
    const ConferenceMemberStatus* member() const;
    const ConferenceStatus* conference() const;

    Commands& m_commands;
    ConferenceModel* m_model;
    RowView* m_list;
    ColumnWidths* m_columns = nullptr;
    QStackedWidget* m_stack;
    NoMatch* m_empty;
    QToolBar* m_bar;
    SentenceLabel* m_sentence;
    QTimer m_timer;
    bool m_awaits = false; ///< an answer of the engine
    QList<QAction*> m_actions, m_memberActions;
    QAction* m_mute = nullptr;
    QAction* m_deaf = nullptr;
    QAction* m_lock = nullptr;
};

} // namespace legscope::ui
