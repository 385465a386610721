#pragma once

#include "engine/diagnose/conclusion.h"
#include "engine/diagnose/sdpagreement.h"

namespace legscope {

/// What findings about media look at. Lives as long as what it refers to.
struct MediaView {
    MediaMode mode = MediaMode::Default;
    const SdpAgreement& agreement;
    const CallSample& sample;
    std::optional<std::chrono::microseconds> talked; ///< since the caller was answered; none before
    LegId legA, legB; ///< those that are connected; 0 when there is none
};

/// What the agreed SDPs show: codecs that do not match, ICE that passes, ZRTP that ends here.
std::vector<Conclusion> sdpFindings(const MediaView& view);

/// What the counters show: silence in one direction or both, loss, jitter, a codec that was not agreed.
std::vector<Conclusion> rtpFindings(const MediaView& view);

} // namespace legscope
