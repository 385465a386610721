#pragma once

#include "engine/channel/channel.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace legscope {

/// The channels that one call links, those that have ended too, newest last.
class ChannelList {
public:
    Channel& add(std::unique_ptr<Channel> channel);
    std::unique_ptr<Channel> remove(const Leg& leg);

    auto begin() const { return m_channels.begin(); }
    auto end() const { return m_channels.end(); }
    bool has(const Leg& leg) const;
    Channel& of(const Leg& leg) const;
    /// Null when there is none of that id (any more).
    Leg* find(LegId id) const;
    /// Legs that are not over: of one agent, or of all when it is null.
    std::size_t live(const UserAgent* agent) const;

    /// Some leg negotiates.
    bool isBusy() const;
    /// An offer of ours waits.
    bool hasWaiting() const;
    void sendWaiting() const;

private:
    std::vector<std::unique_ptr<Channel>> m_channels;
};

} // namespace legscope
