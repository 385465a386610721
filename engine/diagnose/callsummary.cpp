#include "engine/diagnose/callsummary.h"

#include "engine/diagnose/findingjson.h"
#include "engine/event/eventlines.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

JsonValue timeOrNull(const std::optional<WallTime>& time)
{
    return time ? JsonValue(isoTime(*time)) : JsonValue(nullptr);
}

JsonValue secondsBetween(const std::optional<WallTime>& from, const std::optional<WallTime>& to)
{
    return from && to ? JsonValue(std::chrono::duration<double>(*to - *from).count()) : JsonValue(nullptr);
}

JsonValue streamsValue(const std::vector<StreamSample>& streams)
{
    JsonValue json = JsonValue::array();
    for (const StreamSample& stream : streams)
        json.push_back(valueOf(stream));
    return json;
}

} // namespace

void CallSummary::apply(const EventPtr& event)
{
    if (const auto* sampled = std::get_if<MediaSampled>(&event->body)) {
        const auto mine = std::ranges::find(sampled->calls, m_call.value, &CallSample::call);
        if (mine != sampled->calls.end() && !m_ended)
            m_streams = mine->streams;
        m_newest = std::max(m_newest, event->time);
        return;
    }
    if (callOf(*event) != m_call)
        return;
    m_events.push_back(event);
    m_newest = std::max(m_newest, event->time);
    m_findings.apply(event);
    std::visit([this, &event](const auto& body) { note(*event, body); }, event->body);
}

void CallSummary::note(const Event& event, const CallBegan& body)
{
    m_began = body;
    m_beganAt = event.time;
}

void CallSummary::note(const Event&, const LegBegan& body)
{
    const auto others = static_cast<std::size_t>(std::ranges::count_if(
        m_legs, [this](const LegRecord& leg) { return leg.began.leg != m_began.legA; }));
    m_legs.push_back({body, legName(body.leg == m_began.legA ? 0 : others + 1), {}, {}});
}

void CallSummary::note(const Event& event, const LegChanged& body)
{
    if (body.state != LegState::Answered)
        return;
    const auto leg
        = std::ranges::find(m_legs, body.leg, [](const LegRecord& record) { return record.began.leg; });
    if (leg == m_legs.end() || leg->answered)
        return;
    leg->answered = event.time;
    if (leg->began.leg == m_began.legA)
        m_answeredAt = event.time;
}

void CallSummary::note(const Event&, const ModeDecided& body)
{
    m_mode = body;
}

JsonValue CallSummary::sdpValue() const
{
    JsonValue rewrites = JsonValue::array();
    for (const EventPtr& event : m_events) {
        const auto* const body = std::get_if<SdpRewritten>(&event->body);
        if (!body)
            continue;
        JsonValue& json = rewrites.emplace_back(valueOf(*event));
        json["fromLeg"] = nameOfLeg(body->from);
        json["toLeg"] = nameOfLeg(body->to);
    }
    return rewrites;
}

void CallSummary::note(const Event&, const LegEnded& body)
{
    const auto leg
        = std::ranges::find(m_legs, body.leg, [](const LegRecord& record) { return record.began.leg; });
    if (leg != m_legs.end())
        leg->ended = body;
}

void CallSummary::note(const Event& event, const CallEnded& body)
{
    m_ended = body;
    m_endedAt = event.time;
    m_streams = body.media.streams;
}

std::string CallSummary::nameOfLeg(LegId leg) const
{
    const auto known
        = std::ranges::find(m_legs, leg, [](const LegRecord& record) { return record.began.leg; });
    return known == m_legs.end() ? fmt::format("leg {}", leg.value) : known->name;
}

void CallSummary::putTimes(JsonValue& json) const
{
    json["began"] = timeOrNull(m_beganAt);
    json["answered"] = timeOrNull(m_answeredAt);
    json["ended"] = timeOrNull(m_endedAt);
    json["durationSeconds"] = secondsBetween(m_beganAt, m_endedAt);
    json["talkSeconds"] = secondsBetween(m_answeredAt, m_endedAt);
}

