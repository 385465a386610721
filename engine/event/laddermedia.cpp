#include "engine/event/ladder.h"

#include "engine/core/caseless.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

/// The bands of media in a ladder.
namespace legscope {
namespace {

constexpr const char* notRtp = "packets that are not RTP"; ///< UDPTL, DTLS...

/// Two seconds of the usual 20 ms.
constexpr std::uint64_t silentBeside = 100;
constexpr std::uint64_t habit = 3; ///< packets of a payload type that are no accident

bool isFirstBand(const LadderRow& row, std::uint32_t mline, LegSide from)
{
    return row.kind == LadderRowKind::Media && row.mline == mline && row.mediaFrom == from && row.phase == 0;
}

/// "audio" of "audio PCMA/8000".
std::string mediaOf(const std::string& agreed)
{
    return agreed.substr(0, agreed.find(' '));
}

/// "PCMA" of "PCMA/8000": what is seen has no clock rate.
std::string_view encodingOf(std::string_view codec)
{
    return codec.substr(0, codec.find('/'));
}

/// Whether what was seen is what was agreed on: UDPTL is that of an image.
bool isAgreed(const std::string& agreed, const std::string& seen)
{
    if (seen == notRtp)
        return mediaOf(agreed) == "image";
    const std::size_t media = mediaOf(agreed).size();
    return media < agreed.size()
        && equalsIgnoringCase(encodingOf(std::string_view(agreed).substr(media + 1)), encodingOf(seen));
}

} // namespace

void LadderFold::media(const Event& event, std::uint32_t mline, LegSide from, MediaRoute route)
{
    auto& rows = m_ladder.rows;
    const auto known
        = std::ranges::find_if(rows, [&](const LadderRow& row) { return isFirstBand(row, mline, from); });
    LadderRow row;
    if (known != rows.end()) {
        if (event.sequence >= known->sequence && !known->silent)
            return;
        changed(static_cast<std::size_t>(known - rows.begin()));
        rows.erase(known);
    }
    row.kind = LadderRowKind::Media;
    row.time = event.time;
    row.sequence = event.sequence;
    row.aroundEngine = route == MediaRoute::AroundEngine;
    row.mediaFrom = from;
    row.mline = mline;
    insert(std::move(row));
}

/// The lane of the leg that a side had then: of those that had answered the last one, or, when none had, the
/// first that did later. Lanes stand in the order of their legs.
std::size_t LadderFold::laneAt(LegSide side, std::uint64_t sequence) const
{
    const auto& lanes = m_ladder.lanes;
    std::optional<std::size_t> then, later;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const auto answered = m_answered.find(lanes[lane].leg.value);
        const auto known = m_sides.find(lanes[lane].leg.value);
        const LegSide stands = known != m_sides.end() ? known->second
            : lane == callerLane                      ? LegSide::A
                                                      : LegSide::B;
        if (lanes[lane].engine || answered == m_answered.end() || stands != side)
            continue;
        if (answered->second <= sequence)
            then = lane;
        else if (!later)
            later = lane;
    }
    const std::size_t firstCallee = lanes.size() > firstCalleeLane ? firstCalleeLane : engineLane;
    return then ? *then : later ? *later : side == LegSide::A ? callerLane : firstCallee;
}

std::string LadderFold::agreedLast(std::uint32_t mline) const
{
    const auto agreed = m_agreed.find(mline);
    return agreed == m_agreed.end() ? std::string() : agreed->second.rbegin()->second.name;
}

/// What was seen; packets beside RTP only where they are a habit too.
std::vector<LadderFold::CodecSeen> LadderFold::seenIn(const StreamSample& stream)
{
    std::vector<CodecSeen> seen;
    for (const PayloadSeen& payload : stream.payloads) {
        if (payload.packets >= habit)
            seen.push_back({payload.codec.empty() ? fmt::format("payload type {}", payload.type)
                                                  : shownText(payload.codec),
                payload.packets});
    }
    const std::uint64_t others = stream.otherIn - std::min(stream.zrtp, stream.otherIn);
    if (stream.rtpIn == 0 ? others > 0 : others >= habit)
        seen.push_back({notRtp, others});
    return seen;
}

/// From the first packet on: each agreement on something else begins a phase, and what was seen belongs to
/// the first that agreed on it, else to the first. Phases in which nothing was seen are left out.
std::vector<LadderFold::Phase> LadderFold::phasesOf(const LadderRow& first) const
{
    std::vector<Phase> phases{{0, first.time, {}}};
    const auto agreed = m_agreed.find(first.mline);
    const auto seen = m_seen.find({first.mline, first.mediaFrom});
    if (agreed == m_agreed.end() || seen == m_seen.end())
        return phases;
    for (const auto& [sequence, agreement] : agreed->second) {
        if (sequence <= first.sequence || phases.back().agreed.empty())
            phases.back().agreed = agreement.name;
        else if (agreement.name != phases.back().agreed)
            phases.push_back({sequence, agreement.time, agreement.name});
    }
    for (const CodecSeen& codec : seen->second) {
        const auto phase = std::ranges::find_if(
            phases, [&codec](const Phase& one) { return isAgreed(one.agreed, codec.name); });
        (phase == phases.end() ? phases.front() : *phase).seen.push_back(codec);
    }
    const auto some = std::ranges::find_if(phases, [](const Phase& phase) { return !phase.seen.empty(); });
    if (some != phases.end() && some != phases.begin()) {
        phases.front().seen.swap(some->seen);
        phases.front().agreed.swap(some->agreed);
    }
    phases.erase(std::remove_if(
                     phases.begin() + 1, phases.end(), [](const Phase& phase) { return phase.seen.empty(); }),
        phases.end());
    return phases;
}

