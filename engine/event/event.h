#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/rare.h"
#include "engine/core/socketaddress.h"
#include "engine/event/digit.h"
#include "engine/event/findingcode.h"
#include "engine/event/ids.h"
#include "engine/event/mediamode.h"
#include "engine/event/playing.h"
#include "engine/event/profilestatus.h"
#include "engine/event/recording.h"
#include "engine/event/streamsample.h"
#include "engine/sdp/sdpedit.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Everything the engine tells its readers. The window, the headless printer, the exports and the tests are
/// all folds over one stream of these values. Values never change after they are published.
namespace legscope {

enum class EnginePhase : std::uint8_t { Running, Draining, Stopped };

struct EngineChanged {
    EnginePhase phase = EnginePhase::Running;
    std::string text; ///< "2 profiles", "ending 3 calls"
    std::string mediaIo{}; ///< while it runs, how media is read: "io_uring", "epoll" with the reason
};

/// A profile started, failed, changed or stopped: its status as it is from now on.
struct ProfileChanged {
    Rare<ProfileStatus> status;
};

enum class Severity : std::uint8_t { Error, Warning, Notice };

/// Something an operator should know that belongs to no call: a configuration problem, a refused request, a
/// full disk.
struct Problem {
    Severity severity = Severity::Error;
    std::string where; ///< "sip_profiles/internal.xml:12", a profile's name, or empty
    std::string text; ///< a sentence that names the cause
};

enum class Direction : std::uint8_t { Received, Sent };
enum class Transport : std::uint8_t { Udp, Tcp, Tls };

struct CallBegan {
    CallId call;
    LegId legA;
    std::string profile;
    std::string callerNumber, callerName;
    std::string calledNumber; ///< the Request-URI's user as it came
    std::string context;
    std::uint32_t profileRevision = 0;
    bool demo = false;
    std::string uuid{}; ///< of the channel of leg A, its variable `uuid` (RFC 4122); unique over all runs
};

struct LegBegan {
    CallId call;
    LegId leg;
    LegSide side = LegSide::A;
    std::string profile;
    Direction invite = Direction::Received; ///< who sent the INVITE
    std::string sipCallId;
    std::string remoteUri;
    SocketAddress local, remote; ///< signalling addresses; remote as far as known
};

enum class LegState : std::uint8_t { Calling, Trying, Ringing, EarlyMedia, Answered, Ended };

struct LegChanged {
    CallId call;
    LegId leg;
    LegState state = LegState::Calling;
    int status = 0; ///< the SIP status that brought it, 0 when none did
};

/// One step of the dialplan, for the engine lane of the ladder.
struct RouteStep {
    CallId call;
    std::string context, extension;
    std::string application, data;
    std::string text; ///< the step in plain words: "route demo > bridge sofia/internal/1002@127.0.0.1"
};

struct ModeDecided {
    CallId call;
    MediaMode requested = MediaMode::Default; ///< what the profile asks for
    MediaMode effective = MediaMode::Default;
    ModeDecider decider = ModeDecider::BuiltIn;
    std::string reason; ///< "profile internal: inbound-proxy-media=true"
};

/// A SIP message as it was on the wire.
struct SipMessage {
    CallId call;
    LegId leg;
    Direction direction = Direction::Received;
    Transport transport = Transport::Udp;
    SocketAddress local, remote;
    std::string text; ///< octets of the whole message
    std::string method; ///< request method; for a response that of its CSeq
    int status = 0; ///< 0 for a request
    std::uint32_t cseq = 0;
    bool retransmission = false; ///< same octets as an earlier message of this leg and direction
    bool hasSdp = false;
    std::uint64_t rewrite
        = 0; ///< sequence number of the SdpRewritten event that made this body; 0 when none did
};

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

/// Something about one direction of one stream, told once when it happens.
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

struct LegEnded {
    CallId call;
    LegId leg;
    std::string cause; ///< FreeSWITCH cause name: "NORMAL_CLEARING"
    int status = 0; ///< final SIP status of a leg that was never answered; 0 otherwise
};

enum class CallEndedBy : std::uint8_t { Caller, Callee, Engine };

/// One leg of a call that is over.
struct LegDetails {
    LegId leg;
    LegSide side = LegSide::A;
    std::string sipCallId, remoteUri;
    std::optional<WallTime> answered;
    std::string cause; ///< why it ended
    int status = 0; ///< final SIP status of a leg that was never answered
};

/// What a call detail record holds of a call, beside how it ended.
struct DetailRecord {
    std::string uuid{}; ///< as in CallBegan
    std::string profile{}, context{};
    std::string callerNumber{}, callerName{}, calledNumber{};
    WallTime began{}, ended{};
    std::optional<WallTime> answered{}; ///< the caller
    std::vector<LegDetails> legs{}; ///< in the order in which they began
    std::vector<std::string> codecs{}; ///< of each m-line: "audio PCMA/8000"

