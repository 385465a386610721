#include "engine/event/findingcode.h"

#include <array>

namespace legscope {

std::string_view nameOf(FindingCode code)
{
    static constexpr auto names = std::to_array<std::string_view>({
        "APPLICATION_SKIPPED",
        "BAD_ARGUMENT",
        "BRIDGE_EMPTY_ALTERNATIVE",
        "BRIDGE_ENDPOINT",
        "BRIDGE_TO_OURSELVES",
        "CHANNEL_VARIABLES",
        "DEFLECT",
        "DIALPLAN_FUNCTION",
        "DTLS_FAILED",
        "DTLS_FINGERPRINT",
        "EARLY_NEGOTIATION",
        "HEADER_LEFT_OUT",
        "HEADER_NOT_PASSED",
        "IDENTITY_NOT_BELIEVED",
        "IDENTITY_UNREADABLE",
        "HOST_REFUSED",
        "HOST_UNRESOLVED",
        "ICE_WITHOUT_MEDIA",
        "LIMIT_REACHED",
        "MEDIA_APP_IN_PROXY",
        "MEDIA_APP_NOT_AVAILABLE",
        "NAT_SOURCE",
        "NO_APPLICATION",
        "NO_COMMON_CODEC",
        "NO_CONTEXT",
        "NO_EXTENSION",
        "NO_MEDIA",
        "NOT_PLAYED",
        "OUT_OF_PORTS",
        "REDIRECT",
        "REFRESH_NOT_TAKEN",
        "REFRESH_REFUSED",
        "REOFFER_REFUSED",
        "SDP_ADDRESS_LEAK",
        "SDP_KEY_IN_CLEAR",
        "SDP_KEY_WITHOUT_SRTP",
        "SDP_NO_ADDRESS",
        "SDP_REFUSED",
        "SRTP_FAILED",
        "TRANSFER",
        "USER_NOT_KNOWN",
        "ZRTP_NOT_PASSED",
        "NOT_RECORDED",
        "ENCRYPTION_ENDS_HERE",
        "VAD_WITHOUT_EFFECT",
    });
    static_assert(names.size() == static_cast<std::size_t>(FindingCode::VadWithoutEffect) + 1);
    return names[static_cast<std::size_t>(code)];
}

} // namespace legscope
