#pragma once

#include "engine/core/threadcheck.h"
#include "engine/media/porthandover.h"
#include "engine/media/portticket.h"
#include "engine/media/ticketimpl.h"
#include "engine/net/portpool.h"

#include <memory>
#include <vector>

namespace legscope {

/// What a port ticket holds: sockets that no worker has had yet, the place of the ports at an m-line of a
/// call, or the handovers that they are in between two calls. The SIP thread's.
class PortTicket::Impl {
public:
    /// The pairs follow each other; at least one. The pool outlives this object.
    Impl(PortPool& pool, std::vector<PortPair> pairs);
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    const MediaLocal& local() const { return m_local; }
    bool isAttached() const { return m_at != nullptr; }
    bool isAt(const MediaTicket::Impl& call, std::uint32_t mline, LegSide side) const
    {
        return m_at == &call && m_mline == mline && m_side == side;
    }
    std::uint32_t mline() const { return m_mline; } ///< of one that is attached
    LegSide side() const { return m_side; } ///< the same
    /// They come to that end of an m-line, and leave the one where they were.
    void attach(MediaTicket::Impl& call, std::uint32_t mline, LegSide side);
    void detach();

private:
    PortPlace place(std::uint32_t pair) const { return {{m_mline, pair}, m_side, m_local.pair(pair)}; }
    enum class Stay : std::uint8_t { Interrupted, Over };
    void leave(Stay stay);

    ThreadCheck m_thread;
    PortPool& m_pool;
    const MediaLocal m_local;
    std::vector<PortPair> m_fresh; ///< by pair; empty since they were attached first
    std::vector<std::shared_ptr<PortHandover>> m_handovers; ///< by pair, while they are at no m-line
    MediaTicket::Impl* m_at = nullptr;
    std::uint32_t m_mline = 0;
    LegSide m_side = LegSide::A;
};

} // namespace legscope
