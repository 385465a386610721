#include "engine/sdp/answering.h"

#include "engine/core/caseless.h"
#include "engine/sdp/noiseformat.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

/// Adds codecs of an answer under the payload types that our offer gave them.
void addExpected(
    NegotiatedStream& stream, const std::vector<SdpCodec>& answered, const std::vector<SdpCodec>& offered)
{
    for (const SdpCodec& codec : answered) {
        if (const SdpCodec* own = findSame(offered, codec)) {
            stream.expected.push_back(codec);
            stream.expected.back().payloadType = own->payloadType;
        }
    }
}

/// What the answer has made of the DTLS that was offered; empty, or why it cannot be.
std::string acceptDtls(NegotiatedStream& stream, const NegotiatedStream& offered, const SdpMedia& answer)
{
    if (answer.dtls.fingerprints.empty())
        return answer.otherFingerprints.empty() ? "the answer has no a=fingerprint"
                                                : answer.otherFingerprints.front();
    if (answer.dtls.setup == DtlsSetup::Actpass || answer.dtls.setup == DtlsSetup::Holdconn)
        return fmt::format("the answer has a=setup:{}", nameOf(answer.dtls.setup));
    stream.dtls = answer.dtls;
    stream.ownDtls = offered.ownDtls;
    return {};
}

/// What the answer has made of the SRTP that was offered; empty, or what of it was not.
std::string acceptKeys(NegotiatedStream& stream, const NegotiatedStream& offered, const SdpMedia& answer)
{
    if (offered.ownDtls && answer.overDtls)
        return acceptDtls(stream, offered, answer);
    if (offered.ownDtls)
        return fmt::format("{} was offered, {} answered", offered.proto, answer.proto);
    if (offered.ownCrypto.empty())
        return answer.encrypted ? "SRTP was not offered" : "";
    if (!equalsIgnoringCase(answer.proto, offered.proto))
        return fmt::format("{} was offered, {} answered", offered.proto, answer.proto);
    if (answer.crypto.empty() && answer.otherCrypto.empty())
        return answer.encrypted ? "the answer has no a=crypto" : "";
    if (answer.crypto.empty())
        return answer.otherCrypto.front();
    const CryptoAttribute& chosen = answer.crypto.front();
    const auto own = std::ranges::find(offered.ownCrypto, chosen.tag, &CryptoAttribute::tag);
    if (own == offered.ownCrypto.end())
        return fmt::format("a=crypto:{} has a tag that was not offered", chosen.tag);
    if (own->key.suite != chosen.key.suite)
        return fmt::format("a=crypto:{} has the suite {}, offered was {}", chosen.tag,
            nameOf(chosen.key.suite), nameOf(own->key.suite));
    stream.crypto = chosen;
    stream.ownCrypto = {*own};
    return {};
}

Result<NegotiatedStream> acceptStream(const NegotiatedStream& offered, const SdpMedia& answer)
{
    NegotiatedStream stream = streamOf(answer);
    stream.direction = answerDirection(offered.direction, stream.direction);
    stream.muxes = offered.muxes;
    stream.ptimeMs = answer.ptimeMs != 0 ? answer.ptimeMs : offered.ptimeMs;
    if (!offered.served() || answer.port == 0) {
        stream.outcome = offered.served() ? StreamOutcome::PeerRejected : offered.outcome;
        return stream;
    }
    if (const std::string fault = acceptKeys(stream, offered, answer); !fault.empty())
        return fail(Errc::BadSdp, fmt::format("m={} {}: {}", answer.media, answer.proto, fault));
    if (offered.codecs.empty()) {
        stream.attributes = answer.faxAttributes;
        return stream;
    }
    for (const SdpCodec& codec : answer.codecs) {
        const SdpCodec* wanted = findSame(offered.codecs, codec);
        if (!wanted)
            continue;
        stream.codecs.push_back(codec);
        std::erase_if(stream.codecs.back().feedback,
            [&](const std::string& one) { return std::ranges::count(wanted->feedback, one) == 0; });
    }
    if (stream.codecs.empty())
        stream.outcome = StreamOutcome::NoCommonCodec;
    if (!offered.events.empty())
        stream.events = eventsFor(stream.codecs, answer.codecs);
    if (!offered.noise.empty())
        stream.noise = noiseAmong(answer.codecs, stream.codecs);
    addExpected(stream, stream.codecs, offered.codecs);
    addExpected(stream, stream.events, offered.events);
    return stream;
}

