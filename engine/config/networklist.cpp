#include "engine/config/networklist.h"

#include "engine/config/configdocument.h"
#include "engine/config/directory.h"
#include "engine/config/standardlists.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

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
    if (node.attribute("cidr"))
        return parseNetworks(attributeOf(node, "cidr"));
    if (!node.attribute("host") || !node.attribute("mask"))
        return fail(Errc::InvalidArgument, "a node needs cidr, or host and mask, or domain");
    auto network = maskedNetwork(attributeOf(node, "host"), attributeOf(node, "mask"));
    if (!network)
        return std::unexpected(std::move(network.error()));
    return std::vector{*network};
}

/// Reads the lists of one document.
class ListReader {
public:
    ListReader(const ConfigDocument& document, const Directory& users, ProblemList& problems)
        : m_document(document)
        , m_users(users)
        , m_problems(problems)
    {
    }

    void readList(const pugi::xml_node& element, NetworkLists& lists)
    {
        const std::string name = attributeOf(element, "name");
        const auto byDefault = verdictOf(element.attribute("default").as_string("deny"));
        if (name.empty() || !byDefault)
            return m_problems.error(m_document.whereOf(element),
                fmt::format(
                    "a network list is left out: it needs a name, and its default is allow or deny, not "
                    "\"{}\"",
                    excerpt(attributeOf(element, "default"))));
        NetworkList list(*byDefault);
        for (const auto& node : element.children("node")) {
            if (const auto read = readNode(node, *byDefault, list); !read)
                return m_problems.error(m_document.whereOf(node),
                    fmt::format("the network list {} is left out: {}", excerpt(name), read.error().detail));
        }
        lists.insert_or_assign(name, std::move(list));
    }

private:
    /// A node without type says what the list says by default.
    Result<void> readNode(const pugi::xml_node& node, Verdict byDefault, NetworkList& into)
    {
        const auto written = node.attribute("type");
        const auto verdict = written ? verdictOf(written.as_string()) : byDefault;
        if (!verdict)
            return fail(Errc::InvalidArgument,
                fmt::format("the type of a node is \"{}\", not allow or deny", excerpt(written.as_string())));
        if (node.attribute("domain")) {
            addUsers(attributeOf(node, "domain"), *verdict, into);
            return {};
        }
        const auto networks = networksOf(node);
        if (!networks)
            return std::unexpected(networks.error());
        for (const Network& network : *networks)
            into.add(network, *verdict);
        return {};
    }

    void addUsers(const std::string& domain, Verdict verdict, NetworkList& into)
    {
        for (const DirectoryUser& user : m_users.users()) {
            if (!equalsIgnoringCase(user.domain, domain))
                continue;
            for (const Network& network : user.networks)
                into.add(network, verdict, user.id + '@' + user.domain);
        }
    }

    const ConfigDocument& m_document;
    const Directory& m_users;
    ProblemList& m_problems;
};

} // namespace

void NetworkList::add(const Network& network, Verdict verdict, std::string token)
{
    const auto at = std::ranges::find_if(
        m_rules, [&](const Rule& rule) { return rule.network.prefix <= network.prefix; });
    m_rules.insert(at, {network, verdict, std::move(token)});
}

std::optional<AclMatch> NetworkList::match(const SocketAddress& host) const
{
    const auto rule
        = std::ranges::find_if(m_rules, [&](const Rule& each) { return each.network.holds(host); });
    if ((rule == m_rules.end() ? m_default : rule->verdict) == Verdict::Deny)
        return std::nullopt;
    return rule == m_rules.end() ? AclMatch{} : AclMatch{rule->token, rule->network.prefix > 0};
}

Result<NetworkList> networksNamed(const NetworkLists& lists, std::string_view value)
{
    if (const auto named = lists.find(trimmed(value)); named != lists.end())
        return named->second;
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

NetworkLists readNetworkLists(const ConfigDocument& document, const Directory& users, ProblemList& problems)
{
    NetworkLists lists = standardLists();
    ListReader reader(document, users, problems);
    for (const auto& configuration : document.configurationsNamed("acl.conf"))
        for (const auto& group : configuration.children("network-lists"))
            for (const auto& list : group.children("list"))
                reader.readList(list, lists);
    return lists;
}

} // namespace legscope
