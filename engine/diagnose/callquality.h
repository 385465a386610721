#pragma once

#include "engine/event/streamsample.h"

#include <optional>

namespace legscope {

/// How RTP arrives.
struct CallQuality {
    std::optional<double> lossPercent; ///< of the packets expected so far; none before the first
    std::optional<double> jitterMs; ///< the worst m-line, RFC 3550; none before the first packet
    std::optional<double> mos; ///< the worst m-line, E-model; none where it is not known
    bool operator==(const CallQuality&) const = default;
};

/// Of what comes from one leg, over all m-lines; none when it was never sampled.
std::optional<CallQuality> qualityFrom(const CallSample& sample, LegSide from);

/// The worse of two directions, figure by figure. A call of which one end hears nothing has no MOS.
CallQuality worseOf(const CallQuality& a, const CallQuality& b);

/// Of both directions, as the call list shows it; without figures where no RTP was seen.
CallQuality worstQuality(const CallSample& sample);

} // namespace legscope
