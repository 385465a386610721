#pragma once

#include "engine/core/clock.h"
#include "engine/core/threadcheck.h"
#include "engine/event/eventbox.h"
#include "engine/event/packedevents.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace legscope {

/// The one stream of events: numbers them, hands them to every subscriber and keeps what a snapshot or an
/// export needs: all of every live call, the last calls that ended, and the newest status of every profile.
/// Lives on the SIP thread.
class EventLog {
public:
    explicit EventLog(const Clock& clock, std::size_t endedCallsKept = 1'000);

    /// Makes the calling thread the owner: the SIP thread has ended.
    void adopt() noexcept { m_check.adopt(); }

    /// Returns the sequence number of the event. It is in the boxes of its readers then; they are woken by
    /// wakeReaders().
    std::uint64_t publish(EventBody body);
    /// Wakes each reader once for all that came since the last time: at the end of a turn of the loop.
    void wakeReaders();

    void subscribe(std::shared_ptr<EventBox> box, const Subscription& wanted = {});
    void unsubscribe(const std::shared_ptr<EventBox>& box);

    std::uint64_t lastSequence() const { return m_lastSequence; }
    /// Everything that is kept, in order.
    std::vector<EventPtr> history() const;
    /// What is kept of the engine and of the profiles, in order.
    std::vector<EventPtr> general() const;
    /// What is kept of the calls (all calls when empty), in order, for another thread: it costs the owner no
    /// more than two pointers a call, and stays as it is.
    std::vector<KeptEvents> shared(const std::vector<CallId>& calls);
    /// Of one call, in order.
    std::vector<EventPtr> eventsOf(CallId call) const;
    /// Calls that are kept, oldest first.
    std::vector<CallId> knownCalls() const;

    /// How often somebody wants to have samples, and those who judge calls by them need them.
    std::chrono::milliseconds samplePeriod() const;

    /// Called when a call has begun, and when it has ended, with its events until then.
    std::function<void(const EventPtr&)> onBegan;
    std::function<void(KeptEvents)> onEnded;
    /// Called when a call's history is let go.
    std::function<void(CallId)> onForgotten;

    /// Events of a call that will hardly be looked at: those from `begin` on. Others may follow them.
    struct Packable {
        CallId call;
        SharedEvents events;
        std::size_t begin;
    };
    /// Called with those of some calls, of which the set-up or the end is over: another thread may pack them.
    std::function<void(std::vector<Packable>)> onPackable;
    /// To be called in the order of onPackable: that many events of the call are kept so from now on. Null:
    /// they cannot be packed, and stay as they are. Nothing where the call is not kept any more.
    void pack(CallId call, std::size_t count, std::shared_ptr<const PackedEvents> packed);

private:
    struct KeptCall;
    void keep(const EventPtr& event);
    void end(CallId call, KeptCall& kept);
    void forgetOldCalls();
    void handOver(CallId call, KeptCall& kept);
    void handOverSettled(WallTime now);

    const Clock& m_clock;
    const std::size_t m_endedCallsKept;
    ThreadCheck m_check;
    std::uint64_t m_lastSequence = 0;
    struct Reader {
        std::shared_ptr<EventBox> box;
        Subscription wanted;
    };
    std::vector<Reader> m_readers;
    bool m_readersToWake = false;
    struct KeptCall {
        KeptEvents::Packed packed; ///< what was told before `events`
        std::shared_ptr<std::vector<EventPtr>> events = std::make_shared<std::vector<EventPtr>>();
        bool isShared = false; ///< another thread may read them: the next event begins a copy
        bool isPackable = true;
        std::size_t beingPacked = 0; ///< of the events those that were handed over
        void add(const EventPtr& event);
        KeptEvents share();
    };
    std::map<CallId, KeptCall> m_calls;
    std::deque<CallId> m_ended;
    struct Answered {
        CallId call;
        WallTime at;
    };
    std::deque<Answered> m_answered; ///< whose set-up may be over, oldest first
    std::vector<Packable> m_packable; ///< too few to wake another thread for
    std::map<std::string, EventPtr> m_profiles;
    std::deque<EventPtr> m_general; ///< engine and problem events, the last 1,000
};

} // namespace legscope
