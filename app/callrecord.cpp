#include "app/callrecord.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace legscope {
namespace {

long seconds(WallTime from, WallTime to)
{
    return std::max<long>(std::chrono::floor<std::chrono::seconds>(to - from).count(), 0);
}

LegRecord* find(CallRecord& record, LegId leg)
{
    const auto found = std::ranges::find(record.legs, leg, &LegRecord::leg);
    return found == record.legs.end() ? nullptr : &*found;
}

void noteAnswer(CallRecord& record, LegId id, WallTime time)
{
    LegRecord* leg = find(record, id);
    if (!leg || leg->answered)
        return;
    leg->answered = time;
    if (leg->side == LegSide::A && !record.answered)
        record.answered = time;
}

void noteBeginning(CallRecord& record, const CallBegan& began, WallTime time)
{
    record.call = began.call;
    record.began = time;
    record.profile = began.profile;
    record.context = began.context;
    record.callerNumber = began.callerNumber;
    record.callerName = began.callerName;
    record.calledNumber = began.calledNumber;
}

void noteEnd(CallRecord& record, const CallEnded& ended, WallTime time)
{
    record.ended = time;
    record.cause = ended.cause;
    record.q850 = ended.q850;
    record.status = ended.status;
    record.by = ended.by;
    record.media = ended.media;
}

} // namespace

long CallRecord::duration() const
{
    return seconds(began, ended);
}

long CallRecord::billed() const
{
    return answered ? seconds(*answered, ended) : 0;
}

void CallRecords::note(CallRecord& record, const Event& event) const
{
    if (const auto* leg = std::get_if<LegBegan>(&event.body)) {
        if (!find(record, leg->leg))
            record.legs.push_back({leg->leg, leg->side, leg->sipCallId, leg->remoteUri, {}, {}, 0});
    } else if (const auto* changed = std::get_if<LegChanged>(&event.body)) {
        if (changed->state == LegState::Answered)
            noteAnswer(record, changed->leg, event.time);
    } else if (const auto* armed = std::get_if<MediaArmed>(&event.body)) {
        record.codecs.clear();
        for (const ArmedStream& stream : armed->streams)
            record.codecs.push_back(stream.codec.empty() ? stream.media : stream.media + ' ' + stream.codec);
    } else if (const auto* over = std::get_if<LegEnded>(&event.body)) {
        if (LegRecord* ended = find(record, over->leg)) {
            ended->cause = over->cause;
            ended->status = over->status;
        }
    }
}

std::optional<CallRecord> CallRecords::fold(const Event& event)
{
    const CallId call = callOf(event);
    if (!call)
        return std::nullopt;
    if (const auto* began = std::get_if<CallBegan>(&event.body)) {
        CallRecord& record = m_live[call];
        record.uuid = uuidOf(m_run, call);
        noteBeginning(record, *began, event.time);
        return std::nullopt;
    }
    const auto found = m_live.find(call);
    if (found == m_live.end())
        return std::nullopt;
    const auto* ended = std::get_if<CallEnded>(&event.body);
    if (!ended) {
        note(found->second, event);
        return std::nullopt;
    }
    CallRecord record = std::move(found->second);
    m_live.erase(found);
    noteEnd(record, *ended, event.time);
    return record;
}

std::string newRunId()
{
    std::random_device device;
    const auto word = [&device] { return std::uint64_t{device()} << 32 | device(); };
    const std::uint64_t high = word(), low = word();
    return fmt::format("{:08x}-{:04x}-8{:03x}-{:04x}-000000000000", high >> 32, high >> 16 & 0xffff,
        high & 0xfff, 0x8000 | (low & 0x3fff));
}

std::string uuidOf(const std::string& run, CallId call)
{
    return run.substr(0, run.rfind('-')) + fmt::format("-{:012x}", call.value & 0xffff'ffff'ffff);
}

} // namespace legscope
