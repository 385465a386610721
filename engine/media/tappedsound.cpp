#include "engine/media/tappedsound.h"

#include <algorithm>

namespace legscope {

Result<void> TappedSound::plan(const Boxed<Hearing>& hearing)
{
    if (hearing && !m_playout) {
        auto playout = Playout::make(m_jitter, hearing->plc, m_rate);
        if (!playout)
            return std::unexpected(playout.error());
        m_playout = std::move(*playout);
    }
    m_hearing = hearing;
    if (m_hearing)
        m_playout->setFormats(m_hearing->from);
    return {};
}

void TappedSound::onPacket(const RtpHeader& header, Octets payload, Monotonic arrival)
{
    if (!m_hearing)
        return;
    const std::uint8_t type = header.payloadType;
    const bool isNoise = m_hearing->noiseFrom == type;
    if (std::ranges::count(m_hearing->from, type, &SoundFormat::type) > 0)
        m_playout->onSound(header, payload, arrival);
    else if (isNoise && m_hearing->noise == DescribedNoise::Heard)
        m_playout->onNoise(header, payload);
    else if (isNoise || std::ranges::count(m_hearing->eventsFrom, type) > 0)
        m_playout->passOver(header);
}

void TappedSound::pull(Monotonic at, std::span<Sample> out)
{
    if (m_playout)
        m_playout->pull(at, out);
    else
        std::ranges::fill(out, Sample{0});
}

} // namespace legscope
