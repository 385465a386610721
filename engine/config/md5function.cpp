#include "engine/config/functiontable.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>

namespace legscope {
namespace {

using Words = std::array<std::uint32_t, 4>;

/// RFC 1321 section 3.4: one block of 64 octets.
void mix(Words& state, std::string_view block)
{
    static constexpr std::array<std::array<int, 4>, 4> shifts{
        {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};
    auto [a, b, c, d] = state;
    for (std::uint32_t i = 0; i < 64; ++i) {
        const std::uint32_t round = i / 16;
        const std::uint32_t chosen = round == 0 ? (b & c) | (~b & d)
            : round == 1                        ? (d & b) | (~d & c)
            : round == 2                        ? b ^ c ^ d
                                                : c ^ (b | ~d);
        const std::uint32_t place = round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i;
        std::uint32_t word = 0;
        for (std::uint32_t octet = 0; octet < 4; ++octet)
            word |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[place % 16 * 4 + octet]))
                << (8 * octet);
        const auto sine = static_cast<std::uint32_t>(std::floor(std::abs(std::sin(i + 1.0)) * 4294967296.0));
        const std::uint32_t sum = a + chosen + sine + word;
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, shifts[round][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

} // namespace

std::string md5Of(std::string_view text)
{
    std::string padded(text);
    padded += '\x80';
    padded.resize((padded.size() + 8 + 63) / 64 * 64 - 8, '\0');
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    for (int octet = 0; octet < 8; ++octet)
        padded += static_cast<char>(bits >> (8 * octet));
    Words state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (std::size_t at = 0; at < padded.size(); at += 64)
        mix(state, std::string_view(padded).substr(at, 64));
    std::string digest;
    for (const std::uint32_t word : state) {
        for (int octet = 0; octet < 4; ++octet)
            digest += fmt::format("{:02x}", (word >> (8 * octet)) & 0xff);
    }
    return digest;
}

} // namespace legscope
