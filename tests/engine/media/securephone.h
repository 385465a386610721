#pragma once

#include "engine/media/srtpcontext.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/dtlspeer.h"

namespace legscope::test {

/// The end of a phone with SRTP: what it sends and what it opens.
class SecurePhone {
public:
    SecurePhone(const MediaPeer& peer, const CryptoKey& own, const CryptoKey& engines)
        : m_peer(peer)
    {
        m_out.setKey(own);
        m_in.setKey(engines, Monotonic());
    }

    Packet seal(const Packet& packet, PacketKind kind = PacketKind::Rtp)
    {
        Packet room = packet;
        room.resize(packet.size() + sendRoom);
        const auto sent = m_out.protect(kind, std::span(room).first(packet.size()));
        return {sent.begin(), sent.end()};
    }
    void send(const Packet& packet, const SocketAddress& to) { m_peer.send(seal(packet), to); }
    /// The next packet, opened; empty when none comes or it is not authentic. Datagrams of a handshake, of
    /// which some may be sent again, are passed over.
    Packet receive(PacketKind kind = PacketKind::Rtp)
    {
        auto got = m_peer.receive();
        while (got && isHandshake(bytes(got->octets).toStdString()))
            got = m_peer.receive();
        if (!got)
            return {};
        const auto opened = m_in.open(kind, got->octets, Monotonic());
        return {opened.octets.begin(), opened.octets.end()};
    }

private:
    const MediaPeer& m_peer;
    SrtpSender m_out;
    SrtpReceiver m_in;
};

inline Packet payloadOf(const Packet& packet)
{
    return packet.size() < 12 ? Packet() : Packet(packet.begin() + 12, packet.end());
}

} // namespace legscope::test