    /// Whole seconds from the beginning, and from the answer, to the end.
    std::chrono::seconds duration() const;
    std::chrono::seconds billed() const;
};

/// The end of a call, with all that a call detail record holds.
struct CallEnded {
    CallId call;
    std::string cause; ///< FreeSWITCH's name
    int q850 = 16;
    int status = 0;
    CallEndedBy by = CallEndedBy::Engine;
    std::string text; ///< a sentence when the engine ended it
    CallSample media; ///< final totals
    Rare<DetailRecord> record{};
};

/// A finding about a call: what the console explains by itself.
struct Finding {
    CallId call;
    Severity severity = Severity::Notice;
    FindingCode code = FindingCode::SdpRefused;
    std::string text;
};

struct CommandFinished {
    CommandId command;
    std::optional<Error> error;
    std::string text;
};

/// What came from outside without becoming part of a call, since the last such event.
struct OutsideCount {
    std::string source; ///< the host
    std::string kind; ///< "REGISTER refused", "OPTIONS", "over the limit of a source (...)"
    std::uint64_t count = 0;
};

/// At most one a second. Not part of what a snapshot keeps.
struct OutsideCounted {
    std::vector<OutsideCount> sources;
    std::uint64_t others = 0; ///< of sources that had no room
};

using EventBody = std::variant<EngineChanged, ProfileChanged, Problem, CallBegan, LegBegan, LegChanged,
    RouteStep, ModeDecided, SipMessage, SdpRewritten, MediaArmed, MediaFlow, MediaSampled, LegEnded,
    CallEnded, Finding, CommandFinished, OutsideCounted, DigitPassed, SoundPlayed, SoundRecorded>;

struct Event {
    std::uint64_t sequence = 0; ///< 1, 2, 3... without a gap, for every subscriber the same
    WallTime time;
    EventBody body;
};

static_assert(sizeof(Event) <= 256, "some 25 are kept of each call: what few have is a Rare of them");

/// Immutable and shared between all readers.
using EventPtr = std::shared_ptr<const Event>;

/// What a subscriber gets first: the events from which today's state can be folded (profiles, live calls and
/// the call history that is kept), in order, and the sequence number after which the live events follow.
struct Snapshot {
    std::uint64_t lastSequence = 0;
    std::vector<EventPtr> events;
};

/// The call an event belongs to; none for engine, profile, problem, sample and command events.
CallId callOf(const Event& event);

/// A digit in plain words: "digit 5 of A by info, 100 ms: sent to B as rfc2833".
std::string textOf(const DigitPassed& passed);
/// The same of a sound: "hello.wav to A: ended after 1.50 s, key *".
std::string textOf(const SoundPlayed& played);
/// The same of a recording: "/r/7.wav of A: ended after 1.50 s, stopped; 24044 octets".
std::string textOf(const SoundRecorded& recorded);

std::string_view nameOf(EnginePhase phase);
std::string_view nameOf(ProfileState state);
std::string_view nameOf(Severity severity);
std::string_view nameOf(Direction direction);
std::string_view nameOf(Transport transport);
std::string_view nameOf(LegState state);
std::string_view nameOf(SdpKind kind);
std::string_view nameOf(ArmedBy by);
std::string_view nameOf(FlowChange change);
std::string_view nameOf(CallEndedBy by);

} // namespace legscope
