#include "engine/codec/g722.h"

#include <spandsp.h>

namespace legscope {
namespace {

constexpr int bitsASecond = 64000;
constexpr std::size_t g722OctetsAMs = 8, samplesAnOctet = 2;

struct FreeG722Decoder {
    void operator()(g722_decode_state_t* state) const noexcept { g722_decode_free(state); }
};
struct FreeG722Encoder {
    void operator()(g722_encode_state_t* state) const noexcept { g722_encode_free(state); }
};
using G722DecodeState = std::unique_ptr<g722_decode_state_t, FreeG722Decoder>;
using G722EncodeState = std::unique_ptr<g722_encode_state_t, FreeG722Encoder>;

class G722Decoder final : public Decoder {
public:
    explicit G722Decoder(G722DecodeState state)
        : m_state(std::move(state))
    {
    }

    std::optional<std::uint32_t> duration(Octets payload) const noexcept override
    {
        if (payload.empty() || payload.size() > longestPacketMs * g722OctetsAMs)
            return std::nullopt;
        return static_cast<std::uint32_t>(payload.size());
    }

    std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept override
    {
        if (!duration(payload) || payload.size() * samplesAnOctet > out.size())
            return std::nullopt;
        const int made = g722_decode(m_state.get(), out.data(),
            reinterpret_cast<const std::uint8_t*>(payload.data()), static_cast<int>(payload.size()));
        return static_cast<std::size_t>(made);
    }

private:
    const G722DecodeState m_state;
};

class G722Encoder final : public Encoder {
public:
    explicit G722Encoder(G722EncodeState state)
        : m_state(std::move(state))
    {
    }

    std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept override
    {
        if (sound.size() % samplesAnOctet != 0 || sound.size() / samplesAnOctet > out.size())
            return std::nullopt;
        const int made = g722_encode(m_state.get(), reinterpret_cast<std::uint8_t*>(out.data()), sound.data(),
            static_cast<int>(sound.size()));
        return static_cast<std::size_t>(made);
    }

private:
    const G722EncodeState m_state;
};

} // namespace

Result<std::unique_ptr<Decoder>> makeG722Decoder()
{
    G722DecodeState state(g722_decode_init(nullptr, bitsASecond, 0));
    if (!state)
        return fail(Errc::Internal, "G722: the library has no memory for a decoder");
    return std::make_unique<G722Decoder>(std::move(state));
}

Result<std::unique_ptr<Encoder>> makeG722Encoder()
{
    G722EncodeState state(g722_encode_init(nullptr, bitsASecond, 0));
    if (!state)
        return fail(Errc::Internal, "G722: the library has no memory for an encoder");
    return std::make_unique<G722Encoder>(std::move(state));
}

} // namespace legscope
