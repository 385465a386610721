#pragma once

#include "engine/diagnose/packetstore.h"
#include "engine/event/event.h"

#include <cstdint>
#include <span>
#include <string>

namespace legscope {

/// A call's capture file and what is in it.
struct CallCapture {
    std::string pcapng;
    std::uint64_t messages = 0; ///< SIP messages
    std::uint64_t packets
        = 0; ///< datagrams of media: each one relayed is there twice, as received and as sent
};

/// The SIP messages among `events` and the datagrams of `packets`, in time order, as they were on the wire:
/// IP and UDP headers are made from the addresses, secrets are masked by characters of the same number.
/// Messages over TCP become segments of one running stream for each connection; messages over TLS become
/// Wireshark's exported PDUs, in clear. `missing` packets are told in the file's comment and its statistics.
/// `events` are those of one call; `packets` stand in time order.
CallCapture captureOf(
    std::span<const EventPtr> events, std::span<const CapturedPacket> packets, std::uint64_t missing);

} // namespace legscope
