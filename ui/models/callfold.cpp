#include "ui/models/callfold.h"

#include "ui/models/callrecord.h"
#include "ui/models/sipheaders.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace legscope::ui {
namespace {

class CallFold {
public:
    CallFold(CallRecord& call, WallTime time)
        : m_call(call)
        , m_time(time)
    {
    }

    void operator()(const LegBegan& began)
    {
        LegRecord& leg = m_call.legs.emplace_back();
        leg.began = began;
        leg.begin = m_time;
    }

    void operator()(const LegChanged& changed)
    {
        LegRecord* leg = find(changed.leg);
        if (leg == nullptr)
            return;
        leg->state = changed.state;
        if (changed.status != 0)
            leg->status = changed.status;
        if (changed.state == LegState::Answered && !leg->answered)
            leg->answered = m_time;
        advance(*leg);
    }

    void operator()(const LegEnded& ended)
    {
        LegRecord* leg = find(ended.leg);
        if (leg == nullptr)
            return;
        leg->state = LegState::Ended;
        leg->ended = m_time;
        leg->cause = ended.cause;
        if (ended.status != 0)
            leg->status = ended.status;
    }

    void operator()(const ModeDecided& mode) { m_call.mode = mode; }
    void operator()(const MediaArmed& armed) { m_call.streams = armed.streams; }

    void operator()(const CallEnded& ended)
    {
        m_call.phase = CallPhase::Ended;
        m_call.ended = ended;
        m_call.endTime = m_time;
        if (!ended.media.streams.empty()) {
            m_call.sample = ended.media;
            m_call.sampleTime = m_time;
        }
    }

    void operator()(const SipMessage& body)
    {
        LegRecord* leg = body.direction == Direction::Received ? find(body.leg) : nullptr;
        if (leg == nullptr || !leg->userAgent.empty())
            return;
        for (const char* name : {"User-Agent", "Server"}) {
            if (auto values = headerValues(body.text, name); !values.empty())
                leg->userAgent = std::move(values.front());
        }
    }

    /// What only lengthens the history.
    template <class Other>
    void operator()(const Other&)
    {
    }

private:
    LegRecord* find(LegId id)
    {
        const auto leg
            = std::ranges::find(m_call.legs, id, [](const LegRecord& record) { return record.began.leg; });
        return leg == m_call.legs.end() ? nullptr : &*leg;
    }

    void advance(const LegRecord& leg)
    {
        if (m_call.phase == CallPhase::Ended)
            return;
        if (leg.state == LegState::Answered && leg.began.side == LegSide::A) {
            m_call.phase = CallPhase::Talking;
            if (!m_call.answered) // a leg that takes A's place later changes nothing
                m_call.answered = leg.answered;
        } else if (m_call.phase == CallPhase::Setup
            && (leg.state == LegState::Ringing || leg.state == LegState::EarlyMedia)) {
            m_call.phase = CallPhase::Ringing;
        }
    }

    CallRecord& m_call;
    const WallTime m_time;
};

} // namespace

void foldInto(CallRecord& call, const Event& event)
{
    std::visit(CallFold(call, event.time), event.body);
}

} // namespace legscope::ui
