#pragma once

#include "engine/core/clock.h"
#include "engine/core/threadcheck.h"
#include "engine/event/eventbox.h"

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
    /// more than a pointer a call, and stays as it is.
    std::vector<std::shared_ptr<const std::vector<EventPtr>>> shared(const std::vector<CallId>& calls);
    /// Of one call, in order.
    std::vector<EventPtr> eventsOf(CallId call) const;
    /// Calls that are kept, oldest first.
    std::vector<CallId> knownCalls() const;

    /// How often somebody wants to have samples, and those who judge calls by them need them.
    std::chrono::milliseconds samplePeriod() const;

    /// Called when a call has begun, and when it has ended, with its events until then.
    std::function<void(const EventPtr&)> onBegan;
    std::function<void(std::shared_ptr<const std::vector<EventPtr>>)> onEnded;
    /// Called when a call's history is let go.
    std::function<void(CallId)> onForgotten;

private:
    void keep(const EventPtr& event);
    void forgetOldCalls();

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
        std::shared_ptr<std::vector<EventPtr>> events = std::make_shared<std::vector<EventPtr>>();
        bool isShared = false; ///< another thread may read them: the next event begins a copy
        void add(const EventPtr& event);
    };
    std::map<CallId, KeptCall> m_calls;
    std::deque<CallId> m_ended;
    std::map<std::string, EventPtr> m_profiles;
    std::deque<EventPtr> m_general; ///< engine and problem events, the last 1,000
};

} // namespace legscope
