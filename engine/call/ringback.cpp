#include "engine/call/ringback.h"

#include "engine/call/calllinks.h"
#include "engine/call/callmedia.h"
#include "engine/call/callplayback.h"
#include "engine/core/truth.h"

#include <utility>

namespace legscope {
namespace {

/// A callee whose early answer has come sends its first packet within that, if it sends any.
constexpr std::chrono::milliseconds firstPacketWithin{400};

} // namespace

Ringback::Ringback(CallLinks& links, CallMedia& media, CallPlayback& playback, CallEnvironment& environment)
    : m_links(links)
    , m_media(media)
    , m_playback(playback)
    , m_environment(environment)
{
}

void Ringback::begin()
{
    const ChannelVariables& variables = m_links.variables();
    const bool isAnswered = m_links.callerLeg().isAnswered();
    m_hasBegun = false;
    m_sound = isAnswered ? transferRingbackOf(variables) : ringbackOf(variables);
    m_start = isTrue(variables.valueOf("instant_ringback")) ? Start::AtOnce : Start::WhenRinging;
}

void Ringback::ring(std::function<void()> failed)
{
    m_hasBegun = true;
    PlayOrder order = endlessOrderOf(m_sound, m_links.variables());
    order.sound.names = {soundOfRingback(m_sound)};
    order.until = PlayUntil::OtherIsHeard;
    m_number = m_playback.start(
        m_media.callerSide(), std::move(order), [failed = std::move(failed)](const PlayOutcome& outcome) {
            if (outcome.end == PlayEnd::NotFound || outcome.end == PlayEnd::Failed)
                failed();
        });
}

std::uint64_t Ringback::packetsOfCallee() const
{
    std::uint64_t packets = 0;
    for (const StreamSample& stream : m_media.sample()) {
        if (stream.from != m_media.callerSide())
            packets += stream.rtpIn;
    }
    return packets;
}

void Ringback::ringUnlessHeard(std::function<void()> failed)
{
    m_hasBegun = true;
    m_patience = m_environment.loop.after(
        firstPacketWithin, [this, before = packetsOfCallee(), failed = std::move(failed)] {
            if (packetsOfCallee() == before)
                ring(failed);
        });
}

void Ringback::end()
{
    m_patience.cancel();
    if (std::exchange(m_hasBegun, false) && m_playback.isPlaying(m_number))
        m_playback.stop(m_media.callerSide());
    m_sound.clear();
}

} // namespace legscope
