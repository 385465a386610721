#include "engine/channel/channelkeys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sys/random.h>
#include <utility>

namespace legscope {
namespace {

Result<CryptoKey> randomKey(CryptoSuite suite)
{
    CryptoKey key{suite, std::vector<std::byte>(keySizeOf(suite))};
    if (::getrandom(key.octets.data(), key.octets.size(), 0) != static_cast<ssize_t>(key.octets.size()))
        return fail(Errc::Internal, "the system gives no random numbers for a key");
    return key;
}

/// Phones with DTLS mostly offer the profile of feedback (RFC 5124), which plain ones refuse; nothing is lost
/// where there is none.
void leaveOutUnusedFeedback(NegotiatedStream& stream)
{
    const auto hasFeedback = [](const SdpCodec& codec) { return !codec.feedback.empty(); };
    if (stream.proto.ends_with("AVPF") && std::ranges::none_of(stream.codecs, hasFeedback))
        stream.proto.pop_back();
}

/// Whether the peer may say so while that is our role.
bool fits(DtlsRole own, DtlsSetup peer)
{
    return peer == DtlsSetup::Actpass || (peer == DtlsSetup::Active) == (own == DtlsRole::Passive);
}

/// Whether the address that a peer names for its media is not the one that its SIP comes from.
bool isElsewhere(const DtlsDescription& peer, const std::optional<SocketAddress>& signalling)
{
    const auto media = SocketAddress::parse(peer.transport.substr(0, peer.transport.find(' ')), 0);
    return media && signalling && media->host() != signalling->host();
}

DtlsRole roleFor(const DtlsDescription& peer, const std::optional<SocketAddress>& signalling)
{
    const bool mayBegin = peer.setup == DtlsSetup::Actpass && isElsewhere(peer, signalling);
    return mayBegin || peer.setup == DtlsSetup::Active ? DtlsRole::Passive : DtlsRole::Active;
}

/// 80 random bits and more (RFC 8842 section 4).
Result<std::string> randomTlsId()
{
    std::array<unsigned char, 16> octets{};
    if (::getrandom(octets.data(), octets.size(), 0) != static_cast<ssize_t>(octets.size()))
        return fail(Errc::Internal, "the system gives no random numbers for a tls-id");
    std::string id;
    for (const unsigned char octet : octets)
        id += fmt::format("{:02x}", octet);
    return id;
}

} // namespace

Result<CryptoKey> ChannelKeys::keyFor(std::size_t mline, CryptoSuite suite)
{
    const auto known = m_keys.find({mline, suite});
    if (known != m_keys.end())
        return known->second;
    auto key = randomKey(suite);
    if (key)
        m_keys.emplace(std::pair(mline, suite), *key);
    return key;
}

Result<void> ChannelKeys::offer(Negotiated& terms, const SecureAgreements& agreed, const SecureRules& rules)
{
    for (std::size_t mline = 0; mline < terms.streams.size(); ++mline) {
        NegotiatedStream& stream = terms.streams[mline];
        if (std::exchange(stream.dtls, {}))
            leaveOutUnusedFeedback(stream);
        stream.crypto.reset();
        stream.ownDtls.reset();
        stream.ownCrypto.clear();
        stream.muxes = false;
        if (!stream.served() || stream.codecs.empty())
            continue;
        const SecureAgreements::Agreement wanted = agreed.toOffer(mline, rules);
        stream.muxes = stream.peerMuxes || wanted.isMuxed;
        if (wanted.policy == SecurePolicy::Mandatory && wanted.exchange == KeyExchange::Dtls) {
            auto own = describe(mline, DtlsSetup::Actpass);
            if (!own)
                return std::unexpected(std::move(own.error()));
            stream.proto = dtlsProfile(stream.proto);
            stream.ownDtls = std::move(*own);
            stream.muxes = true;
            continue;
        }
        stream.proto = wanted.policy == SecurePolicy::Mandatory ? securedProfile(stream.proto)
                                                                : plainProfile(stream.proto);
        if (wanted.policy == SecurePolicy::Forbidden)
            continue;
        if (const auto offered = offerCrypto(stream, mline, rules); !offered)
            return offered;
    }
    return {};
}

Result<void> ChannelKeys::offerCrypto(NegotiatedStream& stream, std::size_t mline, const SecureRules& rules)
{
    std::uint32_t tag = 0;
    for (const CryptoSuite suite : rules.suites) {
        auto key = keyFor(mline, suite);
        if (!key)
            return std::unexpected(std::move(key.error()));
        stream.ownCrypto.push_back({++tag, std::move(*key)});
    }
    return {};
}

/// Our side of an association.
Result<DtlsDescription> ChannelKeys::describe(std::size_t mline, DtlsSetup setup)
{
    const auto identity = DtlsIdentity::ofProcess();
    if (!identity)
        return std::unexpected(identity.error());
    auto& all = m_associations[mline];
    Association& association = all.empty() ? all.emplace_back() : all.back();
    if (association.tlsId.empty()) {
        auto id = randomTlsId();
        if (!id)
            return std::unexpected(std::move(id.error()));
        association.tlsId = std::move(*id);
    }
    return DtlsDescription{{(*identity)->fingerprint()}, setup, association.tlsId, {}};
}

/// What the peer says is of that association.
bool ChannelKeys::goesOn(const Association& association, const DtlsDescription& peer)
{
    const DtlsDescription& before = association.peer;
    const bool isHeld = before.transport.empty() || peer.transport.empty();
    return association.number != 0 && fits(association.role, peer.setup)
        && (isHeld || peer.transport == before.transport) && peer.tlsId == before.tlsId
        && peer.fingerprints == before.fingerprints;
}

/// The association that goes with what the peer says now: one that stands, or another.
const ChannelKeys::Association& ChannelKeys::associate(
    std::size_t mline, const DtlsDescription& peer, const std::optional<SocketAddress>& signalling)
{
    auto& all = m_associations[mline];
    const auto known
        = std::ranges::find_if(all, [&peer](const Association& one) { return goesOn(one, peer); });
    if (known != all.end()) {
        std::rotate(known, known + 1, all.end());
        std::string& transport = all.back().peer.transport;
        transport = transport.empty() ? peer.transport : transport;
        return all.back();
    }
    Association next = all.empty() ? Association() : all.back();
    const bool isFirst = next.number == 0;
    next.number = ++m_lastAssociation;
    next.role = roleFor(peer, signalling);
    next.peer = peer;
    if (!isFirst && peer.setup == DtlsSetup::Actpass)
        next.tlsId.clear(); // an answer to somebody who wants another one has another id
    if (isFirst || m_isSettled)
        all.clear();
    else if (all.size() == mostForks)
        all.erase(all.begin());
    return all.emplace_back(std::move(next));
}

void ChannelKeys::settle()
{
    m_isSettled = true;
    for (auto& [mline, all] : m_associations)
        all.erase(all.begin(), all.empty() ? all.end() : all.end() - 1);
}

Result<void> ChannelKeys::answer(Negotiated& terms, const std::optional<SocketAddress>& signalling)
{
    for (std::size_t mline = 0; mline < terms.streams.size(); ++mline) {
        NegotiatedStream& stream = terms.streams[mline];
        stream.ownCrypto.clear();
        stream.ownDtls.reset();
        if (stream.served() && stream.dtls) {
            const Association& association = associate(mline, *stream.dtls, signalling);
            auto own = describe(
                mline, association.role == DtlsRole::Active ? DtlsSetup::Active : DtlsSetup::Passive);
            if (!own)
                return std::unexpected(std::move(own.error()));
            stream.ownDtls = std::move(*own);
            if (stream.dtls->tlsId.empty())
                stream.ownDtls->tlsId.clear();
        }
        if (!stream.served() || !stream.crypto)
            continue;
        auto key = keyFor(mline, stream.crypto->key.suite);
        if (!key)
            return std::unexpected(std::move(key.error()));
        stream.ownCrypto.push_back({stream.crypto->tag, std::move(*key)});
    }
    return {};
}

void ChannelKeys::renew()
{
    m_keys.clear();
    for (auto& [mline, all] : m_associations) {
        if (!all.empty())
            all.back().tlsId.clear();
    }
}

void ChannelKeys::agreed(const Negotiated& terms)
{
    for (std::size_t mline = 0; mline < terms.streams.size(); ++mline) {
        const NegotiatedStream& stream = terms.streams[mline];
        if (stream.served() && stream.dtls)
            m_byDtls.insert(mline);
        else if (stream.served())
            m_byDtls.erase(mline);
    }
}

std::optional<EndSecurity> ChannelKeys::securityOf(
    const NegotiatedStream& stream, std::size_t mline, const CodecTerms& terms)
{
    if (stream.served() && stream.dtls) {
        if (!m_byDtls.contains(mline))
            return EndSecurity();
        const Association& association = associate(mline, *stream.dtls, std::nullopt);
        return EndSecurity{{}, {},
            DtlsPlan{association.number, association.role, association.peer.fingerprints, terms.dtlsMtu}};
    }
    if (!stream.crypto || stream.ownCrypto.empty())
        return std::nullopt;
    return EndSecurity{stream.crypto->key, stream.ownCrypto.front().key};
}

std::optional<EndSecurity> securityOffered(const NegotiatedStream& stream)
{
    const bool hasKeys = !stream.ownCrypto.empty() || stream.ownDtls;
    return hasKeys ? std::optional(EndSecurity()) : std::nullopt;
}

} // namespace legscope
