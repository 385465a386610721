#pragma once

#include "engine/media/medialine.h"
#include "engine/media/relayport.h"
#include "engine/net/rtppacket.h"

namespace legscope {

/// A datagram that a port has taken: of the believed source, and counted. Valid during the call it is passed
/// to.
struct ArrivedPacket {
    const RelayPort& port;
    const Datagram& datagram;
    ReadPacket read;
    Monotonic arrival;
    bool isCaptured = false; ///< already, as it was on the wire
};

/// What is known of a packet that is to leave.
struct LeavingPacket {
    PacketKind kind;
    std::size_t headerOctets; ///< of RTP
    Monotonic at; ///< when it arrived or was made
};

/// Keeps packets of one m-line for exports, as far as the setup of the call asks for it: all, their headers
/// alone, or none. A worker's.
class PortCapture {
public:
    explicit PortCapture(const MediaLine& line) noexcept
        : m_line(line)
    {
    }

    /// What was taken; nothing when it was captured already.
    void received(const ArrivedPacket& packet) noexcept;
    /// What was taken and is sent as it is.
    void relayed(const ArrivedPacket& packet, const RelayPort& sentFrom) noexcept;
    void sent(const RelayPort& from, Octets octets, const LeavingPacket& packet) noexcept;

private:
    Octets kept(Octets octets, PacketKind kind, std::size_t headerOctets) const noexcept;
    PacketRing::Arrived arrived(const ArrivedPacket& packet) const noexcept;

    const MediaLine& m_line;
};

} // namespace legscope
