#pragma once

#include "engine/core/network.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace legscope {

struct DirectoryUser {
    std::string id;
    std::string domain;
    std::vector<Network> networks; ///< cidr="...": from where calls are this user's
    std::map<std::string, std::string> parameters; ///< <params>: password, dial-string...
    std::map<std::string, std::string> variables; ///< <variables>: proxy_media, user_context...
};

/// The parsed directory section. Immutable after loading.
class Directory {
public:
    void add(DirectoryUser user);
    /// Users compare exactly, domains without regard to case, as RFC 3261 section 19.1.4 has it. An empty
    /// domain finds the first user with that id. Null when there is none.
    const DirectoryUser* find(std::string_view id, std::string_view domain) const;
    /// The user that a token of a network list names ("user@domain"); null when there is none.
    const DirectoryUser* named(std::string_view token) const;
    const std::vector<DirectoryUser>& users() const { return m_users; }

private:
    std::vector<DirectoryUser> m_users;
    std::unordered_multimap<std::string, std::size_t> m_byId; ///< indices in m_users
};

} // namespace legscope
