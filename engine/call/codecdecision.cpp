#include "engine/call/codecdecision.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

std::string_view orderOf(NegotiationStyle style)
{
    switch (style) {
    case NegotiationStyle::Greedy:
        return "greedy";
    case NegotiationStyle::Scrooge:
        return "scrooge";
    case NegotiationStyle::Generous:
        break;
    }
    return "generous";
}

std::string nameOf(const SdpCodec& codec)
{
    return fmt::format("{}/{}", codec.name, codec.clockRate);
}

bool has(const std::vector<SdpCodec>& codecs, const SdpCodec& wanted)
{
    return findSame(codecs, wanted) != nullptr;
}

} // namespace

CodecDecision decisionOf(const DecidedStream& stream, CodecChoice choice)
{
    const LegSide answerer = otherSide(stream.offerer);
    const bool isTheirs = stream.ofOfferer.rules.style == NegotiationStyle::Generous;
    CodecDecision decision;
    decision.order = fmt::format("{}, in the order of {} (inbound-codec-negotiation={})",
        choice == CodecChoice::Early ? "early: chosen when the offer came"
                                     : fmt::format("late: {} chose", legscope::nameOf(answerer)),
        isTheirs ? fmt::format("{}'s offer", legscope::nameOf(stream.offerer)) : stream.ofOfferer.inboundList,
        orderOf(stream.ofOfferer.rules.style));
    for (const SdpCodec& codec : stream.offered.codecs) {
        if (isAuxiliary(codec) || isTelephoneEvent(codec))
            continue;
        if (!has(stream.served.codecs, codec))
            decision.refused.push_back(
                fmt::format("{} of {}: {}", nameOf(codec), legscope::nameOf(stream.offerer),
                    choice == CodecChoice::Early
                        ? "not the one that was chosen early, or not in " + stream.ofOfferer.inboundList
                        : "not in " + stream.ofOfferer.inboundList));
        else if (!has(stream.passedOn.codecs, codec))
            decision.refused.push_back(fmt::format("{} of {}: not offered to {}, for it is not in {}",
                nameOf(codec), legscope::nameOf(stream.offerer), legscope::nameOf(answerer),
                stream.ofAnswerer.outboundList));
    }
    for (const SdpCodec& codec : stream.passedOn.codecs) {
        if (!has(stream.accepted.codecs, codec))
            decision.refused.push_back(
                fmt::format("{}: {} did not take it", nameOf(codec), legscope::nameOf(answerer)));
    }
    return decision;
}

std::map<std::uint32_t, CodecDecision> decisionsOf(const DecidedOffer& offer, CodecChoice choice)
{
    std::map<std::uint32_t, CodecDecision> decisions;
    const auto& media = offer.offered.media;
    for (std::uint32_t mline = 0; mline < std::min(media.size(), offer.accepted.streams.size()); ++mline) {
        const NegotiatedStream& accepted = offer.accepted.streams[mline];
        if (accepted.served() && !accepted.codecs.empty())
            decisions[mline]
                = decisionOf({offer.offerer, media[mline], offer.served.streams[mline],
                                 offer.passedOn.streams[mline], accepted, offer.ofOfferer, offer.ofAnswerer},
                    choice);
    }
    return decisions;
}

} // namespace legscope
