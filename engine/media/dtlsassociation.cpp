#include "engine/media/dtlsassociation.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <utility>

namespace legscope {
namespace {

/// Microseconds until a flight is sent again, after so many the last time (RFC 6347 section 4.2.4.1; sooner,
/// for a call waits).
unsigned nextTimer(SSL*, unsigned before)
{
    constexpr unsigned first = 200'000, longest = 4'000'000;
    return before == 0 ? first : std::min(2 * before, longest);
}

struct ProfileSuite {
    unsigned long profile;
    CryptoSuite suite;
    std::size_t key, salt; ///< octets
};
constexpr std::array profileSuites{
    ProfileSuite{SRTP_AEAD_AES_128_GCM, CryptoSuite::AeadAes128Gcm, 16, 12},
    ProfileSuite{SRTP_AES128_CM_SHA1_80, CryptoSuite::AesCm128Sha1Tag80, 16, 14},
};

std::string libraryFault()
{
    const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason ? reason : "the peer has ended it";
}

} // namespace

/// The library reads one datagram at a time, and writes one at a time.
struct DtlsAssociation::Border {
    static DtlsAssociation& of(BIO* bio) { return *static_cast<DtlsAssociation*>(BIO_get_data(bio)); }

    static int write(BIO* bio, const char* octets, int length)
    {
        of(bio).m_outlet.sendDtls(std::as_bytes(std::span(octets, static_cast<std::size_t>(length))));
        return length;
    }

