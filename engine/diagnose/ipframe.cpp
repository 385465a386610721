#include "engine/diagnose/ipframe.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace legscope {
namespace {

constexpr std::uint8_t protocolTcp = 6;
constexpr std::uint8_t protocolUdp = 17;
constexpr char hopLimit = 64;
constexpr std::size_t ipv4Header = 20;
constexpr std::size_t udpHeader = 8;
constexpr std::size_t tcpHeader = 20;

void put16(std::string& out, std::size_t value)
{
    out += static_cast<char>((value >> 8) & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

void put32(std::string& out, std::size_t value)
{
    put16(out, value >> 16);
    put16(out, value);
}

void set16(std::string& out, std::size_t at, std::uint16_t value)
{
    out[at] = static_cast<char>(value >> 8);
    out[at + 1] = static_cast<char>(value & 0xFF);
}

/// The address without its port, in network order: 4 octets, or 16 (IPv4-mapped when `family` asks for it).
std::string hostOctets(const SocketAddress& address, IpFamily family)
{
    if (address.family() == IpFamily::V6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr;
        return {reinterpret_cast<const char*>(&v6), sizeof v6};
    }
    const auto& v4 = reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr;
    const std::string octets(reinterpret_cast<const char*>(&v4), sizeof v4);
    return family == IpFamily::V4 ? octets : std::string(10, '\0') + "\xFF\xFF" + octets;
}

/// RFC 1071: one's complement of the one's complement sum.
std::uint16_t checksum(std::string_view octets, std::uint64_t sum = 0)
{
    for (std::size_t i = 0; i < octets.size(); ++i) {
        const auto octet = static_cast<unsigned char>(octets[i]);
        sum += i % 2 == 0 ? static_cast<unsigned>(octet) << 8 : octet;
    }
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum & 0xFFFF);
}

/// Addresses of one packet, both of one family.
struct Route {
    Route(const SocketAddress& from, const SocketAddress& to)
        : family(from.family() == to.family() ? from.family() : IpFamily::V6)
        , source(hostOctets(from, family))
        , destination(hostOctets(to, family))
    {
    }

    /// RFC 791, RFC 8200; `length` octets follow the header.
    std::string header(std::uint8_t protocol, std::size_t length) const
    {
        std::string ip;
        if (family == IpFamily::V6) {
            put32(ip, 0x60000000);
            put16(ip, length);
            ip += static_cast<char>(protocol);
            ip += hopLimit;
            return ip + source + destination;
        }
        put16(ip, 0x4500);
        put16(ip, ipv4Header + length);
        put16(ip, 0); // identification: free when not fragmented (RFC 6864)
        put16(ip, 0x4000); // do not fragment
        ip += hopLimit;
        ip += static_cast<char>(protocol);
        put16(ip, 0);
        ip += source + destination;
        set16(ip, 10, checksum(ip));
        return ip;
    }

    /// Over the pseudo header and `segment`, whose length on the wire is `length`.
    std::uint16_t transportChecksum(std::uint8_t protocol, std::string_view segment, std::size_t length) const
    {
        const std::string addresses = source + destination;
        const std::uint64_t hosts = static_cast<std::uint16_t>(~checksum(addresses));
        return checksum(segment, hosts + protocol + length);
    }

    IpFamily family;
    std::string source, destination;
};

/// One tag of an exported PDU: 16-bit tag, 16-bit length, value padded to 4 octets.
void putTag(std::string& out, std::uint16_t tag, std::string value)
{
    value.append((4 - value.size() % 4) % 4, '\0');
    put16(out, tag);
    put16(out, value.size());
    out += value;
}

std::string number32(std::size_t value)
{
    std::string octets;
    put32(octets, value);
    return octets;
}

} // namespace

IpFrame udpFrame(
    const SocketAddress& source, const SocketAddress& destination, Octets payload, std::size_t length)
{
    length = std::min(length, longestDatagram);
    payload = payload.first(std::min(payload.size(), length));
    const Route route(source, destination);
    std::string udp;
    put16(udp, source.port());
    put16(udp, destination.port());
    put16(udp, udpHeader + length);
    put16(udp, 0);
    udp += asText(payload);
    if (payload.size() == length || route.family == IpFamily::V6) {
        const std::uint16_t sum = route.transportChecksum(protocolUdp, udp, udpHeader + length);
        set16(udp, 6, sum == 0 ? std::uint16_t{0xFFFF} : sum); // RFC 768: 0 means "none"
    }
    const std::string ip = route.header(protocolUdp, udpHeader + length);
    return {ip + udp, static_cast<std::uint32_t>(ip.size() + udpHeader + length)};
}

IpFrame tcpFrame(const SocketAddress& source, const SocketAddress& destination, std::uint32_t sequence,
    std::uint32_t acknowledged, Octets payload)
{
    assert(payload.size() <= 65'000);
    const Route route(source, destination);
    std::string tcp;
    put16(tcp, source.port());
    put16(tcp, destination.port());
    put32(tcp, sequence);
    put32(tcp, acknowledged);
    put16(tcp, 0x5018); // header of 5 words; PSH, ACK
    put16(tcp, 0xFFFF); // window
    put32(tcp, 0); // checksum, urgent pointer
    tcp += asText(payload);
    set16(tcp, 16, route.transportChecksum(protocolTcp, tcp, tcp.size()));
    const std::string ip = route.header(protocolTcp, tcpHeader + payload.size());
    return {ip + tcp, static_cast<std::uint32_t>(ip.size() + tcp.size())};
}

std::string sipPdu(const SocketAddress& source, const SocketAddress& destination, Octets message)
{
    constexpr std::uint16_t dissectorName = 12, v4Source = 20, v4Destination = 21, v6Source = 22,
                            v6Destination = 23;
    constexpr std::uint16_t portType = 24, sourcePort = 25, destinationPort = 26;
    constexpr std::size_t portIsTcp = 2;
    const Route route(source, destination);
    const bool v4 = route.family == IpFamily::V4;
    std::string pdu;
    putTag(pdu, dissectorName, "sip");
    putTag(pdu, v4 ? v4Source : v6Source, route.source);
    putTag(pdu, v4 ? v4Destination : v6Destination, route.destination);
    putTag(pdu, portType, number32(portIsTcp));
    putTag(pdu, sourcePort, number32(source.port()));
    putTag(pdu, destinationPort, number32(destination.port()));
    put32(pdu, 0); // end of tags
    return pdu.append(asText(message));
}

} // namespace legscope
