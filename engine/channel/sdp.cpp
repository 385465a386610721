#include "engine/channel/sdp.h"

#include "engine/sdp/multipart.h"
#include "engine/sdp/negotiation.h"
#include "engine/sdp/sdpview.h"

#include <algorithm>

namespace legscope {

bool carriesSdp(const Sdp& body)
{
    const auto sdp = sdpOf(body.type, body.text);
    return sdp && sdp->has_value();
}

Sdp sdpAlone(const Sdp& body)
{
    const auto sdp = sdpOf(body.type, body.text);
    return sdp && *sdp ? Sdp{"application/sdp", std::string(**sdp)} : Sdp();
}

bool isActive(const Sdp& body)
{
    const Sdp alone = sdpAlone(body);
    const auto view = readSdp(alone.text);
    return view && std::ranges::any_of(view->media, [](const SdpMedia& media) {
        return media.port != 0 && effectiveDirection(media) == MediaDirection::SendRecv;
    });
}

} // namespace legscope
