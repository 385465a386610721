#include "engine/media/srtpcontext.h"

#include "engine/net/datagram.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <mutex>
#include <srtp2/srtp.h>
#include <vector>

namespace legscope {
namespace {

constexpr unsigned long replayWindow = 128;
static_assert(SRTP_MAX_TRAILER_LEN <= sendRoom); // with room for an MKI, which we never send

using SetPolicy = void (*)(srtp_crypto_policy_t*);

struct SuitePolicy {
    SetPolicy rtp, rtcp;
};

/// The short tag is RTP's only: SRTCP keeps 80 bits (RFC 4568 section 6.2.2).
SuitePolicy policyOf(CryptoSuite suite)
{
    switch (suite) {
    case CryptoSuite::AeadAes256Gcm:
        return {srtp_crypto_policy_set_aes_gcm_256_16_auth, srtp_crypto_policy_set_aes_gcm_256_16_auth};
    case CryptoSuite::AeadAes128Gcm:
        return {srtp_crypto_policy_set_aes_gcm_128_16_auth, srtp_crypto_policy_set_aes_gcm_128_16_auth};
    case CryptoSuite::AesCm256Sha1Tag80:
        return {
            srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80, srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80};
    case CryptoSuite::AesCm256Sha1Tag32:
        return {
            srtp_crypto_policy_set_aes_cm_256_hmac_sha1_32, srtp_crypto_policy_set_aes_cm_256_hmac_sha1_80};
    case CryptoSuite::AesCm128Sha1Tag32:
        return {srtp_crypto_policy_set_aes_cm_128_hmac_sha1_32, srtp_crypto_policy_set_rtp_default};
    case CryptoSuite::AesCm128Sha1Tag80:
        break;
    }
    return {srtp_crypto_policy_set_rtp_default, srtp_crypto_policy_set_rtp_default};
}

/// For sources of a kind, and for one of its own beside them where `known` names it. Null when the library
/// refuses.
SrtpSession makeSession(const CryptoKey& key, srtp_ssrc_type_t kind, std::optional<std::uint32_t> known = {})
{
    if (key.octets.size() != keySizeOf(key.suite) || !startSrtp())
        return nullptr;
    std::vector<std::byte> octets = key.octets;
    srtp_policy_t policy{};
    const SuitePolicy suite = policyOf(key.suite);
    suite.rtp(&policy.rtp);
    suite.rtcp(&policy.rtcp);
    policy.ssrc = {kind, 0};
    policy.key = reinterpret_cast<unsigned char*>(octets.data());
    policy.window_size = replayWindow;
    srtp_policy_t one = policy;
    one.ssrc = {ssrc_specific, known.value_or(0)};
    one.next = &policy;
    srtp_t session = nullptr;
    if (srtp_create(&session, known ? &one : &policy) != srtp_err_status_ok)
        return nullptr;
    return SrtpSession(session);
}

/// A session of `key` in which the counter of one source stands where it stands in `before`; null where that
/// is at its beginning, for then it is no other one.
SrtpSession continuedSession(const CryptoKey& key, srtp_ctx_t_* before, std::uint32_t ssrc)
{
    std::uint32_t rollOvers = 0;
    if (srtp_get_stream_roc(before, ssrc, &rollOvers) != srtp_err_status_ok || rollOvers == 0)
        return nullptr;
    SrtpSession session = makeSession(key, ssrc_any_inbound, ssrc);
    if (session && srtp_set_stream_roc(session.get(), ssrc, rollOvers) != srtp_err_status_ok)
        return nullptr;
    return session;
}

std::uint32_t ssrcOf(PacketKind kind, Octets packet)
{
    return readU32(packet, kind == PacketKind::Rtp ? 8 : 4);
}

SrtpReceiver::Opened openWith(srtp_ctx_t_* session, PacketKind kind, std::span<std::byte> packet) noexcept
{
    if (packet.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return {};
    int length = static_cast<int>(packet.size());
    const srtp_err_status_t status = kind == PacketKind::Rtp
        ? srtp_unprotect(session, packet.data(), &length)
        : srtp_unprotect_rtcp(session, packet.data(), &length);
    switch (status) {
    case srtp_err_status_ok:
        return {SrtpVerdict::Authentic, packet.first(static_cast<std::size_t>(length))};
    case srtp_err_status_replay_fail:
    case srtp_err_status_replay_old:
    case srtp_err_status_pkt_idx_old:
        return {SrtpVerdict::Replayed, {}};
    default:
        return {SrtpVerdict::Forged, {}};
    }
}

} // namespace

Result<void> startSrtp()
{
    static std::once_flag once;
    static srtp_err_status_t status = srtp_err_status_fail;
    std::call_once(once, [] { status = srtp_init(); });
    if (status != srtp_err_status_ok)
        return fail(Errc::Unsupported,
            fmt::format("the SRTP library does not start: error {}", static_cast<int>(status)));
    return {};
}

void SrtpSessionEnd::operator()(srtp_ctx_t_* session) const noexcept
{
    srtp_dealloc(session);
}

void SrtpSender::setKey(const CryptoKey& key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_packets = 0;
    m_session = makeSession(key, ssrc_any_outbound);
}

std::span<std::byte> SrtpSender::protect(PacketKind kind, std::span<std::byte> packet) noexcept
{
    if (!m_session)
        return {};
    int length = static_cast<int>(packet.size());
    const srtp_err_status_t status = kind == PacketKind::Rtp
        ? srtp_protect(m_session.get(), packet.data(), &length)
        : srtp_protect_rtcp(m_session.get(), packet.data(), &length);
    if (status != srtp_err_status_ok)
        return {};
    m_packets += kind == PacketKind::Rtp ? 1 : 0;
    return {packet.data(), static_cast<std::size_t>(length)};
}

void SrtpReceiver::setKey(const CryptoKey& key, Monotonic now)
{
    if (m_key == key)
        return;
    m_key = key;
    SrtpSession next = makeSession(key, ssrc_any_inbound);
    m_before = std::move(m_session);
    m_session = std::move(next);
    m_continued.reset();
    m_forgetAt = now + oldKeyLives;
    if (m_before && m_sourceCount > 0)
        m_continued = continuedSession(key, m_before.get(), m_sources[(m_sourceCount - 1) % mostSources]);
    m_sourceCount = 0;
}

SrtpReceiver::Opened SrtpReceiver::open(PacketKind kind, std::span<std::byte> packet, Monotonic now) noexcept
{
    constexpr std::size_t shortest = 12;
    if (!m_session || packet.size() < shortest)
        return {};
    if (m_before && now >= m_forgetAt)
        m_before.reset();
    const std::uint32_t ssrc = ssrcOf(kind, packet);
    const bool isOnlyOne = !m_before && !m_continued;
    const Opened opened = isOnlyOne ? openWith(m_session.get(), kind, packet) : openAny(kind, packet);
    if (opened.verdict == SrtpVerdict::Authentic)
        note(ssrc);
    return opened;
}

/// Each of the sessions gets the packet as it came, for AEAD suites change also what they refuse.
SrtpReceiver::Opened SrtpReceiver::openAny(PacketKind kind, std::span<std::byte> packet) noexcept
{
    std::array<std::byte, maxDatagram> copy;
    const auto original = std::span(copy).first(std::min(packet.size(), copy.size()));
    std::ranges::copy(packet.first(original.size()), original.begin());
    Opened first;
    for (SrtpSession* session : {&m_session, &m_continued, &m_before}) {
        if (!*session)
            continue;
        std::ranges::copy(original, packet.begin());
        const Opened opened = openWith(session->get(), kind, packet);
        if (opened.verdict == SrtpVerdict::Authentic) {
            // Of the two that have the new key the peer has shown which one it means; RTCP has no such
            // counter.
            if (kind == PacketKind::Rtp && session == &m_continued)
                m_session = std::move(m_continued);
            else if (kind == PacketKind::Rtp && session == &m_session)
                m_continued.reset();
            return opened;
        }
        if (first.verdict != SrtpVerdict::Replayed)
            first.verdict = opened.verdict;
    }
    return first;
}

/// Sessions for any source keep a state for each that was ever authentic.
void SrtpReceiver::note(std::uint32_t ssrc) noexcept
{
    const std::size_t known = std::min(m_sourceCount, mostSources);
    if (known > 0 && m_sources[(m_sourceCount - 1) % mostSources] == ssrc)
        return;
    const auto end = m_sources.begin() + static_cast<std::ptrdiff_t>(known);
    if (std::find(m_sources.begin(), end, ssrc) != end)
        return;
    std::uint32_t& place = m_sources[m_sourceCount % mostSources];
    if (known == mostSources)
        srtp_remove_stream(m_session.get(), place);
    place = ssrc;
    ++m_sourceCount;
}

} // namespace legscope
