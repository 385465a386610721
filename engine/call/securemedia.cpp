#include "engine/call/securemedia.h"

#include "engine/config/restriction.h"

#include <algorithm>

namespace legscope {
namespace {

bool isEncrypted(const SipBody& offer)
{
    const SharedSdp sdp = offer.part.sdp.value_or(nullptr);
    return sdp && !sdp->view().media.empty()
        && std::ranges::all_of(
            sdp->view().media, [](const SdpMedia& media) { return media.encrypted || media.port == 0; });
}

} // namespace

std::string missingEncryption(
    const std::function<std::string(const std::string&)>& variable, const SipBody& offer)
{
    for (const std::string name :
        {"rtp_secure_media", "rtp_secure_media_inbound", "rtp_secure_media_outbound"}) {
        const std::string value = variable(name);
        const Restriction* demand = value.empty() ? nullptr : findRestriction(name);
        if (demand && demand->restricts(value) && !isEncrypted(offer))
            return name + '=' + value;
    }
    return {};
}

} // namespace legscope
