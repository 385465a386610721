#pragma once

#include "engine/core/network.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

class ConfigDocument;
class Directory;
class ProblemList;

/// The entry of a list that allows a host.
struct AclMatch {
    std::string token; ///< "user@domain" when it is the cidr of a directory user
    bool namesHost = false; ///< false: everybody is allowed, by the default or by a network of all addresses
};

/// Which hosts are allowed: what the narrowest network that holds a host says, of equally narrow ones the
/// last; else the default.
class NetworkList {
public:
    enum class Verdict : std::uint8_t { Deny, Allow };

    explicit NetworkList(Verdict byDefault)
        : m_default(byDefault)
    {
    }
    /// `token` names the directory user whose entry it is: "user@domain".
    void add(const Network& network, Verdict verdict, std::string token = {});
    bool allows(const SocketAddress& host) const noexcept { return match(host).has_value(); }
    /// What allows the host; nothing when it is denied.
    std::optional<AclMatch> match(const SocketAddress& host) const;

private:
    struct Rule {
        Network network;
        Verdict verdict;
        std::string token;
    };
    Verdict m_default;
    std::vector<Rule> m_rules; ///< narrowest first
};

/// By name.
using NetworkLists = std::map<std::string, NetworkList, std::less<>>;

/// What a parameter means: the name of a list, or networks themselves with commas between them, which are
/// allowed. Errc::InvalidArgument with a sentence.
Result<NetworkList> networksNamed(const NetworkLists& lists, std::string_view value);

/// The network-lists of acl.conf, over those that FreeSWITCH has by itself (standardlists.h). A node with
/// domain= stands for the cidr of every user of that domain. A list with a node that cannot be read is left
/// out, and named in `problems`.
NetworkLists readNetworkLists(const ConfigDocument& document, const Directory& users, ProblemList& problems);

} // namespace legscope
