#pragma once

#include "engine/call/callenvironment.h"
#include "engine/core/looptimer.h"

#include <functional>
#include <string>

namespace legscope {

class CallLinks;
class CallMedia;
class CallPlayback;

/// What the caller of a bridge hears in Default mode until a callee answers, or is heard before: ringback,
/// and transfer_ringback once the caller is answered. Lives on the SIP thread.
class Ringback {
public:
    /// All of it outlives this object.
    Ringback(CallLinks& links, CallMedia& media, CallPlayback& playback, CallEnvironment& environment);

    /// A bridge begins: reads the variables of the caller.
    void begin();
    /// Whether there is a sound for it.
    bool isWanted() const { return !m_sound.empty(); }
    /// instant_ringback: the caller hears it before anybody rings.
    bool isInstant() const { return m_start == Start::AtOnce; }
    bool hasBegun() const { return m_hasBegun; }
    /// The caller, who has our answer, hears it now. `failed` is called when it cannot be played.
    void ring(std::function<void()> failed);
    /// The same unless the callee, whose answer is taken, is heard soon.
    void ringUnlessHeard(std::function<void()> failed);
    /// A callee has answered, or nobody is rung any more.
    void end();

private:
    enum class Start : std::uint8_t { WhenRinging, AtOnce };
    std::uint64_t packetsOfCallee() const;

    CallLinks& m_links;
    CallMedia& m_media;
    CallPlayback& m_playback;
    CallEnvironment& m_environment;
    std::string m_sound; ///< as the variable has it; empty: none
    Start m_start = Start::WhenRinging;
    bool m_hasBegun = false;
    std::uint64_t m_number = 0; ///< of what is played
    LoopTimer m_patience; ///< of ringUnlessHeard()
};

} // namespace legscope
