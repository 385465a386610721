#include "ui/models/soundstream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace legscope::ui {
namespace {

constexpr std::int64_t channels = 2;
constexpr std::int64_t octetsAFrame = channels * static_cast<std::int64_t>(sizeof(Sample));
constexpr std::int64_t microsecondsASecond = 1'000'000;

} // namespace

SoundStream::SoundStream(std::shared_ptr<const CallSound> sound, QObject* parent)
    : QIODevice(parent)
    , m_sound(std::move(sound))
    , m_frames(m_sound->length.count() * m_sound->rate / microsecondsASecond)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void SoundStream::goTo(std::chrono::microseconds time)
{
    m_frame = std::clamp<std::int64_t>(time.count() * m_sound->rate / microsecondsASecond, 0, m_frames);
}

std::chrono::microseconds SoundStream::reached() const
{
    return std::chrono::microseconds(m_frame * microsecondsASecond / m_sound->rate);
}

qint64 SoundStream::bytesAvailable() const
{
    return (m_frames - m_frame) * octetsAFrame + QIODevice::bytesAvailable();
}

qint64 SoundStream::readData(char* data, qint64 octets)
{
    const std::int64_t count = std::min<std::int64_t>(octets / octetsAFrame, m_frames - m_frame);
    std::vector<Sample> frames(static_cast<std::size_t>(count * channels), 0);
    for (const SoundTrack& track : m_sound->tracks) {
        if (track.way == m_way && isHeard(track.side))
            add(track, frames);
    }
    m_frame += count;
    std::memcpy(data, frames.data(), frames.size() * sizeof(Sample));
    return count * octetsAFrame;
}

void SoundStream::add(const SoundTrack& track, std::vector<Sample>& frames) const
{
    const std::int64_t end = m_frame + std::ssize(frames) / channels;
    const bool isAlone = isHeard(LegSide::A) != isHeard(LegSide::B);
    const auto add = [&frames](std::int64_t at, Sample sample) {
        Sample& place = frames[static_cast<std::size_t>(at)];
        place = saturated(place + sample);
    };
    for (const SoundPiece& piece : track.pieces) {
        const std::int64_t begin = piece.begin.count() * m_sound->rate / microsecondsASecond;
        const std::int64_t last = std::min(end, begin + std::ssize(piece.samples));
        for (std::int64_t at = std::max(m_frame, begin); at < last; ++at) {
            const Sample sample = piece.samples[static_cast<std::size_t>(at - begin)];
            const std::int64_t left = (at - m_frame) * channels;
            if (isAlone || track.side == LegSide::A)
                add(left, sample);
            if (isAlone || track.side == LegSide::B)
                add(left + 1, sample);
        }
    }
}

qint64 SoundStream::writeData(const char*, qint64)
{
    return -1;
}

} // namespace legscope::ui
