#include "app/samplefold.h"

namespace legscope {

void SampleFold::skip(const EventPtr& sampled)
{
    const auto& calls = std::get<MediaSampled>(sampled->body).calls;
    for (std::size_t at = 0; at < calls.size(); ++at)
        m_skipped[calls[at].call] = {sampled, at};
}

EventPtr SampleFold::merged(const EventPtr& newest)
{
    const auto& sampled = std::get<MediaSampled>(newest->body);
    for (const CallSample& call : sampled.calls)
        m_skipped.erase(call.call);
    if (m_skipped.empty())
        return newest;
    MediaSampled all = sampled;
    for (const auto& [call, place] : m_skipped)
        all.calls.push_back(std::get<MediaSampled>(place.first->body).calls[place.second]);
    m_skipped.clear();
    return std::make_shared<const Event>(Event{newest->sequence, newest->time, std::move(all)});
}

} // namespace legscope
