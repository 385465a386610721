#include "engine/config/networklist.h"

#include "engine/config/builtinlists.h"
#include "engine/config/configdocument.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

using Verdict = NetworkList::Verdict;

std::optional<Verdict> verdictOf(std::string_view word)
{
    if (equalsIgnoringCase(word, "allow"))
        return Verdict::Allow;
    return equalsIgnoringCase(word, "deny") ? std::optional(Verdict::Deny) : std::nullopt;
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

Result<NetworkList> networksNamed(const NetworkLists& lists, std::string_view value)
{
    if (const auto named = lists.find(trimmed(value)); named != lists.end())
        return named->second;
    if (auto builtIn = builtInList(trimmed(value)))
        return std::move(*builtIn);
    NetworkList networks(Verdict::Deny);
    for (const std::string_view part : splitAt(value, ',')) {
        const auto network = parseNetwork(trimmed(part));
        if (!network)
            return fail(Errc::InvalidArgument,
                fmt::format(
                    "\"{}\" is not the name of a list of acl.conf, nor a network such as 192.168.0.0/16",
                    excerpt(part)));
        networks.add(*network, Verdict::Allow);
    }
    return networks;
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
