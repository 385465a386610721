#include "engine/channel/secureterms.h"

#include "engine/config/securemediavalue.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// rtp_use_dtls, rtp_dtls_mtu and rtp_dtls_client_cert_verify_mode. `policy` is what else is said of the leg.
void readDtls(
    SecureTerms& terms, const std::string& policy, const VariableReader& variable, LegDirection direction)
{
    if (equalsIgnoringCase(trimmed(variable("rtp_dtls_client_cert_verify_mode")), "none"))
        terms.refused.push_back(
            "rtp_dtls_client_cert_verify_mode=none does not count: without a look at the peer's certificate "
            "whoever sits between the ends could decrypt; it is compared with its fingerprint");
    if (const std::string mtu = variable("rtp_dtls_mtu"); !mtu.empty()) {
        const auto octets = wholeNumber<std::uint16_t>(trimmed(mtu));
        if (octets && *octets >= DtlsPlan::leastMtu && *octets <= DtlsPlan::mostMtu)
            terms.dtlsMtu = *octets;
        else
            terms.refused.push_back(fmt::format("rtp_dtls_mtu={} is no number from {} to {}: {} is used",
                excerpt(mtu), DtlsPlan::leastMtu, DtlsPlan::mostMtu, DtlsPlan::usualMtu));
    }
    if (direction != LegDirection::Outbound || !isTrue(variable("rtp_use_dtls")))
        return;
    if (!policy.empty() && terms.offered.policy == SecurePolicy::Forbidden)
        terms.refused.push_back(
            fmt::format("rtp_secure_media={} does not count beside rtp_use_dtls=true: DTLS-SRTP is offered",
                excerpt(policy)));
    for (SecureRules* rules : {&terms.accepted, &terms.offered}) {
        rules->policy = SecurePolicy::Mandatory;
        rules->exchange = KeyExchange::Dtls;
    }
}

} // namespace

SecureTerms secureTermsOf(
    const ProfileSettings& profile, const VariableReader& variable, LegDirection direction)
{
    const auto setting = [&](const std::string& name, const std::string& ofProfile) {
        const std::string own = variable(name);
        return own.empty() ? ofProfile : own;
    };
    const SecureMediaSettings& wanted = profile.secureMedia;
    const bool inbound = direction == LegDirection::Inbound;
    std::string value = inbound ? setting("rtp_secure_media_inbound", wanted.inbound)
                                : setting("rtp_secure_media_outbound", wanted.outbound);
    if (value.empty())
        value = setting("rtp_secure_media", wanted.media);
    SecureRules rules;
    rules.policy = inbound ? SecurePolicy::Optional : SecurePolicy::Forbidden;
    std::vector<CryptoSuite> suites;
    if (!value.empty()) {
        auto read = readSecureMedia(value);
        rules.policy = read.policy;
        suites = std::move(read.suites);
    }
    if (wanted.required)
        rules.policy = SecurePolicy::Mandatory;
    if (const std::string named = setting("rtp_secure_media_suites", wanted.suites);
        suites.empty() && !named.empty())
        suites = readSuites(named);
    if (!suites.empty())
        rules.suites = std::move(suites);
    // What we offer as RTP/AVP with a=crypto is answered so, and offered again so.
    const std::string inAvp = variable("rtp_allow_crypto_in_avp");
    rules.cryptoInAvp = (inAvp.empty() ? wanted.cryptoInAvp : isTrue(inAvp))
        || (!inbound && rules.policy == SecurePolicy::Optional);
    SecureTerms terms{rules, rules};
    if (value.empty() && rules.policy == SecurePolicy::Optional)
        terms.offered.policy = SecurePolicy::Forbidden;
    readDtls(terms, value, variable, direction);
    return terms;
}

} // namespace legscope
