#include "engine/codec/g711.h"

#include <algorithm>
#include <bit>

namespace legscope {
namespace {

constexpr unsigned muBias = 0x84;
constexpr int muClip = 32635;
constexpr std::size_t g711OctetsAMs = 8;

constexpr Sample decodeMu(unsigned octet)
{
    const unsigned bits = ~octet & 0xFFU;
    const unsigned magnitude = ((((bits & 0x0FU) << 3) + muBias) << ((bits >> 4) & 7U)) - muBias;
    return static_cast<Sample>(
        (bits & 0x80U) != 0 ? -static_cast<int>(magnitude) : static_cast<int>(magnitude));
}

constexpr std::uint8_t encodeMu(int sample)
{
    const unsigned sign = sample < 0 ? 0x80U : 0U;
    const auto magnitude = static_cast<unsigned>(std::min(sample < 0 ? -sample : sample, muClip)) + muBias;
    const auto segment = static_cast<unsigned>(std::bit_width(magnitude)) - 8;
    return static_cast<std::uint8_t>(~(sign | segment << 4 | ((magnitude >> (segment + 3)) & 0x0FU)));
}

constexpr Sample decodeA(unsigned octet)
{
    const unsigned bits = octet ^ 0x55U;
    const unsigned segment = (bits >> 4) & 7U;
    const unsigned step = ((bits & 0x0FU) << 4) + 8;
    const unsigned magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
    return static_cast<Sample>(
        (bits & 0x80U) != 0 ? static_cast<int>(magnitude) : -static_cast<int>(magnitude));
}

constexpr std::uint8_t encodeA(int sample)
{
    const unsigned sign = sample >= 0 ? 0x80U : 0U;
    const auto magnitude = static_cast<unsigned>(sample >= 0 ? sample : -sample - 1);
    const auto width = static_cast<unsigned>(std::bit_width(magnitude >> 8));
    const unsigned mantissa = width < 2 ? magnitude >> 4 : magnitude >> (width + 3);
    return static_cast<std::uint8_t>((sign | width << 4 | (mantissa & 0x0FU)) ^ 0x55U);
}

struct G711Tables {
    std::array<Sample, 256> muSamples{}, aSamples{};
    std::array<std::uint8_t, 65536> muOctets{}, aOctets{}; ///< by the sample's 16 bits
    LawTable muToA{}, aToMu{}, same{};

    G711Tables() noexcept
    {
        for (unsigned i = 0; i < 65536; ++i) {
            const auto sample = static_cast<Sample>(static_cast<std::uint16_t>(i));
            muOctets[i] = encodeMu(sample);
            aOctets[i] = encodeA(sample);
        }
        for (unsigned octet = 0; octet < 256; ++octet) {
            muSamples[octet] = decodeMu(octet);
            aSamples[octet] = decodeA(octet);
            muToA[octet] = encodeA(muSamples[octet]);
            aToMu[octet] = encodeMu(aSamples[octet]);
            same[octet] = static_cast<std::uint8_t>(octet);
        }
    }
};

const G711Tables& g711Tables() noexcept
{
    static const G711Tables built;
    return built;
}

class G711Decoder final : public Decoder {
public:
    explicit G711Decoder(const std::array<Sample, 256>& samples)
        : m_samples(samples)
    {
    }

    std::optional<std::uint32_t> duration(Octets payload) const noexcept override
    {
        if (payload.empty() || payload.size() > longestPacketMs * g711OctetsAMs)
            return std::nullopt;
        return static_cast<std::uint32_t>(payload.size());
    }

    std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept override
    {
        if (!duration(payload) || payload.size() > out.size())
            return std::nullopt;
        std::ranges::transform(payload, out.begin(),
            [this](std::byte octet) { return m_samples[std::to_integer<std::size_t>(octet)]; });
        return payload.size();
    }

private:
    const std::array<Sample, 256>& m_samples;
};

class G711Encoder final : public Encoder {
public:
    explicit G711Encoder(const std::array<std::uint8_t, 65536>& octets)
        : m_octets(octets)
    {
    }

    std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept override
    {
        if (sound.size() > out.size())
            return std::nullopt;
        std::ranges::transform(sound, out.begin(), [this](Sample sample) {
            return static_cast<std::byte>(m_octets[static_cast<std::uint16_t>(sample)]);
        });
        return sound.size();
    }

private:
    const std::array<std::uint8_t, 65536>& m_octets;
};

} // namespace

Sample decodeG711(G711Law law, std::uint8_t octet) noexcept
{
    return law == G711Law::Mu ? g711Tables().muSamples[octet] : g711Tables().aSamples[octet];
}

std::uint8_t encodeG711(G711Law law, Sample sample) noexcept
{
    const auto bits = static_cast<std::uint16_t>(sample);
    return law == G711Law::Mu ? g711Tables().muOctets[bits] : g711Tables().aOctets[bits];
}

const LawTable& lawTable(G711Law from, G711Law to) noexcept
{
    if (from == to)
        return g711Tables().same;
    return from == G711Law::Mu ? g711Tables().muToA : g711Tables().aToMu;
}

std::unique_ptr<Decoder> makeG711Decoder(G711Law law)
{
    return std::make_unique<G711Decoder>(law == G711Law::Mu ? g711Tables().muSamples : g711Tables().aSamples);
}

std::unique_ptr<Encoder> makeG711Encoder(G711Law law)
{
    return std::make_unique<G711Encoder>(law == G711Law::Mu ? g711Tables().muOctets : g711Tables().aOctets);
}

} // namespace legscope
