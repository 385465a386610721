#include "engine/channel/secureagreements.h"

namespace legscope {

void SecureAgreements::agree(const Negotiated& terms)
{
    for (std::size_t mline = 0; mline < terms.streams.size(); ++mline) {
        const NegotiatedStream& stream = terms.streams[mline];
        if (!stream.served())
            continue;
        const bool inAvp = plainProfile(stream.proto) == stream.proto;
        const SecurePolicy policy = !stream.isSecured() ? SecurePolicy::Forbidden
            : inAvp                                     ? SecurePolicy::Optional
                                                        : SecurePolicy::Mandatory;
        m_agreed[mline] = {policy, stream.dtls ? KeyExchange::Dtls : KeyExchange::Sdes, stream.isMuxed()};
    }
}

SecureAgreements::Agreement SecureAgreements::toOffer(std::size_t mline, const SecureRules& rules) const
{
    const auto agreed = m_agreed.find(mline);
    if (agreed == m_agreed.end())
        return {rules.policy, rules.exchange, false};
    const Agreement& before = agreed->second;
    if (rules.policy != SecurePolicy::Mandatory)
        return before;
    const bool hadKeys = before.policy != SecurePolicy::Forbidden;
    return {rules.policy, hadKeys ? before.exchange : rules.exchange, before.isMuxed};
}

} // namespace legscope
