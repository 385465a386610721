#include "engine/history/historyentry.h"

#include "engine/diagnose/callfindings.h"
#include "engine/diagnose/redactor.h"
#include "engine/event/plaintext.h"
#include "engine/event/redact.h"
#include "engine/history/eventarchive.h"

#include <algorithm>
#include <memory>

namespace legscope {
namespace {

constexpr int crashOfFreeSwitch = 700; ///< SWITCH_CAUSE_CRASH of switch_types.h

void addWord(std::string& words, std::string_view word)
{
    if (word.empty())
        return;
    words += words.empty() ? "" : " ";
    words += word;
}

void addFindings(HistoryCall& call, const std::vector<Conclusion>& findings)
{
    for (const Conclusion& finding : findings)
        addWord(call.findings, finding.code);
    if (findings.empty())
        return;
    call.gravest = findings.front().severity;
    call.sentence = findings.front().text;
    for (std::string& argument : call.sentence.arguments)
        argument = shownText(argument);
}

HistoryCall callOfEnd(const CallEnded& ended)
{
    const DetailRecord& record = *ended.record;
    HistoryCall call;
    call.uuid = record.uuid;
    call.began = record.began;
    call.ended = record.ended;
    call.answered = record.answered;
    call.caller = plainText(record.callerNumber);
    call.callerName = plainText(record.callerName);
    call.called = plainText(record.calledNumber);
    call.profile = record.profile;
    call.cause = ended.cause;
    call.status = ended.status;
    for (const std::string& codec : record.codecs)
        addWord(call.codecs, codec.substr(codec.find(' ') + 1));
    for (const LegDetails& leg : record.legs)
        addWord(call.sipCallIds, plainText(leg.sipCallId));
    return call;
}

} // namespace

std::optional<HistoryStore::Entry> historyEntry(std::span<const EventPtr> events)
{
    const auto end = std::ranges::find_if(
        events, [](const EventPtr& event) { return std::holds_alternative<CallEnded>(event->body); });
    if (end == events.end())
        return std::nullopt;
    const auto& ended = std::get<CallEnded>((*end)->body);
    HistoryStore::Entry entry;
    entry.call = callOfEnd(ended);
    const Redactor keys(Redaction{.keys = true, .parties = false});
    std::vector<EventPtr> kept;
    kept.reserve(events.size());
    CallFindings findings;
    for (const EventPtr& event : events) {
        findings.apply(event);
        kept.push_back(keys.masked(event));
        if (const auto* mode = std::get_if<ModeDecided>(&event->body))
            entry.call.mode = nameOf(mode->effective);
        else if (const auto* leg = std::get_if<LegBegan>(&event->body);
            leg != nullptr && leg->invite == Direction::Received && entry.call.host.empty())
            entry.call.host = leg->remote.host();
    }
    entry.call.quality = worstQuality(ended.media);
    addFindings(entry.call, findings.conclude(ended.media, (*end)->time));
    entry.events = packEvents(kept);
    return entry;
}

HistoryStore::Begun historyBegun(const EventPtr& began)
{
    return {std::get<CallBegan>(began->body).uuid, packEvents(std::span(&began, 1))};
}

std::optional<HistoryStore::Entry> historyEntry(const HistoryStore::Unfinished& unfinished)
{
    auto events = unpackEvents(unfinished.events, CallId{1});
    if (!events || events->empty())
        return std::nullopt;
    const EventPtr first = events->front();
    const auto* began = std::get_if<CallBegan>(&first->body);
    if (began == nullptr)
        return std::nullopt;
    CallEnded ended;
    ended.call = began->call;
    ended.cause = "CRASH";
    ended.q850 = crashOfFreeSwitch;
    ended.text = "the program ended before the call did: nothing more is known of it";
    ended.media.call = began->call.value;
    DetailRecord& record = *ended.record;
    record.uuid = began->uuid;
    record.profile = began->profile;
    record.context = began->context;
    record.callerNumber = began->callerNumber;
    record.callerName = began->callerName;
    record.calledNumber = began->calledNumber;
    record.began = first->time;
    record.ended = std::max(first->time, unfinished.lastSign);
    events->push_back(std::make_shared<const Event>(Event{first->sequence + 1, record.ended, ended}));
    return historyEntry(*events);
}

} // namespace legscope
