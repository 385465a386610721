#pragma once

#include "engine/sdp/negotiation.h"

#include <cstddef>
#include <map>

namespace legscope {

/// What one leg has agreed on about SRTP with us, by m-line. It is offered that again, by whatever call links
/// its channel: who has SRTP keeps it, in the way it has its keys, and who has none is not asked anew.
class SecureAgreements {
public:
    struct Agreement {
        SecurePolicy policy = SecurePolicy::Forbidden;
        KeyExchange exchange = KeyExchange::Sdes;
        bool isMuxed = false; ///< RTCP shares the port of RTP
    };

    /// The leg and we have agreed on these terms.
    void agree(const Negotiated& terms);
    /// What the leg is offered, for which the rules hold where nothing was agreed on. What they say is
    /// mandatory is.
    Agreement toOffer(std::size_t mline, const SecureRules& rules) const;

private:
    std::map<std::size_t, Agreement> m_agreed; ///< by m-line
};

} // namespace legscope
