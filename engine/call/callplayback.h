#pragma once

#include "engine/core/error.h"
#include "engine/media/soundplayer.h"
#include "engine/route/routedcall.h"

#include <memory>

namespace legscope {

class CallEvents;
class CallMedia;
struct CallEnvironment;

/// The sound that the leg of a call's route is played, one at a time: opened on the thread of sounds, played
/// by the media, ended by itself, a key, a limit, a command or the route. Its beginning and its end are told
/// in events. Lives on the SIP thread.
class CallPlayback {
public:
    /// All of it outlives this object.
    CallPlayback(CallId call, CallMedia& media, CallEvents& events, CallEnvironment& environment);
    ~CallPlayback();

    /// As RoutedCall::play() and stopPlaying().
    void start(PlayOrder order, RoutedCall::Played done);
    void stop();

    /// Ends what the leg of that side is played; the route goes on. Errc::NotFound: it is played nothing.
    Result<void> breakOff(LegSide side);
    /// Whether a key of a leg ends what it is played, and that.
    bool isEndedBy(LegSide from, char key) const;
    /// `shown` is what is told of the key.
    void onKey(char key, char shown);
    /// What the media tells.
    void onPlayedOut(const PlayedOut& played);

private:
    struct Running;
    /// Why it ends.
    struct Ending {
        PlayEnd end = PlayEnd::Over;
        std::string fault{}; ///< of PlayEnd::NotFound and Failed
        char key = 0, shownKey = 0; ///< of PlayEnd::Key
    };
    void onOpened(Result<SoundStream> opened);
    void end(const Ending& ending);
    void tell(const Running& ended, const Ending& ending);

    const CallId m_call;
    CallMedia& m_media;
    CallEvents& m_events;
    CallEnvironment& m_environment;
    std::shared_ptr<Running>
        m_running; ///< shared with the callback that it waits for; null: nothing is played
    std::uint64_t m_number = 0;
};

} // namespace legscope
