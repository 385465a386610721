#include "engine/media/portticketimpl.h"

#include <utility>

namespace legscope {

MediaTicket::MediaTicket(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
MediaTicket::MediaTicket(MediaTicket&&) noexcept = default;
MediaTicket& MediaTicket::operator=(MediaTicket&&) noexcept = default;
MediaTicket::~MediaTicket() = default;

void MediaTicket::attach(std::uint32_t mline, LegSide side, PortTicket& ports)
{
    ports.m_impl->attach(*m_impl, mline, side);
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
void MediaTicket::seat(LegSide side, std::shared_ptr<MixSeat> seat)
{
    m_impl->seat(side, std::move(seat));
}
void MediaTicket::listen(HeardLeg listening)
{
    m_impl->listen(std::move(listening));
}
void MediaTicket::stopListening(std::uint64_t number)
{
    m_impl->stopListening(number);
}
void MediaTicket::addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats)
{
    m_impl->addSound(to, std::move(seats));
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
