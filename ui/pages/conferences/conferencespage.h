#pragma once

#include "ui/models/conferencemodel.h"
#include "ui/widgets/rowpage.h"

#include <QTimer>

namespace legscope::ui {

class Commands;

/// Conferences and who is in them: mute, deafen, kick, volume, floor, lock. Asks the engine twice a second
/// while it is seen.
class ConferencesPage : public RowPage {
    Q_OBJECT

public:
    /// `commands` outlive the page.
    explicit ConferencesPage(Commands& commands, QWidget* parent = nullptr);

    ConferenceModel& model() { return *m_model; }
    /// The engine is asked again and again.
    bool isAsking() const { return m_timer.isActive(); }

signals:
    /// The operator wants to place a call: there is no conference.
    void originateWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showActions() override;

private:
    void buildList();
    void buildActions();
    void ask();
    void take(std::vector<ConferenceStatus> conferences);
    void order(std::vector<std::string> words);
    /// Of the selected member.
    void orderMember(const char* action, const QString& value = {});
    void louder(int by);
    void hearLouder(int by);
    const ConferenceMemberStatus* member() const;
    const ConferenceStatus* conference() const;

    Commands& m_commands;
    ConferenceModel* m_model;
    QTimer m_timer;
    bool m_awaits = false; ///< an answer of the engine
    QList<QAction*> m_memberActions;
    QAction* m_mute = nullptr;
    QAction* m_deaf = nullptr;
    QAction* m_lock = nullptr;
};

} // namespace legscope::ui
