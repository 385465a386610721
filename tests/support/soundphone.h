#pragma once

#include "engine/net/rtppacket.h"
#include "tests/support/rawpeer.h"
#include "tests/support/soundprobe.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace legscope::test {

/// The media of a phone: sends a tone in a codec, and decodes what it gets.
class SoundPhone {
public:
    static constexpr double hertz = 1004, level = -10;

    /// `type` is the payload type of the codec on this leg.
    SoundPhone(RawUdpPeer& socket, const std::string& codec, std::uint8_t type, std::uint32_t ptimeMs = 20)
        : m_socket(socket)
    {
        use(codec, type, ptimeMs);
    }

    void use(const std::string& codec, std::uint8_t type, std::uint32_t ptimeMs = 20)
    {
        m_format = *codecFormatOf(codec, codec == "opus" ? 48000 : codec == "L16" ? 16000 : 8000, 1, "");
        m_rate = soundRate(m_format, 16000);
        m_type = type;
        m_ptime = ptimeMs;
        m_encoder = std::move(*makeEncoder(m_format, m_rate));
        m_decoder = std::move(*makeDecoder(m_format, m_rate));
        m_at = 0;
        forget();
    }
    void forget()
    {
        sound.clear();
        steps.clear();
        m_last.reset();
    }

    /// A packet for each of the phone's packet times up to `elapsed` ms of its life.
    void send(const SocketAddress& relay, int elapsed)
    {
        for (; m_due <= elapsed; m_due += static_cast<int>(m_ptime)) {
            const std::size_t frame = m_rate / 1000 * m_ptime;
            std::vector<std::byte> packet(12 + longestPayload);
            const auto payload = m_encoder->encode(nextSound(frame), std::span(packet).subspan(12));
            packet.resize(12 + payload.value_or(0));
            m_at += frame;
            sendPacket(relay, packet, m_type, m_timestamp);
            m_timestamp += m_ptime * (m_format.clockRate / 1000);
        }
    }
    /// Something else in the place of the tone, once.
    void say(const std::vector<Sample>& words)
    {
        m_spoken.insert(m_spoken.end(), words.begin(), words.end());
    }
    std::uint32_t rate() const { return m_rate; } ///< of `sound`, Hz
    std::uint32_t timestamp() const { return m_timestamp; }
    /// A telephone-event of a time stamp of its own, with the number of the next packet.
    void sendEvent(const SocketAddress& relay, std::uint8_t type, std::array<std::byte, 4> payload,
        std::uint32_t timestamp)
    {
        std::vector<std::byte> packet(12);
        packet.insert(packet.end(), payload.begin(), payload.end());
        sendPacket(relay, packet, type, timestamp);
    }
    /// One that the network loses.
    void loseEvent() { ++m_sequence; }
    /// A telephone-event, with the number of the next packet.
    void sendEvent(const SocketAddress& relay, std::uint8_t type, std::array<std::byte, 4> payload)
    {
        std::vector<std::byte> packet(12);
        packet.insert(packet.end(), payload.begin(), payload.end());
        sendPacket(relay, packet, type, m_timestamp);
    }
    void receive()
    {
        while (const auto datagram = m_socket.take()) {
            const auto header = parseRtp(asOctets(*datagram));
            if (!header || kindOf(asOctets(*datagram)) != PacketKind::Rtp)
                continue;
            const Octets payload = asOctets(*datagram).subspan(header->size);
            if (header->payloadType != m_type) {
                others.emplace_back(*header, std::string(asText(payload)));
                continue;
            }
            if (m_last && m_last->ssrc == header->ssrc)
                steps.push_back(header->timestamp - m_last->timestamp);
            m_last = header;
            std::vector<Sample> decoded(m_rate / 1000 * longestPacketMs);
            decoded.resize(m_decoder->decode(payload, decoded).value_or(0));
            sound.insert(sound.end(), decoded.begin(), decoded.end());
        }
    }
    /// The header of the last packet with sound; none since forget().
    const std::optional<RtpHeader>& last() const { return m_last; }
    std::size_t heardMs() const { return sound.size() * 1000 / m_rate; }
    RawUdpPeer& socket() { return m_socket; }
    /// The tone of the last tenths of a second.
    Tone tone(int milliseconds = 300) const
    {
        const std::size_t wanted = m_rate * static_cast<std::size_t>(milliseconds) / 1000;
        return sound.size() < wanted ? Tone() : measureTone(Samples(sound).last(wanted), hertz, m_rate);
    }
    /// What is wrong with the tone that was heard; empty when it is the one that was sent.
    std::string wrong(double allowedDb = 1) const
    {
        const Tone heard = tone();
        if (std::abs(heard.hertz / hertz - 1) < 0.001 && std::abs(heard.dbm0 - level) < allowedDb)
            return {};
        return "heard " + std::to_string(heard.hertz) + " Hz at " + std::to_string(heard.dbm0) + " dBm0 in "
            + std::to_string(sound.size()) + " samples";
    }

