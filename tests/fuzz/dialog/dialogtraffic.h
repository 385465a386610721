#pragma once

#include "tests/fuzz/dialog/dialogcallee.h"
#include "tests/fuzz/dialog/dialogcaller.h"
#include "tests/support/rawpeer.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <string>
#include <vector>

namespace legscope::fuzz {

struct TrafficOptions {
    std::uint64_t seed = 1;
    std::chrono::milliseconds length{5'000};
    std::uint64_t messages = 0; ///< sent and received, after which it ends; 0: no such bound
    unsigned dialogs = 200; ///< at once
    unsigned newPerSecond = 250; ///< calls
    std::chrono::milliseconds sipT1{20}; ///< of the engine
};

/// Hostile calls through an engine, this being both the callers and the callees of it. A call falls silent
/// after a random time, in whatever state it is then.
class DialogTraffic {
public:
    DialogTraffic();

    /// Where callees are, for the routes.
    const SocketAddress& callees() const { return m_callees.address(); }
    /// `numbers`: prefixes that have a route, with the address of the profile for each.
    struct Route {
        std::string prefix;
        SocketAddress engine;
    };
    void run(
        const TrafficOptions& options, const std::vector<Route>& routes, const std::function<void()>& idle);

    std::uint64_t messages() const { return m_messages; }
    std::uint64_t calls() const { return m_calls; }

private:
    using Clock = std::chrono::steady_clock;
    struct Call;
    struct Wire;
    struct Turn {
        Clock::time_point due;
        std::uint64_t order = 0;
        std::uint64_t call = 0;
        std::function<void()> act;
        bool operator>(const Turn& other) const
        {
            return due != other.due ? due > other.due : order > other.order;
        }
    };

    void begin(const std::vector<Route>& routes, FuzzRandom& random);
    void receive(RawUdpPeer& socket);
    void receiveAtCallees(const RawMessage& message);
    void runTurns();
    void forgetOld();

    RawUdpPeer m_callers, m_callees;
    TrafficOptions m_options;
    std::map<std::uint64_t, std::shared_ptr<Call>> m_live;
    std::map<std::string, std::uint64_t> m_byNumber;
    std::map<std::string, std::uint64_t> m_byCallId;
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> m_turns;
    std::uint64_t m_order = 0, m_calls = 0, m_messages = 0;
};

} // namespace legscope::fuzz