/// `accepted` codecs as `offered` numbers them, with the parameters of the one that was accepted.
std::vector<SdpCodec> renumbered(const std::vector<SdpCodec>& accepted, const std::vector<SdpCodec>& offered)
{
    std::vector<SdpCodec> codecs;
    for (const SdpCodec& codec : accepted) {
        if (const SdpCodec* own = findSame(offered, codec)) {
            codecs.push_back(codec);
            codecs.back().payloadType = own->payloadType;
        }
    }
    return codecs;
}

const SdpCodec* firstOf(const std::vector<SdpCodec>& codecs, const Transcodable& transcodable)
{
    if (!transcodable)
        return nullptr;
    const auto found = std::ranges::find_if(codecs, transcodable);
    return found != codecs.end() ? &*found : nullptr;
}

/// Of the stream of an offer what `other` has accepted, or what can be made of that.
void agreeOnCodecs(NegotiatedStream& stream, const NegotiatedStream& other, const Transcodable& transcodable)
{
    std::vector<SdpCodec> common = renumbered(other.codecs, stream.codecs);
    const SdpCodec* own = firstOf(stream.codecs, transcodable);
    const bool canTranscode = own && firstOf(other.codecs, transcodable);
    if (!canTranscode || stream.ptimeMs == 0)
        stream.ptimeMs = other.ptimeMs != 0 ? other.ptimeMs : stream.ptimeMs;
    if (common.empty() && canTranscode) {
        // Own points into what is replaced.
        std::vector<SdpCodec> chosen{*own};
        stream.events = eventsFor(chosen, stream.events);
        stream.codecs = std::move(chosen);
        return;
    }
    // Digits that the other leg cannot have as events reach it another way.
    stream.events = transcodable && other.events.empty() ? eventsFor(common, stream.events)
                                                         : renumbered(other.events, stream.events);
    stream.codecs = std::move(common);
}

} // namespace

Result<Negotiated> acceptAnswer(const Negotiated& offered, const SdpView& answer)
{
    if (offered.streams.size() != answer.media.size())
        return fail(Errc::BadSdp,
            fmt::format(
                "the answer has {} m-lines, the offer has {}", answer.media.size(), offered.streams.size()));
    Negotiated terms;
    for (std::size_t i = 0; i < answer.media.size(); ++i) {
        auto stream = acceptStream(offered.streams[i], answer.media[i]);
        if (!stream)
            return std::unexpected(std::move(stream.error()));
        terms.streams.push_back(std::move(*stream));
    }
    return servedOrError(std::move(terms));
}

Negotiated answerTo(Negotiated offered, MediaDirection wanted)
{
    Negotiated terms = withChosenCodec(std::move(offered));
    for (NegotiatedStream& stream : terms.streams) {
        stream.direction = answerDirection(stream.direction, wanted);
        stream.muxes = stream.peerMuxes;
    }
    return terms;
}

Result<Negotiated> answerFrom(
    const Negotiated& offered, const Negotiated& accepted, const Transcodable& transcodable)
{
    if (offered.streams.size() != accepted.streams.size())
        return fail(Errc::InvalidArgument,
            fmt::format(
                "{} streams were offered, {} accepted", offered.streams.size(), accepted.streams.size()));
    Negotiated terms = offered;
    for (std::size_t i = 0; i < terms.streams.size(); ++i) {
        NegotiatedStream& stream = terms.streams[i];
        const NegotiatedStream& other = accepted.streams[i];
        stream.direction = answerDirection(stream.direction, other.direction);
        stream.muxes = stream.peerMuxes;
        if (!stream.served())
            continue;
        if (!other.served()) {
            stream.outcome = other.outcome;
            continue;
        }
        stream.attributes = other.attributes;
        if (stream.codecs.empty())
            continue;
        agreeOnCodecs(stream, other, transcodable);
        stream.noise = noiseAmong(stream.noise, stream.codecs);
        if (stream.codecs.empty())
            stream.outcome = StreamOutcome::NoCommonCodec;
    }
    return servedOrError(std::move(terms));
}

} // namespace legscope
