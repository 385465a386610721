#pragma once

#include "engine/sdp/negotiation.h"

#include <vector>

/// What codecs that are agreed on with one leg mean for later offers and answers.
namespace legscope {

/// The codecs of an offer as a preference list: they come first in the offer to the next leg.
std::vector<CodecPreference> preferencesOf(const Negotiated& terms);

/// Every codec that was agreed on before is agreed on now.
bool covers(const Negotiated& now, const Negotiated& before);

/// A leg that is answered again keeps its codec where it can.
Negotiated withAgreedFirst(Negotiated terms, const Negotiated& agreed);

} // namespace legscope
