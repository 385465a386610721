#include "engine/call/mediapaths.h"

#include "engine/call/bypassmedia.h"
#include "engine/call/defaultmedia.h"
#include "engine/call/mediaend.h"
#include "engine/call/proxymedia.h"

#include <utility>

namespace legscope {

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

void MediaPaths::serve(LegSide side, const MediaEnd& served)
{
    // A leg of another profile needs other ports than the one whose place it takes.
    if (m_endsBefore && !m_beside && !(end(side).range == served.range))
        beginBeside(MediaMode::Default);
    serveNext(side, served);
    negotiating().setEnd(side, served);
}

void MediaPaths::negotiateBeside(MediaMode mode, const ProfileSettings& caller)
{
    m_beside.reset();
    m_setup = mediaSetupOf(caller, m_call);
    if (mode != MediaMode::Default || !m_default)
        beginBeside(mode);
}

void MediaPaths::keep()
{
    m_endsBefore.reset();
    if (m_beside)
        use(std::move(m_beside));
}

void MediaPaths::discard()
{
    if (!m_endsBefore)
        return;
    m_ends = *std::exchange(m_endsBefore, std::nullopt);
    if (m_beside) {
        m_beside.reset();
        return;
    }
    m_current->offerRefused();
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
        return std::make_unique<ProxyMedia>(m_media, setup, m_origins);
    case MediaMode::Bypass:
        return std::make_unique<BypassMedia>();
    case MediaMode::Default:
        break;
    }
    return std::make_unique<DefaultMedia>(m_media, setup, m_origins);
}

void MediaPaths::beginBeside(MediaMode mode)
{
    m_beside = make(mode, m_setup);
    serveEnds(*m_beside);
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
