#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/modedecision.h"
#include "engine/core/error.h"
#include "engine/core/looptimer.h"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

class CallEvents;
class CallMedia;
class ModeReturn;
class ModeUpgrade;
class Reoffers;

/// How the media of a call comes to Default mode because something needs it (ModeUpgrade), and goes back to
/// the mode that its settings say (ModeReturn): one move at a time, for all who ask meanwhile, and never in
/// the middle of another negotiation. With the variable upgrade_return of the caller it goes back by itself
/// when nothing needs the media any more. Lives on the SIP thread.
class ModeChanges {
public:
    /// What of the call it uses. All of it outlives this object.
    struct Parts {
        CallLinks& links;
        const CallProgress& progress;
        CallMedia& media;
        CallEvents& events;
        Reoffers& reoffers;
        Timers& timers;
    };
    /// Asks what the settings of the call say now, whatever it was upgraded to.
    using Decided = std::function<Result<ModeDecision>()>;
    /// Asks what needs the media of the call, in words: "it is recorded"; empty: nothing.
    using MediaUse = std::function<std::string()>;
    ModeChanges(const Parts& parts, Decided decided, MediaUse use);
    ~ModeChanges();

    using Done = std::function<void(const Result<void>&)>;
    /// Into Default mode, for `reason`; what was begun for another is for this one too. `done` is called
    /// once, perhaps from inside, with what kept the call from it, unless `whom` is forgotten before.
    void upgrade(const void* whom, std::string reason, Done done);
    /// Whoever asked is not interested any more; what was begun goes on. Whether they waited for anything.
    bool forget(const void* whom);

    /// Two legs are answered, and connected.
    bool isConnected() const;
    /// Into Default mode until giveBack(), whatever needs the media. Errors besides: Errc::Refused, nobody is
    /// connected; Stopped, the call has ended.
    void take(Done done);
    /// Back to the mode of the settings. Errc::Refused: nothing has moved the call, or something needs its
    /// media; else as of ModeReturn and take().
    void giveBack(Done done);

    /// The leg of a channel agrees on codecs anew. Errors of renegotiate() and take().
    void renegotiate(Channel& channel, const std::string& codecs, Done done);

    /// A message of a leg was handled: what waited may begin.
    void goOn();
    /// The callee has gone: what it was asked about is over. (Without a caller the call ends.)
    void onLegGone();
    /// The call ends: who has ordered by take() and giveBack() is told so.
    void stop();

private:
    struct Waiting {
        const void* whom;
        Done done;
    };

    bool isMoving() const { return m_upgrade || m_return; }
    std::array<std::vector<Waiting>*, 3> all() { return {&m_forUpgrade, &m_forReturn, &m_forCodecs}; }
    bool mayBegin() const;
    void beginUpgrade();
    void beginReturn(const ModeDecision& to);
    void answer(std::vector<Waiting>& told, const Result<void>& outcome);
    void onUpgraded(const Result<void>& upgraded);
    void onReturned(const Result<void>& returned);
    void watch();
    void returnUnused();

    const Parts m_parts;
    const Decided m_decided;
    const MediaUse m_use;
    std::string m_reason; ///< of the upgrade that is under way or waits
    std::shared_ptr<ModeUpgrade> m_upgrade; ///< shared with the callback that it runs in
    std::shared_ptr<ModeReturn> m_return; ///< the same
    std::vector<Waiting> m_forUpgrade, m_forReturn, m_forCodecs; ///< in the order in which they asked
    std::vector<Waiting>* m_telling = nullptr; ///< of whom forget() may take out
    LoopTimer m_watch; ///< while upgrade_return is set
    bool m_isTaken = false; ///< by take()
};

} // namespace legscope
