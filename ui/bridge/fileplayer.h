#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QMediaPlayer;

namespace legscope::ui {

/// Plays a sound file of this machine. A test puts its own in the place of it.
class FilePlayer : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Why nothing can be played; empty when it can.
    virtual QString whyNot() const = 0;
    /// Plays the file instead of what is played; ended() tells what comes of it.
    virtual void start(const QString& file) = 0;
    virtual void stop() = 0;

signals:
    /// All of the file was played, or it cannot be; why it cannot, else empty.
    void ended(const QString& fault);
};

/// By the sound output of this machine (Qt Multimedia).
class SpeakerFilePlayer : public FilePlayer {
    Q_OBJECT

public:
    explicit SpeakerFilePlayer(QObject* parent = nullptr);
    ~SpeakerFilePlayer() override;

    QString whyNot() const override;
    void start(const QString& file) override;
    void stop() override;

private:
    void finish(const QString& fault);

    std::unique_ptr<QMediaPlayer> m_player; ///< while it plays
};

} // namespace legscope::ui
