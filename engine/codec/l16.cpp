#include "engine/codec/l16.h"

namespace legscope {
namespace {

class L16Decoder final : public Decoder {
public:
    explicit L16Decoder(std::uint32_t rate)
        : m_longest(rate / 1000 * longestPacketMs * 2)
    {
    }

    std::optional<std::uint32_t> duration(Octets payload) const noexcept override
    {
        if (payload.empty() || payload.size() % 2 != 0 || payload.size() > m_longest)
            return std::nullopt;
        return static_cast<std::uint32_t>(payload.size() / 2);
    }

    std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept override
    {
        const auto length = duration(payload);
        if (!length || *length > out.size())
            return std::nullopt;
        for (std::size_t i = 0; i < *length; ++i)
            out[i] = static_cast<Sample>(readU16(payload, 2 * i));
        return *length;
    }

private:
    const std::size_t m_longest; ///< octets
};

class L16Encoder final : public Encoder {
public:
    std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept override
    {
        if (2 * sound.size() > out.size())
            return std::nullopt;
        for (std::size_t i = 0; i < sound.size(); ++i)
            writeU16(out, 2 * i, static_cast<std::uint16_t>(sound[i]));
        return 2 * sound.size();
    }
};

} // namespace

std::unique_ptr<Decoder> makeL16Decoder(std::uint32_t rate)
{
    return std::make_unique<L16Decoder>(rate);
}

std::unique_ptr<Encoder> makeL16Encoder()
{
    return std::make_unique<L16Encoder>();
}

} // namespace legscope
