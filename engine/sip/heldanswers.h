#pragma once

#include "engine/sip/sipmessage.h"

#include <list>
#include <optional>

namespace legscope {

/// Answers to one INVITE that wait for the PRACK of a reliable provisional response. One such response is on
/// its way at a time, and no 2xx is sent meanwhile (RFC 3262 section 3). The library would send several, and
/// would send a 2xx itself reliably when two of them are unacknowledged, which ends the process.
class HeldAnswers {
public:
    explicit HeldAnswers(ReliableProvisionals wish = ReliableProvisionals::None)
        : m_wish(wish)
    {
    }

    /// Whether an answer with that status has to wait now. 100 and failures never do.
    bool mustWait(int status) const { return m_unacknowledged && status > 100 && status < 300; }
    void hold(SipAnswer answer) { m_held.push_back(std::move(answer)); }
    /// An answer with that status goes out now.
    void onSent(int status);
    /// The PRACK has come, and been answered.
    void onAcknowledged() { m_unacknowledged = false; }
    /// The oldest that may be sent now.
    std::optional<SipAnswer> next();
    /// A 2xx waits.
    bool holdsSuccess() const { return !m_held.empty() && m_held.back().status >= 200; }
    void clear() { m_held.clear(); }

private:
    const ReliableProvisionals m_wish;
    bool m_unacknowledged = false;
    std::list<SipAnswer> m_held;
};

} // namespace legscope
