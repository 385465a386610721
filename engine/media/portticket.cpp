#include "engine/media/portticket.h"

#include "engine/media/portticketimpl.h"

#include <utility>

namespace legscope {

PortTicket::PortTicket(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
PortTicket::PortTicket(PortTicket&&) noexcept = default;
PortTicket& PortTicket::operator=(PortTicket&&) noexcept = default;
PortTicket::~PortTicket() = default;

const MediaLocal& PortTicket::local() const
{
    return m_impl->local();
}
bool PortTicket::isAttached() const
{
    return m_impl->isAttached();
}
void PortTicket::detach()
{
    m_impl->detach();
}

PortTicket::Impl::Impl(PortPool& pool, std::vector<PortPair> pairs)
    : m_pool(pool)
    , m_local{pairs.front().rtp.local(), pairs.front().rtcp.local(), static_cast<std::uint32_t>(pairs.size())}
    , m_fresh(std::move(pairs))
{
}

PortTicket::Impl::~Impl()
{
    m_thread.assertOwner();
    leave(Stay::Over);
    for (std::uint32_t pair = 0; pair < m_local.pairs; ++pair)
        m_pool.giveBack(m_local.pair(pair));
}

void PortTicket::Impl::attach(MediaTicket::Impl& call, std::uint32_t mline, LegSide side)
{
    m_thread.assertOwner();
    if (isAt(call, mline, side))
        return;
    detach();
    m_at = &call;
    m_mline = mline;
    m_side = side;
    for (std::uint32_t pair = 0; pair < m_local.pairs; ++pair) {
        if (m_fresh.empty())
            call.expect(place(pair), m_handovers[pair]);
        else
            call.attach(place(pair), std::move(m_fresh[pair]));
    }
    m_fresh.clear();
    m_handovers.clear();
    call.add(*this);
}

void PortTicket::Impl::detach()
{
    m_thread.assertOwner();
    leave(Stay::Interrupted);
}

void PortTicket::Impl::leave(Stay stay)
{
    if (!m_at)
        return;
    for (std::uint32_t pair = 0; pair < m_local.pairs; ++pair) {
        if (stay == Stay::Interrupted)
            m_handovers.push_back(std::make_shared<PortHandover>());
        m_at->detach(place(pair), stay == Stay::Over ? nullptr : m_handovers.back());
    }
    std::exchange(m_at, nullptr)->remove(*this);
}

} // namespace legscope
