#include "engine/media/listentap.h"

#include "engine/media/frameclock.h"

#include <utility>

namespace legscope {
namespace {

/// Two frames without a sound that is played, and what is sent is heard again.
constexpr auto playedFor = 2 * FrameClock::period;

} // namespace

ListenTap::ListenTap(HeardLeg heard)
    : m_heard(std::move(heard))
    , m_sounds{TappedSound(m_heard.rate, JitterSettings()), TappedSound(m_heard.rate, JitterSettings())}
    , m_frame(m_heard.rate / 100)
{
}

Result<void> ListenTap::plan(LegSide from, const Boxed<Hearing>& hearing)
{
    return soundOf(from).plan(hearing);
}

void ListenTap::onPacket(LegSide from, const RtpHeader& header, Octets payload, Monotonic arrival)
{
    soundOf(from).onPacket(header, payload, arrival);
}

void ListenTap::onPlayed(Monotonic due, Samples sound, std::uint32_t rate)
{
    m_played = due;
    m_heard.heard->say(sound, rate);
}

void ListenTap::onTime(Monotonic due)
{
    m_sounds[0].pull(due, m_frame);
    m_heard.said->say(m_frame, m_heard.rate);
    m_sounds[1].pull(due, m_frame);
    if (!m_played || due - *m_played >= playedFor)
        m_heard.heard->say(m_frame, m_heard.rate);
}

} // namespace legscope
