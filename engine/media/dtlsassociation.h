#pragma once

#include "engine/core/clock.h"
#include "engine/core/octets.h"
#include "engine/media/dtlsidentity.h"
#include "engine/sdp/cryptoattribute.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace legscope {

/// Who begins the handshake.
enum class DtlsRole : std::uint8_t { Active, Passive };

/// How the keys of an end are agreed on by DTLS-SRTP (RFC 5763, 5764).
struct DtlsPlan {
    static constexpr std::uint16_t usualMtu = 1200, leastMtu = 256, mostMtu = 1452; ///< octets

    std::uint64_t association = 0; ///< another number begins another handshake
    DtlsRole role = DtlsRole::Passive;
    std::vector<Fingerprint> fingerprints; ///< the peer's certificate has one of them
    std::uint16_t mtu = usualMtu; ///< octets of a datagram of a handshake, 256 to 1452
};

enum class DtlsState : std::uint8_t {
    Waiting, ///< nothing was sent or came
    Handshaking,
    Secured, ///< there are keys
    Failed, ///< for good: only another association begins anew
};

enum class DtlsFault : std::uint8_t {
    None,
    Fingerprint, ///< the certificate is not the one that the SDP names
    Handshake, ///< refused by one of the two, or no SRTP profile in common
    TimedOut,
};

/// What a handshake has brought.
struct DtlsKeys {
    CryptoKey receive, send;
};

/// One DTLS association (RFC 6347) and the keys of SRTP that come of it. It owns no socket: datagrams are
/// given to it, and go to an outlet. One thread's.
class DtlsAssociation {
public:
    /// Where its datagrams go. They are good during the call only.
    class Outlet {
    public:
        virtual void sendDtls(Octets datagram) noexcept = 0;

    protected:
        ~Outlet() = default;
    };

    /// From the first datagram on; retransmissions come after 0.2 s, then each time twice as late, up to 4 s.
    static constexpr std::chrono::seconds usualPatience{30};

    /// The identity and the outlet outlive it.
    DtlsAssociation(const DtlsIdentity& identity, const DtlsPlan& plan, Outlet& outlet,
        std::chrono::milliseconds patience = usualPatience);
    ~DtlsAssociation();
    /// Has every association of a context compare the peer's certificate with its plan.
    static void checkFingerprints(ssl_ctx_st& context);
    DtlsAssociation(const DtlsAssociation&) = delete;
    DtlsAssociation& operator=(const DtlsAssociation&) = delete;

    /// An active one sends its first flight. Once.
    void begin(Monotonic now) noexcept;
    /// What was received; garbage is passed over.
    void onDatagram(Octets datagram, Monotonic now) noexcept;
    /// Retransmits what is due, and gives up when its patience is over. Every 10 ms or so.
    void onTime(Monotonic now) noexcept;

    DtlsState state() const noexcept { return m_state; }
    DtlsFault fault() const noexcept { return m_fault; }
    /// Why it has failed, in words.
    const std::string& cause() const noexcept { return m_cause; }
    /// Of a secured one.
    const DtlsKeys& keys() const noexcept { return *m_keys; }

private:
    struct SslEnd {
        void operator()(ssl_st* ssl) const noexcept;
    };
    struct Border; ///< what the library calls

    void drive() noexcept;
    void exportKeys();
    void fail(DtlsFault fault, std::string cause);

    const DtlsPlan m_plan;
    Outlet& m_outlet;
    const std::chrono::milliseconds m_patience;
    std::unique_ptr<ssl_st, SslEnd> m_ssl;
    Octets m_arrived; ///< the datagram that the library has not read yet
    DtlsState m_state = DtlsState::Waiting;
    DtlsFault m_fault = DtlsFault::None;
    bool m_matched = false; ///< the certificate is the one that the SDP names
    std::string m_cause;
    Monotonic m_began;
    std::optional<DtlsKeys> m_keys;
};

} // namespace legscope
