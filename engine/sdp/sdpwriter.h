#pragma once

#include "engine/sdp/negotiation.h"
#include "engine/sdp/rewriter.h"

#include <string_view>

namespace legscope {

/// Writes our own SDP, offer or answer, in Default mode. The plan gives address, origin and the ports of each
/// m-line; a served stream whose RelayLine has port 0 (or that has none) leaves with port 0. a=rtcp is
/// written where the RTCP port is another than RTP + 1 (RFC 3605), in an offer also beside a=rtcp-mux.
/// `original` is the SDP that this one takes the place of, or null: its s= is kept, and the edits lead from
/// it to the new text; without it every line is an added one. Lines end with CRLF. Errc::InvalidArgument for
/// a plan that cannot be advertised or terms without a stream.
Result<Rewritten> writeSdp(
    const Negotiated& terms, const RewritePlan& plan, const ParsedSdp* original = nullptr);

/// The attribute of a direction: "sendrecv" (RFC 8866 section 6.7).
std::string_view nameOf(MediaDirection direction);

} // namespace legscope
