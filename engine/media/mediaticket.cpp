#include "engine/media/ticketimpl.h"

namespace legscope {
namespace {

bool sawNothing(const StreamSample& sample)
{
    std::uint64_t seen = sample.rtpIn + sample.rtcpIn + sample.otherIn;
    for (const std::uint64_t dropped : sample.drops)
        seen += dropped;
    return seen == 0;
}

} // namespace

MediaTicket::Impl::~Impl()
{
    m_worker.post(mediacommand::Close{m_session});
    for (auto& [mline, line] : m_lines)
        giveBack(line);
}

void MediaTicket::Impl::giveBack(Line& line)
{
    for (std::size_t side = 0; side < line.bound.size(); ++side) {
        if (std::exchange(line.bound[side], false))
            m_ports.giveBack(line.locals[side]->rtp);
    }
}

Result<MediaLocal> MediaTicket::Impl::reserve(std::uint32_t mline, LegSide side, const PortRange& range)
{
    m_thread.assertOwner();
    const auto index = static_cast<std::size_t>(side);
    if (const auto known = m_lines.find(mline); known != m_lines.end() && known->second.bound[index])
        return *known->second.locals[index];
    auto ports = m_ports.take(range);
    if (!ports)
        return std::unexpected(std::move(ports.error()));
    const MediaLocal local{ports->rtp.local(), ports->rtcp.local()};
    Line& line = m_lines[mline];
    std::unique_ptr<StreamBlock> counters;
    if (!line.counters) {
        counters = std::make_unique<StreamBlock>();
        line.counters = counters.get();
    }
    line.locals[index] = local;
    line.bound[index] = true;
    m_worker.post(mediacommand::Bind{m_session, mline, side, std::move(*ports), std::move(counters)});
    return local;
}

void MediaTicket::Impl::release(std::uint32_t mline)
{
    m_thread.assertOwner();
    const auto line = m_lines.find(mline);
    if (line == m_lines.end())
        return;
    m_worker.post(mediacommand::Release{m_session, mline});
    giveBack(line->second);
}

void MediaTicket::Impl::arm(MediaPlan plan)
{
    m_thread.assertOwner();
    m_worker.post(mediacommand::Arm{m_session, std::move(plan)});
}

std::vector<StreamSample> MediaTicket::Impl::sample() const
{
    m_thread.assertOwner();
    std::vector<StreamSample> samples;
    for (const auto& [mline, line] : m_lines) {
        for (const LegSide from : {LegSide::A, LegSide::B}) {
            const auto index = static_cast<std::size_t>(from);
            if (!line.locals[index])
                continue;
            StreamSample sample = (*line.counters)[index].sample(mline, from);
            sample.local = line.locals[index]->rtp;
            if (line.bound[index] || !sawNothing(sample))
                samples.push_back(std::move(sample));
        }
    }
    return samples;
}

MediaTicket::MediaTicket(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
MediaTicket::MediaTicket(MediaTicket&&) noexcept = default;
MediaTicket& MediaTicket::operator=(MediaTicket&&) noexcept = default;
MediaTicket::~MediaTicket() = default;

Result<MediaLocal> MediaTicket::reserve(std::uint32_t mline, LegSide side, const PortRange& range)
{
    return m_impl->reserve(mline, side, range);
}

void MediaTicket::release(std::uint32_t mline)
{
    m_impl->release(mline);
}
void MediaTicket::arm(MediaPlan plan)
{
    m_impl->arm(std::move(plan));
}
std::vector<StreamSample> MediaTicket::sample() const
{
    return m_impl->sample();
}

} // namespace legscope