namespace {

/// "RTP audio PCMA/8000, telephone-event/8000", or that it is no RTP; empty while nothing is known.
std::string bandName(const std::string& media, const auto& seen)
{
    std::string codecs;
    for (const auto& codec : seen) {
        if (codec.name != notRtp)
            codecs += (codecs.empty() ? "" : ", ") + codec.name;
    }
    const std::string kind = media.empty() ? "" : media + ' ';
    return !codecs.empty() ? "RTP " + kind + codecs : seen.empty() ? std::string() : kind + notRtp;
}

} // namespace

/// By the codecs that were seen, else by the one that was armed last.
std::string LadderFold::nameOfBand(const LadderRow& row) const
{
    const std::string agreed = agreedLast(row.mline);
    if (row.silent)
        return agreed.empty() ? "no RTP" : "no RTP " + agreed;
    if (const auto seen = m_seen.find({row.mline, row.mediaFrom});
        !row.aroundEngine && seen != m_seen.end()) {
        const std::string then = phasesOf(row).front().agreed;
        if (std::string name = bandName(mediaOf(then.empty() ? agreed : then), seen->second); !name.empty())
            return name;
    }
    const std::string name = agreed.empty() ? "RTP" : "RTP " + agreed;
    return row.aroundEngine ? name + " not seen by the engine" : name;
}

/// A band for each phase of a direction.
void LadderFold::placePhases(std::uint32_t mline, LegSide from)
{
    auto& rows = m_ladder.rows;
    const auto first
        = std::ranges::find_if(rows, [&](const LadderRow& row) { return isFirstBand(row, mline, from); });
    if (first == rows.end() || first->aroundEngine || first->silent)
        return;
    const LadderRow pattern = *first;
    const std::vector<Phase> phases = phasesOf(pattern);
    for (std::size_t i = rows.size(); i-- > 0;) {
        const bool isLater = rows[i].kind == LadderRowKind::Media && rows[i].mline == mline
            && rows[i].mediaFrom == from && rows[i].phase != 0;
        if (isLater && std::ranges::find(phases, rows[i].phase, &Phase::sequence) == phases.end()) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
            changed(i);
        }
    }
    for (const Phase& phase : phases) {
        const auto known = std::ranges::find_if(rows, [&](const LadderRow& row) {
            return row.kind == LadderRowKind::Media && row.mline == mline && row.mediaFrom == from
                && row.phase == phase.sequence;
        });
        LadderRow row = known == rows.end() ? pattern : *known;
        row.label = phases.size() == 1 ? nameOfBand(row) : bandName(mediaOf(phase.agreed), phase.seen);
        row.packets = 0;
        for (const CodecSeen& codec : phase.seen)
            row.packets += phases.size() == 1 ? 0 : codec.packets;
        if (known != rows.end()) {
            if (*known != row)
                changed(static_cast<std::size_t>(known - rows.begin()));
            *known = std::move(row);
            continue;
        }
        row.phase = row.sequence = phase.sequence;
        row.time = phase.time;
        insert(std::move(row));
    }
}

std::size_t LadderFold::flowed(const CallSample& sample)
{
    m_firstChanged = m_ladder.rows.size();
    for (const StreamSample& stream : sample.streams) {
        if (std::vector<CodecSeen> seen = seenIn(stream); !seen.empty())
            m_seen[{stream.mline, stream.from}] = std::move(seen);
    }
    m_totals = sample;
    placeSilence();
    placeMedia();
    return m_firstChanged;
}

/// A band of what does not come stands behind that of what does.
void LadderFold::placeSilence()
{
    auto& rows = m_ladder.rows;
    const auto bandOf = [&rows](std::uint32_t mline, LegSide from) {
        return std::ranges::find_if(
            rows, [&](const LadderRow& row) { return isFirstBand(row, mline, from); });
    };
    for (const StreamSample& stream : m_totals.streams) {
        const auto band = bandOf(stream.mline, stream.from);
        const auto beside = bandOf(stream.mline, otherSide(stream.from));
        const bool isSilent = stream.rtpIn == 0 && stream.otherIn == 0;
        if (!isSilent || band != rows.end() || beside == rows.end() || beside->aroundEngine)
            continue;
        const bool isBeside = std::ranges::any_of(m_totals.streams, [&](const StreamSample& other) {
            return other.mline == stream.mline && other.from != stream.from && other.rtpIn >= silentBeside;
        });
        if (!isBeside)
            continue;
        LadderRow row = *beside;
        row.mediaFrom = stream.from;
        row.silent = true;
        row.packets = 0;
        insert(std::move(row));
    }
}

/// Bands run between the lanes of the legs that were connected when they began.
void LadderFold::placeMedia()
{
    for (const auto& [stream, seen] : m_seen)
        placePhases(stream.first, stream.second);
    for (std::size_t i = 0; i < m_ladder.rows.size(); ++i) {
        LadderRow& row = m_ladder.rows[i];
        if (row.kind != LadderRowKind::Media)
            continue;
        const LadderRow before = row;
        if (row.phase == 0 && row.packets == 0)
            row.label = nameOfBand(row);
        row.fromLane = laneAt(row.mediaFrom, row.sequence);
        row.toLane = laneAt(otherSide(row.mediaFrom), row.sequence);
        if (row != before)
            changed(i);
    }
}

} // namespace legscope
