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
    if (!node.attribute("cidr"))
        return refuse("a node needs cidr (domain, host and mask are not read)");
    const std::string networks = attributeOf(node, "cidr");
    for (const std::string_view part : splitAt(networks, ',')) {
        const auto network = parseNetwork(trimmed(part));
        if (!network)
            return refuse(network.error().detail);
        into.add(*network, *verdict);
    }
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
