#pragma once

#include <cstddef>
#include <string>

namespace legscope::bench {

struct SoundDelayOptions {
    std::size_t calls = 0; ///< of the same kind, beside the ten that are measured
    unsigned buffer = 10; ///< ms, fixed: the least that is possible
    unsigned seconds = 30;
    std::string json; ///< file; empty: none
};

/// How much later a sound is heard than it was sent, in calls of PCMA with G722, than the codecs, the
/// resampler and the jitter buffer by themselves make it: a burst each half second in ten calls. Prints the
/// median, the 99th percentile, what was not heard, and how busy the worker was. The exit status of the
/// program.
int measureSoundDelay(const SoundDelayOptions& options);

} // namespace legscope::bench
