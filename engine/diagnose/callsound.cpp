#include "engine/diagnose/callsound.h"

#include "engine/core/caseless.h"
#include "engine/diagnose/soundrun.h"
#include "engine/diagnose/trackpainter.h"
#include "engine/net/rtppacket.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace legscope {
namespace {

constexpr std::uint32_t narrowRate = 8'000, wideRate = 16'000; ///< Hz

/// One track and its packets, before they are sound.
struct Gathered {
    SoundTrack track;
    std::vector<SoundRun> runs;
};

/// Sorts packets by leg, way and m-line, and finds what they are.
class Gatherer {
public:
    explicit Gatherer(std::span<const EventPtr> events)
        : m_events(events)
    {
        for (const EventPtr& event : events)
            learn(*event, m_allNames, m_allPorts);
    }

    void add(const CapturedPacket& packet)
    {
        for (; m_next < m_events.size() && m_events[m_next]->time <= packet.time; ++m_next)
            learn(*m_events[m_next], m_names, m_ports);
        const ReadPacket read = readPacket(packet.octets);
        const auto side = sideOf(packet);
        if (read.kind != PacketKind::Rtp || !side)
            return;
        const Direction way = packet.sent ? Direction::Sent : Direction::Received;
        Gathered& gathered = m_tracks[{packet.mline, way, *side}];
        gathered.track.side = *side;
        gathered.track.way = way;
        gathered.track.mline = packet.mline;
        ++gathered.track.packets;
        take(gathered, packet, read.rtp);
    }

    auto& tracks() { return m_tracks; }

private:
    using Ports = std::map<std::pair<std::uint32_t, SocketAddress>, LegSide>;

    static void learn(const Event& event, PayloadNames& names, Ports& ports)
    {
        names.add(event);
        const auto* armed = std::get_if<MediaArmed>(&event.body);
        if (armed == nullptr)
            return;
        for (const ArmedStream& stream : armed->streams) {
            ports[{stream.mline, stream.localA}] = LegSide::A;
            ports[{stream.mline, stream.localB}] = LegSide::B;
        }
    }

    /// Packets may come before the event that tells what they are.
    std::optional<LegSide> sideOf(const CapturedPacket& packet) const
    {
        for (const Ports* ports : {&m_ports, &m_allPorts}) {
            const auto found = ports->find({packet.mline, packet.sent ? packet.source : packet.destination});
            if (found != ports->end())
                return found->second;
        }
        return std::nullopt;
    }

    SdpCodec codecOf(const SoundTrack& track, std::uint8_t type) const
    {
        const SdpCodec now = m_names.codecOf(track.side, track.way, track.mline, type);
        return now.name.empty() ? m_allNames.codecOf(track.side, track.way, track.mline, type) : now;
    }

    void take(Gathered& gathered, const CapturedPacket& packet, const RtpHeader& header) const
    {
        SoundTrack& track = gathered.track;
        const auto isSilent = [&](NoSound why) {
            ++track.silent[static_cast<std::size_t>(why)];
            static_cast<void>(follow(gathered, {packet.time, header}));
        };
        const SdpCodec codec = codecOf(track, header.payloadType);
        if (equalsIgnoringCase(codec.name, "telephone-event") || equalsIgnoringCase(codec.name, "CN")) {
            ++track.digits;
            static_cast<void>(follow(gathered, {packet.time, header}));
            return;
        }
        if (m_names.isSecured(track.side, track.mline))
            return isSilent(NoSound::Encrypted);
        if (packet.octets.size() < packet.length)
            return isSilent(NoSound::HeadersOnly);
        const auto format = codecFormatOf(codec);
        if (!format)
            return isSilent(NoSound::UnknownCodec);
        const SoundPacket sound{packet.time, header, format, payloadOf(packet.octets, header)};
        if (!follow(gathered, sound))
            gathered.runs.emplace_back(sound);
    }

    /// False where it goes on with none of the latest sources. What makes no sound has a number among what
    /// does.
    static bool follow(Gathered& gathered, const SoundPacket& packet)
    {
        constexpr std::ptrdiff_t latest = 4;
        const auto last = gathered.runs.rbegin() + std::min(latest, std::ssize(gathered.runs));
        return std::any_of(gathered.runs.rbegin(), last, [&](SoundRun& run) { return run.add(packet); });
    }

    const std::span<const EventPtr> m_events;
    std::size_t m_next = 0; ///< of the events
    PayloadNames m_names, m_allNames; ///< so far, and of the whole call
    Ports m_ports, m_allPorts;
    std::map<std::tuple<std::uint32_t, Direction, LegSide>, Gathered> m_tracks;
};

bool isWide(const SoundRun& run)
{
    return std::ranges::any_of(run.packets(), [](const auto& entry) {
        return entry.second.format && soundRate(*entry.second.format, wideRate) > narrowRate;
    });
}

std::chrono::microseconds endOf(const SoundPiece& piece, std::uint32_t rate)
{
    return piece.begin + std::chrono::microseconds(std::ssize(piece.samples) * 1'000'000 / rate);
}

} // namespace

CallSound soundOf(
    std::span<const EventPtr> events, std::span<const CapturedPacket> packets, std::uint64_t missing)
{
    CallSound sound;
    sound.missing = missing;
    Gatherer gatherer(events);
    for (const CapturedPacket& packet : packets)
        gatherer.add(packet);
    auto& tracks = gatherer.tracks();
    if (tracks.empty())
        return sound;
    sound.begin = packets.front().time;
    if (std::ranges::any_of(
            tracks, [](const auto& entry) { return std::ranges::any_of(entry.second.runs, isWide); }))
        sound.rate = wideRate;
    for (auto& [key, gathered] : tracks) {
        TrackPainter painter(gathered.track, sound.rate, sound.begin);
        for (const SoundRun& run : gathered.runs)
            painter.paint(run);
        painter.finish();
        if (!gathered.track.pieces.empty())
            sound.length = std::max(sound.length, endOf(gathered.track.pieces.back(), sound.rate));
        sound.tracks.push_back(std::move(gathered.track));
    }
    return sound;
}

std::vector<Sample> stereoOf(const CallSound& sound, Direction way)
{
    constexpr std::size_t channels = 2;
    const auto samples = static_cast<std::size_t>(sound.length.count() * sound.rate / 1'000'000);
    std::vector<Sample> stereo(channels * samples, 0);
    for (const SoundTrack& track : sound.tracks) {
        if (track.way != way)
            continue;
        const std::size_t channel = track.side == LegSide::A ? 0 : 1;
        for (const SoundPiece& piece : track.pieces) {
            auto at = static_cast<std::size_t>(piece.begin.count() * sound.rate / 1'000'000);
            for (const Sample sample : piece.samples) {
                if (at >= samples)
                    break;
                Sample& place = stereo[channels * at++ + channel];
                place = saturated(place + sample);
            }
        }
    }
    return stereo;
}

} // namespace legscope
