#pragma once

#include "engine/call/callstate.h"
#include "engine/core/threadcheck.h"

namespace legscope {

/// Where one call is now, and by which moves it gets on. Lives on the SIP thread.
class CallProgress {
public:
    CallState state() const { return m_state; }
    bool isTransferring() const { return m_state == CallState::Transferring; }
    bool isEnding() const { return m_state >= CallState::Ending; }

    /// False, and nothing has changed, when the move is not legal.
    bool move(CallMove move);

private:
    ThreadCheck m_thread;
    CallState m_state = CallState::Setup;
};

} // namespace legscope
