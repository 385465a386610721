#include "engine/call/mediapaths.h"

#include "engine/call/bypassmedia.h"
#include "engine/call/defaultmedia.h"
#include "engine/call/proxymedia.h"

#include <utility>

namespace legscope {
namespace {

/// What all media of a call has from the profile of its caller.
MediaSetup mediaSetupOf(const ProfileSettings& profile, CallId call)
{
    MediaSetup setup;
    setup.call = call.value;
    setup.learning = profile.rtpAutoAdjust ? SourceLearning::Once : SourceLearning::Off;
    setup.learningThreshold = profile.rtpAutoAdjustThreshold;
    if (profile.rtpLearnAcl)
        setup.mayLearn = [allowed = *profile.rtpLearnAcl](
                             const SocketAddress& source) { return allowed.allows(source); };
    setup.dscp = profile.rtpDscp;
    setup.capturePayload = profile.capturePayload;
    return setup;
}

} // namespace

MediaPaths::MediaPaths(CallId call, MediaPool& media)
    : m_call(call)
    , m_media(media)
{
}

MediaPaths::~MediaPaths() = default;

void MediaPaths::begin(MediaMode mode, const ProfileSettings& caller)
{
    use(make(mode, mediaSetupOf(caller, m_call)));
}

void MediaPaths::link(LegSide side, const SharedEnd& linked)
{
    // A leg of another profile needs other ports than the one whose place it takes.
    if (isPrepared() && !negotiatesBeside() && !(end(side)->range == linked->range))
        beginBeside(MediaMode::Default);
    linkNext(side, linked);
    negotiating().setEnd(side, linked);
}

void MediaPaths::follow(LegSide side, const SharedEnd& linked)
{
    linkNext(side, linked);
    if (m_current)
        negotiating().setEnd(side, end(side));
}

void MediaPaths::change(LegSide side, const SharedEnd& linked)
{
    linkNext(side, linked);
    if (m_default)
        m_default->change(side, end(side));
    if (negotiatesBeside())
        negotiating().setEnd(side, end(side));
}

void MediaPaths::negotiateBeside(MediaMode mode, const ProfileSettings& caller)
{
    m_prepared->setup = mediaSetupOf(caller, m_call);
    m_prepared->path.reset();
    if (mode != MediaMode::Default || !m_default)
        beginBeside(mode);
}

void MediaPaths::keep()
{
    auto kept = std::exchange(m_prepared, std::nullopt);
    if (kept && kept->path)
        use(std::move(kept->path));
}

void MediaPaths::discard()
{
    if (!isPrepared())
        return;
    m_ends = m_prepared->before;
    if (!negotiatesBeside())
        m_current->offerRefused();
    m_prepared.reset();
    serveEnds(*m_current);
}

void MediaPaths::upgrade(const ProfileSettings& caller)
{
    m_before = std::move(m_current);
    begin(MediaMode::Default, caller);
    serveEnds(*m_current);
}

std::unique_ptr<MediaPath> MediaPaths::make(MediaMode mode, const MediaSetup& setup)
{
    switch (mode) {
    case MediaMode::Proxy:
        return std::make_unique<ProxyMedia>(m_media, setup);
    case MediaMode::Bypass:
        return std::make_unique<BypassMedia>();
    case MediaMode::Default:
        break;
    }
    return std::make_unique<DefaultMedia>(m_media, setup);
}

void MediaPaths::beginBeside(MediaMode mode)
{
    m_prepared->path = make(mode, m_prepared->setup);
    serveEnds(*m_prepared->path);
}

void MediaPaths::use(std::unique_ptr<MediaPath> path)
{
    m_current = std::move(path);
    m_default = dynamic_cast<DefaultMedia*>(m_current.get());
}

void MediaPaths::serveEnds(MediaPath& path) const
{
    for (const LegSide side : {LegSide::A, LegSide::B})
        path.setEnd(side, end(side));
}

} // namespace legscope
