#include "engine/sip/heldanswers.h"

#include <utility>

namespace legscope {

void HeldAnswers::onSent(int status)
{
    if (status >= 200 || status <= 100)
        return;
    // The library sends 183 reliably where the peer supports it, and all of them where it asks for that.
    m_unacknowledged |= m_wish == ReliableProvisionals::Required
        || (m_wish == ReliableProvisionals::Supported && status == 183);
}

std::optional<SipAnswer> HeldAnswers::next()
{
    if (m_held.empty() || mustWait(m_held.front().status))
        return std::nullopt;
    SipAnswer answer = std::move(m_held.front());
    m_held.pop_front();
    return answer;
}

} // namespace legscope
