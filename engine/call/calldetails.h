#pragma once

#include "engine/event/event.h"

namespace legscope {

/// What a call detail record says, noted while the call goes on.
class CallDetails {
public:
    void began(const CallBegan& call, WallTime time);
    /// A leg that has been noted before goes on as it was.
    void began(const LegBegan& leg);
    void changed(const LegChanged& leg, WallTime time);
    void ended(const LegEnded& leg);
    void armed(const std::vector<ArmedStream>& streams);

    /// `ended` with all that was noted.
    CallEnded complete(CallEnded ended, WallTime time) const;

private:
    LegDetails* find(LegId leg);

    CallEnded m_noted;
};

} // namespace legscope
