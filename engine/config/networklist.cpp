#include "engine/config/networklist.h"

#include "engine/config/configdocument.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <optional>
#include <span>

namespace legscope {
namespace {

using Verdict = NetworkList::Verdict;

unsigned bitsOf(IpFamily family)
{
    return family == IpFamily::V4 ? 32 : 128;
}

/// In network order; 4 or 16 octets count.
std::array<std::uint8_t, 16> octetsOf(const SocketAddress& address) noexcept
{
    std::array<std::uint8_t, 16> octets{};
    if (address.family() == IpFamily::V4)
        std::memcpy(octets.data(), &reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr, 4);
    else
        std::memcpy(octets.data(), &reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr, 16);
    return octets;
}

std::optional<Verdict> verdictOf(std::string_view word)
{
    if (equalsIgnoringCase(word, "allow"))
        return Verdict::Allow;
    return equalsIgnoringCase(word, "deny") ? std::optional(Verdict::Deny) : std::nullopt;
}

/// 255.255.0.0 with a host of IPv4, ffff:: with one of IPv6.
Result<Network> maskedNetwork(const std::string& host, const std::string& mask)
{
    const auto address = SocketAddress::parse(host, 0);
    const auto bits = SocketAddress::parse(mask, 0);
    if (!address || !bits || address->family() != bits->family())
        return fail(Errc::InvalidArgument,
            fmt::format("host \"{}\" and mask \"{}\" are not a network such as 192.168.0.0 and 255.255.0.0",
                excerpt(host), excerpt(mask)));
    unsigned prefix = 0;
    bool ended = false;
    for (unsigned bit = 0; bit < bitsOf(bits->family()); ++bit) {
        const bool isSet = (octetsOf(*bits)[bit / 8] & (0x80U >> bit % 8)) != 0;
        if (isSet && ended)
            return fail(Errc::InvalidArgument,
                fmt::format("the mask \"{}\" has a gap: ones come before zeros", excerpt(mask)));
        ended = !isSet;
        prefix += isSet ? 1 : 0;
    }
    return Network{*address, prefix};
}

/// By cidr, one or several; else by host and mask.
Result<std::vector<Network>> networksOf(const pugi::xml_node& node)
{
    std::vector<Network> networks;
    if (!node.attribute("cidr")) {
        if (!node.attribute("host") || !node.attribute("mask"))
            return fail(Errc::InvalidArgument, "a node needs cidr, or host and mask (domain is not read)");
        auto network = maskedNetwork(attributeOf(node, "host"), attributeOf(node, "mask"));
        if (!network)
            return std::unexpected(std::move(network.error()));
        networks.push_back(*network);
        return networks;
    }
    const std::string written = attributeOf(node, "cidr");
    for (const std::string_view part : splitAt(written, ',')) {
        auto network = parseNetwork(trimmed(part));
        if (!network)
            return std::unexpected(std::move(network.error()));
        networks.push_back(*network);
    }
    return networks;
}

/// False when the node says nothing that is understood.
bool readNode(const pugi::xml_node& node, const std::string& list, NetworkList& into,
    const ConfigDocument& document, ProblemList& problems)
{
    const auto refuse = [&](const std::string& cause) {
        problems.error(
            document.whereOf(node), fmt::format("the network list {} is left out: {}", excerpt(list), cause));
        return false;
    };
    const auto verdict = verdictOf(attributeOf(node, "type"));
    if (!verdict)
        return refuse(fmt::format(
            "the type of a node is \"{}\", not allow or deny", excerpt(attributeOf(node, "type"))));
    const auto networks = networksOf(node);
    if (!networks)
        return refuse(networks.error().detail);
    for (const Network& network : *networks)
        into.add(network, *verdict);
    return true;
}

void readList(
    const pugi::xml_node& element, const ConfigDocument& document, NetworkLists& lists, ProblemList& problems)
{
    const std::string name = attributeOf(element, "name");
    const auto byDefault = verdictOf(element.attribute("default").as_string("deny"));
    if (name.empty() || !byDefault)
        return problems.error(document.whereOf(element),
            fmt::format("a network list is left out: it needs a name, and its default is allow or deny, not "
                        "\"{}\"",
                excerpt(attributeOf(element, "default"))));
    NetworkList list(*byDefault);
    for (const auto& node : element.children("node")) {
        if (!readNode(node, name, list, document, problems))
            return;
    }
    lists.insert_or_assign(name, std::move(list));
}

} // namespace

bool Network::holds(const SocketAddress& host) const noexcept
{
    if (host.family() != address.family())
        return false;
    const auto ours = octetsOf(address), theirs = octetsOf(host);
    const std::size_t whole = prefix / 8;
    if (!std::equal(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(whole), theirs.begin()))
        return false;
    const unsigned rest = prefix % 8;
    return rest == 0 || (ours[whole] ^ theirs[whole]) >> (8 - rest) == 0;
}

Result<Network> parseNetwork(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const auto address = SocketAddress::parse(text.substr(0, slash), 0);
    const auto prefix = slash == std::string_view::npos ? std::nullopt : parseNumber(text.substr(slash + 1));
    if (!address || (slash != std::string_view::npos && (!prefix || *prefix > bitsOf(address->family()))))
        return fail(Errc::InvalidArgument,
            fmt::format("\"{}\" is not a network such as 192.168.0.0/16 or 2001:db8::/32", excerpt(text)));
    return Network{*address, prefix.value_or(bitsOf(address->family()))};
}

void NetworkList::add(const Network& network, Verdict verdict)
{
    const auto at = std::ranges::find_if(
        m_rules, [&](const Rule& rule) { return rule.network.prefix <= network.prefix; });
    m_rules.insert(at, {network, verdict});
}

bool NetworkList::allows(const SocketAddress& host) const noexcept
{
    const auto rule
        = std::ranges::find_if(m_rules, [&](const Rule& each) { return each.network.holds(host); });
    return (rule == m_rules.end() ? m_default : rule->verdict) == Verdict::Allow;
}

NetworkLists readNetworkLists(const ConfigDocument& document, ProblemList& problems)
{
    NetworkLists lists;
    for (const auto& configuration : document.inSection("configuration")) {
        if (attributeOf(configuration, "name") != "acl.conf")
            continue;
        for (const auto& group : configuration.children("network-lists"))
            for (const auto& list : group.children("list"))
                readList(list, document, lists, problems);
    }
    return lists;
}

} // namespace legscope
