#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

struct DirectoryUser {
    std::string id;
    std::string domain;
    std::map<std::string, std::string> parameters; ///< <params>: password, dial-string...
    std::map<std::string, std::string> variables;  ///< <variables>: proxy_media, user_context...
};

/// The parsed directory section. Immutable after loading.
class Directory {
public:
    void add(DirectoryUser user);
    /// Domain and user id compare case-sensitively and insensitively, respectively as RFC 3261 section 19.1.4 has it
    /// (user exact, host case-insensitive). An empty domain finds the first user with that id. Null when there is none.
    const DirectoryUser* find(std::string_view id, std::string_view domain) const;

private:
    std::vector<DirectoryUser> m_users;
};

} // namespace legscope
