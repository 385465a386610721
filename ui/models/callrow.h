#pragma once

#include "engine/diagnose/callquality.h"
#include "ui/models/callfinding.h"
#include "ui/models/callstore.h"

#include <QString>

#include <optional>
#include <vector>

namespace legscope::ui {

/// What one direction of RTP looked like, added up over the m-lines. Nothing where the engine sees no media.
struct MediaFigures : CallQuality {
    double packetsIn = 0; ///< a second, now
    double packetsOut = 0; ///< a second, now: passed on to the other leg
    std::uint64_t dropped = 0; ///< datagrams that were not passed on
};

/// One leg as the call list shows it.
struct LegRow {
    LegId id;
    LegSide side = LegSide::A;
    LegState state = LegState::Calling;
    int status = 0;
    QString sipCallId;
    QString address; ///< signalling address of the far end
    QString uri; ///< of the far end
    QString profile;
    std::optional<WallTime> answered, end;
    std::optional<MediaFigures> media; ///< received from this leg
    double packetsTo = 0; ///< RTP a second, now: sent to this leg
    QString codec; ///< of what is received from this leg
    QString cause;
    QString userAgent; ///< as the far end calls itself
};

/// One call as the call list shows it: typed values for sorting and filters.
struct CallRow {
    CallId id;
    CallPhase phase = CallPhase::Setup;
    bool failed = false; ///< ended without ever being answered, or by an error
    WallTime start;
    std::optional<WallTime> answered, end;
    bool demo = false;
    QString from, fromName, to;
    QString fromNow, toNow; ///< who has come in that place since the answer, or is called to; else empty
    QString profile, outProfile;
    QString note; ///< an operator's
    std::optional<MediaMode> requested, effective;
    std::optional<ModeDecider> modeDecider;
    QString modeReason;
    QString codecA, codecB; ///< of what comes from A and B: "PCMA", "PCMA+H264"; empty while not known
    std::optional<MediaFigures>
        media; ///< the worse of both directions; a silent one has no figures, and no MOS
    double packetsFromA = 0, packetsFromB = 0; ///< RTP a second, now
    std::vector<CallFinding> findings; ///< the gravest first
    bool heldByA = false, heldByB = false; ///< of a call that is answered
    bool secured = false; ///< every stream in use was answered with SRTP
    QString cause;
    int status = 0;
    QString endText; ///< the engine's sentence when it ended the call
    std::vector<LegRow> legs;
};

CallRow rowOf(const CallRecord& call);

/// "1001 → 1002": as the call began.
QString partiesText(const CallBegan& began);

/// "Talking", "Held by A", "Ringing", "Early media", "Ended", "Failed".
QString phaseText(const CallRow& row);
QString stateText(LegState state);
/// "1002 → 1003" where another has come in that place.
QString fromText(const CallRow& row);
QString toText(const CallRow& row);
/// "PCMA/PCMU": of what comes from A and from B; "-" where it is not known.
QString codecText(const CallRow& row);
/// Errors and warnings are what an operator has to look at; notices are not.
bool isAlarmed(const CallRow& row);
/// Whether the media goes around the engine: nothing is known of it, which is not the same as none.
bool isUnseen(const CallRow& row);
/// Whether it has talked too short for its figures to say much: less than five seconds.
bool isYoung(const CallRow& row, WallTime now);
/// Seconds talked, or since the start while not answered, up to `now`.
std::chrono::microseconds durationOf(const CallRow& row, WallTime now);

} // namespace legscope::ui
