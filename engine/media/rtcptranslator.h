#pragma once

#include "engine/media/rtptranslator.h"

#include <cstddef>
#include <span>

namespace legscope {

/// Makes the RTCP of a source that of the stream it has become, in place: sender and receiver reports and
/// SDES pass, with the SSRCs of the end they go to; a sender report counts what we sent, a report block names
/// the source's own numbers. So does feedback about our stream: generic NACK and PLI (RFC 4585), FIR, TMMBR
/// and TMMBN (RFC 5104). The rest is taken out: BYE, because our stream goes on, and other feedback and APP,
/// which speak of numbers that we do not know. `forth` translates the RTP that goes the same way, `back` that
/// of the other way (null: it passes as it is). Returns the octets that are left, 0 when nothing is, or when
/// the packet is malformed or not about the translated source.
std::size_t translateRtcp(
    std::span<std::byte> compound, const RtpTranslator& forth, const RtpTranslator* back) noexcept;

} // namespace legscope
