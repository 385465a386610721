#pragma once

#include "engine/codec/codecformat.h"
#include "engine/core/error.h"
#include "engine/core/octets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace legscope {

/// Sound: one channel, linear, 16 bits a sample.
using Sample = std::int16_t;
using Samples = std::span<const Sample>;

/// The nearest sample that there is.
constexpr Sample saturated(int sum) noexcept
{
    return static_cast<Sample>(
        std::clamp<int>(sum, std::numeric_limits<Sample>::min(), std::numeric_limits<Sample>::max()));
}

/// The longest sound of one packet, ms.
constexpr std::uint32_t longestPacketMs = 120;
/// Octets that the payload of such a packet has at most.
constexpr std::size_t longestPayload = 16384;

/// Makes sound of the payloads of one stream. What the network sends is refused, never trusted. One thread's.
class Decoder {
public:
    virtual ~Decoder() = default;
    /// How long a payload lasts, in units of the RTP clock; none when it is none of this codec, or lasts more
    /// than longestPacketMs.
    virtual std::optional<std::uint32_t> duration(Octets payload) const noexcept = 0;
    /// Writes the sound of a payload and returns the number of samples; none when the codec refuses it, or it
    /// does not fit.
    virtual std::optional<std::size_t> decode(Octets payload, std::span<Sample> out) noexcept = 0;
    /// Fills `out` with what the codec itself puts in the place of a lost packet: a whole number of frames.
    /// False when it has no means.
    virtual bool conceal(std::span<Sample> out) noexcept;
    /// Fills `out`, the place of a lost packet, with what the packet behind it repeats of it (RFC 6716
    /// section 2.1.7). False when it repeats nothing.
    virtual bool recover(Octets following, std::span<Sample> out) noexcept;
    /// Fills `out` with the noise that the sender has described before it stopped. False when it has not.
    virtual bool comfort(std::span<Sample> out) noexcept;
};

/// Makes payloads of sound. One thread's.
class Encoder {
public:
    virtual ~Encoder() = default;
    /// `sound` lasts what frameFor() allows. Returns the octets written; 0: nothing is to be sent; none when
    /// the codec refuses, or `out` is too short.
    virtual std::optional<std::size_t> encode(Samples sound, std::span<std::byte> out) noexcept = 0;
    /// What the receiver reports to lose, 0..100 %: a codec that can repeats as much.
    virtual void expectLoss(unsigned percent) noexcept;
};

/// `sampleRate` in Hz is one of soundRate(). Errc::InvalidArgument for another, Errc::Internal with the
/// library's own words when it fails.
Result<std::unique_ptr<Decoder>> makeDecoder(const CodecFormat& format, std::uint32_t sampleRate);
Result<std::unique_ptr<Encoder>> makeEncoder(const CodecFormat& format, std::uint32_t sampleRate);

} // namespace legscope
