#pragma once

#include "engine/diagnose/callsound.h"

#include <QIODevice>

#include <array>
#include <memory>

namespace legscope::ui {

/// The sound of a call as a sound card takes it: 16 bits a sample, A left and B right; one that is heard
/// alone comes on both sides. What is heard may be changed while it is read.
class SoundStream : public QIODevice {
    Q_OBJECT

public:
    explicit SoundStream(std::shared_ptr<const CallSound> sound, QObject* parent = nullptr);

    void setWay(Direction way) { m_way = way; }
    void hear(LegSide side) { m_heard[static_cast<std::size_t>(side)] = true; }
    void mute(LegSide side) { m_heard[static_cast<std::size_t>(side)] = false; }
    bool isHeard(LegSide side) const { return m_heard[static_cast<std::size_t>(side)]; }
    /// Goes on from there.
    void goTo(std::chrono::microseconds time);
    /// Up to where it was read.
    std::chrono::microseconds reached() const;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_frame >= m_frames; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 octets) override;
    qint64 writeData(const char* data, qint64 octets) override;

private:
    void add(const SoundTrack& track, std::vector<Sample>& frames) const;

    const std::shared_ptr<const CallSound> m_sound;
    const std::int64_t m_frames; ///< a sample of each side
    Direction m_way = Direction::Received;
    std::array<bool, 2> m_heard{true, true}; ///< by LegSide
    std::int64_t m_frame = 0; ///< the next
};

} // namespace legscope::ui
