#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/digit.h"
#include "engine/event/ids.h"
#include "engine/event/mediamode.h"
#include "engine/event/playing.h"
#include "engine/event/recording.h"
#include "engine/event/streamsample.h"
#include "engine/sdp/sdpedit.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the engine publishes about the media of a call: SDP, streams, digits and sounds.
namespace legscope {

enum class SdpKind : std::uint8_t { Offer, Answer };

/// An SDP passed from one leg to the other. In bypass mode `edits` holds only Keep.
struct SdpRewritten {
    CallId call;
    LegId from, to;
    SdpKind kind = SdpKind::Offer;
    MediaMode mode = MediaMode::Proxy;
    std::string before, after;
    std::vector<SdpEdit> edits; ///< one a line of `before`, in order, and the added ones
};

/// Addresses of one m-line as armed in the relay.
struct ArmedStream {
    std::uint32_t mline = 0;
    std::string media; ///< "audio", "video", "image"...
    std::string codec; ///< first format both sides named, "PCMA/8000"; empty when not known
    SocketAddress localA, localB;
    std::optional<SocketAddress> remoteA, remoteB;
    std::string decision{}; ///< Default mode: who chose the codec, and in whose order
    std::vector<std::string> refused{}; ///< codecs that were not taken, each with its reason
    bool operator==(const ArmedStream&) const = default;
};

enum class ArmedBy : std::uint8_t { Offer, Answer, HostAddress };

/// An offer, an answer, or the address of a host that one of them named changed what is relayed.
struct MediaArmed {
    CallId call;
    std::vector<ArmedStream> streams;
    ArmedBy by = ArmedBy::Offer;
};

enum class FlowChange : std::uint8_t {
    FirstPacket,
    SourceLearned,
    ForeignSource,
    Quiet,
    Resumed,
    Secured, ///< a DTLS handshake with the leg has brought keys
};

/// Something about one direction of one stream, reported once when it happens.
struct MediaFlow {
    CallId call;
    std::uint32_t mline = 0;
    LegSide from = LegSide::A;
    FlowChange change = FlowChange::FirstPacket;
    SocketAddress source;
    std::string text;
};

/// A digit of one leg, when it has ended, in Default mode.
struct DigitPassed {
    CallId call;
    LegSide from = LegSide::A; ///< the leg that pressed it, or in whose place an application did
    DigitSource source = DigitSource::Rtp;
    Digit digit;
    DigitWay way = DigitWay::None; ///< how the other leg gets it
    DigitDrop drop = DigitDrop::None; ///< why it does not
    bool isMasked = false; ///< it may be a secret (sensitive_dtmf): the key is maskedKey, whatever it was

    void mask()
    {
        isMasked = true;
        digit.key = maskedKey;
    }
};

/// A leg is played a sound in Default mode, or is not any more.
struct SoundPlayed {
    CallId call;
    LegSide to = LegSide::A;
    std::string name; ///< as the route has it: a file, "tone_stream://..."
    PlayState state = PlayState::Playing;
    std::chrono::milliseconds played{0}; ///< until now
    std::chrono::milliseconds missed{0}; ///< of them, silent for they were not read in time
    PlayEnd end = PlayEnd::None;
    std::optional<char> key{}; ///< of PlayEnd::Key; '*' where it may be a secret
    std::string text{}; ///< why it could not be played
};

/// A leg is recorded in Default mode, or is not any more: what it says, what it hears, or both.
struct SoundRecorded {
    CallId call;
    LegSide of = LegSide::A;
    std::string path; ///< of the file; as the route has it where that was not found
    RecordState state = RecordState::Recording;
    std::chrono::milliseconds length{0}; ///< until now, or of the file
    std::chrono::milliseconds lost{0}; ///< of it, silent, for the disk was too slow
    std::uint64_t octets = 0; ///< of the file; 0: there is none, or it is being written
    RecordEnd end = RecordEnd::None;
    std::optional<char> key{}; ///< of RecordEnd::Key; '*' where it may be a secret
    std::string text{}; ///< what went wrong
};

/// What is kept of captured packets, and what no export will have. Counted since the start, over all calls.
struct CaptureState {
    double fill = 0; ///< share of the memory for captured packets that is in use, 0 to 1
    std::uint64_t evicted = 0; ///< were kept once, and went to make room for later ones
    std::uint64_t missed = 0; ///< never kept: the engine was too busy
    bool operator==(const CaptureState&) const = default;
};

/// Statistics, at most 5 times a second for all live calls together. Not part of a call's history.
struct MediaSampled {
    std::vector<CallSample> calls;
    CaptureState capture{};
};

/// A digit in plain words: "digit 5 of A by info, 100 ms: sent to B as rfc2833".
std::string textOf(const DigitPassed& passed);
/// The same of a sound: "hello.wav to A: ended after 1.50 s, key *".
std::string textOf(const SoundPlayed& played);
/// The same of a recording: "/r/7.wav of A: ended after 1.50 s, stopped; 24044 octets".
std::string textOf(const SoundRecorded& recorded);

std::string_view nameOf(SdpKind kind);
std::string_view nameOf(ArmedBy by);
std::string_view nameOf(FlowChange change);

} // namespace legscope
