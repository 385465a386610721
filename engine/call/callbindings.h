#pragma once

#include "engine/call/boundrun.h"
#include "engine/channel/keybindings.h"

#include <array>
#include <list>
#include <memory>
#include <string>

namespace legscope {

/// The bindings of keys of a call's channels at work: each key is shown to the channel of the leg that has
/// pressed it, then to the one that it is connected to, and goes on where neither has a use for it; what a
/// binding runs, it runs on its leg beside the bridge. Lives on the SIP thread.
class CallBindings {
public:
    /// All of it outlives this object.
    explicit CallBindings(const BoundRun::Parts& parts);
    ~CallBindings();

    /// The channel has other bindings: the media shows them the keys that they are for.
    void changed(Channel& channel);

    /// Whether keys of a leg are to be shown at all.
    bool isAsked(LegSide from) const;
    /// The leg of that side has pressed a key. CallDigits learns what becomes of it.
    void press(LegSide from, const PressedKey& key) { show(from, KeysOf::Leg, key); }
    /// An application sends a key to the other leg: its own bindings see it.
    void send(LegSide from, const PressedKey& key) { show(from, KeysOf::Peer, key); }

    /// Other channels are connected: keys that wait with theirs have their time here.
    void connected();
    /// The leg is none of this call any more: what runs on it is stopped.
    void onLegGone(LegId leg);
    void stopAll(const Cause& cause);
    /// Runs an application on the leg of that side, or a command, for the reason that its steps are told
    /// with.
    void run(LegSide on, const BoundApplication& application, const std::string& reason);

private:
    static constexpr std::size_t mostRuns = 16;

    /// Whose bindings a key of that leg is shown to.
    Channel* askedFor(LegSide from, KeysOf whose) const;
    void show(LegSide from, KeysOf whose, const PressedKey& key);
    void follow(LegSide from, KeysOf whose, Channel& asked, const KeyFate& fate);
    void wait(LegSide from, KeysOf whose, const Channel& asked);
    void onTime(LegSide from, KeysOf whose);
    void runAll(LegSide from, KeysOf whose, const KeyFate& fate);
    void command(const BoundApplication& application, const std::string& reason);
    void startWaiting();
    void dropOver();

    const BoundRun::Parts m_parts;
    std::array<std::array<LoopTimer, 2>, 2> m_waits; ///< by the leg that pressed, by whose bindings wait
    std::list<std::unique_ptr<BoundRun>> m_runs; ///< first come first
    LoopTimer m_cleaning;
};

} // namespace legscope
