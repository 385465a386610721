#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Suites of SRTP that are served, in our order of preference (RFC 4568, 6188, 7714).
enum class CryptoSuite : std::uint8_t {
    AeadAes256Gcm,
    AeadAes128Gcm,
    AesCm256Sha1Tag80,
    AesCm128Sha1Tag80,
    AesCm256Sha1Tag32, ///< SRTCP keeps its 80-bit tag (RFC 4568 section 6.2.2)
    AesCm128Sha1Tag32,
};

/// All of them, the best first.
std::span<const CryptoSuite> cryptoSuites();
/// As a=crypto names it: "AES_CM_128_HMAC_SHA1_80".
std::string_view nameOf(CryptoSuite suite);
/// Any spelling, "AES_CM_256_..." for "AES_256_CM_..." too; none for a suite that is not served.
std::optional<CryptoSuite> cryptoSuiteNamed(std::string_view name);
/// Octets of master key and salt together.
std::size_t keySizeOf(CryptoSuite suite);

/// Master key and salt of one direction. Secret: never in an event, a log or an export.
struct CryptoKey {
    CryptoSuite suite = CryptoSuite::AesCm128Sha1Tag80;
    std::vector<std::byte> octets; ///< keySizeOf(suite)
    bool operator==(const CryptoKey&) const = default;
};

/// One a=crypto that can be served (RFC 4568 section 9.1).
struct CryptoAttribute {
    std::uint32_t tag = 0; ///< 0..999999999
    CryptoKey key;
    bool operator==(const CryptoAttribute&) const = default;
};

/// Reads the value of an a=crypto. Errc::BadSdp: it is none; Errc::Unsupported: one that cannot be served, by
/// its suite, length or number of keys, an MKI, a life that is over at once or longer than a key may live, or
/// a session parameter that would change what is sent (KDR, FEC_*, UNENCRYPTED_*, UNAUTHENTICATED_*, unknown
/// ones). The sentence names tag and cause and nothing of the key.
Result<CryptoAttribute> readCrypto(std::string_view value);
/// "1 AES_CM_128_HMAC_SHA1_80 inline:..."; what a line has behind "a=crypto:".
std::string textOf(const CryptoAttribute& attribute);

/// How an end is to be protected.
enum class SecurePolicy : std::uint8_t {
    Forbidden, ///< plain RTP only
    Optional, ///< RTP/AVP with a=crypto is offered (RFC 8643), and every offer of it accepted
    Mandatory, ///< SRTP only
};

/// How the keys of SRTP are agreed on.
enum class KeyExchange : std::uint8_t {
    Sdes, ///< a=crypto (RFC 4568)
    Dtls, ///< a handshake on the ports of the media (RFC 5763, 5764)
};

/// What is negotiated about SRTP with one end. Of its offers each exchange of keys is accepted.
struct SecureRules {
    SecurePolicy policy = SecurePolicy::Forbidden;
    KeyExchange exchange = KeyExchange::Sdes; ///< of an offer of ours that is mandatory
    std::vector<CryptoSuite> suites{
        cryptoSuites().begin(), cryptoSuites().end()}; ///< allowed, first choice first
    bool cryptoInAvp = false; ///< a=crypto on an m-line of plain RTP counts (rtp_allow_crypto_in_avp)
    bool operator==(const SecureRules&) const = default;
};

/// The first of the offerer's lines that the rules allow (RFC 4568 section 5.1.2).
const CryptoAttribute* firstAllowed(const std::vector<CryptoAttribute>& offered, const SecureRules& rules);

/// "RTP/SAVP" of "RTP/AVP" and of "UDP/TLS/RTP/SAVP"; "RTP/AVP" of each of them; "UDP/TLS/RTP/SAVP" of each.
/// AVPF likewise. Others stay as they are.
std::string securedProfile(std::string_view proto);
std::string dtlsProfile(std::string_view proto);
std::string plainProfile(std::string_view proto);

} // namespace legscope
