#include "engine/channel/channelports.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

Result<ChannelPorts::Reserved> ChannelPorts::reserve(
    MediaPool& pool, std::uint32_t mline, const PortRange& range, std::uint32_t pairs)
{
    m_thread.assertOwner();
    if (const auto known = at(mline)) {
        if (known->pairs < pairs)
            return fail(Errc::Unsupported,
                fmt::format(
                    "m-line {} asks for {} port pairs, and has {} already", mline, pairs, known->pairs));
        return Reserved::Before;
    }
    auto bound = pool.bind(range, pairs);
    if (!bound)
        return std::unexpected(std::move(bound.error()));
    m_ports.emplace(mline, std::move(*bound));
    return Reserved::Anew;
}

std::optional<MediaLocal> ChannelPorts::at(std::uint32_t mline) const
{
    const auto found = m_ports.find(mline);
    return found == m_ports.end() ? std::nullopt : std::optional(found->second.local());
}

void ChannelPorts::attach(MediaTicket& call, std::uint32_t mline, LegSide side)
{
    if (const auto found = m_ports.find(mline); found != m_ports.end())
        call.attach(mline, side, found->second);
}

void ChannelPorts::attachAll(MediaTicket& call, LegSide side)
{
    for (auto& [mline, ports] : m_ports)
        call.attach(mline, side, ports);
}

bool ChannelPorts::isAttached(std::uint32_t mline) const
{
    const auto found = m_ports.find(mline);
    return found != m_ports.end() && found->second.isAttached();
}

void ChannelPorts::release(std::uint32_t mline)
{
    m_thread.assertOwner();
    m_ports.erase(mline);
}

void ChannelPorts::close()
{
    m_thread.assertOwner();
    m_ports.clear();
}

} // namespace legscope
