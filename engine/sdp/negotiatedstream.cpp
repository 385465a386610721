#include "engine/sdp/negotiatedstream.h"

#include "engine/sdp/codecpreference.h"
#include "engine/sdp/noiseformat.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace legscope {
namespace {

bool receives(MediaDirection direction)
{
    return direction == MediaDirection::SendRecv || direction == MediaDirection::RecvOnly;
}

std::string_view causeOf(StreamOutcome outcome)
{
    switch (outcome) {
    case StreamOutcome::PeerRejected:
        return "rejected by the peer";
    case StreamOutcome::NoCommonCodec:
        return "no common codec";
    default:
        return "not served";
    }
}

bool servesAny(const Negotiated& terms)
{
    return std::ranges::any_of(terms.streams, &NegotiatedStream::served);
}

} // namespace

NegotiatedStream streamOf(const SdpMedia& media)
{
    NegotiatedStream stream;
    stream.media = media.media;
    stream.proto = media.proto;
    stream.formats = media.formats;
    stream.direction = effectiveDirection(media);
    stream.peerMuxes = media.rtcpMux;
    return stream;
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
            fmt::join(stream.formats, " "),
            stream.refusal.empty() ? causeOf(stream.outcome) : std::string_view(stream.refusal));
    }
    return codecs ? fail(Errc::NoCommonCodec, causes)
                  : fail(Errc::Unsupported, "no m-line can be served: " + causes);
}

bool sends(MediaDirection direction)
{
    return direction == MediaDirection::SendRecv || direction == MediaDirection::SendOnly;
}

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

MediaDirection answerDirection(MediaDirection offered, MediaDirection wanted)
{
    const bool sending = sends(wanted) && receives(offered);
    const bool receiving = receives(wanted) && sends(offered);
    if (sending)
        return receiving ? MediaDirection::SendRecv : MediaDirection::SendOnly;
    return receiving ? MediaDirection::RecvOnly : MediaDirection::Inactive;
}

MediaDirection effectiveDirection(const SdpMedia& media)
{
    const bool held = media.host && media.host->literal && media.host->literal->isUnspecified();
    if (!held)
        return media.direction;
    return sends(media.direction) ? MediaDirection::SendOnly : MediaDirection::Inactive;
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

Negotiated withChosenCodec(Negotiated terms)
{
    for (NegotiatedStream& stream : terms.streams) {
        if (stream.codecs.empty())
            continue;
        stream.codecs.resize(1);
        stream.events = eventsFor(stream.codecs, stream.events);
        stream.events.resize(std::min<std::size_t>(stream.events.size(), 1));
        stream.noise = noiseAmong(stream.noise, stream.codecs);
    }
    return terms;
}

} // namespace legscope
