#include "engine/media/dtlsidentity.h"

#include "engine/media/dtlsassociation.h"

#include <array>
#include <fmt/format.h>
#include <mutex>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <span>
#include <utility>
#include <vector>

namespace legscope {
namespace {

constexpr const char* profiles = "SRTP_AEAD_AES_128_GCM:SRTP_AES128_CM_SHA1_80";
constexpr const char* ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:ECDHE+AES";

template <auto end>
struct EndedBy {
    template <class Object>
    void operator()(Object* object) const noexcept
    {
        end(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, EndedBy<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, EndedBy<X509_free>>;

/// Signed by itself, good from yesterday for ten years: its fingerprint is what counts.
Certificate selfSigned(EVP_PKEY* key)
{
    constexpr long day = 24 * 60 * 60;
    Certificate made(X509_new());
    if (!made)
        return nullptr;
    X509_NAME* const name = X509_get_subject_name(made.get());
    static constexpr std::array<unsigned char, 8> owner{'l', 'e', 'g', 's', 'c', 'o', 'p', 'e'};
    const bool isMade = X509_set_version(made.get(), X509_VERSION_3) == 1
        && ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1) == 1
        && X509_gmtime_adj(X509_getm_notBefore(made.get()), -day)
        && X509_gmtime_adj(X509_getm_notAfter(made.get()), 3650 * day)
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, owner.data(), int(owner.size()), -1, 0) == 1
        && X509_set_issuer_name(made.get(), name) == 1 && X509_set_pubkey(made.get(), key) == 1
        && X509_sign(made.get(), key, EVP_sha256()) > 0;
    return isMade ? std::move(made) : nullptr;
}

/// One end of a handshake in memory.
struct LocalEnd final : DtlsAssociation::Outlet {
    void sendDtls(Octets datagram) noexcept override { sent.emplace_back(datagram.begin(), datagram.end()); }
    std::vector<std::vector<std::byte>> sent;
};

/// With itself, so that no handshake on a media worker is the first of the process, which loads what the
/// library needs.
bool shakesHands(const DtlsIdentity& identity)
{
    LocalEnd client, server;
    DtlsAssociation active(identity, {1, DtlsRole::Active, {identity.fingerprint()}}, client);
    DtlsAssociation passive(identity, {1, DtlsRole::Passive, {identity.fingerprint()}}, server);
    active.begin(Monotonic());
    for (int flight = 0; flight < 4; ++flight) {
        for (const auto& datagram : std::exchange(client.sent, {}))
            passive.onDatagram(datagram, Monotonic());
        for (const auto& datagram : std::exchange(server.sent, {}))
            active.onDatagram(datagram, Monotonic());
    }
    return active.state() == DtlsState::Secured && passive.state() == DtlsState::Secured;
}

std::string lastFault()
{
    std::array<char, 160> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return text.data();
}

} // namespace

void DtlsIdentity::ContextEnd::operator()(ssl_ctx_st* context) const noexcept
{
    SSL_CTX_free(context);
}

Result<const DtlsIdentity*> DtlsIdentity::ofProcess()
{
    static std::once_flag once;
    static DtlsIdentity identity;
    static Result<void> made;
    std::call_once(once, [] { made = identity.make(); });
    if (!made)
        return std::unexpected(made.error());
    return &identity;
}

Result<void> DtlsIdentity::make()
{
    const auto refused
        = [] { return fail(Errc::Unsupported, fmt::format("DTLS does not start: {}", lastFault())); };
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? selfSigned(key.get()) : nullptr;
    m_context.reset(SSL_CTX_new(DTLS_method()));
    SSL_CTX* const context = m_context.get();
    if (!certificate || !context)
        return refused();
    m_fingerprint = fingerprintOf(*certificate, FingerprintHash::Sha256);
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_QUERY_MTU);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(context, 1);
    const bool isSet = SSL_CTX_set_min_proto_version(context, DTLS1_2_VERSION) == 1
        && SSL_CTX_set_max_proto_version(context, DTLS1_2_VERSION) == 1
        && SSL_CTX_set_cipher_list(context, ciphers) == 1
        && SSL_CTX_set1_groups_list(context, "P-256:X25519:P-384") == 1
        && SSL_CTX_use_certificate(context, certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(context, key.get()) == 1
        && SSL_CTX_set_tlsext_use_srtp(context, profiles) == 0 && !m_fingerprint.octets.empty();
    if (!isSet)
        return refused();
    DtlsAssociation::checkFingerprints(*context);
    if (!shakesHands(*this))
        return refused();
    return {};
}

Fingerprint fingerprintOf(const x509_st& certificate, FingerprintHash hash)
{
    const EVP_MD* const digest = hash == FingerprintHash::Sha512 ? EVP_sha512()
        : hash == FingerprintHash::Sha384                        ? EVP_sha384()
                                                                 : EVP_sha256();
    std::array<unsigned char, EVP_MAX_MD_SIZE> octets{};
    unsigned length = 0;
    Fingerprint fingerprint{hash, {}};
    if (X509_digest(&certificate, digest, octets.data(), &length) == 1) {
        const auto read = std::as_bytes(std::span(octets).first(length));
        fingerprint.octets.assign(read.begin(), read.end());
    }
    return fingerprint;
}

} // namespace legscope
