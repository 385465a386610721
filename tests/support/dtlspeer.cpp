#include "tests/support/dtlspeer.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <span>

namespace legscope::test {
namespace {

constexpr std::size_t recordHeader = 13; // RFC 6347 section 4.1

} // namespace

struct DtlsPeer::Library {
    ~Library()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    SSL_CTX* context = nullptr;
    SSL* ssl = nullptr;
    BIO* in = nullptr;
    BIO* out = nullptr;
};

DtlsPeer::DtlsPeer(const DtlsPeerSetup& setup)
    : m_isClient(setup.isClient)
    , m_library(std::make_unique<Library>())
{
    Library& my = *m_library;
    my.key = setup.hasRsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256");
    my.certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(my.certificate), 7);
    X509_gmtime_adj(X509_getm_notBefore(my.certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(my.certificate), 3600);
    X509_set_pubkey(my.certificate, my.key);
    X509_sign(my.certificate, my.key, EVP_sha256());
    my.context = SSL_CTX_new(DTLS_method());
    SSL_CTX_use_certificate(my.context, my.certificate);
    SSL_CTX_use_PrivateKey(my.context, my.key);
    SSL_CTX_set_verify(my.context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
        [](int, X509_STORE_CTX*) { return 1; });
    if (*setup.profiles)
        SSL_CTX_set_tlsext_use_srtp(my.context, setup.profiles);
    my.ssl = SSL_new(my.context);
    my.in = BIO_new(BIO_s_mem());
    my.out = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(my.in, -1);
    SSL_set_bio(my.ssl, my.in, my.out);
    SSL_set_options(my.ssl, SSL_OP_NO_QUERY_MTU);
    SSL_set_mtu(my.ssl, 1200);
    DTLS_set_timer_cb(my.ssl, [](SSL*, unsigned before) { return before == 0 ? 150'000 : 2 * before; });
    if (setup.isClient)
        SSL_set_connect_state(my.ssl);
    else
        SSL_set_accept_state(my.ssl);
}

DtlsPeer::~DtlsPeer() = default;

Fingerprint DtlsPeer::fingerprint(FingerprintHash hash) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> octets{};
    unsigned length = 0;
    X509_digest(m_library->certificate, EVP_get_digestbyname(nameOf(hash).data()), octets.data(), &length);
    const auto read = std::as_bytes(std::span(octets).first(length));
    return {hash, {read.begin(), read.end()}};
}

std::vector<std::string> DtlsPeer::begin()
{
    return m_isClient ? drive() : std::vector<std::string>();
}

std::vector<std::string> DtlsPeer::answer(std::string_view datagram)
{
    BIO_write(m_library->in, datagram.data(), static_cast<int>(datagram.size()));
    return drive();
}

std::vector<std::string> DtlsPeer::again()
{
    DTLSv1_handle_timeout(m_library->ssl);
    return sent();
}

std::vector<std::string> DtlsPeer::drive()
{
    SSL* const ssl = m_library->ssl;
    std::array<char, 64> ignored{};
    const int done = isDone() ? SSL_read(ssl, ignored.data(), int(ignored.size())) : SSL_do_handshake(ssl);
    m_failed = m_failed || (done <= 0 && SSL_get_error(ssl, done) != SSL_ERROR_WANT_READ);
    return sent();
}

/// Each record is a datagram.
std::vector<std::string> DtlsPeer::sent()
{
    char* octets = nullptr;
    const long length = BIO_get_mem_data(m_library->out, &octets);
    std::string_view rest(octets, static_cast<std::size_t>(length));
    std::vector<std::string> datagrams;
    while (rest.size() >= recordHeader) {
        const std::size_t size = recordHeader + static_cast<unsigned char>(rest[11]) * 256U
            + static_cast<unsigned char>(rest[12]);
        datagrams.emplace_back(rest.substr(0, size));
        rest.remove_prefix(std::min(size, rest.size()));
    }
    static_cast<void>(BIO_reset(m_library->out));
    return datagrams;
}

bool DtlsPeer::isDone() const
{
    return SSL_is_init_finished(m_library->ssl) == 1;
}

CryptoKey DtlsPeer::keyOf(std::size_t end) const
{
    const SRTP_PROTECTION_PROFILE* const profile = SSL_get_selected_srtp_profile(m_library->ssl);
    if (!profile)
        return {};
    const bool isGcm = std::string_view(profile->name) == "SRTP_AEAD_AES_128_GCM";
    const std::size_t key = 16, salt = isGcm ? 12 : 14;
    std::vector<std::byte> material(2 * (key + salt));
    SSL_export_keying_material(m_library->ssl, reinterpret_cast<unsigned char*>(material.data()),
        material.size(), "EXTRACTOR-dtls_srtp", 19, nullptr, 0, 0);
    CryptoKey made{isGcm ? CryptoSuite::AeadAes128Gcm : CryptoSuite::AesCm128Sha1Tag80, {}};
    const auto all = std::span(material);
    for (const auto part : {all.subspan(end * key, key), all.subspan(2 * key + end * salt, salt)})
        made.octets.insert(made.octets.end(), part.begin(), part.end());
    return made;
}

} // namespace legscope::test
