#include "engine/media/sourcelatch.h"

#include "engine/net/rtppacket.h"

#include <algorithm>

namespace legscope {

void SourceLatch::restart() noexcept
{
    m_advertised.reset();
    m_source.reset();
    m_trusted.reset();
    m_candidate = {};
    m_open = true;
}

void SourceLatch::advertise(const std::optional<SocketAddress>& address) noexcept
{
    if (!address || address == m_advertised)
        return;
    restart();
    m_advertised = address;
}

void SourceLatch::reopen() noexcept
{
    if (!m_source)
        return;
    m_open = true;
    m_heard = 0;
    m_candidate = {};
}

SourceLatch::Verdict SourceLatch::judge(const SocketAddress& source, Octets datagram) noexcept
{
    if (m_source && *m_source == source) {
        if (m_open && ++m_heard >= m_threshold)
            m_open = false;
        return Verdict::Accept;
    }
    const bool advertised = m_advertised && *m_advertised == source;
    if (!advertised) {
        if (!m_open || m_learning == SourceLearning::Off)
            return Verdict::Foreign;
        if (m_mayLearn && *m_mayLearn && !(*m_mayLearn)(source))
            return Verdict::Foreign;
        const bool trusted = m_trusted && m_trusted->sameHost(source);
        if (!trusted && !continuesCandidate(source, datagram))
            return Verdict::Foreign;
    }
    m_source = source;
    m_open = false;
    m_candidate = {};
    return Verdict::Learned;
}

bool SourceLatch::mayProve(const SocketAddress& source) const noexcept
{
    if (source == target())
        return true;
    const bool isAllowed = !m_mayLearn || !*m_mayLearn || (*m_mayLearn)(source);
    return isOpen() && isAllowed
        && ((m_signalling && m_signalling->sameHost(source)) || source == m_advertised);
}

void SourceLatch::confirm(const SocketAddress& source) noexcept
{
    m_source = source;
    m_open = false;
    m_candidate = {};
}

unsigned SourceLatch::thresholdFor(const SocketAddress& source) const noexcept
{
    const bool isNear
        = !m_signalling || m_signalling->sameHost(source) || (m_advertised && m_advertised->sameHost(source));
    return isNear ? m_threshold : std::max(m_threshold, strangerThreshold);
}

bool SourceLatch::continuesCandidate(const SocketAddress& source, Octets datagram) noexcept
{
    const auto header = parseRtp(datagram);
    const bool isRtp = header && kindOf(datagram) == PacketKind::Rtp;
    bool consistent = m_candidate.packets > 0 && m_candidate.source == source && m_candidate.isRtp == isRtp;
    if (consistent && isRtp) {
        const auto step = static_cast<std::uint16_t>(header->sequence - m_candidate.sequence);
        consistent = header->ssrc == m_candidate.ssrc && step > 0 && step < 50;
    }
    const unsigned packets = consistent ? m_candidate.packets + 1 : 1;
    m_candidate
        = {source, packets, isRtp, isRtp ? header->ssrc : 0, isRtp ? header->sequence : std::uint16_t{0}};
    return packets >= thresholdFor(source);
}

} // namespace legscope
