#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/event.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace legscope {

/// Where the last message of a peer in a dialog came from.
struct PeerSource {
    SocketAddress address;
    Transport transport = Transport::Udp;
    std::string sentBy{}; ///< host of the only Via of a request; empty: it passed a proxy, or was an answer
    std::uint16_t sentByPort = 0;
    bool operator==(const PeerSource&) const = default;
};

/// Where a dialog says that its next request goes: the topmost Route, else the peer's Contact.
struct ToldTarget {
    std::string host; ///< a literal or a name; maddr where there is one
    std::uint16_t port = 0; ///< 0: none is named
    /// The literal, or what the name was found to mean; none while that is not known.
    std::optional<SocketAddress> address{};
    bool operator==(const ToldTarget&) const = default;
};

enum class NatDetection : std::uint8_t {
    Unreachable, ///< a target that cannot be reached from where the peer is
    Aggressive, ///< any difference between target, Via and source (aggressive-nat-detection)
};

/// What a profile says about peers behind NAT.
struct NatPolicy {
    using Hosts = std::function<bool(const SocketAddress&)>;

    Hosts natHosts{}; ///< apply-nat-acl; null: no list
    Hosts localHosts{}; ///< local-network-acl: sources that no list and no comparison calls NATed; null: none
    NatDetection detection = NatDetection::Unreachable;
};

/// Where a request goes, and in a few words why not where it was told to; an empty reason: as told.
struct NextHop {
    std::string reason{};
    /// The host is the one that was told, but its connection is used: what every phone over TCP wants.
    bool isOrdinary = false;
    bool isAsTold() const { return reason.empty(); }
};

/// Whether the source of a peer's signalling is to be used in place of what it said (RFC 3581 section 4 and
/// RFC 5923 for requests). Over a stream the source means its connection, which has to be open.
/// `family` is that of the agent's own address: others cannot be reached.
NextHop chooseNextHop(
    const ToldTarget& told, const PeerSource& source, const NatPolicy& policy, IpFamily family);

} // namespace legscope
