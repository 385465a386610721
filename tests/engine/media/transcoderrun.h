#pragma once

#include "engine/media/telephoneevent.h"
#include "engine/media/transcoder.h"
#include "tests/engine/media/rtppackets.h"
#include "tests/support/soundprobe.h"

#include <QString>

namespace legscope::test {

constexpr Monotonic transcodeStart = Monotonic{} + std::chrono::seconds(1000);
constexpr double hertz = 1004, level = -10;
constexpr std::uint8_t fromType = 96, toType = 97, eventType = 101;

inline CodecFormat codecOf(const QString& name, std::string_view fmtp = "")
{
    return *codecFormatOf(name.toStdString(), name == "opus" ? 48000 : name == "L16" ? 16000 : 8000, 1, fmtp);
}

/// A phone that sends a tone.
struct Talker {
    Talker(const QString& codec, std::uint32_t ptimeMs)
        : format(codecOf(codec))
        , rate(soundRate(format, 16000))
        , ptime(ptimeMs)
        , encoder(std::move(*makeEncoder(format, rate)))
    {
    }

    /// The next packet's header and payload.
    std::pair<RtpHeader, std::vector<std::byte>> next()
    {
        const std::size_t frame = rate / 1000 * ptime;
        std::vector<std::byte> payload(longestPayload);
        payload.resize(*encoder->encode(sound(frame), payload));
        RtpHeader header;
        header.payloadType = type;
        header.ssrc = ssrc;
        header.sequence = sequence++;
        header.timestamp = static_cast<std::uint32_t>(at / (rate / 1000) * (format.clockRate / 1000));
        at += frame;
        return {header, payload};
    }

    /// Something else in the place of its tone.
    void say(std::vector<Sample> words) { spoken = std::move(words); }
    std::vector<Sample> sound(std::size_t frame)
    {
        if (spoken.size() < frame)
            return sine(hertz, level, rate, frame, at);
        const std::vector<Sample> next(spoken.begin(), spoken.begin() + static_cast<std::ptrdiff_t>(frame));
        spoken.erase(spoken.begin(), spoken.begin() + static_cast<std::ptrdiff_t>(frame));
        return next;
    }

    CodecFormat format;
    std::uint32_t rate, ptime;
    std::unique_ptr<Encoder> encoder;
    std::vector<Sample> spoken;
    std::size_t at = 0;
    std::uint16_t sequence = 100;
    std::uint32_t ssrc = 1;
    std::uint8_t type = fromType;
};

/// A phone that hears: what it gets must be one stream without a hole.
struct Listener final : Transcoder::Egress {
    explicit Listener(const QString& codec)
        : format(codecOf(codec))
        , rate(soundRate(format, 16000))
        , decoder(std::move(*makeDecoder(format, rate)))
    {
    }
    std::span<std::byte> room() noexcept override { return buffer; }
    void send(std::span<std::byte> packet) noexcept override
    {
        const RtpHeader header = *parseRtp(packet);
        const Octets payload = Octets(packet).subspan(header.size);
        headers.push_back(header);
        if (header.payloadType == eventType) {
            events.emplace_back(header, *parseTelephoneEvent(payload));
            return;
        }
        std::vector<Sample> sound(rate / 1000 * longestPacketMs);
        const auto made = header.payloadType == toType ? decoder->decode(payload, sound) : std::nullopt;
        refused += made ? 0 : 1;
        heard.insert(
            heard.end(), sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(made.value_or(0)));
    }
    Tone tone(std::size_t last) const
    {
        return measureTone(Samples(heard).last(std::min(last, heard.size())), hertz, rate);
    }

    CodecFormat format;
    std::uint32_t rate;
    std::unique_ptr<Decoder> decoder;
    std::array<std::byte, 4096> buffer{};
    std::vector<RtpHeader> headers;
    std::vector<std::pair<RtpHeader, TelephoneEvent>> events;
    std::vector<Sample> heard;
    int refused = 0;
};

inline Transcoding between(const QString& from, const QString& to, std::uint32_t ptime = 20)
{
    Transcoding transcoding;
    transcoding.from = {{fromType, codecOf(from)}};
    transcoding.noiseFrom = 13;
    transcoding.to = {toType, codecOf(to)};
    transcoding.ptimeMs = ptime;
    return transcoding;
}

inline DigitPlan digitsBetween(const QString& from, const QString& to, DigitWay way = DigitWay::Rtp)
{
    DigitPlan plan;
    plan.way = way;
    plan.eventsFrom = {{eventType, codecOf(from).clockRate}};
    if (way == DigitWay::Rtp)
        plan.eventsTo = EventFormat{eventType, codecOf(to).clockRate};
    return plan;
}

/// Ten milliseconds at a time: what arrives, then the frame.
struct Run {
    Run(const QString& from, const QString& to, std::uint32_t ptimeIn = 20, std::uint32_t ptimeOut = 20)
        : talker(from, ptimeIn)
        , listener(to)
    {
        digits.plan(digitsBetween(from, to));
        planned = transcoder.plan(between(from, to, ptimeOut)).has_value();
    }

    template <class Accepts>
    void play(int milliseconds, Accepts accepts)
    {
        for (const int end = now + milliseconds; now < end; now += 10) {
            if (now % static_cast<int>(talker.ptime) == 0) {
                const auto [header, payload] = talker.next();
                if (accepts(header.sequence))
                    transcoder.onPacket(header, payload, at());
            }
            transcoder.onFrame(at(), listener);
        }
    }
    void play(int milliseconds)
    {
        play(milliseconds, [](std::uint16_t) { return true; });
    }
    void pause(int milliseconds)
    {
        for (const int end = now + milliseconds; now < end; now += 10)
            transcoder.onFrame(at(), listener);
        talker.at += static_cast<std::size_t>(milliseconds) * talker.rate / 1000;
    }
    Monotonic at() const { return transcodeStart + std::chrono::milliseconds(now); }

    DigitPath digits;
    Transcoder transcoder{0xCAFE, digits};
    Talker talker;
    Listener listener;
    bool planned = false;
    int now = 0;
};

} // namespace legscope::test
