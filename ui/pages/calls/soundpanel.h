#pragma once

#include "engine/diagnose/callsound.h"
#include "engine/event/ids.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace legscope::ui {

class Commands;
class ElidedLabel;
class SoundOutput;
class SoundStream;
class WaveformView;

/// What was said in a call, to see and to hear: of the packets that the engine has kept.
class SoundPanel : public QWidget {
    Q_OBJECT

public:
    /// `commands` outlive the panel; `output` is its own from now on.
    SoundPanel(Commands& commands, std::unique_ptr<SoundOutput> output, QWidget* parent = nullptr);
    ~SoundPanel() override;

    /// Asks for the call's sound, once the panel is seen; without a call, or for another one, what was there
    /// is forgotten.
    void showCall(CallId call);
    /// Of what has come since.
    void refresh();
    /// Plays on from where it stands, or pauses.
    void playOrPause();
    /// Writes it into a WAV file.
    void save(const QString& file);

    /// What is told of the sound, or why there is none.
    QString sentence() const;

signals:
    /// The moment that is heard; none when nothing is played.
    void heard(std::optional<legscope::WallTime> time);
    /// The operator wants rtp-capture=payload.
    void payloadWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildBar();
    void take(std::shared_ptr<CallSound> sound, const QString& fault);
    void showSound();
    void hearSides();
    void showPosition();
    void goTo(std::chrono::microseconds time);
    void pause();
    void chooseFile();
    Direction way() const;

    Commands& m_commands;
    const std::unique_ptr<SoundOutput> m_output;
    CallId m_call, m_asked; ///< the latter's sound was asked for
    std::shared_ptr<const CallSound> m_sound; ///< null: not read yet
    std::unique_ptr<SoundStream> m_stream;
    std::chrono::microseconds m_from{0}; ///< where the playing began
    QToolButton* m_play;
    QLabel* m_time;
    QComboBox* m_way;
    std::array<QToolButton*, 2> m_sides; ///< by LegSide
    QPushButton* m_refresh;
    QPushButton* m_save;
    QPushButton* m_setting;
    ElidedLabel* m_sentence;
    WaveformView* m_wave;
    QTimer* m_tick;
};

} // namespace legscope::ui
