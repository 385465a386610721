#pragma once

#include "engine/core/error.h"
#include "engine/sdp/dtlsattribute.h"

#include <memory>

struct ssl_ctx_st;
struct ssl_st;
struct x509_st;

namespace legscope {

/// The certificate that every DTLS association of this process shows, and the rules that all have in common:
/// DTLS 1.2, the two SRTP profiles, the peer's certificate demanded. Constant; any thread.
class DtlsIdentity {
public:
    /// Makes key (P-256) and certificate when it is first asked for, and what the library loads lazily; some
    /// ms, and files are read: not on a media worker. Errc::Unsupported: the library refuses.
    static Result<const DtlsIdentity*> ofProcess();

    /// SHA-256 of the certificate.
    const Fingerprint& fingerprint() const noexcept { return m_fingerprint; }
    ssl_ctx_st* context() const noexcept { return m_context.get(); }

private:
    struct ContextEnd {
        void operator()(ssl_ctx_st* context) const noexcept;
    };
    Result<void> make();

    std::unique_ptr<ssl_ctx_st, ContextEnd> m_context;
    Fingerprint m_fingerprint;
};

/// The hash of a certificate (RFC 8122 section 5); no octets when the library refuses.
Fingerprint fingerprintOf(const x509_st& certificate, FingerprintHash hash);

} // namespace legscope
