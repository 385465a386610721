#include "engine/config/unreadparameters.h"

#include "engine/core/translatable.h"

#include <array>

namespace legscope {
namespace {

// clang-format off
constexpr std::array<UnreadParameter, 31> unreadMediaRows{{
    {"apply-candidate-acl",
        QT_TRANSLATE_NOOP("Parameter", "Lists that ICE candidates of the peer must match; never emptied by a rescan in FreeSWITCH.")},
    {"bitpacking",
        QT_TRANSLATE_NOOP("Parameter", "Stored for G.726 packing and read by nobody.")},
    {"NDLB-allow-bad-iananame",
        QT_TRANSLATE_NOOP("Parameter", "Meant to accept misspelt codec names; sets a bit in the wrong word, so it does nothing.")},
    {"NDLB-allow-nondup-sdp",
        QT_TRANSLATE_NOOP("Parameter", "Skips re-parsing SDP that did not change.")},
    {"cng-pt",
        QT_TRANSLATE_NOOP("Parameter", "Payload number of comfort noise in our own SDP.")},
    {"t38-passthru",
        QT_TRANSLATE_NOOP("Parameter", "Passes T.38 re-INVITEs through instead of answering them.")},
    {"media-option",
        QT_TRANSLATE_NOOP("Parameter", "Takes media in or out of the path around hold and attended transfer; repeatable; the third needs the first.")},
    {"disable-hold",
        QT_TRANSLATE_NOOP("Parameter", "A hold request is answered as if it were none.")},
    {"proxy-hold",
        QT_TRANSLATE_NOOP("Parameter", "Hold re-INVITEs go to the other leg; excludes media-option on hold.")},
    {"enable-soa",
        QT_TRANSLATE_NOOP("Parameter", "Lets Sofia's own offer/answer engine watch the SDP.")},
    {"enable-3pcc",
        QT_TRANSLATE_NOOP("Parameter", "Accepts INVITE without SDP: true answers it with our offer, proxy asks the callee first; cannot be unset by rescan in FreeSWITCH.")},
    {"3pcc-reinvite-bridged-on-ack",
        QT_TRANSLATE_NOOP("Parameter", "After the late ACK of such a call re-invites the bridged leg.")},
    {"ignore-183nosdp",
        QT_TRANSLATE_NOOP("Parameter", "A 183 without SDP is not treated as progress.")},
    {"NDLB-sendrecv-in-session",
        QT_TRANSLATE_NOOP("Parameter", "Writes the direction attribute at session level.")},
    {"NDLB-proxy-never-patch-reinvites",
        QT_TRANSLATE_NOOP("Parameter", "Passes re-INVITE SDP unpatched in proxy mode.")},
    {"NDLB-support-asterisk-missing-srtp-auth",
        QT_TRANSLATE_NOOP("Parameter", "SRTP without authentication tag.")},
    {"rtp-timer-name",
        QT_TRANSLATE_NOOP("Parameter", "Packet clock of decoded media.")},
    {"rtp-rewrite-timestamps",
        QT_TRANSLATE_NOOP("Parameter", "Writes fresh timestamps when relaying decoded media.")},
    {"rtp-autofix-timing",
        QT_TRANSLATE_NOOP("Parameter", "Follows a peer whose packet length differs from its SDP.")},
    {"rtp-notimer-during-bridge",
        QT_TRANSLATE_NOOP("Parameter", "No packet clock while bridged.")},
    {"auto-rtp-bugs",
        QT_TRANSLATE_NOOP("Parameter", "Work-arounds switched on by the peer's user agent.")},
    {"manual-rtp-bugs",
        QT_TRANSLATE_NOOP("Parameter", "Work-arounds for audio, always on.")},
    {"manual-video-rtp-bugs",
        QT_TRANSLATE_NOOP("Parameter", "Work-arounds for video, always on.")},
    {"rtcp-video-interval-msec",
        QT_TRANSLATE_NOOP("Parameter", "Interval of our own RTCP for video.")},
    {"record-path",
        QT_TRANSLATE_NOOP("Parameter", "Folder for the record-template.")},
    {"record-template",
        QT_TRANSLATE_NOOP("Parameter", "File name when a phone asks for recording by header.")},
    {"stun-enabled",
        QT_TRANSLATE_NOOP("Parameter", "Stands in FreeSWITCH's sample files, which does not read it any more (a switch of STUN).")},
    {"stun-auto-disable",
        QT_TRANSLATE_NOOP("Parameter", "Stands in FreeSWITCH's sample files, which does not read it any more (a switch of STUN).")},
    {"use-rtp-timer",
        QT_TRANSLATE_NOOP("Parameter", "Stands in FreeSWITCH's sample files, which does not read it any more (see rtp-timer-name).")},
    {"rtp-autoflush-during-bridge",
        QT_TRANSLATE_NOOP("Parameter", "Stands in FreeSWITCH's sample files, which does not read it any more (it is always on).")},
    {"renegotiate-codec-on-hold",
        QT_TRANSLATE_NOOP("Parameter", "Stands in FreeSWITCH's sample files, which does not read it any more.")},
}};
// clang-format on

} // namespace

std::span<const UnreadParameter> unreadOfMedia()
{
    return unreadMediaRows;
}

} // namespace legscope
