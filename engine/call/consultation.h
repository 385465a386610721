#pragma once

#include "engine/call/calllinks.h"
#include "engine/core/looptimer.h"
#include "engine/route/consultorder.h"
#include "engine/route/keyreader.h"
#include "engine/route/otherlegs.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace legscope {

class Call;
class CallKeys;
class CallMedia;
class CallPlayback;

/// A leg of a connected call that leaves the other one waiting, with hold music, and speaks to somebody whom
/// it has called, in a call of that one's own: `att_xfer`; or to nobody: `soft_hold`. Where the leg goes, the
/// two others are connected, and so they are where the one that waits goes. Neither leg is sent a message
/// before that. One at a time in a call. Lives on the SIP thread.
class Consultation final : private KeyReader, private Eavesdropper {
public:
    using Done = std::function<void(const Result<void>&)>;

    /// All of it outlives this object.
    Consultation(Call& call, CallLinks& links, CallMedia& media, CallPlayback& playback, CallKeys& keys,
        CallEnvironment& environment);

    /// As RoutedCall::consult(), for the leg of a channel.
    void start(Channel& channel, ConsultOrder order, Done done);
    /// What has asked for it is over: who waits is spoken to again, unless the leg is on its way out.
    void stop();

    /// A leg has gone, and nobody knows it yet.
    void onLegGone(const Leg& leg);
    /// One of the two has gone, and the other goes on in the call of who was called: this one lasts until
    /// then.
    bool isLeaving() const { return m_state == State::Leaving; }
    /// The call ends: whoever was called for it goes.
    void end();

private:
    /// Held: nobody is called. Together: all three hear each other.
    enum class State : std::uint8_t { Idle, Held, Ringing, Talking, Together, Leaving };

    void onKey(char key) override;
    void onBreak() override { finish({}); }
    void onListening(const Result<void>& begun) override;
    void onLegGone() override { }
    void onOwnCallEnding() override;

    /// Who was called, and his call; null when he is gone.
    struct Target {
        Call* call = nullptr;
        Channel* channel = nullptr;
    };
    Target target() const;
    /// The live leg of that id; null when it is gone.
    Channel* channelOf(LegId leg) const;
    void part(Channel& channel);
    void dial(Channel& channel);
    void onCalled(const Result<void>& answered);
    void speak(ListenedTo what, SpokenTo whom);
    void joinAll();
    void leave(LegId stays);
    void connect();
    void hangUpTarget();
    void rejoin();
    void finish(const Result<void>& outcome);
    void play(LegSide to, const std::string& name);
    void tell(const std::string& text);

    Call& m_call;
    CallLinks& m_links;
    CallMedia& m_media;
    CallPlayback& m_playback;
    CallKeys& m_keys;
    CallEnvironment& m_environment;
    State m_state = State::Idle;
    ConsultOrder m_order;
    Done m_done;
    LegId m_leg, m_peer; ///< who consults, and who waits
    LegId m_stays; ///< of the two, while the other one leaves
    std::string m_target; ///< UUID of who was called; empty: nobody
    std::array<std::uint64_t, 2> m_sounds{}; ///< by the side that hears it; 0: none
    LoopTimer m_again;
    int m_attempts = 0;
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< what is posted looks at it
};

} // namespace legscope
