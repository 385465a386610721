#include "engine/sdp/negotiation.h"

#include "engine/core/caseless.h"
#include "engine/sdp/noiseformat.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace legscope {
namespace {

bool isFax(const SdpMedia& media)
{
    return equalsIgnoringCase(media.media, "image") && equalsIgnoringCase(media.proto, "udptl")
        && std::ranges::any_of(
            media.formats, [](const std::string& format) { return equalsIgnoringCase(format, "t38"); });
}

/// Feedback that passes between two legs: what names other numbers than SSRC and sequence is not offered.
bool isPassed(std::string_view feedback)
{
    static constexpr std::array<std::string_view, 4> passed{"nack", "nack pli", "ccm fir", "ccm tmmbr"};
    return std::ranges::find(passed, feedback) != passed.end();
}

/// Of the feedback of an m-line what passes; none without the profile for it (RFC 4585 section 4).
void keepPassedFeedback(NegotiatedStream& stream)
{
    const bool hasProfile = stream.proto.ends_with("AVPF");
    for (SdpCodec& codec : stream.codecs)
        std::erase_if(codec.feedback, [&](const std::string& one) { return !hasProfile || !isPassed(one); });
}

/// Offered codecs that the preferences allow. Those whose ptime is right come first, then, where we give way
/// in that, the others; each part in the order of the style.
class CodecSelection {
public:
    CodecSelection(const SdpMedia& media, const NegotiationRules& rules)
        : m_media(media)
        , m_rules(rules)
    {
    }

    void fill(NegotiatedStream& stream)
    {
        take(Fit::Exact);
        if (m_rules.style != NegotiationStyle::Scrooge)
            take(Fit::Near);
        stream.codecs = std::move(m_codecs);
        const bool ours = m_rules.style == NegotiationStyle::Scrooge || m_media.ptimeMs == 0;
        stream.ptimeMs = ours && m_ptimeMs != 0 ? m_ptimeMs : m_media.ptimeMs;
    }

private:
    enum class Fit { Exact, Near };

    void take(Fit fit)
    {
        if (m_rules.style == NegotiationStyle::Generous) {
            for (const SdpCodec& codec : m_media.codecs) {
                for (const CodecPreference& preference : m_rules.preferences)
                    consider(codec, preference, fit);
            }
            return;
        }
        for (const CodecPreference& preference : m_rules.preferences) {
            for (const SdpCodec& codec : m_media.codecs)
                consider(codec, preference, fit);
        }
    }

    void consider(const SdpCodec& codec, const CodecPreference& preference, Fit fit)
    {
        if (isAuxiliary(codec) || !permits(preference, codec) || isTaken(codec))
            return;
        const bool exact = m_rules.style == NegotiationStyle::Scrooge || m_media.ptimeMs == 0
            || preference.ptimeMs == 0 || preference.ptimeMs == m_media.ptimeMs;
        if (exact != (fit == Fit::Exact))
            return;
        if (m_codecs.empty())
            m_ptimeMs = preference.ptimeMs;
        m_codecs.push_back(codec);
    }

    bool isTaken(const SdpCodec& codec) const
    {
        return std::ranges::find(m_codecs, codec.payloadType, &SdpCodec::payloadType) != m_codecs.end();
    }

