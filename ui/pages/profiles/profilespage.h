#pragma once

#include "engine/api/command.h"
#include "ui/models/profiledraft.h"
#include "ui/models/profilemodel.h"
#include "ui/theme/tones.h"

#include <QMap>
#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace legscope::ui {

class EngineLink;
class FlipDialog;
class ProfileForm;
class ProfileHead;
class ProfileList;
class SentenceLabel;
struct ProfileFlip;

/// The SIP profiles: a list with their state, and the selected one to be edited and applied to new calls.
class ProfilesPage : public QWidget {
    Q_OBJECT

public:
    /// `link` outlives the page; the page folds its events from now on.
    explicit ProfilesPage(EngineLink& link, QWidget* parent = nullptr);

    ProfileModel& profiles() { return m_model; }
    /// Selects the profile and moves the focus to the parameter.
    void showParameter(const QString& profile, const QString& parameter);
    /// Enters a value as if the operator had typed it, and says so. Parameters that the form has no field for
    /// are shown among the changes only.
    void propose(const QString& profile, const QString& parameter, const QString& value);

public slots:
    /// Opens the confirmation of what is edited.
    void apply();
    void revert();
    /// Opens the confirmation of going back to a revision of the selected profile's file.
    void rollBack(const legscope::ProfileRevision& revision);
    /// Starts the selected profile anew; asks first when that ends calls.
    void restart();

private:
    enum class Asked { Settings, Restart };

    QWidget* buildDetail();
    QWidget* buildButtons();
    void select();
    void showStatus(int row);
    void showHead();
    void showButtons();
    void confirm(const ProfileFlip& flip);
    void finishApply(FlipDialog* dialog, int result);
    void listRevisions();
    void askEngine(CommandBody command, const QString& meanwhile, Asked what);
    void watchLateOutcome(const std::vector<EventPtr>& events);
    void showNote(const QString& text, Tone tone = Tone::Success);
    void hideNote() { showNote({}); }
    int row() const;
    QString profile() const;

    EngineLink& m_link;
    ProfileModel m_model;
    QString m_shownProfile;
    CommandId m_latePending; ///< whose answer is shown below the form
    Asked m_asked = Asked::Settings;
    ProfileList* m_list;
    QStackedWidget* m_stack;
    ProfileHead* m_head;
    SentenceLabel* m_note;
    QScrollArea* m_scroll;
    ProfileForm* m_form;
    QPushButton* m_apply;
    QPushButton* m_revert;
    QPushButton* m_rollBack; ///< its menu has the revisions
    QPushButton* m_restart;
};

} // namespace legscope::ui
