#pragma once

#include "engine/net/rtppacket.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace legscope {

/// Telephone-events on their way from a stream that is read into one that is made (pass_rfc2833): their
/// octets stay as they are, packets of one time stamp have one time stamp of the other stream, those of
/// another digit a later one. One thread's; nothing is allocated.
class PassedEvents {
public:
    static constexpr std::size_t mostWaiting = 32, mostOctets = 16;

    struct Packet {
        std::array<std::byte, mostOctets> payload{};
        std::size_t size = 0;
        bool marker = false;
        std::uint32_t timestamp = 0;
        Octets octets() const noexcept { return Octets(payload).first(size); }
    };

    /// `now` is where the stream that is made is. False, and it is dropped: it is longer than four events, it
    /// is late of a digit that is not known any more, or so many wait already.
    bool add(const RtpHeader& header, Octets payload, std::uint32_t now) noexcept;
    /// What waits, until the next add().
    std::span<const Packet> take() noexcept;

private:
    /// A digit by its time stamps.
    struct Mapped {
        std::uint32_t source = 0, own = 0;
    };
    std::optional<std::uint32_t> ownTimestamp(const RtpHeader& header, std::uint32_t now) noexcept;

    std::array<Packet, mostWaiting> m_waiting;
    std::size_t m_count = 0;
    std::uint32_t m_ssrc = 0;
    std::optional<Mapped> m_last, m_before;
};

} // namespace legscope
