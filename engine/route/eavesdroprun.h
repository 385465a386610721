#pragma once

#include "engine/core/looptimer.h"
#include "engine/route/keyreader.h"
#include "engine/route/otherlegs.h"
#include "engine/route/runningapplication.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

class DialplanRun;

/// Whether keys of who listens choose whom he speaks to.
enum class ListenerKeys : std::uint8_t { Read, NotRead };

/// What `eavesdrop` and `three_way` are asked for.
struct EavesdropOrder {
    std::string application; ///< of the two
    std::string uuid; ///< empty: all legs, one after the other
    ListenedTo what = ListenedTo::Both;
    SpokenTo whom = SpokenTo::Nobody; ///< at first
    ListenerKeys keys = ListenerKeys::Read;
    std::string group; ///< legs whose variable eavesdrop_group is another are passed over; empty: none
    std::string soundNew, soundIdle, soundFailed; ///< empty: none
};

/// The application: its leg hears another call, which does not notice, and may speak to one leg of it or to
/// both. Keys: 1 the leg, 2 the one that it is connected to, 3 both, 0 nobody, * the end, or the next leg.
/// Lives on the SIP thread.
class EavesdropRun final : public RunningApplication, private KeyReader, private Eavesdropper {
public:
    /// The run outlives it.
    EavesdropRun(DialplanRun& run, EavesdropOrder order);
    ~EavesdropRun();

    /// It may have ended when this comes back.
    void start();
    void stop(const Cause& cause) override;

private:
    void onKey(char key) override;
    void onBreak() override { finish(); }
    void onListening(const Result<void>& begun) override;
    void onLegGone() override;

    bool isOfAll() const { return m_order.uuid.empty(); }
    /// The legs that are there now, one after the other.
    void beginRound();
    void next();
    void idle();
    void listen();
    void close();
    void finish();
    /// `then` follows perhaps from inside, and not once it was closed.
    void play(const std::string& sound, void (EavesdropRun::*then)());
    void stopPlaying();
    void tell(const std::string& text);

    DialplanRun& m_run;
    const EavesdropOrder m_order;
    std::string m_uuid; ///< of the leg that is listened to, or is to be next
    std::vector<std::string> m_round; ///< that come next, the last first
    bool m_isListening = false;
    bool m_hasListened = false; ///< to one of the round
    bool m_isPlaying = false;
    LoopTimer m_again;
};

} // namespace legscope
