#include "engine/event/ladder.h"

#include "engine/event/eventlines.h"
#include "engine/event/ladderlabel.h"
#include "engine/event/redact.h"
#include "engine/sdp/sdptext.h"
#include "engine/sdp/sdpview.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

namespace legscope {
namespace {

bool earlier(const LadderRow& a, const LadderRow& b)
{
    return std::tie(a.time, a.sequence) < std::tie(b.time, b.sequence);
}

/// True for every m-line of `sdp` that is not rejected (port 0), by m-line index.
std::vector<bool> openStreams(std::string_view sdp)
{
    std::vector<bool> open;
    if (const auto view = viewOf(splitSdp(sdp)))
        std::ranges::transform(
            view->media, std::back_inserter(open), [](const SdpMedia& media) { return media.port != 0; });
    return open;
}

} // namespace

std::size_t LadderFold::apply(const Event& event, CallId call)
{
    m_firstChanged = m_ladder.rows.size();
    if (!call || callOf(event) != call)
        return m_firstChanged;
    beginLanes();
    const std::size_t before = m_ladder.rows.size();
    m_firstChanged = std::size_t(-1);
    std::visit([this, &event](const auto& body) { on(event, body); }, event.body);
    titleLanes();
    placeSilence();
    placeMedia();
    return std::min(m_firstChanged, std::max(before, m_ladder.rows.size()));
}

void LadderFold::on(const Event&, const CallBegan& body)
{
    nameCallerLane(body.legA);
    m_profileA = shownText(body.profile);
}

void LadderFold::on(const Event& event, const LegBegan& body)
{
    m_sides[body.leg.value] = body.side;
    if (body.side == LegSide::A)
        nameCallerLane(body.leg);
    // Who takes A's place later has a lane of its own.
    laneOf(body.leg);
    if (body.side == LegSide::B)
        m_profileB[body.leg.value] = shownText(body.profile);
    learnPeer(body.leg, body.remote, event.sequence);
}

void LadderFold::on(const Event& event, const LegChanged& body)
{
    if (body.state != LegState::Answered)
        return;
    const auto [known, isNew] = m_answered.try_emplace(body.leg.value, event.sequence);
    known->second = std::min(known->second, event.sequence);
}

void LadderFold::on(const Event& event, const RouteStep& body)
{
    const std::string step = fmt::format("{} {}", body.application, body.data);
    decide(event, shownText(body.text.empty() ? step : body.text));
}

void LadderFold::on(const Event& event, const ModeDecided& body)
{
    decide(event, fmt::format("mode {}: {}", nameOf(body.effective), shownText(body.reason)));
}

void LadderFold::on(const Event& event, const SipMessage& body)
{
    learnPeer(body.leg, body.remote, event.sequence);
    const MessageKey key{body.leg.value, body.direction, body.method, body.status, body.cseq,
        std::hash<std::string_view>{}(body.text)};
    const auto [known, isNew] = m_messages.try_emplace(key, event.sequence);
    if (!isNew) {
        const auto row = std::ranges::find_if(m_ladder.rows, [&](const LadderRow& candidate) {
            return candidate.kind == LadderRowKind::Arrow && candidate.sequence == known->second;
        });
        known->second = std::min(known->second, event.sequence);
        return fold(*row, event);
    }
    const std::size_t lane = laneOf(body.leg);
    LadderRow row;
    row.time = event.time;
    row.sequence = event.sequence;
    row.fromLane = body.direction == Direction::Received ? lane : engineLane;
    row.toLane = body.direction == Direction::Received ? engineLane : lane;
    row.label = labelOf(body);
    row.chip = chipOf(body);
    row.detail = fmt::format("CSeq {} {}", body.cseq, shownText(body.method));
    row.rewrite = body.rewrite;
    insert(std::move(row));
}

void LadderFold::on(const Event& event, const SdpRewritten& body)
{
    m_changes[event.sequence] = changedLineTypes(body.edits);
    for (std::size_t i = 0; i < m_ladder.rows.size(); ++i) {
        LadderRow& row = m_ladder.rows[i];
        if (row.kind == LadderRowKind::Arrow && row.rewrite == event.sequence) {
            row.chip = sdpChip(row.rewrite);
            changed(i);
        }
    }
    if (body.mode != MediaMode::Bypass || body.kind != SdpKind::Answer)
        return;
    const std::vector<bool> open = openStreams(body.after);
    for (std::uint32_t mline = 0; mline < open.size(); ++mline) {
        if (open[mline]) {
            media(event, mline, LegSide::A, MediaRoute::AroundEngine);
            media(event, mline, LegSide::B, MediaRoute::AroundEngine);
        }
    }
}

void LadderFold::on(const Event& event, const MediaArmed& body)
{
    for (const ArmedStream& stream : body.streams)
        m_agreed[stream.mline][event.sequence]
            = {event.time, shownText(stream.media + (stream.codec.empty() ? "" : " ") + stream.codec)};
    decide(event, labelOf(body));
}

void LadderFold::on(const Event& event, const MediaFlow& body)
{
    if (body.change == FlowChange::FirstPacket)
        return media(event, body.mline, body.from, MediaRoute::ThroughEngine);
    decide(event,
        fmt::format("RTP {} > {}: {} {}{}{}", nameOf(body.from), nameOf(otherSide(body.from)),
            nameOf(body.change), body.source.text(), body.text.empty() ? "" : ", ", shownText(body.text)));
}

void LadderFold::on(const Event& event, const DigitPassed& body)
{
    decide(event, textOf(body));
}

void LadderFold::on(const Event& event, const SoundPlayed& body)
{
    decide(event, textOf(body));
}

void LadderFold::on(const Event& event, const SoundRecorded& body)
{
    decide(event, textOf(body));
}

void LadderFold::on(const Event& event, const CallEnded& body)
{
    flowed(body.media);
    decide(event,
        fmt::format("ended by {}: {}{}{}", nameOf(body.by), shownText(body.cause),
            body.text.empty() ? "" : ", ", shownText(body.text)));
}

void LadderFold::on(const Event& event, const Finding& body)
{
    decide(event, fmt::format("{} {}: {}", nameOf(body.severity), nameOf(body.code), shownText(body.text)));
}

void LadderFold::insert(LadderRow row)
{
    auto& rows = m_ladder.rows;
    const auto at = rows.insert(std::ranges::upper_bound(rows, row, earlier), std::move(row));
    changed(static_cast<std::size_t>(at - rows.begin()));
}

void LadderFold::decide(const Event& event, std::string label)
{
    LadderRow row;
    row.kind = LadderRowKind::Decision;
    row.time = event.time;
    row.sequence = event.sequence;
    row.fromLane = row.toLane = engineLane;
    row.label = std::move(label);
    insert(std::move(row));
}

/// The row stands where the first of its messages does.
void LadderFold::fold(LadderRow& row, const Event& event)
{
    const auto index = static_cast<std::size_t>(&row - m_ladder.rows.data());
    changed(index);
    ++row.repeats;
    if (event.sequence >= row.sequence)
        return;
    const SipMessage& original = std::get<SipMessage>(event.body);
    row.rewrite = original.rewrite;
    row.chip = chipOf(original);
    row.time = event.time;
    row.sequence = event.sequence;
    LadderRow moved = std::move(row);
    m_ladder.rows.erase(m_ladder.rows.begin() + static_cast<std::ptrdiff_t>(index));
    insert(std::move(moved));
}

std::string LadderFold::chipOf(const SipMessage& message) const
{
    return message.hasSdp || message.rewrite != 0 ? sdpChip(message.rewrite) : "";
}

std::string LadderFold::sdpChip(std::uint64_t rewrite) const
{
    const auto types = m_changes.find(rewrite);
    return types != m_changes.end() && !types->second.empty() ? "SDP " + types->second : "SDP";
}

void LadderFold::changed(std::size_t row)
{
    m_firstChanged = std::min(m_firstChanged, row);
}

} // namespace legscope
