#include "engine/channel/sdp.h"

#include "engine/sdp/negotiation.h"

#include <algorithm>

namespace legscope {

Sdp sdpAlone(const Sdp& received)
{
    return bodyOf(received.part.sdp.value_or(nullptr));
}

bool isActive(const Sdp& received)
{
    const SharedSdp sdp = received.part.sdp.value_or(nullptr);
    return sdp && std::ranges::any_of(sdp->view().media, [](const SdpMedia& media) {
        return media.port != 0 && effectiveDirection(media) == MediaDirection::SendRecv;
    });
}

} // namespace legscope
