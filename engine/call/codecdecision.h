#pragma once

#include "engine/call/codecterms.h"
#include "engine/event/mediamode.h"
#include "engine/sdp/negotiation.h"

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

} // namespace legscope
