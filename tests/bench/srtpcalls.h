#pragma once

#include "engine/media/mediapool.h"
#include "engine/media/srtpcontext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace legscope::bench {

using Packet = std::vector<std::byte>;

struct SrtpSettings {
    unsigned calls = 50;
    unsigned packets = 200; ///< of each direction
    unsigned rounds = 9;
    std::string suite = "AES_CM_128_HMAC_SHA1_80";
    std::string json; ///< file
};

/// The key with which one end of a call protects; of the phone, or ours.
enum class KeyOf { Phone, Engine };
CryptoKey keyOf(CryptoSuite suite, KeyOf whose);

/// One packet of each number from 1, as a phone sends it; without a key RTP.
std::vector<Packet> packetsOf(unsigned count, const std::optional<CryptoKey>& key);

/// A call between two phones of this process: SRTP at leg A where there is a suite, and RTP.
class SrtpCall {
public:
    SrtpCall();
    /// Ports of a pool, and its media.
    void open(MediaPool& pool, std::uint64_t number, std::optional<CryptoSuite> suite);
    /// Where the phones send to; open() first.
    struct Targets {
        SocketAddress a, b;
    };
    const Targets& targets() const { return m_targets; }
    /// A packet of each phone.
    void send(const Targets& to, const Packet& fromA, const Packet& fromB) const;
    /// What has come to the phones is dropped.
    void drain() const;
    /// Packets that were relayed.
    std::uint64_t relayed() const;

private:
    SocketAddress bind(MediaPool& pool, LegSide side);

    UdpSocket m_a, m_b;
    Targets m_targets;
    std::optional<MediaTicket> m_ticket;
    std::vector<PortTicket> m_ports;
};

} // namespace legscope::bench
