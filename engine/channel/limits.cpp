#include "engine/channel/limits.h"

namespace legscope {

std::unique_ptr<Limits::Use> Limits::take(
    const std::string& key, std::int64_t most, std::chrono::seconds interval, Monotonic now)
{
    Resource& resource = m_resources[key];
    while (!resource.taken.empty() && resource.taken.front() + interval <= now)
        resource.taken.pop_front();
    const auto used = interval.count() > 0 ? static_cast<std::int64_t>(resource.taken.size())
                                           : static_cast<std::int64_t>(resource.users);
    if (most >= 0 && used >= most) {
        if (resource.users == 0 && resource.taken.empty())
            m_resources.erase(key);
        return nullptr;
    }
    ++resource.users;
    if (interval.count() > 0 && most >= 0)
        resource.taken.push_back(now);
    return std::make_unique<Use>(*this, key);
}

std::uint32_t Limits::users(const std::string& key) const
{
    const auto found = m_resources.find(key);
    return found == m_resources.end() ? 0 : found->second.users;
}

void Limits::release(const std::string& key)
{
    const auto found = m_resources.find(key);
    if (found != m_resources.end() && --found->second.users == 0 && found->second.taken.empty())
        m_resources.erase(found);
}

} // namespace legscope
