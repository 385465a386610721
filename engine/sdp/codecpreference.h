#pragma once

#include "engine/core/error.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// One codec of a preference list, as FreeSWITCH writes it: "PCMA@20i", "OPUS@48000h@20i@1c", "G722".
struct CodecPreference {
    std::string name; ///< compared without regard to case
    std::uint32_t clockRate = 0; ///< Hz ("h"); 0: any
    std::uint32_t ptimeMs = 0; ///< "i"; 0: any
    std::uint32_t channels = 0; ///< "c"; 0: any
    std::uint32_t bitRate
        = 0; ///< bit/s ("b"); kept, not compared: SDP says it in a=fmtp, each codec in its own way
    std::string fmtp; ///< after "~"; offered when the offer is our own
    bool operator==(const CodecPreference&) const = default;
};

/// Reads one token; a module in front of the name ("mod_spandsp.PCMA") is cut off. Errc::InvalidArgument with
/// the token and what is wrong in it.
Result<CodecPreference> readCodecPreference(std::string_view token);

/// Reads a list separated by commas, blanks around tokens and empty tokens ignored; or the tokens of a
/// profile.
Result<std::vector<CodecPreference>> readCodecPreferences(std::string_view list);
Result<std::vector<CodecPreference>> readCodecPreferences(std::span<const std::string> tokens);

/// True when the codec is one that the preference means, its ptime left out of account. The "h" and "c" of
/// opus and G722 are not compared: they name the sampling of the sound, which a=rtpmap does not show (RFC
/// 7587 section 7, RFC 3551 section 4.5.2).
bool permits(const CodecPreference& preference, const SdpCodec& codec);

/// True when two SDPs mean the same codec: name, clock rate and channels; of opus and G722 the name alone,
/// for some phones write the wrong numbers.
bool sameCodec(const SdpCodec& left, const SdpCodec& right);

/// True for what goes along with a codec and is never chosen by itself: telephone-event, CN, red, rtx, FEC.
bool isAuxiliary(const SdpCodec& codec);
/// True for telephone-event (RFC 4733).
bool isTelephoneEvent(const SdpCodec& codec);

/// Where the codecs that may be offered to a leg come from.
struct CodecSources {
    std::vector<CodecPreference> profile; ///< outbound-codec-prefs
    std::vector<CodecPreference>
        codecString; ///< variable codec_string; not empty: takes the place of the profile's
    std::vector<CodecPreference>
        absoluteCodecString; ///< variable absolute_codec_string; not empty: nothing else counts
    std::vector<CodecPreference>
        originator; ///< codecs of the other leg, put on top as FreeSWITCH does; may be empty
};

/// The list that these make, first choice first, without repetitions.
std::vector<CodecPreference> offerPreferences(const CodecSources& sources);

} // namespace legscope
