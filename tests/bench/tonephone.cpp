#include "tests/bench/tonephone.h"

#include <algorithm>
#include <map>
#include <utility>

namespace legscope::bench {
namespace {

constexpr std::uint32_t packetMs = 20;
constexpr std::size_t tapeSeconds = 10;
constexpr std::size_t longestTrailer = 144; // of libsrtp2
/// Of a phone that was held up so long, older packets are left out.
constexpr std::uint64_t mostBehind = 50;

CodecFormat formatOf(const PhoneCodec& codec)
{
    return *codecFormatOf(codec.name, codec.clockRate, 1, "");
}

} // namespace

std::string nameOf(PhoneSecurity security)
{
    switch (security) {
    case PhoneSecurity::Plain:
        return "RTP";
    case PhoneSecurity::Sdes:
        return "SDES";
    case PhoneSecurity::Dtls:
        return "DTLS";
    }
    return {};
}

const std::vector<PhoneCodec>& phoneCodecs()
{
    static const std::vector<PhoneCodec> all{{"PCMU", 0, "PCMU/8000"}, {"PCMA", 8, "PCMA/8000"},
        {"G722", 9, "G722/8000"}, {"opus", 111, "opus/48000/2", 48000}, {"G729", 18, "G729/8000"},
        {"L16", 98, "L16/16000", 16000}};
    return all;
}

/// What an encoder makes of the tone once it is used to it: the second of two rounds.
ToneTape::ToneTape(const PhoneCodec& codec)
{
    const CodecFormat format = formatOf(codec);
    const std::uint32_t rate = soundRate(format, 16000);
    const auto encoder = std::move(*makeEncoder(format, rate));
    const std::size_t frame = rate / 1000 * packetMs, packets = tapeSeconds * 1000 / packetMs;
    std::vector<std::byte> payload(longestPayload);
    for (std::size_t i = 0; i < 2 * packets; ++i) {
        const auto octets = encoder->encode(test::sine(hertz, level, rate, frame, i * frame), payload);
        if (i >= packets)
            m_packets.emplace_back(asText(Octets(payload).first(octets.value_or(0))));
    }
}

const ToneTape& ToneTape::of(const PhoneCodec& codec)
{
    static std::map<std::string, ToneTape> all;
    return all.try_emplace(codec.name, codec).first->second;
}

TonePhone::TonePhone(const PhoneCodec& codec, double fastPpm)
    : m_codec(codec)
    , m_tape(ToneTape::of(codec))
    , m_period(packetMs / 1000.0 / (1 + fastPpm * 1e-6))
    , m_rate(soundRate(formatOf(codec), 16000))
    , m_decoder(std::move(*makeDecoder(formatOf(codec), m_rate)))
{
}

void TonePhone::secure(const CryptoKey& own, const CryptoKey& engines)
{
    m_isSecured = true;
    m_out.setKey(own);
    m_in.setKey(engines, systemClock().now());
}

void TonePhone::step(Monotonic now)
{
    if (m_begun == Monotonic())
        m_begun = now;
    const auto due = static_cast<std::uint64_t>(std::chrono::duration<double>(now - m_begun) / m_period) + 1;
    if (due > m_number + mostBehind)
        m_number = due;
    for (; m_number < due; ++m_number)
        send(now);
    for (std::string packet; m_line && !(packet = m_line->take(now)).empty();)
        m_socket.send(m_target, packet);
    while (auto datagram = m_socket.take())
        hear(std::move(*datagram), now);
}

void TonePhone::send(Monotonic now)
{
    std::string packet(12, '\0');
    const auto octets = std::as_writable_bytes(std::span(packet));
    octets[0] = std::byte{0x80};
    octets[1] = static_cast<std::byte>(m_codec.type);
    writeU16(octets, 2, static_cast<std::uint16_t>(m_number));
    writeU32(octets, 4, static_cast<std::uint32_t>(m_number * packetMs * (m_codec.clockRate / 1000)));
    writeU32(octets, 8, 0x5000U + m_socket.address().port());
    packet += m_tape.packet(static_cast<std::size_t>(m_number));
    if (m_isSecured) {
        const std::size_t size = packet.size();
        packet.resize(size + longestTrailer);
        packet.resize(
            m_out.protect(PacketKind::Rtp, std::as_writable_bytes(std::span(packet)).first(size)).size());
    }
    if (m_line)
        m_line->put(std::move(packet), now);
    else
        m_socket.send(m_target, packet);
    ++m_counters.sent;
}

void TonePhone::hear(std::string packet, Monotonic now)
{
    auto octets = std::as_writable_bytes(std::span(packet));
    if (kindOf(octets) != PacketKind::Rtp)
        return;
    if (m_isSecured)
        octets = m_in.open(PacketKind::Rtp, octets, now).octets;
    const auto header = parseRtp(octets);
    if (!header) {
        ++m_counters.refused;
        return;
    }
    if (header->payloadType != m_codec.type)
        return;
    const Octets payload = octets.subspan(header->size);
    judge(*header);
    m_lastDuration = m_decoder->duration(payload).value_or(0);
    std::vector<Sample> decoded(m_rate / 1000 * longestPacketMs);
    const auto samples = m_decoder->decode(payload, decoded);
    ++(samples ? m_counters.received : m_counters.refused);
    decoded.resize(samples.value_or(0));
    if (m_heard.size() > 2 * m_rate)
        m_heard.erase(m_heard.begin(), m_heard.end() - static_cast<std::ptrdiff_t>(m_rate));
    m_heard.insert(m_heard.end(), decoded.begin(), decoded.end());
}

/// The numbers go on one by one, and the time by the length of each packet.
void TonePhone::judge(const RtpHeader& header)
{
    if (m_last && m_last->ssrc == header.ssrc) {
        const auto ahead = static_cast<std::int16_t>(header.sequence - m_last->sequence);
        m_counters.lost += ahead > 1 ? static_cast<std::uint64_t>(ahead - 1) : 0;
        m_counters.jumps += ahead == 1 && header.timestamp - m_last->timestamp != m_lastDuration ? 1 : 0;
    } else if (m_last) {
        ++m_counters.jumps;
    }
    m_last = header;
}

test::Tone TonePhone::heard(unsigned milliseconds) const
{
    const std::size_t wanted = m_rate / 1000 * milliseconds;
    return m_heard.size() < wanted
        ? test::Tone()
        : test::measureTone(Samples(m_heard).last(wanted), ToneTape::hertz, m_rate);
}

} // namespace legscope::bench
