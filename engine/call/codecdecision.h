#pragma once

#include "engine/channel/codecterms.h"
#include "engine/event/mediamode.h"
#include "engine/sdp/negotiation.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace legscope {

/// How the codecs of one m-line were decided in Default mode, in sentences for an operator.
struct CodecDecision {
    std::string order; ///< "late: B chose, in the order of A's offer (generous)"
    std::vector<std::string> refused; ///< "G729/8000 of A: not in inbound-codec-prefs of profile internal"
};

/// What there is to know of an m-line that was offered, passed on and answered.
struct DecidedStream {
    LegSide offerer = LegSide::A;
    const SdpMedia& offered; ///< as the leg wrote it
    const NegotiatedStream& served; ///< what the rules left of it
    const NegotiatedStream& passedOn; ///< what the other leg was offered
    const NegotiatedStream& accepted; ///< what it answered
    const CodecTerms& ofOfferer;
    const CodecTerms& ofAnswerer;
};

/// Who had the say when the codecs of the first offer were chosen.
enum class CodecChoice : std::uint8_t { Late, Early };

CodecDecision decisionOf(const DecidedStream& stream, CodecChoice choice);

/// The same of all m-lines of an offer.
struct DecidedOffer {
    LegSide offerer = LegSide::A;
    const SdpView& offered;
    const Negotiated& served;
    const Negotiated& passedOn;
    const Negotiated& accepted;
    const CodecTerms& ofOfferer;
    const CodecTerms& ofAnswerer;
};

/// Of those that carry something, by m-line.
std::map<std::uint32_t, CodecDecision> decisionsOf(const DecidedOffer& offer, CodecChoice choice);

} // namespace legscope
