#include "engine/media/recordingtap.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr auto frameLength = RecordingRing::frameLength;

Sample sumOf(Sample a, Sample b)
{
    return saturated(int{a} + int{b});
}

} // namespace

unsigned channelsOf(RecordedSound sound)
{
    return sound == RecordedSound::Stereo || sound == RecordedSound::StereoSwapped ? 2 : 1;
}

RecordingTap::RecordingTap(LegSide of, Recording recording, Monotonic now)
    : m_of(of)
    , m_recording(std::move(recording))
    , m_sounds{TappedSound(m_recording.sink.rate()), TappedSound(m_recording.sink.rate())}
    , m_played(m_recording.sink.rate())
    , m_silence(m_recording.silence)
    , m_said(m_recording.sink.frameSamples() / m_recording.sink.channels())
    , m_heard(m_said.size())
    , m_frame(m_recording.sink.frameSamples())
    , m_now(now)
    , m_next(now + TappedSound::delay)
{
}

RecordingTap::~RecordingTap()
{
    stop(m_now, RecordingCause::Cut);
}

Result<void> RecordingTap::plan(LegSide from, const Boxed<Hearing>& hearing)
{
    return soundOf(from).plan(hearing);
}

void RecordingTap::onPacket(LegSide from, const RtpHeader& header, Octets payload, Monotonic arrival)
{
    soundOf(from).onPacket(header, payload, arrival);
}

void RecordingTap::onPlayed(Monotonic due, Samples sound, std::uint32_t rate)
{
    m_played.add(due, sound, rate);
}

void RecordingTap::onTime(Monotonic now)
{
    m_now = now;
    for (; m_next <= now && !m_isOver; m_next += frameLength)
        hearFrame();
}

void RecordingTap::stop(Monotonic now, RecordingCause cause)
{
    // A frame lasts from its time on: that of the end is not in it.
    onTime(now + TappedSound::delay - Monotonic::duration(1));
    end(cause);
}

void RecordingTap::end(RecordingCause cause)
{
    m_isOver = true;
    m_recording.sink.end(cause);
}

void RecordingTap::hearFrame()
{
    m_sounds[0].pull(m_next, m_said);
    m_sounds[1].pull(m_next, m_heard);
    const Monotonic arrived = m_next - TappedSound::delay;
    m_played.take(arrived, m_heard);
    changeState(arrived);
    if (m_state == RecordingState::Paused)
        return;
    record();
    m_length += frameLength;
    if (const auto silent = m_silence.onFrame(m_said, frameLength))
        end(*silent);
    else if (m_recording.limit.count() > 0 && m_length >= m_recording.limit)
        end(RecordingCause::TimeLimit);
    else if (m_recording.sink.isAbandoned())
        end(RecordingCause::Cut);
}

void RecordingTap::changeState(Monotonic arrived)
{
    while (!m_changes.empty() && m_changes.front().first <= arrived) {
        m_state = m_changes.front().second;
        m_changes.erase(m_changes.begin());
    }
}

void RecordingTap::record()
{
    const bool isMasked = m_state == RecordingState::Masked;
    const RecordedSound sound = m_recording.sound;
    for (std::size_t i = 0; i < m_said.size() && !isMasked; ++i) {
        switch (sound) {
        case RecordedSound::Mixed:
            m_frame[i] = sumOf(m_said[i], m_heard[i]);
            break;
        case RecordedSound::Said:
            m_frame[i] = m_said[i];
            break;
        case RecordedSound::Heard:
            m_frame[i] = m_heard[i];
            break;
        case RecordedSound::Stereo:
            m_frame[2 * i] = m_said[i];
            m_frame[2 * i + 1] = m_heard[i];
            break;
        case RecordedSound::StereoSwapped:
            m_frame[2 * i] = m_heard[i];
            m_frame[2 * i + 1] = m_said[i];
            break;
        }
    }
    if (isMasked)
        std::ranges::fill(m_frame, Sample{0});
    m_recording.sink.write(m_frame);
}

} // namespace legscope
