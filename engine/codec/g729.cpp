#include "engine/codec/g729.h"

#include <array>

extern "C" {
#include <bcg729/decoder.h>
#include <bcg729/encoder.h>
}

namespace legscope {
namespace {

constexpr std::size_t frameOctets = 10, silenceOctets = 2, frameSamples = 80, frameMs = 10;

struct CloseG729Decoder {
    void operator()(bcg729DecoderChannelContextStruct* state) const noexcept
    {
        closeBcg729DecoderChannel(state);
    }
};
struct CloseG729Encoder {
    void operator()(bcg729EncoderChannelContextStruct* state) const noexcept
    {
        closeBcg729EncoderChannel(state);
    }
};
using G729DecodeState = std::unique_ptr<bcg729DecoderChannelContextStruct, CloseG729Decoder>;
using G729EncodeState = std::unique_ptr<bcg729EncoderChannelContextStruct, CloseG729Encoder>;

class G729Decoder final : public Decoder {
public:
    explicit G729Decoder(G729DecodeState state)
        : m_state(std::move(state))
    {
    }

    std::optional<std::uint32_t> duration(Octets payload) const noexcept override
    {
        const std::size_t frames = framesIn(payload);
        if (frames == 0 || frames * frameMs > longestPacketMs)
            return std::nullopt;
        return static_cast<std::uint32_t>(frames * frameSamples);
    }

    std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept override
    {
        const auto length = duration(payload);
        if (!length || *length > out.size())
            return std::nullopt;
        std::size_t done = 0;
        while (!payload.empty()) {
            const Octets frame = payload.first(payload.size() >= frameOctets ? frameOctets : silenceOctets);
            m_isSilent = frame.size() == silenceOctets;
            decodeFrame(frame, out.subspan(done, frameSamples));
            done += frameSamples;
            payload = payload.subspan(frame.size());
        }
        return done;
    }

    bool conceal(std::span<Sample> out) noexcept override
    {
        if (out.size() % frameSamples != 0)
            return false;
        for (std::size_t done = 0; done < out.size(); done += frameSamples)
            decodeFrame({}, out.subspan(done, frameSamples));
        return true;
    }

    bool comfort(std::span<Sample> out) noexcept override { return m_isSilent && conceal(out); }

private:
    /// 0 when it is no whole number of them.
    static std::size_t framesIn(Octets payload) noexcept
    {
        const std::size_t rest = payload.size() % frameOctets;
        if (rest != 0 && rest != silenceOctets)
            return 0;
        return payload.size() / frameOctets + (rest != 0 ? 1 : 0);
    }

    /// Without octets: one that was lost, or not sent.
    void decodeFrame(Octets frame, std::span<Sample> out) noexcept
    {
        // The library reads a whole frame whatever its length says.
        std::array<std::uint8_t, frameOctets> bits{};
        for (std::size_t i = 0; i < frame.size(); ++i)
            bits[i] = std::to_integer<std::uint8_t>(frame[i]);
        bcg729Decoder(m_state.get(), bits.data(), static_cast<std::uint8_t>(frame.size()),
            frame.empty() ? 1 : 0, frame.size() == silenceOctets ? 1 : 0, 0, out.data());
    }

    const G729DecodeState m_state;
    bool m_isSilent = false; ///< the last frame described silence
};

class G729Encoder final : public Encoder {
public:
    explicit G729Encoder(G729EncodeState state)
        : m_state(std::move(state))
    {
    }

    std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept override
    {
        const std::size_t frames = sound.size() / frameSamples;
        if (sound.size() % frameSamples != 0 || frames * frameOctets > out.size())
            return std::nullopt;
        for (std::size_t i = 0; i < frames; ++i) {
            std::uint8_t written = 0;
            bcg729Encoder(m_state.get(), sound.data() + i * frameSamples,
                reinterpret_cast<std::uint8_t*>(out.data() + i * frameOctets), &written);
            if (written != frameOctets)
                return std::nullopt;
        }
        return frames * frameOctets;
    }

private:
    const G729EncodeState m_state;
};

} // namespace

Result<std::unique_ptr<Decoder>> makeG729Decoder()
{
    G729DecodeState state(initBcg729DecoderChannel());
    if (!state)
        return fail(Errc::Internal, "G729: the library has no memory for a decoder");
    return std::make_unique<G729Decoder>(std::move(state));
}

Result<std::unique_ptr<Encoder>> makeG729Encoder()
{
    constexpr std::uint8_t eachFrame = 0;
    G729EncodeState state(initBcg729EncoderChannel(eachFrame));
    if (!state)
        return fail(Errc::Internal, "G729: the library has no memory for an encoder");
    return std::make_unique<G729Encoder>(std::move(state));
}

} // namespace legscope
