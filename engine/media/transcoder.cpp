#include "engine/media/transcoder.h"

#include "engine/media/soundsum.h"
#include <algorithm>

namespace legscope {
namespace {

constexpr std::uint32_t framesASecond = 100;

/// The rate at which sound passes from the one to the other: as few conversions as there can be.
std::uint32_t rateBetween(const Transcoding& transcoding)
{
    const CodecFormat& to = transcoding.to.codec;
    if (transcoding.from.empty())
        return soundRate(to, transcoding.ownSound == OwnSound::Played ? 48000 : 8000);
    CodecFormat from = transcoding.from.front().codec;
    from.opus = {};
    const std::uint32_t wanted = soundRate(from, 48000);
    return soundRate(to, wanted);
}

} // namespace

Result<void> Transcoder::plan(const Transcoding& transcoding)
{
    const auto planned = planSound(transcoding);
    if (!planned) {
        m_encoder.reset();
        return planned;
    }
    if (!transcoding.noiseTo)
        m_silence.reset();
    else if (!m_silence)
        m_silence.emplace();
    m_plan = transcoding;
    m_playout->setFormats(transcoding.from);
    m_playout->setIdle(transcoding.idleNoise);
    m_begun = m_begun || transcoding.idleNoise;
    return planTones();
}

Result<void> Transcoder::planSound(const Transcoding& transcoding)
{
    const std::uint32_t rate = rateBetween(transcoding);
    if (!m_playout || m_plan.jitter != transcoding.jitter || m_plan.plc != transcoding.plc) {
        auto playout = Playout::make(transcoding.jitter, transcoding.plc, rate);
        if (!playout)
            return std::unexpected(playout.error());
        m_playout = std::move(*playout);
    } else if (m_playout->rate() != rate) {
        if (const auto set = m_playout->setRate(rate); !set)
            return set;
    }
    if (!m_encoder || m_rate != rate || m_plan.to.codec != transcoding.to.codec) {
        auto encoder = makeEncoder(transcoding.to.codec, rate);
        if (!encoder)
            return std::unexpected(encoder.error());
        m_encoder = std::move(*encoder);
        m_markerDue = true;
    }
    if (m_rate != rate)
        m_framer.clear();
    m_rate = rate;
    m_framer.setFrame(rate * std::size_t{frameFor(transcoding.to.codec, transcoding.ptimeMs)} / 1000);
    return {};
}

Transcoder::Verdict Transcoder::onPacket(const RtpHeader& header, Octets payload, Monotonic arrival)
{
    if (!m_playout)
        return Verdict::NotAgreed;
    const auto isOf = [&header](const auto& format) { return format.type == header.payloadType; };
    if (std::ranges::any_of(m_plan.from, isOf)) {
        if (!m_playout->onSound(header, payload, arrival))
            return Verdict::Refused;
    } else if (const EventFormat* const format = m_digits.eventsOf(header.payloadType)) {
        m_playout->passOver(header);
        onEvent(*format, header, payload, arrival);
    } else if (m_plan.noiseFrom == header.payloadType) {
        if (m_plan.noise == DescribedNoise::Heard)
            m_playout->onNoise(header, payload);
        else
            m_playout->passOver(header);
    } else {
        return Verdict::NotAgreed;
    }
    m_begun = true;
    return Verdict::Taken;
}

void Transcoder::continueFrom(const RtpTranslator::Position& position, std::uint32_t timestamp) noexcept
{
    m_sequence = static_cast<std::uint16_t>(position.sequence + 1);
    m_timestamp = timestamp;
    m_packets = position.packets;
    m_octets = position.octets;
}

RtpTranslator::Position Transcoder::position(Monotonic due) const noexcept
{
    return {static_cast<std::uint16_t>(m_sequence - 1), m_timestamp, due, m_packets, m_octets};
}

void Transcoder::expectLoss(unsigned percent) noexcept
{
    if (m_encoder)
        m_encoder->expectLoss(percent);
}

void Transcoder::onFrame(Monotonic due, Egress& egress)
{
    m_digits.onTime(due);
    const bool isPlaying = m_player && m_player->isActive();
    m_begun = m_begun || isPlaying || isHearingSeat() || isSpokenTo() || m_digits.isSending();
    if (!m_begun || !m_encoder)
        return;
    sendPassing(egress);
    m_sound.resize(m_rate / framesASecond);
    makeSound(due);
    if (m_seats && m_seats->said)
        return m_seats->said->say(m_sound, m_rate);
    if (m_digits.tones().isActive())
        m_digits.tones().fill(m_sound);
    m_framer.push(m_sound);
    while (m_framer.isReady())
        sendFrame(egress);
}

void Transcoder::makeSound(Monotonic due)
{
    m_playout->pull(due, m_sound);
    if (m_tones)
        listenForTones(due);
    const bool isPlaying = m_player && m_player->isActive();
    if (isHearingSeat()) {
        // Also while something is played: it is not to hear later what was said meanwhile.
        m_seats->heard->hear(m_sound, m_rate);
        if (!isPlaying && m_player)
            m_player->show(due, m_sound, m_rate);
    }
    if (isPlaying)
        m_player->fill(due, m_sound, m_rate);
    if (isSpokenTo())
        addSound();
}

/// What others say to the end that is sent to. Those who listen to it do not hear that.
void Transcoder::addSound()
{
    m_added.resize(m_sound.size());
    for (const auto& seat : m_seats->added) {
        seat->hear(m_added, m_rate);
        for (std::size_t i = 0; i < m_sound.size(); ++i)
            m_sound[i] = softLimited(std::int32_t{m_sound[i]} + m_added[i]);
    }
}

void Transcoder::sendFrame(Egress& egress)
{
    const auto milliseconds = static_cast<std::int64_t>(m_framer.frame()) * 1000 / m_rate;
    const auto& events = m_digits.plan().eventsTo;
    if (events && m_digits.events().isActive()) {
        sendDigits(egress, std::chrono::milliseconds(milliseconds));
        m_markerDue = true;
    } else if (m_digits.isPassing()) {
        m_markerDue = true;
    } else if (m_silence && sendPause(egress)) {
        m_markerDue = true;
        m_pauses += milliseconds * mediaMillisecond;
    } else {
        sendSound(egress);
    }
    m_framer.drop();
    m_timestamp += static_cast<std::uint32_t>(milliseconds * m_plan.to.codec.clockRate / 1000);
}

void Transcoder::sendSound(Egress& egress)
{
    const auto room = egress.room();
    const auto made = m_encoder->encode(m_framer.next(), room.subspan(headerOctets));
    if (!made || *made == 0) {
        m_markerDue = true;
        return;
    }
    sent(header(room.first(headerOctets + *made), m_plan.to.type), egress);
}

/// False when the frame is to be sent as it is. The marker is that of the first packet behind the pause (RFC
/// 3551 section 4.1).
bool Transcoder::sendPause(Egress& egress)
{
    switch (m_silence->next(m_framer.next(), m_rate)) {
    case SilenceSender::Sent::Sound:
        return false;
    case SilenceSender::Sent::Nothing:
        return true;
    case SilenceSender::Sent::Noise:
        break;
    }
    m_markerDue = false;
    const auto packet = header(egress.room().first(headerOctets + 1), *m_plan.noiseTo);
    packet[headerOctets] = m_silence->payload();
    sent(packet, egress);
    return true;
}

std::span<std::byte> Transcoder::header(std::span<std::byte> room, std::uint8_t type) noexcept
{
    room[0] = std::byte{0x80};
    room[1] = static_cast<std::byte>(type | (m_markerDue ? 0x80U : 0U));
    m_markerDue = false;
    writeU16(room, 2, m_sequence++);
    writeU32(room, 4, m_timestamp);
    writeU32(room, 8, m_ssrc);
    return room;
}

void Transcoder::sent(std::span<std::byte> packet, Egress& egress) noexcept
{
    ++m_packets;
    m_octets += static_cast<std::uint32_t>(packet.size() - headerOctets);
    egress.send(packet);
}

} // namespace legscope
