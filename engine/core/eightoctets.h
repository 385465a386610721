#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace legscope {

/// Eight octets of a text, which are looked at together. A value; any thread.
class EightOctets {
public:
    static constexpr std::size_t size = 8;

    /// Which of them are what was looked for.
    class Matches {
    public:
        constexpr explicit Matches(std::uint64_t bits)
            : m_bits(bits)
        {
        }
        constexpr explicit operator bool() const { return m_bits != 0; }
        constexpr Matches operator|(Matches other) const { return Matches(m_bits | other.m_bits); }
        /// Where the first one stands, 0 to 7. There must be one.
        constexpr std::size_t first() const
        {
            constexpr bool isLittle = std::endian::native == std::endian::little;
            return static_cast<std::size_t>(isLittle ? std::countr_zero(m_bits) : std::countl_zero(m_bits))
                / 8;
        }
        /// How many there are. Without std::popcount, which is a call where a processor may have no
        /// instruction.
        constexpr std::size_t number() const
        {
            return static_cast<std::size_t>(((m_bits >> 7) * each(1)) >> 56);
        }

    private:
        std::uint64_t m_bits; ///< the highest of each octet that matches
    };

    /// `text` has eight octets at `at`.
    EightOctets(std::string_view text, std::size_t at) { std::memcpy(&m_octets, text.data() + at, size); }

    /// Those that are `wanted`.
    constexpr Matches matches(char wanted) const
    {
        const std::uint64_t low = each(0x7f);
        const std::uint64_t differing = m_octets ^ each(static_cast<std::uint8_t>(wanted));
        return Matches(~(((differing & low) + low) | differing | low));
    }

private:
    static constexpr std::uint64_t each(std::uint8_t octet) { return 0x0101010101010101U * octet; }

    std::uint64_t m_octets = 0;
};

} // namespace legscope
