#include "engine/media/playout.h"

#include "engine/media/timestretch.h"

#include <algorithm>
#include <cstdlib>

namespace legscope {
namespace {

constexpr MediaTime tolerated = 5 * mediaMillisecond;
constexpr unsigned betweenStretches = 2; ///< packets

} // namespace

Playout::Playout(const JitterSettings& jitter, Plc plc, Concealment concealment, std::uint32_t rate)
    : m_buffer(jitter)
    , m_concealment(std::move(concealment))
    , m_plc(plc)
    , m_rate(rate)
{
}

Result<std::unique_ptr<Playout>> Playout::make(const JitterSettings& jitter, Plc plc, std::uint32_t rate)
{
    auto concealment = Concealment::make(rate, plc);
    if (!concealment)
        return std::unexpected(concealment.error());
    return std::unique_ptr<Playout>(new Playout(jitter, plc, std::move(*concealment), rate));
}

Result<void> Playout::setRate(std::uint32_t rate)
{
    auto concealment = Concealment::make(rate, m_plc);
    if (!concealment)
        return std::unexpected(concealment.error());
    m_concealment = std::move(*concealment);
    m_rate = rate;
    m_ready.clear();
    m_lastSource = nullptr;
    for (auto& [type, source] : m_sources) {
        source.decoder.reset();
        source.resampler.reset();
    }
    return {};
}

void Playout::setFormats(const std::vector<SoundFormat>& formats)
{
    std::erase_if(m_sources, [&](const auto& known) {
        const auto still = std::ranges::find(formats, known.first, &SoundFormat::type);
        const bool goes = still == formats.end() || still->codec != known.second.format;
        if (goes && m_lastSource == &known.second)
            m_lastSource = nullptr;
        return goes;
    });
    for (const SoundFormat& format : formats)
        m_sources.try_emplace(format.type).first->second.format = format.codec;
}

Playout::Source* Playout::sourceOf(std::uint8_t payloadType)
{
    const auto found = m_sources.find(payloadType);
    if (found == m_sources.end())
        return nullptr;
    Source& source = found->second;
    if (source.decoder)
        return &source;
    CodecFormat sent = source.format;
    sent.opus = {};
    source.rate = soundRate(sent, m_rate);
    auto decoder = makeDecoder(source.format, source.rate);
    auto resampler = Resampler::make(source.rate, m_rate);
    if (!decoder || !resampler)
        return nullptr;
    source.decoder = std::move(*decoder);
    source.resampler.emplace(std::move(*resampler));
    return &source;
}

MediaTime Playout::timeOf(std::size_t samples) const noexcept
{
    return static_cast<MediaTime>(samples) * mediaSecond / m_rate;
}

std::size_t Playout::samplesOf(MediaTime time) const noexcept
{
    return static_cast<std::size_t>(time * m_rate / mediaSecond);
}

MediaTime Playout::pending() const noexcept
{
    return timeOf(m_ready.size());
}

bool Playout::onSound(const RtpHeader& header, Octets payload, Monotonic arrival)
{
    Source* const source = sourceOf(header.payloadType);
    const auto duration = source ? source->decoder->duration(payload) : std::nullopt;
    if (!duration) {
        ++m_counters.refused;
        return false;
    }
    m_buffer.put({header, payload, source->format.clockRate, *duration, arrival});
    return true;
}

void Playout::onNoise(const RtpHeader& header, Octets payload) noexcept
{
    m_noiseSequence = m_buffer.passOver(header);
    m_noise.describe(payload);
}

void Playout::pull(Monotonic now, std::span<Sample> out)
{
    while (m_ready.size() < out.size()) {
        const MediaTime excess = m_buffer.excess(now, pending());
        const JitterBuffer::Piece piece = m_buffer.take(now, pending());
        switch (piece.kind) {
        case JitterBuffer::PieceKind::Sound:
            play(piece, excess);
            break;
        case JitterBuffer::PieceKind::Lost:
            conceal(piece);
            break;
        case JitterBuffer::PieceKind::Pause:
            fillPause(out.size() - m_ready.size());
            break;
        }
    }
    std::copy_n(m_ready.begin(), out.size(), out.begin());
    m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(out.size()));
}

