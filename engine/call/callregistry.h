#pragma once

#include "engine/call/call.h"
#include "engine/call/callenvironment.h"
#include "engine/call/sampleschedule.h"
#include "engine/core/threadcheck.h"

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace legscope {

/// Owns every live call; makes one for each INVITE that begins a dialog. Lives on the SIP thread.
class CallRegistry final : public AgentListener {
public:
    explicit CallRegistry(CallEnvironment& environment);
    ~CallRegistry();

    void onInvite(UserAgent& agent, NewInvite invite) override;

    /// Calls and connects what the order names; `done` hears how it went (Origination::Done).
    /// The call, null where none has begun.
    Call* originate(const Originate& order, Origination::Done done);
    /// False when there is no such live call.
    bool hangUp(CallId call);
    /// Why the route of a call is what it is (ChannelRoute::explain). Errc::NotFound: there is no such live
    /// call, or it has no route yet.
    Result<HuntTrace> explainRoute(CallId call) const;
    /// Ends the call with MEDIA_TIMEOUT, if it lives.
    void onMediaTimeout(const MediaTimeout& timeout);
    /// A leg gets another key, if its call lives.
    void onKeyWorn(const WornKey& worn);
    /// A DTLS handshake with a leg has brought no keys, which ends the call where somebody else's certificate
    /// was shown.
    void onDtlsSecured(const DtlsSecured& secured);
    void onDtlsFailed(const DtlsFailed& failed);
    /// What the media has done with a digit of a call.
    void onDigit(const DigitPassed& passed);
    /// What the media reports of a sound of a call.
    void onPlayedOut(const PlayedOut& played);
    /// The live leg of a UUID, and its call. Errc::NotFound.
    struct FoundLeg {
        Call& call;
        Channel& channel;
    };
    Result<FoundLeg> findLeg(const std::string& uuid);
    std::size_t liveCalls() const { return m_calls.size(); }
    std::vector<CallId> liveCallIds() const;
    /// What has flowed so far; without streams when the call does not live.
    CallSample sampleOf(CallId call) const;
    /// Calls made since the start, live ones among them.
    std::uint64_t callsSoFar() const { return m_lastCall; }
    /// Refuses new calls from now on with 503, and calls `whenEmpty` once no call is left.
    void refuseNew(Task whenEmpty);
    bool isRefusingNew() const { return m_refusing || m_draining; }
    /// Ends every call that began on the profile or has a leg of it, and calls `done` when they are gone or
    /// `limit` has passed. One profile at a time.
    void endCallsOn(
        const Profile& profile, const std::string& why, std::chrono::milliseconds limit, Task done);
    /// Refuses new calls from now on, ends the live ones, and calls `done` when they are gone or `limit` has
    /// passed.
    void drain(std::chrono::milliseconds limit, Task done);

private:
    Call& add(Profile& profile, InviteRequest asked);
    void retire(CallId call);
    void reportRefused(const InviteRequest& invite, const std::string& reached);
    void sampleSoon();
    void sample();
    void notifyWhenEmpty();
    void finishDrain();
    void notifyWhenEnded();

    ThreadCheck m_thread;
    CallEnvironment& m_environment;
    std::map<CallId, std::unique_ptr<Call>> m_calls;
    std::uint64_t m_lastCall = 0;
    std::optional<Monotonic> m_toldRefused;
    std::uint64_t m_refused = 0; ///< by a limit, since it was last reported
    LoopTimer m_sampler;
    SampleSchedule m_samples;
    LoopTimer m_drainLimit;
    Task m_drained;
    Task m_whenEmpty; ///< of refuseNew()
    std::set<CallId> m_endingCalls; ///< of endCallsOn()
    LoopTimer m_endingLimit;
    Task m_whenEnded;
    bool m_refusing = false;
    bool m_draining = false;
};

} // namespace legscope