std::vector<Conclusion> CallSummary::findings() const
{
    return m_findings.conclude({m_call.value, m_streams}, m_endedAt.value_or(m_newest));
}

JsonValue CallSummary::overview() const
{
    JsonValue json;
    json["id"] = m_call.value;
    json["from"] = m_began.callerNumber;
    json["to"] = m_began.calledNumber;
    json["mode"] = m_mode ? JsonValue(nameOf(m_mode->effective)) : JsonValue(nullptr);
    json["modeReason"] = m_mode ? m_mode->reason : "";
    if (!m_note.empty())
        json["note"] = m_note;
    json["live"] = !m_ended.has_value();
    json["cause"] = m_ended ? JsonValue(m_ended->cause) : JsonValue(nullptr);
    JsonValue& codes = json["findings"] = JsonValue::array();
    for (const Conclusion& one : findings())
        codes.push_back(one.code);
    putTimes(json);
    return json;
}

JsonValue CallSummary::modeValue() const
{
    if (!m_mode)
        return nullptr;
    return {{"requested", nameOf(m_mode->requested)}, {"effective", nameOf(m_mode->effective)},
        {"decider", nameOf(m_mode->decider)}, {"reason", m_mode->reason}};
}

JsonValue CallSummary::legsValue() const
{
    JsonValue legs = JsonValue::array();
    for (const LegRecord& record : m_legs) {
        JsonValue& leg = legs.emplace_back(JsonValue::object());
        leg["id"] = record.began.leg.value;
        leg["name"] = record.name;
        leg["side"] = nameOf(record.began.side);
        leg["profile"] = record.began.profile;
        leg["invite"] = nameOf(record.began.invite);
        leg["sipCallId"] = record.began.sipCallId;
        leg["remoteUri"] = redacted(record.began.remoteUri);
        leg["local"] = record.began.local.text();
        leg["remote"] = record.began.remote.text();
        leg["answered"] = timeOrNull(record.answered);
        leg["cause"] = record.ended ? JsonValue(record.ended->cause) : JsonValue(nullptr);
        leg["status"] = record.ended ? record.ended->status : 0;
    }
    return legs;
}

JsonValue CallSummary::mediaValue() const
{
    JsonValue armed = JsonValue::array();
    for (const EventPtr& event : m_events) {
        if (std::holds_alternative<MediaArmed>(event->body))
            armed = valueOf(*event)["streams"];
    }
    JsonValue json;
    json["final"] = m_ended.has_value();
    json["armed"] = std::move(armed);
    json["streams"] = streamsValue(m_streams);
    return json;
}

JsonValue CallSummary::document() const
{
    JsonValue json;
    json["id"] = m_call.value;
    json["from"] = m_began.callerNumber;
    json["fromName"] = m_began.callerName;
    json["to"] = m_began.calledNumber;
    json["profile"] = m_began.profile;
    json["profileRevision"] = m_began.profileRevision;
    json["context"] = m_began.context;
    json["demo"] = m_began.demo;
    if (!m_note.empty())
        json["note"] = m_note;
    putTimes(json);
    json["cause"] = m_ended ? JsonValue(m_ended->cause) : JsonValue(nullptr);
    json["q850"] = m_ended ? m_ended->q850 : 0;
    json["status"] = m_ended ? m_ended->status : 0;
    json["endedBy"] = m_ended ? JsonValue(nameOf(m_ended->by)) : JsonValue(nullptr);
    json["endedText"] = m_ended ? redacted(m_ended->text) : "";
    json["mode"] = modeValue();
    JsonValue& found = json["findings"] = JsonValue::array();
    for (const Conclusion& one : findings())
        found.push_back(valueOf(one));
    json["legs"] = legsValue();
    json["sdp"] = sdpValue();
    json["media"] = mediaValue();
    JsonValue& events = json["events"] = JsonValue::array();
    for (const EventPtr& event : m_events)
        events.push_back(valueOf(*event));
    return json;
}

} // namespace legscope
