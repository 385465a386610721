#include "engine/call/calldetails.h"

#include <algorithm>
#include <utility>

namespace legscope {

LegDetails* CallDetails::find(LegId leg)
{
    const auto found = std::ranges::find(m_noted.legs, leg, &LegDetails::leg);
    return found == m_noted.legs.end() ? nullptr : &*found;
}

void CallDetails::began(const CallBegan& call, WallTime time)
{
    m_noted.uuid = call.uuid;
    m_noted.profile = call.profile;
    m_noted.context = call.context;
    m_noted.callerNumber = call.callerNumber;
    m_noted.callerName = call.callerName;
    m_noted.calledNumber = call.calledNumber;
    m_noted.began = time;
}

void CallDetails::began(const LegBegan& leg)
{
    if (!find(leg.leg))
        m_noted.legs.push_back({leg.leg, leg.side, leg.sipCallId, leg.remoteUri, {}, {}, 0});
}

void CallDetails::changed(const LegChanged& leg, WallTime time)
{
    LegDetails* noted = find(leg.leg);
    if (leg.state != LegState::Answered || !noted || noted->answered)
        return;
    noted->answered = time;
    if (noted->side == LegSide::A && !m_noted.answered)
        m_noted.answered = time;
}

void CallDetails::ended(const LegEnded& leg)
{
    if (LegDetails* noted = find(leg.leg)) {
        noted->cause = leg.cause;
        noted->status = leg.status;
    }
}

void CallDetails::armed(const std::vector<ArmedStream>& streams)
{
    m_noted.codecs.clear();
    for (const ArmedStream& stream : streams)
        m_noted.codecs.push_back(stream.codec.empty() ? stream.media : stream.media + ' ' + stream.codec);
}

DetailRecord CallDetails::complete(WallTime time)
{
    m_noted.ended = time;
    return std::move(m_noted);
}

} // namespace legscope
