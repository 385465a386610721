#pragma once

#include "engine/channel/channelstore.h"

#include <vector>

namespace legscope {

/// The channels that one call links, those that have ended too, newest last. They go with it, unless another
/// call has linked them.
class ChannelList {
public:
    /// The store outlives this object.
    explicit ChannelList(ChannelStore& store)
        : m_store(store)
    {
    }
    ~ChannelList();
    ChannelList(const ChannelList&) = delete;
    ChannelList& operator=(const ChannelList&) = delete;

    void link(Channel& channel) { m_channels.push_back(&channel); }
    void unlink(const Channel& channel);

    auto begin() const { return m_channels.begin(); }
    auto end() const { return m_channels.end(); }
    /// Of a leg that is linked.
    Channel& of(const Leg& leg) const;
    /// Null when there is none of that id (any more).
    Leg* find(LegId id) const;
    /// Some leg is not over.
    bool isLive() const;

    /// Some leg negotiates.
    bool isBusy() const;
    /// An offer of ours waits.
    bool hasWaiting() const;
    void sendWaiting() const;

private:
    ChannelStore& m_store;
    std::vector<Channel*> m_channels;
};

} // namespace legscope
