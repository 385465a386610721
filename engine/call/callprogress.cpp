#include "engine/call/callprogress.h"

namespace legscope {

bool CallProgress::move(CallMove move)
{
    m_thread.assertOwner();
    const auto next = after(m_state, move);
    if (next)
        m_state = *next;
    return next.has_value();
}

} // namespace legscope
