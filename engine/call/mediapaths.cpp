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
    use(make(mode, caller, m_before ? PathPlace::Beside : PathPlace::Carrying));
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
    m_prepared->path.reset();
    if (mode == MediaMode::Default && m_default)
        return;
    m_prepared->path = make(mode, caller, PathPlace::Beside);
    serveEnds(*m_prepared->path);
}

void MediaPaths::connectEarly()
{
    if (negotiatesBeside() && m_prepared->path->mode() == MediaMode::Proxy
        && m_current->mode() == MediaMode::Proxy)
        m_prepared->path->bringPorts();
}

void MediaPaths::keep()
{
    auto kept = std::exchange(m_prepared, std::nullopt);
    if (!kept || !kept->path)
        return;
    kept->path->takeOver();
    use(std::move(kept->path));
}

void MediaPaths::discard(const std::array<SharedEnd, 2>& ends)
{
    if (!isPrepared())
        return;
    m_ends = ends;
    if (!negotiatesBeside())
        m_current->offerRefused();
    m_prepared.reset();
    serveEnds(*m_current);
    m_current->bringPorts();
}

void MediaPaths::upgrade(const ProfileSettings& caller)
{
    m_before = std::move(m_current);
    begin(MediaMode::Default, caller);
    serveEnds(*m_current);
}

void MediaPaths::upgraded()
{
    m_current->takeOver();
    m_before.reset();
}

void MediaPaths::upgradeRefused()
{
    use(std::move(m_before));
    if (m_current)
        serveEnds(*m_current);
}

std::unique_ptr<MediaPath> MediaPaths::make(MediaMode mode, const ProfileSettings& caller, PathPlace place)
{
    const MediaSetup setup = mediaSetupOf(caller, m_call);
    switch (mode) {
    case MediaMode::Proxy:
        return std::make_unique<ProxyMedia>(m_media, setup, place);
    case MediaMode::Bypass:
        return std::make_unique<BypassMedia>();
    case MediaMode::Default:
        break;
    }
    return std::make_unique<DefaultMedia>(m_media, setup, place);
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
