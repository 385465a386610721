#pragma once

#include "engine/core/clock.h"
#include "engine/core/socketaddress.h"
#include "engine/sip/guard/keytable.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace legscope {

/// Octets that may go out unpaid: a burst of so many, and so many a second.
struct UnpaidOctets {
    std::uint64_t burst = 0, perSecond = 0;
};

/// What was drawn of them (generic cell rate algorithm: one time point of state).
class UnpaidAccount {
public:
    bool has(std::uint64_t octets, const UnpaidOctets& limit, Monotonic now) const noexcept;
    void draw(std::uint64_t octets, const UnpaidOctets& limit, Monotonic now) noexcept;
    void giveBack(std::uint64_t octets, const UnpaidOctets& limit) noexcept;

private:
    Monotonic m_next{};
};

/// What a message is to a host that has not shown that it reads ours.
enum class Need : std::uint8_t {
    Trying, ///< 100: until it comes the INVITE is sent again, and pays for our refusal each time; after it
            ///< only we send again (RFC 3261 17.1.1.2, 17.2.1)
    Answer, ///< any other answer that opens nothing
    Call, ///< of a call that was begun: 180, 183, requests in the dialog
    Accept, ///< 2xx to INVITE: a BYE may have to follow
    Bye,
};

/// A message that is to go, and our tag in it.
struct Outgoing {
    std::size_t octets;
    Need need;
    std::string_view tag{};
    std::size_t bye = 0; ///< of Accept: octets that its BYE may have
};

/// How much goes to hosts that may not know of it: whoever sends a datagram can write any source on it. A
/// host has shown that it reads what we send once it has sent back a tag that we gave it and nobody else
/// knows; for an hour it is trusted. To others go as many octets as came from there, and for calls a small
/// unpaid allowance on top, a host and in all. Memory is bounded: a new host takes the place of the one that
/// was quiet longest, of a trusted one last. Not thread-safe.
class AnswerBudget {
public:
    /// A first call whose 200 is never acknowledged is retransmitted whole, and ended by BYE: 11 answers of
    /// 1.2 kB and 11 BYEs within 64 s.
    static constexpr UnpaidOctets ofOneHost{16 * 1024, 512};
    static constexpr UnpaidOctets ofAllHosts{1024 * 1024, 64 * 1024};

    void receive(const SocketAddress& source, std::size_t octets, Monotonic now);
    bool trusts(const SocketAddress& host, Monotonic now) const;
    /// How large an answer to the newest datagram of that host may be, in octets.
    std::size_t roomFor(const SocketAddress& host) const;
    /// Whether the message may go; then it is counted. A 2xx that goes has its BYE paid as well, so that one
    /// BYE of its call always goes.
    bool spend(const SocketAddress& target, const Outgoing& message, Monotonic now);

    /// Our tag goes there in a message, or came from there.
    void sendTag(const SocketAddress& target, std::string_view tag);
    void receiveTag(const SocketAddress& source, std::string_view tag, Monotonic now);

private:
    struct Host {
        std::uint64_t key = 0;
        std::uint64_t credit = 0; ///< octets received and not yet answered
        std::uint64_t newest = 0; ///< octets of the last datagram
        std::uint64_t drawn = 0; ///< unpaid
        UnpaidAccount unpaid;
        Monotonic trustedUntil{}, lastSeen{};
    };
    static constexpr std::size_t ways = 4, sets = 1024;

    const Host* find(std::uint64_t key) const;
    Host& hostFor(std::uint64_t key, Monotonic now);
    bool drawUnpaid(Host& host, std::size_t octets, Monotonic now);
    bool pay(Host& host, std::size_t octets, Need need, Monotonic now);

    UnpaidAccount m_unpaid;
    std::vector<std::array<Host, ways>> m_hosts; ///< `sets` of them once a datagram came or went
    KeyTable m_tags; ///< with their hosts, as numbers
    KeyTable m_paidByes; ///< the same, of 2xx that went
};

} // namespace legscope
