#pragma once

#include "engine/channel/codecterms.h"
#include "engine/channel/secureagreements.h"
#include "engine/core/error.h"
#include "engine/media/mediaplan.h"
#include "engine/sdp/negotiation.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// What secures one leg: our keys towards it, its DTLS associations, and by what it has agreed on that, by
/// m-line. It keeps its key from offer to offer and from call to call, so that its peer's counters go on;
/// another suite gets another key. An association stays while the peer's certificate, tls-id and address do
/// (RFC 8842 section 3.1), and ours are the channel's ports; of forks that ring behind the leg each has one.
/// The SIP thread's.
class ChannelKeys {
public:
    /// Makes `terms` what the leg is offered: the profile and the choices of SRTP that the rules, or what it
    /// has agreed on before, ask for. RTCP is to share the port of RTP where it did before, where the
    /// other leg wants that, and where it would need a handshake of its own. Errc::Internal when the system
    /// has no random numbers, Errc::Unsupported when DTLS does not start.
    Result<void> offer(Negotiated& terms, const SecureAgreements& agreed, const SecureRules& rules);
    /// Makes `terms` what the leg, whose SIP comes from `signalling`, is answered: its tag and suite with
    /// our key, or our side of its association. Who leaves it to us which of us begins the handshake is
    /// waited for where its media is said to be elsewhere, as of a phone behind a NAT: nothing may reach it
    /// before it has sent. Else we begin (RFC 5763 section 5). Errors as of offer().
    Result<void> answer(Negotiated& terms, const std::optional<SocketAddress>& signalling);
    /// The keys of an m-line; none for plain RTP. An association begins when the leg has agreed().
    std::optional<EndSecurity> securityOf(
        const NegotiatedStream& stream, std::size_t mline, const CodecTerms& terms);
    /// The next offer to the leg has other keys, or asks for another association.
    void renew();
    /// Who has answered is known: of its associations the one that it has now is left.
    void settle();
    /// These terms are agreed on with the leg.
    void agreed(const Negotiated& terms);

private:
    struct Association {
        std::uint64_t number = 0; ///< 0: none yet
        DtlsRole role = DtlsRole::Passive;
        DtlsDescription peer;
        std::string tlsId; ///< ours
    };

    Result<CryptoKey> keyFor(std::size_t mline, CryptoSuite suite);
    Result<void> offerCrypto(NegotiatedStream& stream, std::size_t mline, const SecureRules& rules);
    Result<DtlsDescription> describe(std::size_t mline, DtlsSetup setup);
    const Association& associate(
        std::size_t mline, const DtlsDescription& peer, const std::optional<SocketAddress>& signalling);
    static bool goesOn(const Association& association, const DtlsDescription& peer);

    std::map<std::pair<std::size_t, CryptoSuite>, CryptoKey> m_keys; ///< by m-line
    /// By m-line, the present one last: while the leg rings it may be several forks (RFC 8842 section 5.4).
    std::map<std::size_t, std::vector<Association>> m_associations;
    bool m_isSettled = false;
    static constexpr std::size_t mostForks = 8;
    std::set<std::size_t> m_byDtls; ///< m-lines that have agreed on it
    std::uint64_t m_lastAssociation = 0;
};

/// What is known of the security before the peer has answered: a stream that is offered with SRTP only has
/// keys that are not known.
std::optional<EndSecurity> securityOffered(const NegotiatedStream& stream);

} // namespace legscope
