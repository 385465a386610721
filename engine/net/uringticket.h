#pragma once

#include <cstddef>
#include <cstdint>

namespace legscope {

enum class UringOperation : std::uint8_t { Wake, Receive, Send, Cancel };

/// What a completion is about: operation, slot, and for a send its tag and length.
struct UringTicket {
    UringOperation operation = UringOperation::Wake;
    std::uint32_t slot = 0;
    std::uint32_t tag = 0;
    std::size_t length = 0;

    std::uint64_t packed() const
    {
        return (std::uint64_t{static_cast<std::uint8_t>(operation)} << 60)
            | (std::uint64_t{tag & 0xFFFU} << 48) | (std::uint64_t{length & 0xFFFFU} << 32) | slot;
    }
    static UringTicket unpack(std::uint64_t word)
    {
        return {static_cast<UringOperation>(word >> 60), static_cast<std::uint32_t>(word),
            static_cast<std::uint32_t>((word >> 48) & 0xFFFU),
            static_cast<std::size_t>((word >> 32) & 0xFFFFU)};
    }
};

} // namespace legscope
