#pragma once

#include "engine/codec/codec.h"
#include "tests/engine/diagnose/capturedcall.h"
#include "tests/support/soundprobe.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// A call whose captured packets are sound.
namespace legscope::sample {

inline std::string soundSdp(std::uint16_t port, const std::string& formats, const std::string& attributes,
    const std::string& proto = "RTP/AVP")
{
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
        + std::to_string(port) + " " + proto + " " + formats + "\r\n" + attributes;
}

/// A at 4000, we at 16384 and 16386, B at 6000.
class SpokenCall {
public:
    Script script;
    Packets packets;

    /// Both legs are there, and each has the SDP of the other, with our ports.
    SpokenCall(
        const std::string& formats, const std::string& attributes, const std::string& proto = "RTP/AVP")
    {
        begin(LegId{1}, LegSide::A);
        begin(LegId{2}, LegSide::B);
        exchange(SdpKind::Offer, soundSdp(4000, formats, attributes, proto),
            soundSdp(16386, formats, attributes, proto));
        exchange(SdpKind::Answer, soundSdp(6000, formats, attributes, proto),
            soundSdp(16384, formats, attributes, proto));
        arm();
    }
    SpokenCall() = default;

    void begin(LegId leg, LegSide side)
    {
        LegBegan began;
        began.call = CallId{1};
        began.leg = leg;
        began.side = side;
        script.add(began);
    }

    void exchange(SdpKind kind, std::string before, std::string after)
    {
        SdpRewritten sdp;
        sdp.call = CallId{1};
        sdp.kind = kind;
        sdp.from = kind == SdpKind::Offer ? LegId{1} : LegId{2};
        sdp.to = kind == SdpKind::Offer ? LegId{2} : LegId{1};
        sdp.before = std::move(before);
        sdp.after = std::move(after);
        script.add(std::move(sdp));
    }

    void arm()
    {
        MediaArmed armed;
        armed.call = CallId{1};
        ArmedStream stream;
        stream.media = "audio";
        stream.localA = at(16384);
        stream.localB = at(16386);
        armed.streams.push_back(stream);
        script.add(std::move(armed));
    }

    /// When the sound is that begins so long after everything was told.
    static WallTime soundTime(int ms) { return sampleStart + std::chrono::milliseconds(1'000 + ms); }
};

/// What a phone sends: packets of 20 ms, each with the next number and time stamp.
class Speaker {
public:
    Speaker(const std::string& codec, std::uint8_t payloadType, double hertz, std::uint32_t source = 0xA)
        : format(*codecFormatOf(codec,
              codec == "opus"      ? 48000
                  : codec == "L16" ? 16000
                                   : 8000,
              1, ""))
        , m_type(payloadType)
        , m_hertz(hertz)
        , m_rate(soundRate(format, 16000))
        , m_encoder(std::move(*makeEncoder(format, m_rate)))
        , ssrc(source)
    {
    }

    const CodecFormat format;

    std::string next(std::int16_t skipped = 0)
    {
        const std::size_t frame = m_rate / 50;
        sequence = static_cast<std::uint16_t>(sequence + skipped);
        timestamp += static_cast<std::uint32_t>(skipped) * format.clockRate / 50;
        m_sample += static_cast<std::size_t>(skipped) * frame;
        const auto sound = test::sine(m_hertz, -10, m_rate, frame, m_sample);
        m_sample += frame;
        std::array<std::byte, 2000> payload{};
        const std::size_t octets = m_encoder->encode(sound, payload).value();
        return packet(m_type, std::string(asText(Octets(payload).first(octets))));
    }

    /// With the next number, at the time of the next packet of sound.
    std::string packet(std::uint8_t type, const std::string& payload)
    {
        std::string octets{'\x80', static_cast<char>(type)};
        const auto put = [&octets](std::uint64_t value, int count) {
            for (int i = count - 1; i >= 0; --i)
                octets += static_cast<char>((value >> (8 * i)) & 0xFF);
        };
        put(sequence++, 2);
        put(timestamp, 4);
        put(ssrc, 4);
        timestamp += format.clockRate / 50;
        return octets + payload;
    }

private:
    const std::uint8_t m_type;
    const double m_hertz;
    const std::uint32_t m_rate;
    const std::unique_ptr<Encoder> m_encoder;
    std::size_t m_sample = 0;

public:
    std::uint32_t ssrc;
    std::uint16_t sequence = 65'530; // wraps soon
    std::uint32_t timestamp = 4'294'960'000; // too
};

/// What A says arrives, from `ms` on.
inline void say(SpokenCall& call, Speaker& speaker, int ms, int packets)
{
    for (int i = 0; i < packets; ++i)
        call.packets.add(
            CallId{1}, SpokenCall::soundTime(ms + 20 * i), 4000, 16384, false, speaker.next(), 65'535);
}

} // namespace legscope::sample
