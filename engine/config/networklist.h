#pragma once

#include "engine/core/network.h"

#include <map>
#include <string>
#include <vector>

namespace legscope {

class ConfigDocument;
class ProblemList;

/// Which hosts are allowed: what the narrowest network that holds a host says, of equally narrow ones the
/// last; else the default.
class NetworkList {
public:
    enum class Verdict : std::uint8_t { Deny, Allow };

    explicit NetworkList(Verdict byDefault)
        : m_default(byDefault)
    {
    }
    void add(const Network& network, Verdict verdict);
    bool allows(const SocketAddress& host) const noexcept;

private:
    struct Rule {
        Network network;
        Verdict verdict;
    };
    Verdict m_default;
    std::vector<Rule> m_rules; ///< narrowest first
};

/// By name.
using NetworkLists = std::map<std::string, NetworkList, std::less<>>;

/// What a parameter means: the name of a list of acl.conf, of one that is always there (builtinlists.h), or
/// networks themselves with commas between them, which are allowed. Errc::InvalidArgument with a sentence.
Result<NetworkList> networksNamed(const NetworkLists& lists, std::string_view value);

/// The network-lists of acl.conf. A list with a node that cannot be read is left out, and named in
/// `problems`.
NetworkLists readNetworkLists(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
