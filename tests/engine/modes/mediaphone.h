#pragma once

#include "engine/media/srtpcontext.h"
#include "tests/support/dtlspeer.h"
#include "tests/support/longestwait.h"
#include "tests/support/modecall.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

namespace legscope::test {

/// The media of one phone of a call: RTP of PCMA, plain until there are keys.
class MediaPhone {
public:
    /// At another socket than that of the leg where one is given.
    MediaPhone(ModeCall& call, const RawPhone& leg, RawUdpPeer* socket = nullptr)
        : m_call(call)
        , m_leg(leg)
        , m_socket(socket           ? *socket
                  : &leg == &call.a ? call.mediaA
                                    : call.mediaB)
    {
    }

    void secure(const CryptoKey& own, const CryptoKey& engines)
    {
        m_isSecured = true;
        m_out.setKey(own);
        m_in.setKey(engines, Monotonic());
    }

    /// To where the last SDP of the engine asks for it.
    void send(std::uint16_t sequence)
    {
        std::string packet = rtpPacket(static_cast<char>(sequence & 0x7F));
        packet[2] = static_cast<char>(sequence >> 8);
        packet[3] = static_cast<char>(sequence);
        const std::size_t size = packet.size();
        if (m_isSecured) {
            packet.resize(size + longestTrailer);
            packet.resize(
                m_out.protect(PacketKind::Rtp, std::as_writable_bytes(std::span(packet)).first(size)).size());
        }
        m_socket.send(m_call.relayFor(m_leg), packet);
    }

    /// The payload of the next packet; empty when none comes that can be opened. Handshakes are passed over.
    std::string receive()
    {
        std::string packet = next(longestWait);
        while (isHandshake(packet)) {
            ++strayHandshakes;
            packet = next(longestWait);
        }
        if (m_isSecured)
            packet.resize(m_in.open(PacketKind::Rtp, std::as_writable_bytes(std::span(packet)), Monotonic())
                    .octets.size());
        return packet.size() < 12 ? std::string() : packet.substr(12);
    }

    int strayHandshakes = 0; ///< datagrams of DTLS, when none was due

protected:
    std::string next(std::chrono::milliseconds limit)
    {
        return m_socket.waitReadable(limit) ? m_socket.take().value_or(std::string()) : std::string();
    }
    void sendTo(const SocketAddress& engine, const std::string& datagram) { m_socket.send(engine, datagram); }
    std::uint16_t port() const { return m_socket.address().port(); }

private:
    static constexpr std::size_t longestTrailer = 144; // of libsrtp

    ModeCall& m_call;
    const RawPhone& m_leg;
    RawUdpPeer& m_socket;
    bool m_isSecured = false;
    SrtpSender m_out;
    SrtpReceiver m_in;
};

/// Whether packets pass both ways between the phones; the first of them has the number behind `sequence`.
inline bool packetsPass(MediaPhone& one, MediaPhone& other, std::uint16_t& sequence)
{
    for (int i = 0; i < 10; ++i) {
        ++sequence;
        one.send(sequence);
        const std::string there = other.receive();
        other.send(sequence);
        if (there.empty() || one.receive() != there)
            return false;
    }
    return true;
}

} // namespace legscope::test
