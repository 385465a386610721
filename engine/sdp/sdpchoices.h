#pragma once

#include <cstdint>

/// What a profile chooses about the SDPs of its legs.
namespace legscope {

/// What becomes of ICE attributes in proxy mode (proxy-media-ice, ours); half of them passed would break
/// calls.
enum class IceTreatment : std::uint8_t { Strip, Reject };

/// Whose order of codecs wins (inbound-codec-negotiation).
enum class NegotiationStyle : std::uint8_t {
    Generous, ///< the offer's order
    Greedy, ///< ours; the offer's ptime is taken where ours is another
    Scrooge, ///< ours, and our ptime whatever the offer says
};

/// Whether our SDP names comfort noise (RFC 3389) that the peer's has, or could have.
enum class NoiseFormat : std::uint8_t { LeftOut, Named };

} // namespace legscope
