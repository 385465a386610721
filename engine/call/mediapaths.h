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
    MediaPath& negotiating() const { return negotiatesBeside() ? *m_prepared->path : *m_current; }
    bool negotiatesBeside() const { return m_prepared && m_prepared->path; }

    void begin(MediaMode mode, const ProfileSettings& caller);

    /// How the leg of `side` is served; never null.
    const SharedEnd& end(LegSide side) const { return m_ends[static_cast<std::size_t>(side)]; }
    /// A leg of `side` is served so from now on, or from when it is offered media.
    void follow(LegSide side, const SharedEnd& end);
    /// The same at once, where that needs no offer (DefaultMedia::change).
    void change(LegSide side, const SharedEnd& end);
    /// The same for the next path that begins.
    void linkNext(LegSide side, const SharedEnd& end) { m_ends[static_cast<std::size_t>(side)] = end; }

    // A transfer.
    /// What follows changes nothing of what was agreed until keep(); discard() takes it back.
    void prepare() { m_prepared = Preparation{}; }
    bool isPrepared() const { return m_prepared.has_value(); }
    /// Media of that mode between other ends, once it is prepared. In Default mode each leg has a stream of
    /// ours, whoever is at the other end: it goes on.
    void negotiateBeside(MediaMode mode, const ProfileSettings& caller);
    /// In Proxy mode the two new ends have media with each other from now on, though the one that stays has
    /// not agreed yet: it has offered what the other has answered.
    void connectEarly();
    void keep();
    /// `ends`, by side, are those that go on.
    void discard(const std::array<SharedEnd, 2>& ends);

    // The way into Default mode of a path that has another.
    /// Negotiates Default mode, while media goes on as before until upgraded().
    void upgrade(const ProfileSettings& caller);
    void upgraded();
    /// Media goes on as before upgrade(); nothing is left of what was negotiated since.
    void upgradeRefused();

private:
    std::unique_ptr<MediaPath> make(MediaMode mode, const ProfileSettings& caller, PathPlace place);
    void use(std::unique_ptr<MediaPath> path);
    void serveEnds(MediaPath& path) const;

    /// While a transfer negotiates.
    struct Preparation {
        std::unique_ptr<MediaPath> path; ///< where it needs one of its own
    };

    const CallId m_call;
    MediaPool& m_media;
    std::array<SharedEnd, 2> m_ends{unservedEnd(), unservedEnd()}; ///< of the legs that are linked, by side
    std::unique_ptr<MediaPath> m_current;
    DefaultMedia* m_default = nullptr; ///< m_current in Default mode
    std::unique_ptr<MediaPath> m_before; ///< carries media while an upgrade is under way
    std::optional<Preparation> m_prepared; ///< takes the place of m_current if the transfer succeeds
};

} // namespace legscope
