#pragma once

#include "engine/core/clock.h"
#include "engine/core/socketaddress.h"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace legscope {

/// How much one listening address takes from strangers before anything is parsed.
struct AdmissionLimits {
    /// Requests that may open something (INVITE, REGISTER, OPTIONS...), from everybody and from one source.
    /// What follows (responses, ACK, BYE, CANCEL, PRACK, UPDATE, INFO) has limits of its own, four times as
    /// high.
    unsigned requestsPerSecond = 1000;
    unsigned requestsPerSourcePerSecond = 500;
    unsigned connections = 1024;
    unsigned connectionsPerSource = 128;
    std::chrono::milliseconds firstMessage{
        10'000}; ///< from the accept to the end of the first message, TLS included
    std::chrono::milliseconds idle{30 * 60'000}; ///< without a message or, on TCP, a keep-alive
};

/// Lets `rate` events a second pass, and a burst of as many (generic cell rate algorithm: one time point of
/// state).
class RateLimit {
public:
    /// Whether one more may pass now; counts it when it does.
    bool admits(unsigned rate, Monotonic now) noexcept;
    /// When this limit will be as new.
    Monotonic restsAt() const noexcept { return m_next; }

private:
    Monotonic m_next{};
};

enum class Admission : std::uint8_t { Granted, OverSourceLimit, OverLimit };

/// What a message is to the limits, judged by its first word alone: the method, or SIP/2.0.
enum class MessageKind : std::uint8_t { Opening, Following, Reply };
MessageKind kindOf(std::string_view message) noexcept;

/// Replies that hosts owe us: each request of ours lets some pass that no limit counts. Memory is bounded as
/// that of AdmissionGate is. Not thread-safe.
class ReplyCredit {
public:
    /// A request goes to `target`.
    void grant(const SocketAddress& target);
    /// A reply came from `source`: false when none is owed any more.
    bool spend(const SocketAddress& source);

private:
    struct Host {
        std::uint64_t key = 0;
        std::uint32_t replies = 0;
        std::uint64_t lastGrant = 0;
    };
    static constexpr std::size_t ways = 4, sets = 1024;

    std::uint64_t m_grants = 0;
    std::vector<std::array<Host, ways>> m_hosts; ///< `sets` of them once a request went out
};

/// The limits of one listening address at work. Memory is bounded whatever the number of sources: a new
/// source takes the place of one that has been quiet longest. Not thread-safe.
class AdmissionGate {
public:
    explicit AdmissionGate(AdmissionLimits limits = {}) noexcept
        : m_limits(limits)
    {
    }

    void setLimits(const AdmissionLimits& limits) noexcept { m_limits = limits; }
    const AdmissionLimits& limits() const noexcept { return m_limits; }

    Admission ask(const SocketAddress& source, MessageKind kind, Monotonic now);

private:
    struct Source {
        std::uint64_t key = 0;
        RateLimit opening, following;
    };
    static constexpr std::size_t ways = 4, sets = 1024;

    Source& sourceFor(std::uint64_t key);

    AdmissionLimits m_limits;
    RateLimit m_opening, m_following;
    std::vector<std::array<Source, ways>> m_sources; ///< `sets` of them once somebody asked
};

/// A number for the host of an address: an IPv4 address, or the /64 of an IPv6 address, which one host can
/// fill. Salted once a process, so that no one can choose sources that collide. Never 0.
std::uint64_t hostKey(const SocketAddress& source) noexcept;

/// Hosts that are not listened to for a time. At most 10,000; then the ban that would end first makes room.
class BanList {
public:
    void ban(const SocketAddress& source, Monotonic until);
    void lift(const SocketAddress& source);
    bool contains(const SocketAddress& source, Monotonic now);
    std::size_t size() const noexcept { return m_until.size(); }

private:
    std::map<std::uint64_t, Monotonic> m_until;
};

} // namespace legscope
