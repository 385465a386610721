#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

class ConfigDocument;
class ProblemList;

/// An address with a prefix length, such as 192.168.0.0/16; the bits after the prefix do not matter.
struct Network {
    SocketAddress address;
    unsigned prefix = 0; ///< bits

    bool holds(const SocketAddress& host) const noexcept;
};

/// "192.168.0.0/16"; an address alone is a network of itself. Errc::InvalidArgument with a sentence.
Result<Network> parseNetwork(std::string_view text);

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

/// The network-lists of acl.conf. A list with a node that cannot be read is left out, and named in
/// `problems`.
NetworkLists readNetworkLists(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope
