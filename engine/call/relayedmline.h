#pragma once

#include "engine/media/mediaplan.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <string>

/// What the relay reads of an m-line.
namespace legscope {

/// The relay carries datagrams: an m-line with a port that does not ask for TCP.
bool isRelayed(const SdpMedia& media);

/// The m-line whose relay serves `mline`: itself, or the first that its BUNDLE names with the same port (RFC
/// 9143 section 7.1.3).
std::uint32_t relayOf(const SdpView& view, std::uint32_t mline);

/// "PCMA/8000": the first format.
std::string codecName(const SdpMedia& media);

/// Only what its protocol calls RTP is read as RTP: T.38 over udptl is not.
StreamKind streamKindOf(const SdpMedia& media);

/// By its direction, or by the address 0.0.0.0 (RFC 3264 section 8.4).
bool isHeld(const SdpMedia& media);

/// Names and clock rates of the payload types that an m-line has.
void addFormats(EndPlan& end, const SdpMedia& media);

} // namespace legscope
