#include "engine/channel/sdp.h"

#include "engine/sdp/negotiation.h"

#include <algorithm>

namespace legscope {

Sdp sdpAlone(const Sdp& received)
{
    return bodyOf(received.part.sdp.value_or(nullptr));
}

Listening listeningOf(const Sdp& received)
{
    const SharedSdp sdp = received.part.sdp.value_or(nullptr);
    auto listening = Listening::WithoutAudio;
    if (!sdp)
        return listening;
    for (const SdpMedia& media : sdp->view().media) {
        if (media.port == 0 || media.media != "audio")
            continue;
        const MediaDirection direction = effectiveDirection(media);
        if (direction == MediaDirection::SendRecv || direction == MediaDirection::RecvOnly)
            return Listening::Yes;
        listening = Listening::No;
    }
    return listening;
}

bool isActive(const Sdp& received)
{
    const SharedSdp sdp = received.part.sdp.value_or(nullptr);
    return sdp && std::ranges::any_of(sdp->view().media, [](const SdpMedia& media) {
        return media.port != 0 && effectiveDirection(media) == MediaDirection::SendRecv;
    });
}

} // namespace legscope
