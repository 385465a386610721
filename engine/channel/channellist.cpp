#include "engine/channel/channellist.h"

#include <algorithm>
#include <cassert>

namespace legscope {

ChannelList::~ChannelList()
{
    for (const Channel* channel : m_channels)
        m_store.remove(*channel);
}

void ChannelList::unlink(const Channel& channel)
{
    std::erase(m_channels, &channel);
}

Channel& ChannelList::of(const Leg& leg) const
{
    const auto found = std::ranges::find_if(
        m_channels, [&leg](const Channel* channel) { return channel->leg.get() == &leg; });
    assert(found != m_channels.end());
    return **found;
}

Leg* ChannelList::find(LegId id) const
{
    const auto found
        = std::ranges::find_if(m_channels, [id](const Channel* channel) { return channel->leg->id() == id; });
    return found == m_channels.end() ? nullptr : (*found)->leg.get();
}

bool ChannelList::isLive() const
{
    return std::ranges::any_of(m_channels, [](const Channel* channel) { return !channel->leg->isOver(); });
}

bool ChannelList::isBusy() const
{
    return std::ranges::any_of(m_channels, [](const Channel* channel) { return channel->offers.isBusy(); });
}

bool ChannelList::hasWaiting() const
{
    return std::ranges::any_of(
        m_channels, [](const Channel* channel) { return channel->offers.hasWaiting(); });
}

void ChannelList::sendWaiting() const
{
    for (Channel* channel : m_channels)
        channel->offers.sendWaiting();
}

} // namespace legscope
