#pragma once

#include "engine/sdp/cryptoattribute.h"
#include "engine/sdp/dtlsattribute.h"
#include "tests/support/longestwait.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::test {

struct DtlsPeerSetup {
    bool isClient = true; ///< it begins
    const char* profiles = "SRTP_AES128_CM_SHA1_80"; ///< empty: it asks for no SRTP
    bool hasRsa = false; ///< its certificate has an RSA key of 2048 bits instead of P-256
};

/// The DTLS of a phone, by OpenSSL and nothing of the engine's. It has no socket: datagrams are given to it
/// and taken from it.
class DtlsPeer {
public:
    explicit DtlsPeer(const DtlsPeerSetup& setup = {});
    ~DtlsPeer();
    DtlsPeer(const DtlsPeer&) = delete;

    /// Of its certificate.
    Fingerprint fingerprint(FingerprintHash hash = FingerprintHash::Sha256) const;

    /// What it sends first; nothing where it waits.
    std::vector<std::string> begin();
    /// What it answers to a datagram.
    std::vector<std::string> answer(std::string_view datagram);
    /// What it sends again by now.
    std::vector<std::string> again();

    bool isDone() const;
    bool hasFailed() const { return m_failed; }
    /// What it sends with, and what the engine does.
    CryptoKey ownKey() const { return keyOf(m_isClient ? 0 : 1); }
    CryptoKey engineKey() const { return keyOf(m_isClient ? 1 : 0); }

private:
    struct Library;
    std::vector<std::string> drive();
    std::vector<std::string> sent();
    CryptoKey keyOf(std::size_t end) const;

    const bool m_isClient;
    bool m_failed = false;
    std::unique_ptr<Library> m_library;
};

/// Whether a datagram is DTLS.
inline bool isHandshake(std::string_view datagram)
{
    const auto first = datagram.empty() ? 0 : static_cast<unsigned char>(datagram[0]);
    return first >= 20 && first <= 63;
}

/// Lets it shake hands: `receive` returns the next datagram, empty when none has come for some 50 ms; `send`
/// sends one. False when it has not come about within `limit`.
template <class Receive, class Send>
bool shakeHands(DtlsPeer& peer, Receive receive, Send send, std::chrono::seconds limit = longestWait)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    const auto sendAll = [&send](const std::vector<std::string>& datagrams) {
        for (const std::string& datagram : datagrams)
            send(datagram);
    };
    sendAll(peer.begin());
    while (!peer.isDone() && !peer.hasFailed() && std::chrono::steady_clock::now() < end) {
        const std::string datagram = receive();
        sendAll(isHandshake(datagram) ? peer.answer(datagram) : peer.again());
    }
    return peer.isDone();
}

} // namespace legscope::test