/// Into the piece that is played next, at the rate of the sound.
void Playout::resample(Samples decoded, Source& source)
{
    m_piece.resize(source.resampler->mostFor(decoded.size()));
    m_piece.resize(source.resampler->process(decoded, m_piece));
}

void Playout::play(const JitterBuffer::Piece& piece, MediaTime excess)
{
    Source* const source = sourceOf(piece.packet->payloadType);
    if (!source)
        return conceal({JitterBuffer::PieceKind::Lost, nullptr, piece.duration, 0});
    m_decoded.resize(source->rate * std::size_t{longestPacketMs} / 1000);
    const auto made = source->decoder->decode(piece.packet->payload, m_decoded);
    if (!made) {
        m_counters.badFrames += piece.duration;
        return conceal({JitterBuffer::PieceKind::Lost, nullptr, piece.duration - piece.skip, 0});
    }
    m_lastSource = source;
    if (piece.packet->sequence > m_noiseSequence)
        m_noise.end();
    resample(Samples(m_decoded).first(*made), *source);
    m_concealment.heard(m_piece);
    m_piece.erase(m_piece.begin(),
        m_piece.begin() + static_cast<std::ptrdiff_t>(std::min(samplesOf(piece.skip), m_piece.size())));
    stretch(excess);
    m_ready.insert(m_ready.end(), m_piece.begin(), m_piece.end());
}

void Playout::stretch(MediaTime excess)
{
    if (m_untilStretch > 0) {
        --m_untilStretch;
        return;
    }
    if (std::abs(excess) <= tolerated)
        return;
    const std::size_t wanted = samplesOf(std::abs(excess));
    const std::size_t changed
        = excess > 0 ? shorten(m_piece, m_rate, wanted) : lengthen(m_piece, m_rate, wanted);
    if (changed == 0)
        return;
    (excess > 0 ? m_counters.shortened : m_counters.lengthened) += timeOf(changed);
    m_untilStretch = betweenStretches;
}

bool Playout::recover(const JitterBuffer::Piece& piece)
{
    if (!piece.packet || !m_lastSource || sourceOf(piece.packet->payloadType) != m_lastSource)
        return false;
    m_decoded.resize(static_cast<std::size_t>(piece.duration * m_lastSource->rate / mediaSecond));
    if (!m_lastSource->decoder->recover(piece.packet->payload, m_decoded))
        return false;
    resample(m_decoded, *m_lastSource);
    m_concealment.heard(m_piece);
    return true;
}

bool Playout::concealByCodec(std::span<Sample> hole)
{
    m_decoded.resize(hole.size() * m_lastSource->rate / m_rate);
    if (!m_lastSource->decoder->conceal(m_decoded))
        return false;
    m_resampled.resize(m_lastSource->resampler->mostFor(m_decoded.size()));
    const std::size_t made = m_lastSource->resampler->process(m_decoded, m_resampled);
    m_resampled.resize(std::max(made, hole.size()));
    std::copy_n(m_resampled.begin(), hole.size(), hole.begin());
    return true;
}

void Playout::conceal(const JitterBuffer::Piece& piece)
{
    if (!recover(piece)) {
        m_piece.resize(samplesOf(piece.duration));
        if (m_lastSource)
            m_concealment.fill(m_piece, [this](std::span<Sample> hole) { return concealByCodec(hole); });
        else
            std::ranges::fill(m_piece, Sample{0});
    }
    m_ready.insert(m_ready.end(), m_piece.begin(), m_piece.end());
}

void Playout::fillPause(std::size_t samples)
{
    const std::size_t at = m_ready.size();
    m_ready.resize(at + samples);
    const auto pause = std::span(m_ready).subspan(at);
    if (!m_noise.isOn() && m_lastSource && m_lastSource->rate == m_rate
        && m_lastSource->decoder->comfort(pause))
        return;
    m_noise.fill(pause);
}

} // namespace legscope
