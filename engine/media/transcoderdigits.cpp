#include "engine/media/telephoneevent.h"
#include "engine/media/transcoder.h"

#include <algorithm>

/// Digits on their way through sound that is converted.
namespace legscope {

Result<void> Transcoder::planTones()
{
    const DigitPlan& digits = m_digits.plan();
    if (digits.way == DigitWay::Inband) {
        if (const auto set = m_digits.tones().setRate(m_rate); !set)
            return set;
    }
    if (digits.detection == ToneDetection::Off) {
        m_tones.reset();
        return {};
    }
    // What the bindings let go is made anew for who gets digits as tones.
    const bool passesTones = digits.way == DigitWay::Inband && digits.bindings == BindingsAsked::No;
    const bool isHeard = (passesTones || digits.way == DigitWay::None) && digits.pressed == PressedKeys::Sent;
    const auto sound = isHeard ? ToneGate::Sound::Whole : ToneGate::Sound::WithoutTones;
    if (m_tones && m_tones->rate() == m_rate && m_tones->sound() == sound)
        return {};
    auto gate = ToneGate::make(m_rate, sound);
    if (!gate)
        return std::unexpected(gate.error());
    m_tones = std::move(*gate);
    return {};
}

void Transcoder::onEvent(
    const EventFormat& format, const RtpHeader& header, Octets payload, Monotonic arrival)
{
    const bool passesOn = m_digits.passesOn(format);
    const bool isHeard = m_digits.onEvent(
        header, payload, arrival, passesOn ? DigitPath::Handling::Passed : DigitPath::Handling::Anew);
    if (passesOn && isHeard)
        m_passing.add(header, payload, m_timestamp);
}

void Transcoder::listenForTones(Monotonic due)
{
    for (const ToneGate::Change& change : m_tones->process(m_sound)) {
        if (change.ended)
            m_digits.onToneEnded(*change.ended, due);
        if (change.began)
            m_digits.onToneBegan(*change.began, due);
    }
}

void Transcoder::sendDigits(Egress& egress, std::chrono::milliseconds step)
{
    const std::uint8_t type = m_digits.plan().eventsTo->type;
    for (const DigitSender::Packet& digit : m_digits.events().next(m_timestamp, step)) {
        const auto room = egress.room();
        const auto packet = header(room.first(headerOctets + digit.payload.size()), type);
        packet[1] = static_cast<std::byte>(type | (digit.marker ? 0x80U : 0U));
        writeU32(packet, 4, digit.timestamp);
        std::ranges::copy(digit.payload, packet.begin() + headerOctets);
        sent(packet, egress);
    }
}

/// Those that have come since the last frame.
void Transcoder::sendPassing(Egress& egress)
{
    const auto& events = m_digits.plan().eventsTo;
    for (const PassedEvents::Packet& event : m_passing.take()) {
        if (!events)
            continue;
        const auto room = egress.room();
        const auto packet = header(room.first(headerOctets + event.size), events->type);
        packet[1] = static_cast<std::byte>(events->type | (event.marker ? 0x80U : 0U));
        writeU32(packet, 4, event.timestamp);
        std::ranges::copy(event.octets(), packet.begin() + headerOctets);
        sent(packet, egress);
        if (const auto read = parseTelephoneEvent(event.octets()))
            m_digits.events().notBefore(event.timestamp + read->duration);
    }
}

} // namespace legscope
