#pragma once

#include "engine/event/event.h"

#include <compare>
#include <map>
#include <string>
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
    unsigned repeats = 0; ///< retransmissions folded into this row
    bool aroundEngine = false; ///< Media in bypass mode: drawn around, "not seen by the engine"
    LegSide mediaFrom = LegSide::A; ///< Media: the direction
    std::uint32_t mline = 0; ///< Media
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
        std::uint64_t sequence = 0; ///< of the event that told it
    };
    struct StreamName {
        std::string text; ///< "audio PCMA/8000"
        std::uint64_t sequence = 0;
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
    void media(const Event& event, std::uint32_t mline, LegSide from, bool aroundEngine);
    void placeMedia();
    std::size_t laneAt(LegSide side, std::uint64_t sequence) const;
    std::string chipOf(bool hasSdp, std::uint64_t rewrite) const;
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
    std::map<std::uint32_t, StreamName> m_streams; ///< by m-line
};

} // namespace legscope
