#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/net/rtppacket.h"
#include "engine/sdp/cryptoattribute.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

struct srtp_ctx_t_;

namespace legscope {

/// Makes libsrtp2 ready, once in the process; some 10 ms, for which whoever else asks waits.
/// Errc::Unsupported with its cause. Any thread.
Result<void> startSrtp();

/// Owns a session of libsrtp2.
struct SrtpSessionEnd {
    void operator()(srtp_ctx_t_* session) const noexcept;
};
using SrtpSession = std::unique_ptr<srtp_ctx_t_, SrtpSessionEnd>;

/// Protects what is sent to one end (RFC 3711). One thread's.
class SrtpSender {
public:
    /// The same key changes nothing; another begins anew.
    void setKey(const CryptoKey& key);
    /// RTP packets that this key has protected.
    std::uint64_t packets() const noexcept { return m_packets; }
    /// Whether there is a key, and the library has taken it.
    bool isReady() const noexcept { return m_session != nullptr; }
    /// Protects RTP or RTCP in its place; behind `packet` there are sendRoom octets. Empty when the library
    /// refuses: a sequence number that was sent, a key that is used up.
    std::span<std::byte> protect(PacketKind kind, std::span<std::byte> packet) noexcept;

private:
    std::optional<CryptoKey> m_key;
    SrtpSession m_session;
    std::uint64_t m_packets = 0;
};

enum class SrtpVerdict : std::uint8_t {
    Authentic,
    Forged, ///< a wrong tag: forged, damaged, of another key, or not encrypted at all
    Replayed, ///< was there before, or is more than 128 packets behind
};

/// Opens what one end sends (RFC 3711). Of another key the peer's roll-over counter may begin anew or go on:
/// both are tried, and for a time the key before, for packets that are still under way. One thread's.
class SrtpReceiver {
public:
    static constexpr std::chrono::seconds oldKeyLives{3};
    /// Sources whose counters and replay lists are kept; of one more the oldest goes.
    static constexpr std::size_t mostSources = 8;

    /// The same key changes nothing: counters and replay list stay.
    void setKey(const CryptoKey& key, Monotonic now);
    bool isReady() const noexcept { return m_session != nullptr; }

    struct Opened {
        SrtpVerdict verdict = SrtpVerdict::Forged;
        std::span<std::byte> octets; ///< of an authentic one, in its place
    };
    /// RTP or RTCP. What is not authentic may be changed.
    Opened open(PacketKind kind, std::span<std::byte> packet, Monotonic now) noexcept;

private:
    Opened openAny(PacketKind kind, std::span<std::byte> packet) noexcept;
    void note(std::uint32_t ssrc) noexcept;

    std::optional<CryptoKey> m_key;
    SrtpSession m_session;
    SrtpSession m_continued; ///< of the new key too, with the counter of the one before
    SrtpSession m_before; ///< of the key before
    Monotonic m_forgetAt;
    std::array<std::uint32_t, mostSources> m_sources{}; ///< a ring
    std::size_t m_sourceCount = 0;
};

} // namespace legscope
