#pragma once

#include "engine/core/error.h"
#include "engine/media/soundplayer.h"
#include "engine/route/routedcall.h"

#include <array>
#include <memory>

namespace legscope {

class CallEvents;
class CallMedia;
struct CallEnvironment;

/// The sounds that the legs of a call are played, one at a time each: opened on the thread of sounds, played
/// by the media, ended by itself, a key, a limit, a command or who has ordered it. Its beginning and its end
/// are published as events. Lives on the SIP thread.
class CallPlayback {
public:
    /// All of it outlives this object.
    CallPlayback(CallId call, CallMedia& media, CallEvents& events, CallEnvironment& environment);
    ~CallPlayback();

    /// As RoutedCall::play(), to the leg of that side; what it was played before ends, and its `done` knows.
    /// Its number.
    std::uint64_t start(LegSide to, PlayOrder order, RoutedCall::Played done);
    /// What the leg of that side is played ends, and whoever has ordered it knows that; nothing where it is
    /// played nothing.
    void stop(LegSide to);
    void stopAll();
    /// The sound of that number is not over.
    bool isPlaying(std::uint64_t number) const;
    bool isPlayedAnything(LegSide to) const { return running(to) != nullptr; }

    /// Ends what the leg of that side is played; the route goes on. Errc::NotFound: it is played nothing.
    Result<void> breakOff(LegSide side);
    /// Whether a key of a leg ends what it is played, and that.
    bool isEndedBy(LegSide from, char key) const;
    /// `shown` is what is told of the key.
    void onKey(LegSide from, char key, char shown);
    /// What the media reports.
    void onPlayedOut(const PlayedOut& played);

private:
    struct Running;
    /// Why it ends.
    struct Ending {
        PlayEnd end = PlayEnd::Over;
        std::string fault{}; ///< of PlayEnd::NotFound and Failed
        char key = 0, shownKey = 0; ///< of PlayEnd::Key
    };
    /// Shared with the callback that it waits for; null: the leg is played nothing.
    using Shared = std::shared_ptr<Running>;
    Shared& running(LegSide to) { return m_running[static_cast<std::size_t>(to)]; }
    const Shared& running(LegSide to) const { return m_running[static_cast<std::size_t>(to)]; }
    void onOpened(const Shared& opened, Result<SoundStream> stream);
    Shared take(LegSide to, const Ending& ending);
    void end(LegSide to, const Ending& ending);
    void report(const Running& ended, const Ending& ending);

    const CallId m_call;
    CallMedia& m_media;
    CallEvents& m_events;
    CallEnvironment& m_environment;
    std::array<Shared, 2> m_running; ///< by the side that hears it
    std::uint64_t m_number = 0;
};

} // namespace legscope
