#include "engine/call/callhold.h"

#include "engine/call/calllinks.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"

#include <algorithm>
#include <utility>

namespace legscope {

CallHold::CallHold(CallLinks& links, const CallProgress& progress, CallMedia& media, CallPlayback& playback)
    : m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_playback(playback)
{
}

void CallHold::onAnswered()
{
    for (const LegSide side : {LegSide::A, LegSide::B})
        stop(side);
    m_media.sounds().renewHoldMusic(m_links.served());
}

/// The leg of that side hears nobody, and the other is on hold.
bool CallHold::isWaiting(LegSide side) const
{
    const Leg* const leg = m_links.legAt(side);
    const Leg* const other = m_links.legAt(otherSide(side));
    return m_progress.state() == CallState::Connected && m_media.isDefault() && leg && other
        && leg->isAnswered() && other->isAnswered()
        && listeningOf(m_links.offers(*leg).lastReceived()) == Listening::Yes
        && listeningOf(m_links.offers(*other).lastReceived()) == Listening::No;
}

void CallHold::follow()
{
    // Who is transferred goes on hearing what it hears.
    if (m_progress.isEnding() || m_progress.isTransferring())
        return;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        if (!isWaiting(side))
            stop(side);
        else if (music(side).number == 0 && !music(side).isOver && !m_playback.isPlayedAnything(side))
            start(side);
    }
}

void CallHold::start(LegSide heardBy)
{
    const std::string name = *m_media.end(otherSide(heardBy)).holdMusic;
    if (name.empty() || std::ranges::find(m_failed, name) != m_failed.end())
        return;
    const std::uint64_t number = m_playback.start(heardBy, endlessOrderOf(name, m_links.variables()),
        [this, heardBy, name](const PlayOutcome& outcome) { onEnded(heardBy, outcome.end, name); });
    if (m_playback.isPlaying(number))
        music(heardBy).number = number;
}

/// Another sound may have taken its place: it comes back when that is over, and the leg still waits.
void CallHold::onEnded(LegSide heardBy, PlayEnd end, const std::string& name)
{
    music(heardBy) = {0, end != PlayEnd::RouteLeft};
    if (end == PlayEnd::NotFound || end == PlayEnd::Failed)
        m_failed.push_back(name);
}

void CallHold::stop(LegSide heardBy)
{
    const Music ended = std::exchange(music(heardBy), {});
    if (ended.number != 0 && m_playback.isPlaying(ended.number))
        m_playback.stop(heardBy);
}

} // namespace legscope
