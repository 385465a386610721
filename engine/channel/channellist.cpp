#include "engine/channel/channellist.h"

#include <algorithm>
#include <cassert>

namespace legscope {
namespace {

auto holding(const Leg& leg)
{
    return [&leg](const std::unique_ptr<Channel>& channel) { return channel->leg.get() == &leg; };
}

} // namespace

Channel& ChannelList::add(std::unique_ptr<Channel> channel)
{
    m_channels.push_back(std::move(channel));
    return *m_channels.back();
}

std::unique_ptr<Channel> ChannelList::remove(const Leg& leg)
{
    const auto found = std::ranges::find_if(m_channels, holding(leg));
    assert(found != m_channels.end());
    std::unique_ptr<Channel> removed = std::move(*found);
    m_channels.erase(found);
    return removed;
}

bool ChannelList::has(const Leg& leg) const
{
    return std::ranges::any_of(m_channels, holding(leg));
}

Channel& ChannelList::of(const Leg& leg) const
{
    const auto found = std::ranges::find_if(m_channels, holding(leg));
    assert(found != m_channels.end());
    return **found;
}

Leg* ChannelList::find(LegId id) const
{
    const auto found
        = std::ranges::find_if(m_channels, [id](const auto& channel) { return channel->leg->id() == id; });
    return found == m_channels.end() ? nullptr : (*found)->leg.get();
}

std::size_t ChannelList::live(const UserAgent* agent) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_channels, [agent](const auto& channel) {
        return !channel->leg->isOver() && (!agent || &channel->leg->agent() == agent);
    }));
}

bool ChannelList::isBusy() const
{
    return std::ranges::any_of(m_channels, [](const auto& channel) { return channel->offers.isBusy(); });
}

bool ChannelList::hasWaiting() const
{
    return std::ranges::any_of(m_channels, [](const auto& channel) { return channel->offers.hasWaiting(); });
}

void ChannelList::sendWaiting() const
{
    for (const auto& channel : m_channels)
        channel->offers.sendWaiting();
}

} // namespace legscope
