#pragma once

#include "engine/event/endedcalls.h"
#include "engine/event/event.h"
#include "ui/models/callrecord.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace legscope::ui {

class EngineLink;

/// The calls of the event stream, folded. Keeps every live call and the latest `keptEnded` ended ones.
class CallStore : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t defaultKeptEnded = endedCallsKept;
    /// Forgotten calls of which the memory is freed with one batch of events, or a sixteenth where many wait:
    /// each has some thirty events, and all that are forgotten together would keep the window from its work
    /// for milliseconds.
    static constexpr std::size_t freedABatch = 8;

    explicit CallStore(QObject* parent = nullptr, std::size_t keptEnded = defaultKeptEnded);
    ~CallStore() override;

    /// Folds everything that comes over the link from now on.
    void follow(EngineLink& link);

    /// Frozen, the store stays as it is: events wait and are folded at the thaw, statistics are left out. A
    /// thaw comes by itself when `heldLimit` events wait or a snapshot comes.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }
    /// Events that wait for the thaw.
    std::size_t held() const { return m_held.size(); }
    static constexpr std::size_t heldLimit = 100'000;

    /// Up to when calls that live have lasted: now, or for ever the time that was set here.
    WallTime now() const;
    void holdTime(WallTime time) { m_heldTime = time; }

    void fold(const Snapshot& snapshot);
    void fold(const std::vector<EventPtr>& events);

    /// An operator's note of a call, which callChanged() tells; nothing when it is not known.
    void setNote(CallId call, const std::string& note);
    /// The same of the call with that CallBegan::uuid.
    void setNote(const std::string& uuid, const std::string& note);

    /// Null when the call is not known (any more). Valid until the next fold; keep the id, not the pointer.
    const CallRecord* find(CallId id) const;
    /// Oldest first.
    const std::vector<CallId>& calls() const { return m_order; }
    std::size_t liveCalls() const { return m_live; }
    /// Highest number of live calls at one time.
    std::size_t peakCalls() const { return m_peak; }
    /// Calls that were dropped from the history because it is full.
    std::size_t forgottenCalls() const { return m_forgotten; }
    /// The call is not forgotten as long as the result lives: somebody reads it.
    [[nodiscard]] std::shared_ptr<const CallId> keep(CallId call) const;

signals:
    void callAdded(legscope::CallId call);
    /// Something but its statistics changed, by an event, `find(call)->events.back()`, or by a note.
    void callChanged(legscope::CallId call);
    /// These calls, oldest first, are about to be forgotten: the history is full.
    void callsForgotten(const std::vector<legscope::CallId>& calls);
    /// New statistics of these calls, of which some may not be live; at most five times a second.
    void sampled(const std::vector<legscope::CallSample>& calls);
    /// A snapshot came: what is known will be gone.
    void aboutToReset();
    /// A snapshot came: what was known before is gone.
    void reset();
    void frozenChanged(bool frozen);

private:
    void fold(const EventPtr& event);
    void begin(const EventPtr& event, const CallBegan& began);
    void sample(const MediaSampled& sampled, WallTime time);
    void forgetOldest();
    void freeSome();
    std::unordered_set<CallId> keptCalls() const;
    void hold(const std::vector<EventPtr>& events);

    const std::size_t m_keptEnded;
    std::unordered_map<CallId, std::unique_ptr<CallRecord>> m_calls;
    std::vector<CallId> m_order;
    std::vector<std::unique_ptr<CallRecord>> m_gone; ///< forgotten, not freed yet
    std::size_t m_live = 0;
    std::size_t m_peak = 0;
    std::size_t m_forgotten = 0;
    bool m_frozen = false;
    std::optional<WallTime> m_heldTime;
    std::vector<EventPtr> m_held;
    mutable std::vector<std::weak_ptr<const CallId>> m_kept; ///< handed out by keep()
};

} // namespace legscope::ui
