#pragma once

#include "ui/bridge/soundoutput.h"

#include <QIODevice>

namespace legscope::test {

/// A sound output that plays as fast as the test says.
class TestOutput : public ui::SoundOutput {
public:
    QString fault; ///< why nothing can be played
    QIODevice* source = nullptr; ///< what is played
    std::chrono::microseconds heard{0}; ///< since it was started

    QString whyNot() const override { return fault; }
    void start(QIODevice& from, int) override { source = &from; }
    void stop() override { source = nullptr; }
    bool isPlaying() const override { return source != nullptr; }
    std::chrono::microseconds played() const override { return heard; }
    /// All that is left is heard.
    void finish()
    {
        source->readAll();
        stop();
        emit ended({});
    }
    /// As SpeakerOutput does when its device has gone.
    void fail(const QString& why)
    {
        stop();
        emit ended(why);
    }
};

} // namespace legscope::test
