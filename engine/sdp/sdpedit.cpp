#include "engine/sdp/sdpedit.h"

#include <algorithm>
#include <array>

namespace legscope {

bool changesAnything(const std::vector<SdpEdit>& edits)
{
    return std::ranges::any_of(edits, [](const SdpEdit& edit) { return edit.op != EditOp::Keep; });
}

std::string_view nameOf(EditOp op)
{
    static constexpr std::array<std::string_view, 4> names{"keep", "replace", "drop", "add"};
    return names.at(static_cast<std::size_t>(op));
}

std::string_view nameOf(EditReason reason)
{
    static constexpr std::array<std::string_view, 13> names{
        "kept",
        "origin is ours (topology hiding)",
        "media anchored here (rtp-ip)",
        "on hold: address kept unspecified",
        "relay port of this m-line",
        "relay RTCP port of this m-line",
        "media over TCP is not relayed: rejected with port 0",
        "obsolete k= would carry a key",
        "ICE would lead media around the relay",
        "attribute embeds an address",
        "negotiated by the engine",
        "codec is not among the preferences",
        "no relay port serves this m-line",
    };
    return names.at(static_cast<std::size_t>(reason));
}

std::string_view settingBehind(EditReason reason)
{
    switch (reason) {
    case EditReason::MediaAnchored:
        return "rtp-ip";
    case EditReason::RelayPort:
    case EditReason::RelayRtcpPort:
        return "rtp-start-port";
    case EditReason::CodecNotPreferred:
    case EditReason::Negotiated:
        return "inbound-codec-prefs";
    default:
        return {};
    }
}

} // namespace legscope
