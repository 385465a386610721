#include "engine/config/directory.h"

#include "engine/core/caseless.h"

#include <algorithm>

namespace legscope {

void Directory::add(DirectoryUser user)
{
    m_byId.emplace(user.id, m_users.size());
    m_users.push_back(std::move(user));
}

const DirectoryUser* Directory::find(std::string_view id, std::string_view domain) const
{
    const DirectoryUser* first = nullptr;
    const auto [begin, end] = m_byId.equal_range(std::string(id));
    for (auto entry = begin; entry != end; ++entry) {
        const DirectoryUser& user = m_users[entry->second];
        const bool fits = domain.empty() || equalsIgnoringCase(user.domain, domain);
        if (fits && (!first || &user < first))
            first = &user;
    }
    return first;
}

const DirectoryUser* Directory::named(std::string_view token) const
{
    const std::size_t at = token.rfind('@');
    return at == std::string_view::npos ? nullptr : find(token.substr(0, at), token.substr(at + 1));
}

} // namespace legscope
