#pragma once

#include "engine/event/event.h"

#include <map>
#include <tuple>

namespace legscope {

/// Leaves the streams of which nothing is new out of the samples: a stream that moves is in each, one that is
/// silent in one a second. A call without a stream that is due is left out too. Not thread-safe.
class SampleFilter {
public:
    MediaSampled due(const MediaSampled& sampled, WallTime now);

private:
    using Stream = std::tuple<std::uint64_t, std::uint32_t, LegSide>; ///< call, m-line, from
    struct Last {
        std::uint64_t packets = 0; ///< of any kind, in, out and dropped
        WallTime told;
        std::uint64_t round = 0;
    };

    bool isDue(std::uint64_t call, const StreamSample& stream, WallTime now);

    std::map<Stream, Last> m_last;
    std::uint64_t m_round = 0;
};

} // namespace legscope
