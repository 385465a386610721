#pragma once

#include "engine/event/ids.h"
#include "engine/route/playorder.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

class CallLinks;
class CallMedia;
class CallPlayback;
class CallProgress;

/// What a leg hears in Default mode while the one that it is connected to is on hold (holdMusicOf). A leg
/// that is transferred hears it until the target answers. Lives on the SIP thread.
class CallHold {
public:
    /// All of it outlives this object.
    CallHold(CallLinks& links, const CallProgress& progress, CallMedia& media, CallPlayback& playback);

    /// A callee has answered the caller, whose route has set what counts for it from now on.
    void onAnswered();
    /// The legs may have agreed on something else: music begins, or ends.
    void follow();
    /// The leg of that side leaves the call.
    void stop(LegSide heardBy);

private:
    /// Of what a leg hears.
    struct Music {
        std::uint64_t number = 0; ///< of what is played; 0: nothing is
        bool isOver = false; ///< it has ended before the hold
    };
    Music& music(LegSide heardBy) { return m_music[static_cast<std::size_t>(heardBy)]; }
    bool isWaiting(LegSide side) const;
    void start(LegSide heardBy);
    void onEnded(LegSide heardBy, PlayEnd end, const std::string& name);

    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
    CallPlayback& m_playback;
    std::array<Music, 2> m_music; ///< by the side that hears it
    std::vector<std::string> m_failed; ///< names that cannot be played, which is reported once
};

} // namespace legscope
