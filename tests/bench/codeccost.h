#pragma once

#include <cstddef>
#include <string>

namespace legscope::bench {

struct CodecCostOptions {
    std::size_t calls = 100; ///< at once, of one kind
    unsigned rounds = 6;
    std::string json; ///< file; empty: none
};

/// What a packet costs the engine's process in calls whose legs differ, beside those of which packets are
/// relayed: every kind once a round. Prints medians and quartiles. The exit status of the program.
int measureCodecCost(const CodecCostOptions& options);

} // namespace legscope::bench
