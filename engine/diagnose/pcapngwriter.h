#pragma once

#include "engine/core/clock.h"
#include "engine/core/octets.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace legscope {

/// What the packets of an interface begin with (tcpdump.org/linktypes.html).
enum class LinkType : std::uint16_t {
    RawIp = 101, ///< an IPv4 or IPv6 header
    UpperPdu
    = 252, ///< Wireshark's exported PDU: tags that name protocol and addresses, then the protocol itself
};

struct PcapngPacket {
    std::uint32_t interface = 0; ///< as returned by addInterface
    WallTime time;
    bool sent = false; ///< outbound; otherwise inbound
    std::uint32_t length = 0; ///< octets on the wire
    Octets octets; ///< those that were kept, at most `length`
    std::string_view comment; ///< none when empty
};

/// A pcapng file in memory (draft-ietf-opsawg-pcapng): one section, little endian, times in microseconds.
class PcapngWriter {
public:
    /// `application` and `comment` describe the section; none when empty.
    PcapngWriter(std::string_view application, std::string_view comment);

    /// Returns the number to use as PcapngPacket::interface.
    std::uint32_t addInterface(LinkType link, std::string_view name, std::string_view description);
    /// Packets should come in time order.
    void add(const PcapngPacket& packet);
    /// Interface statistics: packets seen, and those of them that are not in the file.
    void addStatistics(std::uint32_t interface, WallTime time, std::uint64_t received, std::uint64_t dropped);

    std::string take() && { return std::move(m_file); }

private:
    std::string m_file;
    std::uint32_t m_interfaces = 0;
};

} // namespace legscope
