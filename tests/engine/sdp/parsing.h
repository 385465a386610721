#pragma once

#include "engine/sdp/lint.h"
#include "engine/sdp/rewriter.h"
#include "engine/sdp/sdpnews.h"

#include <string>

/// What the SDP code does with a text, which is parsed first.
namespace legscope::test {

inline Result<SdpView> readSdp(std::string_view text)
{
    const auto sdp = ParsedSdp::parse(std::string(text));
    return sdp ? Result<SdpView>((*sdp)->view()) : std::unexpected(sdp.error());
}

inline Result<Rewritten> rewriteSdp(std::string_view text, const RewritePlan& plan)
{
    const auto sdp = ParsedSdp::parse(std::string(text));
    return sdp ? legscope::rewriteSdp(**sdp, plan) : std::unexpected(sdp.error());
}

inline Result<std::vector<SdpFinding>> lintSdp(std::string_view text, SignallingPrivacy privacy)
{
    const auto sdp = ParsedSdp::parse(std::string(text));
    return sdp ? Result<std::vector<SdpFinding>>(legscope::lintSdp(**sdp, privacy))
               : std::unexpected(sdp.error());
}

/// Of a text that is an SDP.
inline SharedSdp parsed(std::string_view text)
{
    return ParsedSdp::parse(std::string(text)).value();
}

} // namespace legscope::test
