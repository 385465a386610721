#include "engine/sdp/negotiation.h"

#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace legscope {
namespace {

bool sends(MediaDirection direction)
{
    return direction == MediaDirection::SendRecv || direction == MediaDirection::SendOnly;
}

bool receives(MediaDirection direction)
{
    return direction == MediaDirection::SendRecv || direction == MediaDirection::RecvOnly;
}

MediaDirection directionOf(bool sending, bool receiving)
{
    if (sending)
        return receiving ? MediaDirection::SendRecv : MediaDirection::SendOnly;
    return receiving ? MediaDirection::RecvOnly : MediaDirection::Inactive;
}

bool isFax(const SdpMedia& media)
{
    return sameWord(media.media, "image") && sameWord(media.proto, "udptl")
        && std::ranges::any_of(
            media.formats, [](const std::string& format) { return sameWord(format, "t38"); });
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

/// The telephone-event of each clock rate that the codecs have (RFC 4733 section 2.1); the first one where
/// none fits.
std::vector<SdpCodec> eventsFor(const std::vector<SdpCodec>& codecs, const std::vector<SdpCodec>& all)
{
    std::vector<SdpCodec> events;
    std::ranges::copy_if(all, std::back_inserter(events), [&codecs](const SdpCodec& candidate) {
        return isTelephoneEvent(candidate)
            && std::ranges::find(codecs, candidate.clockRate, &SdpCodec::clockRate) != codecs.end();
    });
    if (const auto any = std::ranges::find_if(all, isTelephoneEvent); events.empty() && any != all.end())
        events.push_back(*any);
    return events;
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

NegotiatedStream streamOf(const SdpMedia& media)
{
    NegotiatedStream stream;
    stream.media = media.media;
    stream.proto = media.proto;
    stream.formats = media.formats;
    stream.direction = effectiveDirection(media);
    return stream;
}

NegotiatedStream negotiateStream(const SdpMedia& media, const NegotiationRules& rules)
{
    NegotiatedStream stream = streamOf(media);
    if (media.port == 0) {
        stream.outcome = StreamOutcome::PeerRejected;
    } else if (isFax(media) && rules.fax == FaxMedia::PassThrough) {
        stream.attributes = media.faxAttributes;
    } else if (media.overTcp || media.codecs.empty() || media.portCount > 1) {
        stream.outcome = StreamOutcome::MediaNotServed;
    } else if (media.encrypted && rules.secure == SecureMedia::Refuse) {
        stream.outcome = StreamOutcome::SecureRefused;
    } else {
        CodecSelection(media, rules).fill(stream);
        keepPassedFeedback(stream);
        stream.events = eventsFor(stream.codecs, media.codecs);
        if (stream.codecs.empty())
            stream.outcome = StreamOutcome::NoCommonCodec;
    }
    return stream;
}

bool servesAny(const Negotiated& terms)
{
    return std::ranges::any_of(terms.streams, &NegotiatedStream::served);
}

std::string_view causeOf(StreamOutcome outcome)
{
    switch (outcome) {
    case StreamOutcome::PeerRejected:
        return "rejected by the peer";
    case StreamOutcome::SecureRefused:
        return "SRTP is not accepted";
    case StreamOutcome::NoCommonCodec:
        return "no common codec";
    default:
        return "not served";
    }
}

/// The terms, or why none of their streams is served.
Result<Negotiated> servedOrError(Negotiated terms)
{
    if (servesAny(terms))
        return terms;
    std::string causes;
    bool codecs = false;
    for (const NegotiatedStream& stream : terms.streams) {
        codecs = codecs || stream.outcome == StreamOutcome::NoCommonCodec;
        causes += fmt::format("{}{} {} {}: {}", causes.empty() ? "" : "; ", stream.media, stream.proto,
            fmt::join(stream.formats, " "), causeOf(stream.outcome));
    }
    return codecs ? fail(Errc::NoCommonCodec, "no common codec: " + causes)
                  : fail(Errc::Unsupported, "no m-line can be served: " + causes);
}

const SdpCodec* findSame(const std::vector<SdpCodec>& codecs, const SdpCodec& wanted)
{
    const auto same = [&wanted](const SdpCodec& codec) { return sameCodec(codec, wanted); };
    const auto exact = std::ranges::find_if(codecs,
        [&](const SdpCodec& codec) { return same(codec) && codec.payloadType == wanted.payloadType; });
    if (exact != codecs.end())
        return &*exact;
    const auto found = std::ranges::find_if(codecs, same);
    return found == codecs.end() ? nullptr : &*found;
}

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

NegotiatedStream acceptStream(const NegotiatedStream& offered, const SdpMedia& answer)
{
    NegotiatedStream stream = streamOf(answer);
    stream.direction = answerDirection(offered.direction, stream.direction);
    stream.ptimeMs = answer.ptimeMs != 0 ? answer.ptimeMs : offered.ptimeMs;
    if (!offered.served() || answer.port == 0) {
        stream.outcome = offered.served() ? StreamOutcome::PeerRejected : offered.outcome;
        return stream;
    }
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

} // namespace

MediaDirection answerDirection(MediaDirection offered, MediaDirection wanted)
{
    return directionOf(sends(wanted) && receives(offered), receives(wanted) && sends(offered));
}

MediaDirection effectiveDirection(const SdpMedia& media)
{
    const bool held = media.host && media.host->literal && media.host->literal->isUnspecified();
    return held ? directionOf(sends(media.direction), false) : media.direction;
}

Result<Negotiated> negotiate(const SdpView& offer, const NegotiationRules& rules)
{
    if (std::ranges::none_of(offer.media, [](const SdpMedia& media) { return media.port != 0; }))
        return fail(Errc::BadSdp, "the offer has no m-line with a port");
    Negotiated terms;
    for (const SdpMedia& media : offer.media)
        terms.streams.push_back(negotiateStream(media, rules));
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

Negotiated withChosenCodec(Negotiated terms)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (stream.codecs.empty())
            continue;
        stream.codecs.resize(1);
        stream.events = eventsFor(stream.codecs, stream.events);
        stream.events.resize(std::min<std::size_t>(stream.events.size(), 1));
    }
    return terms;
}

Result<Negotiated> acceptAnswer(const Negotiated& offered, const SdpView& answer)
{
    if (offered.streams.size() != answer.media.size())
        return fail(Errc::BadSdp,
            fmt::format(
                "the answer has {} m-lines, the offer has {}", answer.media.size(), offered.streams.size()));
    Negotiated terms;
    for (std::size_t i = 0; i < answer.media.size(); ++i)
        terms.streams.push_back(acceptStream(offered.streams[i], answer.media[i]));
    return servedOrError(std::move(terms));
}

Negotiated answerTo(Negotiated offered, MediaDirection wanted)
{
    Negotiated terms = withChosenCodec(std::move(offered));
    for (NegotiatedStream& stream : terms.streams)
        stream.direction = answerDirection(stream.direction, wanted);
    return terms;
}

Result<Negotiated> answerFrom(const Negotiated& offered, const Negotiated& accepted)
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
        if (!stream.served())
            continue;
        if (!other.served()) {
            stream.outcome = other.outcome;
            continue;
        }
        stream.attributes = other.attributes;
        if (stream.codecs.empty())
            continue;
        stream.codecs = renumbered(other.codecs, offered.streams[i].codecs);
        stream.events = renumbered(other.events, offered.streams[i].events);
        stream.ptimeMs = other.ptimeMs != 0 ? other.ptimeMs : stream.ptimeMs;
        if (stream.codecs.empty())
            stream.outcome = StreamOutcome::NoCommonCodec;
    }
    return servedOrError(std::move(terms));
}

std::vector<SdpCodec> receivedCodecs(const NegotiatedStream& stream)
{
    std::vector<SdpCodec> received;
    for (const auto* codecs : {&stream.expected, &stream.codecs, &stream.events}) {
        for (const SdpCodec& codec : *codecs) {
            if (std::ranges::find(received, codec.payloadType, &SdpCodec::payloadType) == received.end())
                received.push_back(codec);
        }
    }
    return received;
}

std::vector<std::pair<std::string, std::string>> payloadTypesBetween(
    const NegotiatedStream& from, const NegotiatedStream& to)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const SdpCodec& codec : receivedCodecs(from)) {
        if (const SdpCodec* same = findSame(isTelephoneEvent(codec) ? to.events : to.codecs, codec))
            pairs.emplace_back(codec.payloadType, same->payloadType);
    }
    return pairs;
}

} // namespace legscope
