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

    /// All that was noted of the call, which ends now.
    DetailRecord complete(WallTime time);

private:
    LegDetails* find(LegId leg);

    DetailRecord m_noted;
};

} // namespace legscope
