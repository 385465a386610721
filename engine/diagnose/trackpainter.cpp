#include "engine/diagnose/trackpainter.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

using namespace std::chrono_literals;

/// Packets that are as close as that to where they are expected follow without a seam.
constexpr std::chrono::microseconds seam = 10ms;
constexpr std::uint32_t fastestSound = 48'000; ///< Hz

} // namespace

TrackPainter::TrackPainter(SoundTrack& track, std::uint32_t rate, WallTime begin)
    : m_track(track)
    , m_rate(rate)
    , m_begin(begin)
    , m_decoded(std::size_t{fastestSound} * longestPacketMs / 1'000)
{
}

std::int64_t TrackPainter::samplesOf(std::chrono::microseconds time) const
{
    return time.count() * m_rate / 1'000'000;
}

void TrackPainter::paint(const SoundRun& run)
{
    m_track.lost += run.lost();
    m_voices.clear(); // a codec knows nothing of what was before
    std::optional<std::int64_t> moved; // by what the first one seems to be older than the call
    for (const auto& [number, packet] : run.packets()) {
        if (!packet.format)
            continue;
        const std::int64_t at = samplesOf(run.timeOf(packet) - m_begin);
        if (!moved) {
            moved = std::max<std::int64_t>(-at, 0);
            m_end = at + *moved;
        }
        paint(packet, at + *moved);
    }
}

TrackPainter::Voice& TrackPainter::voiceOf(const CodecFormat& format)
{
    const auto found = std::ranges::find(m_voices, format, &Voice::format);
    if (found != m_voices.end())
        return *found;
    Voice& voice = m_voices.emplace_back(Voice{format, nullptr, std::nullopt});
    const std::uint32_t rate = soundRate(format, m_rate);
    auto decoder = makeDecoder(format, rate);
    auto resampler = Resampler::make(rate, m_rate);
    if (decoder && resampler) {
        voice.decoder = std::move(*decoder);
        voice.resampler = std::move(*resampler);
        const std::string name = fmt::format("{}/{}", nameOf(format.kind), format.clockRate);
        if (std::ranges::find(m_track.codecs, name) == m_track.codecs.end())
            m_track.codecs.push_back(name);
    }
    return voice;
}

void TrackPainter::paint(const SoundPacket& packet, std::int64_t at)
{
    if (at >= samplesOf(longestSound))
        return count(NoSound::TooLong);
    Voice& voice = voiceOf(*packet.format);
    const auto decoded
        = voice.decoder ? voice.decoder->decode(packet.payload, m_decoded) : std::optional<std::size_t>();
    if (!decoded)
        return count(NoSound::Refused);
    m_resampled.resize(voice.resampler->mostFor(*decoded));
    place(at,
        Samples(m_resampled)
            .first(voice.resampler->process(Samples(m_decoded).first(*decoded), m_resampled)));
}

/// What two packets of a run claim belongs to the earlier one.
void TrackPainter::place(std::int64_t at, Samples sound)
{
    if (std::abs(at - m_end) <= samplesOf(seam))
        at = m_end;
    const std::int64_t taken = std::clamp<std::int64_t>(m_end - at, 0, std::ssize(sound));
    add(at + taken, sound.subspan(static_cast<std::size_t>(taken)));
    m_end = std::max(m_end, at + std::ssize(sound));
}

void TrackPainter::add(std::int64_t at, Samples sound)
{
    while (!sound.empty()) {
        Block& block = m_blocks.try_emplace(at / m_rate, Block{{}, m_rate}).first->second;
        block.samples.resize(m_rate);
        const auto from = static_cast<std::size_t>(at % m_rate);
        const std::size_t count = std::min(sound.size(), m_rate - from);
        for (std::size_t i = 0; i < count; ++i)
            block.samples[from + i] = saturated(block.samples[from + i] + sound[i]);
        block.begin = std::min(block.begin, from);
        block.end = std::max(block.end, from + count);
        at += static_cast<std::int64_t>(count);
        sound = sound.subspan(count);
    }
}

void TrackPainter::finish()
{
    std::int64_t end = 0; // of the last piece
    for (auto& [second, block] : m_blocks) {
        const std::int64_t from = second * m_rate + static_cast<std::int64_t>(block.begin);
        const auto painted = std::span(block.samples).subspan(block.begin, block.end - block.begin);
        if (m_track.pieces.empty() || end <= (second - 1) * m_rate)
            m_track.pieces.push_back({std::chrono::microseconds(from * 1'000'000 / m_rate), {}});
        else
            m_track.pieces.back().samples.resize(
                m_track.pieces.back().samples.size() + static_cast<std::size_t>(from - end));
        std::vector<Sample>& samples = m_track.pieces.back().samples;
        samples.insert(samples.end(), painted.begin(), painted.end());
        end = second * m_rate + static_cast<std::int64_t>(block.end);
    }
}

} // namespace legscope