    const SdpMedia& m_media;
    const NegotiationRules& m_rules;
    std::vector<SdpCodec> m_codecs;
    std::uint32_t m_ptimeMs = 0; ///< of the preference that the first codec fits
};

/// Returns why the m-line, whose keys come by DTLS, cannot be served; empty when it can.
std::string acceptDtls(NegotiatedStream& stream, const SdpMedia& media, const SecureRules& rules)
{
    if (rules.policy == SecurePolicy::Forbidden)
        return "SRTP is not accepted";
    if (media.dtls.setup == DtlsSetup::Holdconn)
        return "a=setup:holdconn: without a connection there are no keys";
    if (media.dtls.fingerprints.empty())
        return fmt::format("it has no a=fingerprint that is served here{}{}",
            media.otherFingerprints.empty() ? "" : ": ", fmt::join(media.otherFingerprints, ", "));
    stream.dtls = media.dtls;
    return {};
}

/// Takes the line of the offer that counts. Returns why the m-line cannot be served; empty when it can.
std::string chooseKeys(NegotiatedStream& stream, const SdpMedia& media, const SecureRules& rules)
{
    if (media.overDtls)
        return acceptDtls(stream, media, rules);
    const bool isMeant = media.encrypted || rules.cryptoInAvp;
    const CryptoAttribute* chosen = isMeant ? firstAllowed(media.crypto, rules) : nullptr;
    if (media.encrypted && rules.policy == SecurePolicy::Forbidden)
        return "SRTP is not accepted";
    if (chosen && rules.policy != SecurePolicy::Forbidden)
        stream.crypto = *chosen;
    else if (media.encrypted)
        return fmt::format("it has no a=crypto that is served here{}{}",
            media.otherCrypto.empty() ? "" : ": ", fmt::join(media.otherCrypto, ", "));
    else if (rules.policy == SecurePolicy::Mandatory)
        return media.crypto.empty() ? "it is not encrypted, and must be"
                                    : "a=crypto with plain RTP counts only with rtp_allow_crypto_in_avp";
    return {};
}

/// Of two m-lines that name one port, one with SRTP and one without, the peer wants one of them.
void leaveOutPlainTwins(Negotiated& terms, const SdpView& offer)
{
    for (std::size_t plain = 0; plain < terms.streams.size(); ++plain) {
        for (std::size_t secured = 0; secured < terms.streams.size(); ++secured) {
            if (terms.streams[plain].served() && !offer.media[plain].encrypted
                && terms.streams[secured].served() && offer.media[secured].encrypted
                && offer.media[plain].port == offer.media[secured].port
                && equalsIgnoringCase(offer.media[plain].media, offer.media[secured].media))
                terms.streams[plain].outcome = StreamOutcome::MediaNotServed;
        }
    }
}

/// "no common codec (offered: G729/8000; taken: PCMU, PCMA)".
std::string noCommonCodec(const SdpMedia& media, const NegotiationRules& rules)
{
    std::string offered, taken;
    for (const SdpCodec& codec : media.codecs) {
        if (!isAuxiliary(codec))
            offered += fmt::format("{}{}/{}", offered.empty() ? "" : ", ", codec.name, codec.clockRate);
    }
    for (const CodecPreference& preference : rules.preferences)
        taken += (taken.empty() ? "" : ", ") + preference.name;
    return fmt::format("no common codec (offered: {}; taken: {})", offered.empty() ? "none" : offered, taken);
}

NegotiatedStream negotiateStream(const SdpMedia& media, const NegotiationRules& rules)
{
    NegotiatedStream stream = streamOf(media);
    if (media.port == 0) {
        stream.outcome = StreamOutcome::PeerRejected;
    } else if (isFax(media) && rules.secure.policy == SecurePolicy::Mandatory) {
        stream.outcome = StreamOutcome::SecureRefused;
        stream.refusal = "T.38 is not encrypted, and the media must be";
    } else if (isFax(media) && rules.fax == FaxMedia::PassThrough) {
        stream.attributes = media.faxAttributes;
    } else if (media.overTcp || media.codecs.empty() || media.portCount > 1) {
        stream.outcome = StreamOutcome::MediaNotServed;
    } else if (auto refusal = chooseKeys(stream, media, rules.secure); !refusal.empty()) {
        stream.outcome = StreamOutcome::SecureRefused;
        stream.refusal = std::move(refusal);
    } else {
        CodecSelection(media, rules).fill(stream);
        keepPassedFeedback(stream);
        stream.events = eventsFor(stream.codecs, media.codecs);
        if (rules.noise == NoiseFormat::Named)
            stream.noise = noiseAmong(media.codecs, stream.codecs);
        if (stream.codecs.empty()) {
            stream.outcome = StreamOutcome::NoCommonCodec;
            stream.refusal = noCommonCodec(media, rules);
        }
    }
    return stream;
}

} // namespace

Result<Negotiated> negotiate(const SdpView& offer, const NegotiationRules& rules)
{
    if (std::ranges::none_of(offer.media, [](const SdpMedia& media) { return media.port != 0; }))
        return fail(Errc::BadSdp, "the offer has no m-line with a port");
    Negotiated terms;
    for (const SdpMedia& media : offer.media)
        terms.streams.push_back(negotiateStream(media, rules));
    leaveOutPlainTwins(terms, offer);
    return servedOrError(std::move(terms));
}

Result<Negotiated> narrowed(Negotiated terms, const std::vector<CodecPreference>& preferences)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (!stream.served() || stream.codecs.empty())
            continue;
        std::vector<SdpCodec> kept;
        for (const CodecPreference& preference : preferences) {
            for (const SdpCodec& codec : stream.codecs) {
                if (permits(preference, codec)
                    && !std::ranges::count(kept, codec.payloadType, &SdpCodec::payloadType))
                    kept.push_back(codec);
            }
        }
        stream.events = eventsFor(kept, stream.events);
        stream.codecs = std::move(kept);
        if (stream.codecs.empty())
            stream.outcome = StreamOutcome::NoCommonCodec;
    }
    return servedOrError(std::move(terms));
}

} // namespace legscope
