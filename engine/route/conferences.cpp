#include "engine/route/conferences.h"

#include <utility>

namespace legscope {

Conferences::Conferences(ConferenceEnvironment environment)
    : m_environment(std::move(environment))
{
}

Conferences::~Conferences() = default;

Conference* Conferences::find(const std::string& name) const
{
    const auto found = m_conferences.find(name);
    return found == m_conferences.end() ? nullptr : found->second.get();
}

Conference& Conferences::open(
    const std::string& name, std::shared_ptr<const ConferenceProfile> profile, const std::string& pin)
{
    auto& conference = m_conferences[name];
    if (!conference)
        conference = std::make_unique<Conference>(
            name, std::move(profile), pin, m_environment, [this, name] { end(name); });
    return *conference;
}

void Conferences::leave(const std::string& name, ConferenceMember& member)
{
    Conference* const conference = find(name);
    if (!conference)
        return;
    conference->leave(member);
    closeEmpty(name);
}

void Conferences::closeEmpty(const std::string& name)
{
    const auto found = m_conferences.find(name);
    if (found != m_conferences.end() && found->second->members().empty())
        m_conferences.erase(found);
}

/// Each leaving may be that of the last, and may lead back into the conference by the route that goes on.
void Conferences::end(std::string name) // whoever asks may go by it
{
    std::vector<std::uint32_t> ids;
    if (const Conference* const conference = find(name)) {
        for (const ConferenceMember* const member : conference->members())
            ids.push_back(member->id());
    }
    for (const std::uint32_t id : ids) {
        const Conference* const conference = find(name);
        ConferenceMember* const member = conference ? conference->find(id) : nullptr;
        if (member)
            member->leave(MemberLeaves::ConferenceOver);
    }
}

} // namespace legscope
