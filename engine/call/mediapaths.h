#pragma once

#include "engine/call/mediapath.h"
#include "engine/call/relayedmedia.h"

#include <array>
#include <memory>
#include <optional>

namespace legscope {

class DefaultMedia;

/// The media paths of one call and the ends that they serve: the path that carries media, and the one that a
/// transfer or an upgrade negotiates beside it. Lives on the SIP thread.
class MediaPaths {
public:
    /// `media` outlives this object.
    MediaPaths(CallId call, MediaPool& media);
    ~MediaPaths();

    /// Carries media; null until begin().
    MediaPath* current() const { return m_current.get(); }
    /// The same where it is Default mode's, else null.
    DefaultMedia* defaultMedia() const { return m_default; }
    /// What offers and answers pass through now. There is one since begin().
    MediaPath& negotiating() const { return m_beside ? *m_beside : *m_current; }
    bool negotiatesBeside() const { return m_beside != nullptr; }

    void begin(MediaMode mode, const ProfileSettings& caller);

    const MediaEnd& end(LegSide side) const { return m_ends[static_cast<std::size_t>(side)]; }
    /// The leg of `side` is served from `end` from now on.
    void serve(LegSide side, const MediaEnd& end);
    /// The same for the next path that begins.
    void serveNext(LegSide side, const MediaEnd& end) { m_ends[static_cast<std::size_t>(side)] = end; }

    // A transfer.
    /// What follows changes nothing of what was agreed until keep(); discard() takes it back.
    void prepare() { m_endsBefore = m_ends; }
    bool isPrepared() const { return m_endsBefore.has_value(); }
    /// Media of that mode between other ends. In Default mode each leg has a stream of ours, whoever is at
    /// the other end: it goes on.
    void negotiateBeside(MediaMode mode, const ProfileSettings& caller);
    void keep();
    void discard();

    // The way into Default mode of a path that has another.
    /// Negotiates Default mode, while media goes on as before until upgraded().
    void upgrade(const ProfileSettings& caller);
    void upgraded() { m_before.reset(); }

private:
    std::unique_ptr<MediaPath> make(MediaMode mode, const MediaSetup& setup);
    void beginBeside(MediaMode mode);
    void use(std::unique_ptr<MediaPath> path);
    void serveEnds(MediaPath& path) const;

    const CallId m_call;
    MediaPool& m_media;
    LegOrigins m_origins;
    std::array<MediaEnd, 2> m_ends; ///< as they are served, by side
    std::unique_ptr<MediaPath> m_current;
    DefaultMedia* m_default = nullptr; ///< m_current in Default mode
    std::unique_ptr<MediaPath> m_before; ///< carries media while an upgrade is under way
    std::optional<std::array<MediaEnd, 2>> m_endsBefore; ///< the ends, while a transfer is prepared
    MediaSetup m_setup; ///< of the path beside
    std::unique_ptr<MediaPath> m_beside; ///< takes the place of m_current if the transfer succeeds
};

} // namespace legscope
