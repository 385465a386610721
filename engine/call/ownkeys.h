#pragma once

#include "engine/call/relaylines.h"
#include "engine/channel/codecterms.h"
#include "engine/channel/secureagreements.h"
#include "engine/event/ids.h"
#include "engine/sdp/negotiation.h"

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace legscope {

/// What secures each leg of a call: our keys towards it, its DTLS association, and what it has agreed on. A
/// leg keeps its key from offer to offer, so that its peer's counters go on; another suite or another leg
/// gets another key. An association stays while the peer's certificate, tls-id and address do (RFC 8842
/// section 3.1); of forks that ring each has one. The SIP thread's.
class OwnKeys {
public:
    /// Makes `terms` what `reader` is offered: the profile and the choices of SRTP that the rules, or what it
    /// has agreed on before, ask for. RTCP is to share the port of RTP where it did before, where the
    /// other leg wants that, and where it would need a handshake of its own. Errc::Internal when the system
    /// has no random numbers, Errc::Unsupported when DTLS does not start.
    Result<void> offer(
        Negotiated& terms, LegId reader, const SecureAgreements& agreed, const SecureRules& rules);
    /// Makes `terms` what `reader`, whose SIP comes from `signalling`, is answered: its tag and suite with
    /// our key, or our side of its association. Who leaves it to us which of us begins the handshake is
    /// waited for where its media is said to be elsewhere, as of a phone behind a NAT: nothing may reach it
    /// before it has sent. Else we begin (RFC 5763 section 5). Errors as of offer().
    Result<void> answer(Negotiated& terms, LegId reader, const std::optional<SocketAddress>& signalling);
    /// The keys of an m-line of a leg; none for plain RTP. An association begins when the leg has agreed().
    std::optional<EndSecurity> securityOf(
        const NegotiatedStream& stream, LegId leg, std::size_t mline, const CodecTerms& terms);
    /// The next offer to a leg has other keys, or asks for another association.
    void renew(LegId leg);
    /// Who has answered is known: of the associations with each leg the one that it has now is left.
    void settle();
    /// These terms are agreed on with a leg.
    void agreed(LegId leg, const Negotiated& terms);

private:
    using Place = std::pair<LegId, std::size_t>; ///< leg and m-line
    struct Association {
        std::uint64_t number = 0; ///< 0: none yet
        DtlsRole role = DtlsRole::Passive;
        DtlsDescription peer;
        std::string tlsId; ///< ours
    };

    Result<CryptoKey> keyFor(const Place& place, CryptoSuite suite);
    Result<void> offerCrypto(NegotiatedStream& stream, const Place& place, const SecureRules& rules);
    Result<DtlsDescription> describe(const Place& place, DtlsSetup setup);
    const Association& associate(
        const Place& place, const DtlsDescription& peer, const std::optional<SocketAddress>& signalling);
    static bool goesOn(const Association& association, const DtlsDescription& peer);

    std::map<std::tuple<LegId, std::size_t, CryptoSuite>, CryptoKey> m_keys;
    /// With each leg, the present one last: while it rings it may be several forks (RFC 8842 section 5.4).
    std::map<Place, std::vector<Association>> m_associations;
    bool m_isSettled = false;
    static constexpr std::size_t mostForks = 8;
    std::set<Place> m_byDtls; ///< it was agreed on here
    std::uint64_t m_lastAssociation = 0;
};

/// What is known of the security before the peer has answered: a stream that is offered with SRTP only has
/// keys that are not known.
std::optional<EndSecurity> securityOffered(const NegotiatedStream& stream);

} // namespace legscope
