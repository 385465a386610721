#pragma once

#include "engine/event/event.h"
#include "tests/support/packetcapture.h"

#include <QString>

#include <vector>

namespace legscope::test {

/// What the comparison of a capture with the relays of a call found.
struct RelayComparison {
    std::size_t rtp = 0, rtcp = 0; ///< datagrams compared, both directions
    QString difference; ///< empty: every datagram left as it came, in order
};

/// Compares, for every stream of every call and both directions, what came to the relay's port with what left
/// on the other side: the same datagrams, byte for byte, in the same order. Ports may serve one call after
/// the other.
RelayComparison compareRelayed(
    const std::vector<CapturedDatagram>& capture, const std::vector<EventPtr>& events);

} // namespace legscope::test
