#pragma once

#include "engine/channel/channel.h"
#include "engine/core/threadcheck.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace legscope {

/// Owns every channel, from its INVITE until the call that links it last is over. Lives on the SIP thread.
class ChannelStore {
public:
    Channel& add(std::unique_ptr<Channel> channel);
    void remove(const Channel& channel);
    /// Null when there is none of that leg (any more).
    Channel* find(LegId leg) const;
    /// The same by its UUID, without regard to case.
    Channel* find(std::string_view uuid) const;
    /// In the order in which their legs came.
    std::vector<Channel*> all() const;
    /// Legs that are not over: of one agent, or of all when it is null.
    std::size_t live(const UserAgent* agent) const;
    /// The calls that link a channel with a leg of the agent, each once.
    std::set<CallId> callsOn(const UserAgent& agent) const;

private:
    ThreadCheck m_thread;
    std::map<LegId, std::unique_ptr<Channel>> m_channels;
};

} // namespace legscope
