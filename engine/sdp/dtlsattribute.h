#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Hashes of a=fingerprint that are served (RFC 8122 section 5), the weakest first.
enum class FingerprintHash : std::uint8_t { Sha256, Sha384, Sha512 };

/// "sha-256".
std::string_view nameOf(FingerprintHash hash);

/// The hash of a certificate.
struct Fingerprint {
    FingerprintHash hash = FingerprintHash::Sha256;
    std::vector<std::byte> octets; ///< as many as the hash has
    bool operator==(const Fingerprint&) const = default;
};

/// Reads the value of an a=fingerprint: "sha-256 4A:AD:...". Errc::BadSdp: it is none; Errc::Unsupported: of
/// a hash that is not served.
Result<Fingerprint> readFingerprint(std::string_view value);
/// What a line has behind "a=fingerprint:".
std::string textOf(const Fingerprint& fingerprint);

/// Of several hashes of one certificate the strongest counts (RFC 8122 section 5): those.
std::vector<Fingerprint> strongestOf(const std::vector<Fingerprint>& fingerprints);

/// Who begins the handshake (RFC 4145 section 4, RFC 8842 section 5).
enum class DtlsSetup : std::uint8_t { Actpass, Active, Passive, Holdconn };

std::string_view nameOf(DtlsSetup setup);
/// None for a word that is none of them.
std::optional<DtlsSetup> dtlsSetupNamed(std::string_view name);

/// What one SDP says about DTLS on an m-line.
struct DtlsDescription {
    std::vector<Fingerprint> fingerprints;
    DtlsSetup setup = DtlsSetup::Active; ///< active where a=setup is missing (RFC 4145 section 4)
    std::string tlsId{}; ///< a=tls-id (RFC 8842 section 4); empty where it is missing
    /// Address and port that go with it; empty where the SDP names none. What is agreed on over another one
    /// is another association (RFC 8842 section 3.1).
    std::string transport{};
    bool operator==(const DtlsDescription&) const = default;
};

} // namespace legscope
