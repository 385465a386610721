#pragma once

#include "engine/call/call.h"
#include "engine/call/callenvironment.h"
#include "engine/call/sampleschedule.h"

#include <functional>
#include <map>
#include <memory>

namespace legscope {

/// Owns every live call; makes one for each INVITE that begins a dialog. Lives on the SIP thread.
class CallRegistry final : public AgentListener {
public:
    explicit CallRegistry(CallEnvironment& environment);
    ~CallRegistry();

    void onInvite(UserAgent& agent, NewInvite invite) override;

    /// Calls and connects what the order names; `done` hears how it went (Origination::Done).
    void originate(const Originate& order, Origination::Done done);
    /// False when there is no such live call.
    bool hangUp(CallId call);
    /// Ends the call with MEDIA_TIMEOUT, if it lives.
    void onMediaTimeout(const MediaTimeout& timeout);
    std::size_t liveCalls() const { return m_calls.size(); }
    std::vector<CallId> liveCallIds() const;
    /// Calls made since the start, live ones among them.
    std::uint64_t callsSoFar() const { return m_lastCall; }
    /// Refuses new calls from now on with 503, and calls `whenEmpty` once no call is left.
    void refuseNew(Task whenEmpty);
    bool isRefusingNew() const { return m_refusing || m_draining; }
    /// Refuses new calls from now on, ends the live ones, and calls `done` when they are gone or `limit` has
    /// passed.
    void drain(std::chrono::milliseconds limit, Task done);

private:
    Call& add(Profile& profile, InviteRequest asked);
    void retire(CallId call);
    void tellRefused(const InviteRequest& invite, const std::string& reached);
    void sampleSoon();
    void sample();
    void tellWhenEmpty();
    void finishDrain();

    CallEnvironment& m_environment;
    std::map<CallId, std::unique_ptr<Call>> m_calls;
    std::uint64_t m_lastCall = 0;
    std::optional<Monotonic> m_toldRefused;
    std::uint64_t m_refused = 0; ///< by a limit, since it was last told
    LoopTimer m_sampler;
    SampleSchedule m_samples;
    LoopTimer m_drainLimit;
    Task m_drained;
    Task m_whenEmpty; ///< of refuseNew()
    bool m_refusing = false;
    bool m_draining = false;
};

} // namespace legscope
