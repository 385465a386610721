#pragma once

#include <cstdint>
#include <string>

namespace legscope {

/// What a bundle holds.
struct BundleContents {
    std::uint64_t calls = 0, packets = 0;
    std::uint64_t evicted = 0; ///< packets of these calls that were no longer kept
    std::uint64_t octets = 0; ///< of the archive
    bool operator==(const BundleContents&) const = default;
};

/// "3 calls, 1,512 packets, 812 kB".
std::string textOf(const BundleContents& contents);

} // namespace legscope
