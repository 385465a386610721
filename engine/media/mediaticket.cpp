#include "engine/media/ticketimpl.h"

#include <utility>

namespace legscope {

MediaTicket::MediaTicket(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
MediaTicket::MediaTicket(MediaTicket&&) noexcept = default;
MediaTicket& MediaTicket::operator=(MediaTicket&&) noexcept = default;
MediaTicket::~MediaTicket() = default;

Result<MediaLocal> MediaTicket::reserve(
    std::uint32_t mline, LegSide side, const PortRange& range, std::uint32_t pairs)
{
    return m_impl->reserve(mline, side, range, pairs);
}

void MediaTicket::release(std::uint32_t mline)
{
    m_impl->release(mline);
}
void MediaTicket::release(std::uint32_t mline, LegSide side, const PortRange& range)
{
    m_impl->release(mline, side, range);
}
void MediaTicket::arm(MediaPlan plan)
{
    m_impl->arm(std::move(plan));
}
void MediaTicket::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    m_impl->digit(from, digit, source, stage);
}
void MediaTicket::play(LegSide to, Play play)
{
    m_impl->play(to, std::move(play));
}
void MediaTicket::stopPlaying(LegSide to)
{
    m_impl->stopPlaying(to);
}
void MediaTicket::record(LegSide of, Recording recording)
{
    m_impl->record(of, std::move(recording));
}
void MediaTicket::stopRecording(std::uint64_t number)
{
    m_impl->stopRecording(number);
}
void MediaTicket::setRecording(std::uint64_t number, RecordingState state)
{
    m_impl->setRecording(number, state);
}
std::vector<StreamSample> MediaTicket::sample() const
{
    return m_impl->sample();
}
std::uint64_t MediaTicket::traffic() const
{
    return m_impl->traffic();
}

} // namespace legscope
