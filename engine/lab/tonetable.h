#pragma once

#include "engine/codec/g711.h"
#include "engine/core/octets.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace legscope {

/// One second of a sine at 8,000 samples a second, ready to be sent; a whole number of hertz, so that the
/// second joins to the next without a step.
class ToneTable {
public:
    ToneTable(unsigned hertz, G711Law law);

    static constexpr unsigned packetsPerSecond = 50;
    static constexpr unsigned samplesPerPacket = 160;

    /// The octets of packet `index` of an endless stream of 20 ms packets.
    Octets packet(std::uint64_t index) const noexcept;

private:
    std::vector<std::uint8_t> m_second;
};

} // namespace legscope
