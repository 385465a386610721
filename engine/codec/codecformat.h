#pragma once

#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace legscope {

enum class CodecKind : std::uint8_t { Pcmu, Pcma, L16, G722, Opus, G729 };

/// The parameters of opus that the receiver of a stream has asked for (RFC 7587 section 6.1).
struct OpusParameters {
    bool inbandFec = false; ///< useinbandfec
    bool dtx = false; ///< usedtx
    std::uint32_t maxAverageBitrate = 0; ///< bit/s, 6000..510000; 0: not said
    std::uint32_t maxPlaybackRate = 48000; ///< Hz, 8000..48000
    bool operator==(const OpusParameters&) const = default;
};

/// A codec as an SDP describes it, which we can decode and encode.
struct CodecFormat {
    CodecKind kind = CodecKind::Pcmu;
    std::uint32_t clockRate = 8000; ///< Hz, of RTP time stamps
    OpusParameters opus;
    bool operator==(const CodecFormat&) const = default;
};

/// The codec of a=rtpmap and a=fmtp; none when it is not one of ours. The name in any case; `channels` 0 is
/// 1. Stereo is not decoded here, but opus says two channels always (RFC 7587 section 7). A parameter that
/// cannot be read, or is out of its range, counts as not said.
std::optional<CodecFormat> codecFormatOf(
    std::string_view name, std::uint32_t clockRate, std::uint32_t channels, std::string_view fmtp);

/// The same of an SDP, where the name may be written as sameEncoding() allows ("G.729a").
std::optional<CodecFormat> codecFormatOf(const SdpCodec& codec);

/// The rate of the sound nearest to `wanted` Hz that the codec works with: opus does 8000, 12000, 16000,
/// 24000 and 48000 itself, never above what its receiver plays; others have one.
std::uint32_t soundRate(const CodecFormat& format, std::uint32_t wanted);

/// The longest sound up to `ptimeMs` that one packet may hold, ms: at least 10 and at most longestPacketMs,
/// in steps of 10; opus has 10, 20, 40, 60, 80, 100 and 120 only.
std::uint32_t frameFor(const CodecFormat& format, std::uint32_t ptimeMs);

/// "PCMU", "opus", as in RFC 3551 and RFC 7587.
std::string_view nameOf(CodecKind kind);

} // namespace legscope
