#pragma once

#include "engine/api/engine.h"
#include "tests/support/rawpeer.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace legscope::fuzz {

/// Which calls of an engine live, by its events; nothing else of them is kept.
class LiveCalls {
public:
    using Clock = std::chrono::steady_clock;

    explicit LiveCalls(Engine& engine);
    ~LiveCalls();

    void update();
    /// Those that live.
    std::set<CallId> calls() const;
    std::size_t count() const { return m_live.size(); }
    /// Those of them that wait for a peer: a leg has not ended and has not got as far as its ACK.
    std::set<CallId> waiting() const;

    /// How long a call may do what; past that it is counted, once.
    struct Deadlines {
        std::chrono::milliseconds talk; ///< from its beginning; then it is hung up here, as an operator would
        std::chrono::milliseconds wait; ///< from its beginning, waiting for a peer
        std::chrono::milliseconds end; ///< from when it was hung up here
    };
    /// Hangs up what has talked long enough, for its peers have forgotten it, and what waits too long.
    void supervise(Engine& engine, const Deadlines& deadlines);
    /// Since the beginning: calls that waited past their deadline, and calls that lived on once hung up.
    const std::set<CallId>& overdue() const { return m_overdue; }
    const std::set<CallId>& stuck() const { return m_stuck; }

    /// Where the profile listens; known once it does.
    SocketAddress addressOf(const std::string& profile);

private:
    std::shared_ptr<EventBox> m_box;
    struct LegProgress {
        bool accepted = false, acknowledged = false, ended = false;
    };
    struct LiveCall {
        std::map<LegId, LegProgress> legs;
        Clock::time_point began = Clock::now();
        std::optional<Clock::time_point> hungUp; ///< here
        bool waits() const;
    };
    void fold(const Event& event);

    std::map<CallId, LiveCall> m_live;
    std::set<CallId> m_overdue, m_stuck;
    std::map<std::string, SocketAddress> m_addresses;
};

/// How long answers to OPTIONS took; `late` are those after more than 50 ms, or never. `withheld` are the
/// ones among them that would have been in time, had the machine not kept the processor from who asks or from
/// who answers.
struct OptionsFigures {
    std::size_t asked = 0, late = 0, withheld = 0;
    std::chrono::microseconds median{0}, hundredth{0},
        longest{0}; ///< `hundredth`: one in a hundred took more
};

/// Asks an address for its OPTIONS all the time, on a thread of its own.
class OptionsProbe {
public:
    explicit OptionsProbe(SocketAddress target);
    ~OptionsProbe();

    /// Asks no more.
    OptionsFigures stop();

private:
    void run();

    const SocketAddress m_target;
    std::atomic<bool> m_ends{false};
    std::vector<std::chrono::microseconds> m_times; ///< of the thread until it has ended
    std::size_t m_withheld = 0; ///< the same
    std::thread m_thread;
};

/// What the process holds.
struct Holdings {
    std::size_t descriptors = 0;
    double heapMb = 0; ///< allocated
    double residentMb = 0; ///< once what is free has been given back
};
Holdings holdings();

} // namespace legscope::fuzz
