#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

enum class EditOp : std::uint8_t { Keep, Replace, Drop, Add };

/// Why a line of an SDP was changed. The console translates it and links it to the setting behind it.
enum class EditReason : std::uint8_t {
    None, ///< kept as it was
    OriginHidden, ///< o= is ours: topology hiding, RFC 3264 section 8
    MediaAnchored, ///< c= is our address: media comes to us (rtp-ip, ext-rtp-ip)
    HoldAddress, ///< c=0.0.0.0 or :: kept unspecified, in the family of the other leg; RFC 3264 section 8.4
    RelayPort, ///< the port of m= is our relay port of that m-line
    RelayRtcpPort, ///< a=rtcp names our relay's RTCP port; RFC 3605
    StreamRejected, ///< port set to 0: media over TCP, which the relay does not carry
    KeyObsolete, ///< k= dropped: obsolete, carries a key; RFC 8866 section 5.12
    IceStripped, ///< ICE attributes dropped: they would lead media around us; RFC 8839
    AddressAttribute, ///< a=source-filter, a=altc dropped: they embed addresses; RFC 4570, RFC 6947
    Negotiated, ///< Default mode: written by our own offer or answer
    CodecNotPreferred, ///< Default mode: the codec is not among the profile's preferences
    NotServed, ///< port set to 0, or a=rtcp dropped: no relay port serves this m-line
};

/// One line of the SDP, kept or changed. Lines are without their line ending; `before` is empty for Add,
/// `after` for Drop.
struct SdpEdit {
    int section = -1; ///< index of the m-line the line belongs to, -1 for the session section
    std::size_t line = 0; ///< 0-based line of the body before (for Add: the line it was put in front of)
    EditOp op = EditOp::Keep;
    EditReason reason = EditReason::None;
    std::string before;
    std::string after;
    bool operator==(const SdpEdit&) const = default;
};

/// True when the list holds any operation but Keep.
bool changesAnything(const std::vector<SdpEdit>& edits);

/// "keep", "replace", "drop", "add".
std::string_view nameOf(EditOp op);
/// The reason in a few plain words, for logs and exports: "media anchored here (rtp-ip)".
std::string_view nameOf(EditReason reason);
/// The profile parameter behind a reason ("rtp-ip", "rtp-start-port"...), empty when none is.
std::string_view settingBehind(EditReason reason);

} // namespace legscope
