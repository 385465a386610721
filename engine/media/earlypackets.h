#pragma once

#include "engine/core/clock.h"
#include "engine/core/socketaddress.h"
#include "engine/net/datagram.h"

#include <array>
#include <cstddef>
#include <memory>

namespace legscope {

/// The first datagrams of a source that is not believed yet: a callee sends as soon as it has answered, which
/// is before we have read its answer. They are kept for a moment and go on once the source is believed, so
/// that the beginning of a call is not cut. A worker's. The storage is made at the first such datagram.
class EarlyPackets {
public:
    static constexpr std::size_t capacity = 8;
    static constexpr std::size_t longest = 1'500; ///< octets; a longer one is not kept
    static constexpr std::chrono::seconds patience{1};

    /// Takes the place of the oldest of its source when there are too many; not kept when they are all of
    /// others, or when it is too long.
    void hold(const Datagram& datagram, Monotonic now) noexcept;

    std::size_t count() const noexcept { return m_count; }
    /// Lets go of all.
    void clear() noexcept { m_count = 0; }

    /// Passes those of `source` that are not older than `patience`, oldest first, with the time of their
    /// arrival; lets go of all. Their octets are gone when it returns.
    template <class Take>
    void release(const SocketAddress& source, Monotonic now, Take take)
    {
        if (!m_packets)
            return;
        const auto packets = std::move(m_packets);
        for (std::size_t i = 0; i < m_count; ++i) {
            Packet& packet = (*packets)[i];
            if (packet.source == source && now - packet.arrival <= patience)
                take(Datagram{std::span(packet.octets).first(packet.length), packet.source, false, false},
                    packet.arrival);
        }
        m_count = 0;
    }

private:
    struct Packet {
        SocketAddress source;
        Monotonic arrival;
        std::size_t length = 0;
        std::array<std::byte, longest + sendRoom> octets;
    };
    bool makeRoom(const SocketAddress& source) noexcept;

    std::unique_ptr<std::array<Packet, capacity>> m_packets;
    std::size_t m_count = 0;
};

} // namespace legscope
