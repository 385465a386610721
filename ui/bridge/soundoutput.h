#pragma once

#include <QObject>

#include <chrono>
#include <memory>

class QAudioSink;
class QIODevice;

namespace legscope::ui {

/// Where sound is played: an output of this machine. A test puts its own in the place of it.
class SoundOutput : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Why nothing can be played; empty when it can.
    virtual QString whyNot() const = 0;
    /// Plays what `source` has: 16 bits a sample, two channels, `rate` in Hz. It outlives the playing.
    virtual void start(QIODevice& source, int rate) = 0;
    virtual void stop() = 0;
    virtual bool isPlaying() const = 0;
    /// What was heard since start().
    virtual std::chrono::microseconds played() const = 0;

signals:
    /// The end of the source is reached, or the output has gone; why it has, else empty.
    void ended(const QString& fault);
};

/// The output that this machine plays by.
class SpeakerOutput : public SoundOutput {
    Q_OBJECT

public:
    explicit SpeakerOutput(QObject* parent = nullptr);
    ~SpeakerOutput() override;

    QString whyNot() const override;
    void start(QIODevice& source, int rate) override;
    void stop() override;
    bool isPlaying() const override { return m_sink != nullptr; }
    std::chrono::microseconds played() const override;

private:
    void follow();

    std::unique_ptr<QAudioSink> m_sink; ///< while it plays
};

} // namespace legscope::ui
