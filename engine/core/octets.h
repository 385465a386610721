#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace legscope {

using Octets = std::span<const std::byte>;

inline Octets asOctets(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

inline std::string_view asText(Octets octets)
{
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

/// Network byte order; the caller has checked that `at + 2` octets are there.
inline std::uint16_t readU16(Octets octets, std::size_t at)
{
    return static_cast<std::uint16_t>(
        (std::to_integer<unsigned>(octets[at]) << 8) | std::to_integer<unsigned>(octets[at + 1]));
}

/// Network byte order; the caller has checked that `at + 4` octets are there.
inline std::uint32_t readU32(Octets octets, std::size_t at)
{
    return (static_cast<std::uint32_t>(readU16(octets, at)) << 16) | readU16(octets, at + 2);
}

/// Network byte order; the caller has checked that `at + 2` octets are there.
inline void writeU16(std::span<std::byte> octets, std::size_t at, std::uint16_t value)
{
    octets[at] = static_cast<std::byte>(value >> 8);
    octets[at + 1] = static_cast<std::byte>(value);
}

/// Network byte order; the caller has checked that `at + 4` octets are there.
inline void writeU32(std::span<std::byte> octets, std::size_t at, std::uint32_t value)
{
    writeU16(octets, at, static_cast<std::uint16_t>(value >> 16));
    writeU16(octets, at + 2, static_cast<std::uint16_t>(value));
}

} // namespace legscope
