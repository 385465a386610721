#pragma once

#include "engine/event/event.h"

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// A vertical lane of the ladder: one a leg, the engine between A and the others.
struct LadderLane {
    bool engine = false;
    LegId leg;
    std::string title; ///< "A 10.0.0.7:5060", "engine internal > external", "B 198.51.100.7:5060"
    bool operator==(const LadderLane&) const = default;
};

enum class LadderRowKind : std::uint8_t {
    Arrow, ///< a SIP message between a leg's lane and the engine
    Decision, ///< a note on the engine's lane: route, mode, media armed, finding
    Media, ///< a band a direction: RTP from a leg through (or around) the engine
};

/// One row of the ladder. Lanes are indexes into Ladder::lanes.
struct LadderRow {
    LadderRowKind kind = LadderRowKind::Arrow;
    WallTime time;
    std::uint64_t sequence = 0; ///< of the event it shows
    std::size_t fromLane = 0, toLane = 0;
    std::string label; ///< "INVITE", "183 Session Progress", "route demo > bridge ..."
    std::string
        chip; ///< "SDP", "SDP c m": body, and the line types that were rewritten; empty without a body
    std::uint64_t rewrite = 0; ///< SdpRewritten event behind the chip, 0 when none
    std::string detail{}; ///< of an arrow "CSeq 2 INVITE"
    bool silent = false; ///< Media that does not come although it was agreed
    unsigned repeats = 0; ///< retransmissions folded into this row
    bool aroundEngine = false; ///< Media in bypass mode: drawn around, "not seen by the engine"
    LegSide mediaFrom = LegSide::A; ///< Media: the direction
    std::uint32_t mline = 0; ///< Media
    std::uint64_t phase = 0; ///< Media: the MediaArmed event that began it; 0 for the first of a direction
    std::uint64_t packets = 0; ///< Media: of this phase, where a direction has several
    bool operator==(const LadderRow&) const = default;
};

struct Ladder {
    std::vector<LadderLane> lanes; ///< lane 0 is A, lane 1 the engine, then B, C...
    std::vector<LadderRow> rows; ///< in time order
};

/// Folds the events of one call into its ladder, one event at a time; a row may change when a later event
/// belongs to it (a retransmission, the start of media). Feeds the window, the SVG and the tests alike. The
/// order in which events come does not matter to the result: rows stand in time order.
class LadderFold {
public:
    /// Events of other calls are ignored. Returns the index of the first row that changed or came, or
    /// rows().size() when none did. Lanes may change at any time (a leg's address becomes known).
    std::size_t apply(const Event& event, CallId call);
    /// What has flowed up to now: bands are called by the codecs that were seen, and a direction without a
    /// packet beside one that has many gets a band of its own. Returns as apply().
    std::size_t flowed(const CallSample& sample);
    const Ladder& ladder() const { return m_ladder; }

private:
    static constexpr std::size_t callerLane = 0, engineLane = 1, firstCalleeLane = 2;

    /// What makes two messages the same message on the wire.
    struct MessageKey {
        std::uint64_t leg;
        Direction direction;
        std::string method;
        int status;
        std::uint32_t cseq;
        std::size_t text; ///< hash
        auto operator<=>(const MessageKey&) const = default;
    };
    struct Peer {
        SocketAddress address;
        std::uint64_t sequence = 0; ///< of the event that said it
    };
    struct Agreement {
        WallTime time;
        std::string name; ///< "audio PCMA/8000"
    };
    struct CodecSeen {
        std::string name; ///< "PCMA/8000"
        std::uint64_t packets = 0;
    };
    /// What flowed in one direction from one agreement to the next.
    struct Phase {
        std::uint64_t sequence = 0; ///< of the agreement; 0: what the first packet found
        WallTime time;
        std::string agreed;
        std::vector<CodecSeen> seen{};
    };

    void on(const Event& event, const CallBegan& body);
    void on(const Event& event, const LegBegan& body);
    void on(const Event& event, const LegChanged& body);
    void on(const Event& event, const RouteStep& body);
    void on(const Event& event, const ModeDecided& body);
    void on(const Event& event, const SipMessage& body);
    void on(const Event& event, const SdpRewritten& body);
    void on(const Event& event, const MediaArmed& body);
    void on(const Event& event, const MediaFlow& body);
    void on(const Event& event, const DigitPassed& body);
    void on(const Event& event, const SoundPlayed& body);
    void on(const Event& event, const SoundRecorded& body);
    void on(const Event& event, const CallEnded& body);
    void on(const Event& event, const Finding& body);
    void on(const Event&, const auto&) { }

    void beginLanes();
    void nameCallerLane(LegId leg);
    std::size_t laneOf(LegId leg);
    void learnPeer(LegId leg, const SocketAddress& address, std::uint64_t sequence);
    void titleLanes();

    void insert(LadderRow row);
    void decide(const Event& event, std::string label);
    void fold(LadderRow& row, const Event& event);
    enum class MediaRoute : std::uint8_t { ThroughEngine, AroundEngine };
    void media(const Event& event, std::uint32_t mline, LegSide from, MediaRoute route);
    void placeMedia();
    void placeSilence();
    static std::vector<CodecSeen> seenIn(const StreamSample& stream);
    std::string agreedLast(std::uint32_t mline) const;
    std::vector<Phase> phasesOf(const LadderRow& first) const;
    void placePhases(std::uint32_t mline, LegSide from);
    std::string nameOfBand(const LadderRow& row) const;
    std::size_t laneAt(LegSide side, std::uint64_t sequence) const;
    std::string chipOf(const SipMessage& message) const;
    std::string sdpChip(std::uint64_t rewrite) const;
    void changed(std::size_t row);

    Ladder m_ladder;
    std::size_t m_firstChanged = 0;
    std::string m_profileA;
    std::map<std::uint64_t, std::string> m_profileB; ///< by LegId value of a B leg
    std::map<std::uint64_t, Peer> m_peers; ///< by LegId value
    std::map<std::uint64_t, std::uint64_t> m_answered; ///< when, as a sequence number, by LegId value
    std::map<std::uint64_t, LegSide> m_sides; ///< by LegId value
    std::map<MessageKey, std::uint64_t> m_messages; ///< sequence of the row
    std::map<std::uint64_t, std::string> m_changes; ///< changed line types by sequence of the SdpRewritten
    std::map<std::uint32_t, std::map<std::uint64_t, Agreement>> m_agreed; ///< by m-line and sequence number
    std::map<std::pair<std::uint32_t, LegSide>, std::vector<CodecSeen>> m_seen; ///< by m-line and direction
    CallSample m_totals; ///< newest
};

} // namespace legscope
