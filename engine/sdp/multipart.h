#pragma once

#include "engine/core/error.h"
#include "engine/sdp/parsedsdp.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// The application/sdp part of a message body.
struct SdpPart {
    std::size_t offset = 0; ///< of the SDP inside the body
    std::size_t length = 0;
};

/// Finds the SDP of a body: the whole body for application/sdp, the first application/sdp part for
/// multipart/* (RFC 2046 section 5.1). None when there is no SDP; Errc::Parse when a multipart body is
/// malformed (no boundary, not closed, more than 16 parts).
Result<std::optional<SdpPart>> findSdp(std::string_view contentType, std::string_view body);

/// The SDP of a message body and its place there.
struct SdpOfBody {
    std::optional<SdpPart> place; ///< none when there is no SDP, or when nobody can say where it is
    Result<SharedSdp> sdp{}; ///< null when there is none. Errc as of findSdp and ParsedSdp::parse
};

/// Finds and parses the SDP of a body: once for each that arrives.
SdpOfBody readSdpOf(std::string_view contentType, std::string_view body);

/// The body with its SDP replaced; a Content-Length header of the part is recomputed, all else stays.
std::string replaceSdp(std::string_view body, const SdpPart& part, std::string_view sdp);

} // namespace legscope
