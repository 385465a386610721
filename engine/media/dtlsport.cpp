#include "engine/media/dtlsport.h"

#include <algorithm>
#include <utility>

namespace legscope {

DtlsPort::DtlsPort(RelayPort& port, MediaLine& line, LegSide side, Listener& listener) noexcept
    : m_port(port)
    , m_line(&line)
    , m_side(side)
    , m_listener(listener)
{
}

DtlsPort::~DtlsPort()
{
    stopTime();
}

void DtlsPort::join(MediaLine& line, LegSide side)
{
    m_line = &line;
    m_side = side;
    if (m_hasTime)
        m_line->context.frames.add(*this, m_line->context.arrivals.now());
}

void DtlsPort::leave() noexcept
{
    if (m_hasTime)
        m_line->context.frames.remove(*this);
    m_line = nullptr;
}

void DtlsPort::plan(const DtlsPlan& planned)
{
    const auto identity = DtlsIdentity::ofProcess();
    if (!identity || planned.association == m_number)
        return;
    m_number = planned.association;
    Outlet& outlet = *this;
    m_association
        = std::make_unique<DtlsAssociation>(**identity, planned, outlet, m_line->context.dtlsPatience);
    m_peer.reset();
    m_isOver = false;
    if (!std::exchange(m_hasTime, true))
        m_line->context.frames.add(*this, m_line->context.arrivals.now());
}

void DtlsPort::onDatagram(const Datagram& datagram, Monotonic now) noexcept
{
    if (!m_association)
        return;
    if (m_peer != datagram.source) {
        if (m_association->state() == DtlsState::Secured)
            return;
        m_line->context.poller.flush(); // what is queued borrows the address
        m_peer = datagram.source;
    }
    m_association->onDatagram(datagram.octets, now);
    onChange();
}

void DtlsPort::onFrame(Monotonic due) noexcept
{
    if (!m_peer && !m_isAside && m_port.target()) {
        m_peer = m_port.target();
        m_association->begin(due);
    }
    m_association->onTime(due);
    onChange();
}

void DtlsPort::onChange() noexcept
{
    const DtlsState state = m_association->state();
    if (m_isOver || (state != DtlsState::Secured && state != DtlsState::Failed))
        return;
    m_isOver = true;
    stopTime();
    if (state == DtlsState::Secured)
        m_listener.onDtlsSecured(*this);
    else
        m_listener.onDtlsFailed(*this);
}

void DtlsPort::stopTime() noexcept
{
    if (std::exchange(m_hasTime, false) && m_line)
        m_line->context.frames.remove(*this);
}

void DtlsPort::sendDtls(Octets datagram) noexcept
{
    if (!m_peer || datagram.size() > SendBuffers::size)
        return;
    const auto octets = m_line->context.buffers.take().first(datagram.size());
    std::ranges::copy(datagram, octets.begin());
    if (m_line->setup.capture)
        m_line->context.capture.push({m_line->context.arrivals.wallOf(m_line->context.arrivals.now()),
            m_line->setup.call, m_line->number, m_port.local(), *m_peer, true,
            static_cast<std::uint32_t>(octets.size()), octets});
    m_line->counters(otherSide(m_side)).otherOut.add(1);
    m_line->context.poller.send(m_port, octets, *m_peer, static_cast<std::uint32_t>(PacketKind::Other));
}

} // namespace legscope
