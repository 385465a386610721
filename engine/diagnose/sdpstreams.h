#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What an SDP says of one m-line, as far as findings need it.
struct SdpStream {
    std::string media; ///< "audio"
    bool rejected = false; ///< port 0
    bool rtp = false; ///< carried by RTP or SRTP
    bool secure = false; ///< SRTP: RTP/SAVP, RTP/SAVPF, UDP/TLS/RTP/SAVP...
    bool held = false; ///< not sendrecv, or an unspecified address (RFC 3264 section 8.4)
    bool holds = false; ///< its sender holds the other end: sendonly, inactive or an unspecified address
    bool inactive = false; ///< a=inactive
    bool candidates = false; ///< ICE candidates are offered, RFC 8839
    bool zrtp = false; ///< a=zrtp-hash, RFC 6189 section 8
    std::vector<std::string> formats; ///< payload types in the order of the m-line, of RTP
    /// "PCMA/8000", one a format in the order of the m-line, without telephone-event, CN and RED. A static
    /// format that neither a=rtpmap nor RFC 3551 names is "#" and its number; a dynamic one without a=rtpmap
    /// is left out.
    std::vector<std::string> codecs;
};

/// Encoding names compare without case (RFC 4855 section 3).
bool isSameCodec(std::string_view one, std::string_view other);

/// The m-lines of a body in their order, as viewOf() reads them. What is not SDP gives none.
std::vector<SdpStream> streamsOf(std::string_view sdp);

} // namespace legscope
