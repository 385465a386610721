#include "engine/diagnose/pcapngwriter.h"

#include <algorithm>
#include <cassert>
#include <concepts>

namespace legscope {
namespace {

// draft-ietf-opsawg-pcapng section 4: block types; sections 3.5 and 4.1..4.6: option codes.
constexpr std::uint32_t sectionHeader = 0x0A0D0D0A;
constexpr std::uint32_t interfaceDescription = 1;
constexpr std::uint32_t interfaceStatistics = 5;
constexpr std::uint32_t enhancedPacket = 6;

constexpr std::uint16_t optComment = 1;
constexpr std::uint16_t shbUserApplication = 4;
constexpr std::uint16_t ifName = 2;
constexpr std::uint16_t ifDescription = 3;
constexpr std::uint16_t ifTimeResolution = 9;
constexpr std::uint16_t epbFlags = 2;
constexpr std::uint16_t isbReceived = 4;
constexpr std::uint16_t isbDropped = 5;

constexpr std::uint8_t microseconds = 6;
constexpr std::size_t longestOption = 0xFFFF;

/// One block under construction; its two length fields are set when it is finished.
class Block {
public:
    explicit Block(std::uint32_t type)
    {
        number(type);
        number(std::uint32_t{0});
    }

    template <std::unsigned_integral Number>
    void number(Number value)
    {
        for (std::size_t octet = 0; octet < sizeof value; ++octet)
            m_octets += static_cast<char>((value >> (8 * octet)) & 0xFF);
    }

    void time(WallTime time)
    {
        const auto value = static_cast<std::uint64_t>(time.time_since_epoch().count());
        number(static_cast<std::uint32_t>(value >> 32));
        number(static_cast<std::uint32_t>(value));
    }

    void padded(std::string_view octets)
    {
        m_octets += octets;
        m_octets.append((4 - octets.size() % 4) % 4, '\0');
    }

    void option(std::uint16_t code, std::string_view value)
    {
        if (value.empty())
            return;
        value = value.substr(0, longestOption);
        number(code);
        number(static_cast<std::uint16_t>(value.size()));
        padded(value);
        m_hasOptions = true;
    }

    template <std::unsigned_integral Number>
    void option(std::uint16_t code, Number value)
    {
        number(code);
        number(static_cast<std::uint16_t>(sizeof value));
        number(value);
        m_octets.append((4 - sizeof value % 4) % 4, '\0');
        m_hasOptions = true;
    }

    std::string finished() &&
    {
        if (m_hasOptions)
            number(std::uint32_t{0}); // opt_endofopt
        const auto length = static_cast<std::uint32_t>(m_octets.size() + sizeof(std::uint32_t));
        number(length);
        std::copy_n(m_octets.end() - 4, 4, m_octets.begin() + 4);
        return std::move(m_octets);
    }

private:
    std::string m_octets;
    bool m_hasOptions = false;
};

} // namespace

PcapngWriter::PcapngWriter(std::string_view application, std::string_view comment)
{
    Block block(sectionHeader);
    block.number(std::uint32_t{0x1A2B3C4D}); // byte-order magic
    block.number(std::uint16_t{1}); // version 1.0
    block.number(std::uint16_t{0});
    block.number(~std::uint64_t{0}); // section length not given
    block.option(optComment, comment);
    block.option(shbUserApplication, application);
    m_file += std::move(block).finished();
}

std::uint32_t PcapngWriter::addInterface(LinkType link, std::string_view name, std::string_view description)
{
    Block block(interfaceDescription);
    block.number(static_cast<std::uint16_t>(link));
    block.number(std::uint16_t{0}); // reserved
    block.number(std::uint32_t{0}); // no limit to the length of a packet
    block.option(ifName, name);
    block.option(ifDescription, description);
    block.option(ifTimeResolution, microseconds);
    m_file += std::move(block).finished();
    return m_interfaces++;
}

void PcapngWriter::add(const PcapngPacket& packet)
{
    assert(packet.interface < m_interfaces && packet.octets.size() <= packet.length);
    Block block(enhancedPacket);
    block.number(packet.interface);
    block.time(packet.time);
    block.number(static_cast<std::uint32_t>(packet.octets.size()));
    block.number(packet.length);
    block.padded(asText(packet.octets));
    block.option(epbFlags, packet.sent ? std::uint32_t{2} : std::uint32_t{1});
    block.option(optComment, packet.comment);
    m_file += std::move(block).finished();
}

void PcapngWriter::addStatistics(
    std::uint32_t interface, WallTime time, std::uint64_t received, std::uint64_t dropped)
{
    Block block(interfaceStatistics);
    block.number(interface);
    block.time(time);
    block.option(isbReceived, received);
    block.option(isbDropped, dropped);
    m_file += std::move(block).finished();
}

} // namespace legscope