    std::vector<Sample> sound; ///< in the codec of this phone
    std::vector<std::uint32_t> steps; ///< of the time stamp, from packet to packet
    std::vector<std::pair<RtpHeader, std::string>> others; ///< of other payload types
    std::uint32_t ssrc = 0x5000;

private:
    std::vector<Sample> nextSound(std::size_t frame)
    {
        if (m_spoken.size() < frame)
            return sine(hertz, level, m_rate, frame, m_at);
        const auto end = m_spoken.begin() + static_cast<std::ptrdiff_t>(frame);
        std::vector<Sample> next(m_spoken.begin(), end);
        m_spoken.erase(m_spoken.begin(), end);
        return next;
    }
    void sendPacket(
        const SocketAddress& relay, std::span<std::byte> packet, std::uint8_t type, std::uint32_t timestamp)
    {
        packet[0] = std::byte{0x80};
        packet[1] = static_cast<std::byte>(type);
        writeU16(packet, 2, m_sequence++);
        writeU32(packet, 4, timestamp);
        writeU32(packet, 8, ssrc);
        m_socket.send(relay, asText(packet));
    }

    RawUdpPeer& m_socket;
    CodecFormat m_format;
    std::uint32_t m_rate = 8000, m_ptime = 20;
    std::uint8_t m_type = 0;
    std::unique_ptr<Encoder> m_encoder;
    std::unique_ptr<Decoder> m_decoder;
    std::vector<Sample> m_spoken;
    std::size_t m_at = 0;
    int m_due = 0;
    std::uint16_t m_sequence = 100;
    std::uint32_t m_timestamp = 5000;
    std::optional<RtpHeader> m_last;
};

/// Two phones that talk to each other through relays, by the clock.
class SoundTalk {
public:
    SoundTalk(SoundPhone ofA, SoundPhone ofB, const SocketAddress& forA, const SocketAddress& forB)
        : a(std::move(ofA))
        , b(std::move(ofB))
        , relayA(forA)
        , relayB(forB)
    {
    }

    SoundPhone a, b;
    SocketAddress relayA, relayB; ///< where each sends to

    /// The life of the phones, ms. A process that was held up goes through what it missed packet by packet.
    int elapsed() const { return m_elapsed; }
    /// Until both have heard so much, 10 s at most.
    void talk(int milliseconds)
    {
        const auto heard = [milliseconds](const SoundPhone& phone, std::size_t before) {
            return phone.heardMs() >= before + static_cast<std::size_t>(milliseconds);
        };
        const std::size_t beforeA = a.heardMs(), beforeB = b.heardMs();
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (std::chrono::steady_clock::now() < end && !(heard(a, beforeA) && heard(b, beforeB)))
            step();
    }
    /// What is wrong with what they hear of each other; empty as soon as both have heard the tone for 0.3 s.
    std::string listen(double allowedDb = 1)
    {
        a.forget();
        b.forget();
        std::string wrong;
        for (int tenths = 0; tenths < 300; ++tenths) {
            talk(100);
            wrong = a.wrong(allowedDb).empty() ? b.wrong(allowedDb) : "A " + a.wrong(allowedDb);
            if (wrong.empty())
                break;
        }
        return wrong;
    }
    void step()
    {
        using namespace std::chrono;
        const auto now = duration_cast<milliseconds>(steady_clock::now() - m_began).count();
        m_elapsed = std::min(static_cast<int>(now), m_elapsed + 10);
        a.send(relayA, m_elapsed);
        b.send(relayB, m_elapsed);
        a.socket().waitReadable(std::chrono::milliseconds(5));
        a.receive();
        b.receive();
    }

private:
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    int m_elapsed = 0;
};

} // namespace legscope::test
