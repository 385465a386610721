#pragma once

#include "engine/api/command.h"
#include "ui/models/recordingmodel.h"
#include "ui/widgets/rowpage.h"

#include <QTimer>

#include <memory>

namespace legscope::ui {

class Commands;
class FilePlayer;

/// Recordings that run and those that are kept: stop one, play one, find its file and its call.
class RecordingsPage : public RowPage {
    Q_OBJECT

public:
    /// The link, the store and the commands outlive the page.
    RecordingsPage(EngineLink& link, const CallStore& calls, Commands& commands, QWidget* parent = nullptr);
    ~RecordingsPage() override;

    /// In the place of the player of this machine.
    void setPlayer(std::unique_ptr<FilePlayer> player);

    RecordingModel& model() { return *m_model; }

signals:
    void callActivated(legscope::CallId call);
    /// The operator wants to see the calls: there is nothing else to see.
    void callsWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showActions() override;

private:
    void buildList();
    void buildActions();
    std::vector<RecordingRow> selected() const;
    void showWhatIsThere();
    void change(RecordChange change);
    void play();
    void stopPlaying();
    void openFolder();
    void copy();
    void say(const QString& sentence) { tell(sentence, Tone::Text); }

    Commands& m_commands;
    RecordingModel* m_model;
    std::unique_ptr<FilePlayer> m_player;
    QString m_played; ///< the file; empty: none
    QTimer m_tick;
    QAction* m_stop = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_play = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_show = nullptr;
};

} // namespace legscope::ui
