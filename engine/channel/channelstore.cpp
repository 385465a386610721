#include "engine/channel/channelstore.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace legscope {

Channel& ChannelStore::add(std::unique_ptr<Channel> channel)
{
    m_thread.assertOwner();
    const LegId leg = channel->leg->id();
    const auto [place, isNew] = m_channels.emplace(leg, std::move(channel));
    assert(isNew);
    return *place->second;
}

void ChannelStore::remove(const Channel& channel)
{
    m_thread.assertOwner();
    m_channels.erase(channel.leg->id());
}

Channel* ChannelStore::find(LegId leg) const
{
    m_thread.assertOwner();
    const auto found = m_channels.find(leg);
    return found == m_channels.end() ? nullptr : found->second.get();
}

Channel* ChannelStore::find(std::string_view uuid) const
{
    m_thread.assertOwner();
    const auto found = std::ranges::find_if(
        m_channels, [uuid](const auto& entry) { return equalsIgnoringCase(entry.second->uuid, uuid); });
    return found == m_channels.end() ? nullptr : found->second.get();
}

std::vector<Channel*> ChannelStore::all() const
{
    m_thread.assertOwner();
    std::vector<Channel*> channels;
    for (const auto& [leg, channel] : m_channels)
        channels.push_back(channel.get());
    return channels;
}

std::size_t ChannelStore::live(const UserAgent* agent) const
{
    m_thread.assertOwner();
    return static_cast<std::size_t>(std::ranges::count_if(m_channels, [agent](const auto& entry) {
        const Leg& leg = *entry.second->leg;
        return !leg.isOver() && (!agent || &leg.agent() == agent);
    }));
}

std::set<CallId> ChannelStore::callsOn(const UserAgent& agent) const
{
    m_thread.assertOwner();
    std::set<CallId> calls;
    for (const auto& [id, channel] : m_channels) {
        if (&channel->leg->agent() == &agent)
            calls.insert(channel->call);
    }
    return calls;
}

} // namespace legscope