    static int read(BIO* bio, char* octets, int room)
    {
        const Octets arrived = std::exchange(of(bio).m_arrived, {});
        BIO_clear_retry_flags(bio);
        if (arrived.empty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const std::size_t length = std::min(arrived.size(), static_cast<std::size_t>(room));
        std::memcpy(octets, arrived.data(), length);
        return static_cast<int>(length);
    }

    static long control(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

    static int create(BIO* bio)
    {
        BIO_set_init(bio, 1);
        return 1;
    }

    static BIO_METHOD* method()
    {
        static BIO_METHOD* const made = [] {
            BIO_METHOD* const one = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "datagrams");
            BIO_meth_set_write(one, write);
            BIO_meth_set_read(one, read);
            BIO_meth_set_ctrl(one, control);
            BIO_meth_set_create(one, create);
            return one;
        }();
        return made;
    }

    static int verify(X509_STORE_CTX* store, void*)
    {
        const auto* ssl
            = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        auto& self = *static_cast<DtlsAssociation*>(SSL_get_app_data(ssl));
        const X509* const certificate = X509_STORE_CTX_get0_cert(store);
        self.m_matched = certificate
            && std::ranges::any_of(self.m_plan.fingerprints,
                [&](const Fingerprint& one) { return fingerprintOf(*certificate, one.hash) == one; });
        if (!self.m_matched) {
            self.m_fault = DtlsFault::Fingerprint;
            X509_STORE_CTX_set_error(store, X509_V_ERR_APPLICATION_VERIFICATION);
        }
        return self.m_matched ? 1 : 0;
    }
};

void DtlsAssociation::SslEnd::operator()(ssl_st* ssl) const noexcept
{
    SSL_free(ssl);
}

DtlsAssociation::DtlsAssociation(
    const DtlsIdentity& identity, const DtlsPlan& plan, Outlet& outlet, std::chrono::milliseconds patience)
    : m_plan{plan.association, plan.role, strongestOf(plan.fingerprints), plan.mtu}
    , m_outlet(outlet)
    , m_patience(patience)
    , m_ssl(SSL_new(identity.context()))
{
    BIO* const bio = m_ssl ? BIO_new(Border::method()) : nullptr;
    if (!bio) {
        fail(DtlsFault::Handshake, libraryFault());
        return;
    }
    BIO_set_data(bio, this);
    SSL_set_bio(m_ssl.get(), bio, bio);
    SSL_set_app_data(m_ssl.get(), this);
    SSL_set_mtu(m_ssl.get(), m_plan.mtu);
    DTLS_set_timer_cb(m_ssl.get(), nextTimer);
    if (m_plan.role == DtlsRole::Active)
        SSL_set_connect_state(m_ssl.get());
    else
        SSL_set_accept_state(m_ssl.get());
}

DtlsAssociation::~DtlsAssociation() = default;

void DtlsAssociation::begin(Monotonic now) noexcept
{
    if (m_state != DtlsState::Waiting)
        return;
    m_state = DtlsState::Handshaking;
    m_began = now;
    drive();
}

void DtlsAssociation::onDatagram(Octets datagram, Monotonic now) noexcept
{
    begin(now);
    if (m_state == DtlsState::Failed)
        return;
    m_arrived = datagram;
    drive();
    m_arrived = {};
}

void DtlsAssociation::onTime(Monotonic now) noexcept
{
    if (m_state != DtlsState::Handshaking)
        return;
    if (now - m_began >= m_patience)
        return fail(DtlsFault::TimedOut,
            fmt::format("it has not ended within {} s", std::chrono::duration<double>(m_patience).count()));
    ERR_clear_error();
    if (DTLSv1_handle_timeout(m_ssl.get()) < 0)
        fail(DtlsFault::TimedOut, "its flights were sent again and again, and nothing came");
}

/// Until the library wants another datagram. What a secured peer sends that is not a flight once more is
/// passed over.
void DtlsAssociation::drive() noexcept
{
    ERR_clear_error();
    SSL* const ssl = m_ssl.get();
    if (m_state == DtlsState::Secured) {
        std::array<char, 256> ignored;
        while (SSL_read(ssl, ignored.data(), static_cast<int>(ignored.size())) > 0) { }
        return ERR_clear_error();
    }
    const int done = SSL_do_handshake(ssl);
    if (done == 1)
        return exportKeys();
    if (SSL_get_error(ssl, done) == SSL_ERROR_WANT_READ)
        return;
    if (m_fault == DtlsFault::Fingerprint)
        fail(DtlsFault::Fingerprint, "the certificate is not the one whose fingerprint the SDP names");
    else
        fail(DtlsFault::Handshake, libraryFault());
}

/// RFC 5764 section 4.2: both keys, then both salts, the client's first.
void DtlsAssociation::exportKeys()
{
    constexpr std::string_view label = "EXTRACTOR-dtls_srtp";
    const SRTP_PROTECTION_PROFILE* const chosen = SSL_get_selected_srtp_profile(m_ssl.get());
    const auto row = std::ranges::find_if(
        profileSuites, [&](const ProfileSuite& one) { return chosen && one.profile == chosen->id; });
    if (!m_matched)
        return fail(DtlsFault::Fingerprint, "the peer has shown no certificate");
    if (row == profileSuites.end())
        return fail(DtlsFault::Handshake, "the peer has no SRTP profile that is served here");
    std::vector<unsigned char> material(2 * (row->key + row->salt));
    if (SSL_export_keying_material(
            m_ssl.get(), material.data(), material.size(), label.data(), label.size(), nullptr, 0, 0)
        != 1)
        return fail(DtlsFault::Handshake, libraryFault());
    const auto keyOf = [&, all = std::as_bytes(std::span(material))](std::size_t end) {
        CryptoKey key{row->suite, {}};
        const auto master = all.subspan(end * row->key, row->key);
        const auto salt = all.subspan(2 * row->key + end * row->salt, row->salt);
        key.octets.assign(master.begin(), master.end());
        key.octets.insert(key.octets.end(), salt.begin(), salt.end());
        return key;
    };
    const std::size_t own = m_plan.role == DtlsRole::Active ? 0 : 1;
    m_keys = DtlsKeys{keyOf(1 - own), keyOf(own)};
    m_state = DtlsState::Secured;
}

void DtlsAssociation::fail(DtlsFault fault, std::string cause)
{
    m_state = DtlsState::Failed;
    m_fault = fault;
    m_cause = std::move(cause);
}

void DtlsAssociation::checkFingerprints(ssl_ctx_st& context)
{
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(&context, Border::verify, nullptr);
}

} // namespace legscope
