#pragma once

#include "engine/core/threadcheck.h"
#include "engine/media/mediapool.h"

#include <cstdint>
#include <map>
#include <optional>

namespace legscope {

/// The ports of one channel: for each m-line one pair (of m=.../n as many), bound when its SDP first needs
/// it, and kept across re-offers, whoever the leg is connected to. Calls link them with those of another
/// channel. The SIP thread's.
class ChannelPorts {
public:
    enum class Reserved : std::uint8_t { Anew, Before };

    /// Binds ports of that range for an m-line, or keeps those that it has. Errors as of MediaPool::bind;
    /// Unsupported: it has fewer pairs, which cannot grow.
    Result<Reserved> reserve(
        MediaPool& pool, std::uint32_t mline, const PortRange& range, std::uint32_t pairs);
    bool isBound(std::uint32_t mline) const { return m_ports.contains(mline); }
    std::optional<MediaLocal> at(std::uint32_t mline) const;
    /// Whether those of an m-line are in a call.
    bool isAttached(std::uint32_t mline) const;
    /// Those of an m-line, or all, come to that side of a call.
    void attach(MediaTicket& call, std::uint32_t mline, LegSide side);
    void attachAll(MediaTicket& call, LegSide side);
    /// Gives back those of an m-line; nothing where there are none.
    void release(std::uint32_t mline);
    /// Gives back all: the leg is over.
    void close();

private:
    ThreadCheck m_thread;
    std::map<std::uint32_t, PortTicket> m_ports; ///< by m-line
};

} // namespace legscope
