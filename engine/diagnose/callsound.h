#pragma once

#include "engine/codec/codec.h"
#include "engine/diagnose/packetstore.h"
#include "engine/diagnose/payloadnames.h"
#include "engine/event/event.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace legscope {

/// Sound without a pause of two seconds.
struct SoundPiece {
    std::chrono::microseconds begin{0}; ///< since CallSound::begin
    std::vector<Sample> samples;
    bool operator==(const SoundPiece&) const = default;
};

/// Why packets made no sound.
enum class NoSound : std::uint8_t {
    HeadersOnly, ///< their payload was not kept: rtp-capture=headers
    Encrypted, ///< SRTP, as on the wire
    UnknownCodec, ///< no SDP names the payload type, or the codec is none of ours
    Refused, ///< no payload of its codec
    TooLong, ///< later than longestSound
};
inline constexpr std::size_t noSoundCount = 5;

/// What a leg sent us, or what we sent it, on one m-line.
struct SoundTrack {
    LegSide side = LegSide::A;
    Direction way = Direction::Received;
    std::uint32_t mline = 0;
    std::vector<SoundPiece> pieces; ///< in time order; none reaches into the next
    std::vector<std::string> codecs; ///< "PCMA/8000", those that made sound, in the order of their coming
    std::uint64_t packets = 0; ///< of RTP, those without sound included
    std::uint64_t lost = 0; ///< numbers that are missing between them: silence
    std::uint64_t digits = 0; ///< telephone-events and comfort noise: silence
    std::array<std::uint64_t, noSoundCount> silent{}; ///< packets that made no sound, by NoSound
};

/// The sound of a call as it was on the wire.
struct CallSound {
    WallTime begin{}; ///< of the first packet
    std::chrono::microseconds length{0};
    std::uint32_t rate = 8'000; ///< Hz, of all pieces
    std::vector<SoundTrack> tracks; ///< by m-line, A first, what was received first; with packets only
    std::uint64_t missing = 0; ///< packets that went to make room for later ones
};

/// After the first packet; what came later is silent.
inline constexpr std::chrono::minutes longestSound{30};

/// Decodes RTP where its time stamps put it, so that what was lost, and what was not sent, is silence: no
/// jitter buffer and no concealment, for it is to be heard what came. A source that begins anew is put where
/// it came. `events` are those of the call; `packets` stand in time order; any thread.
CallSound soundOf(
    std::span<const EventPtr> events, std::span<const CapturedPacket> packets, std::uint64_t missing = 0);

/// Left channel A, right channel B, in turn: all of one way, from the call's first packet on. 16 bits.
std::vector<Sample> stereoOf(const CallSound& sound, Direction way);

} // namespace legscope
